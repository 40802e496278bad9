// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Fact, FactField, FactOf } from '../../domain/entity';
import {
  allOf,
  cellsOf,
  disputedBy,
  flagshipOf,
  isProduct,
  newest,
  opennessFactsOf,
  VERDICT_LEVEL,
  verdictOf,
  type OpennessFacts,
} from '../../domain/openness';
import { file } from './real-data';

function fact<Field extends FactField>(
  field: Field,
  value: FactOf<Field>['value'],
  asOf = '2026-01-01',
): FactOf<Field> {
  return { field, value, asOf, confidence: 'high', sources: ['s'] } as unknown as FactOf<Field>;
}

type Access = FactOf<'weights'>['value']['access'];
type Data = FactOf<'trainingData'>['value'];
type Docs = FactOf<'documentation'>['value'];

const weights = (access: Access) => fact('weights', { access, detail: '' });
const licence = (osiApproved: boolean, spdx?: string) =>
  fact('licence', { name: 'L', osiApproved, spdx });
const code = (published: 'yes' | 'partial' | 'no') =>
  fact('trainingCode', { published, detail: '' });
const data = (published: Data['published'], described: Data['described']) =>
  fact('trainingData', { published, described, detail: '' });
const docs = (paper: Docs['paper'], modelCard: Docs['modelCard'], dataCard: Docs['dataCard']) =>
  fact('documentation', { paper, modelCard, dataCard, detail: '' });

const NOTHING: OpennessFacts = {
  weights: undefined,
  licence: undefined,
  trainingCode: undefined,
  trainingData: undefined,
  documentation: undefined,
};
/** Everything that "open source" asks for. */
const ALL: OpennessFacts = {
  weights: weights('open'),
  licence: licence(true),
  trainingCode: code('yes'),
  trainingData: data('full', 'detailed'),
  documentation: docs('paper', 'yes', 'yes'),
};

describe('the verdict, first match wins', () => {
  it.each<[string, Partial<OpennessFacts>, string]>([
    ['everything open', {}, 'open-source'],
    ['data described in detail only', { trainingData: data('no', 'detailed') }, 'open-source'],
    ['data published in full only', { trainingData: data('full', 'no') }, 'open-source'],
    ['no documentation', { documentation: undefined }, 'open-source'],
    ['gated weights', { weights: weights('gated') }, 'open-source'],
    ['licence CC-BY-4.0', { licence: licence(false, 'CC-BY-4.0') }, 'open-source'],
    ['licence CC0', { licence: licence(false, 'CC0-1.0') }, 'open-source'],
    ['licence CC-BY-SA-4.0', { licence: licence(false, 'CC-BY-SA-4.0') }, 'open-source'],
    ['licence CDLA', { licence: licence(false, 'CDLA-Permissive-2.0') }, 'open-source'],
    ['licence ODC-By', { licence: licence(false, 'ODC-By-1.0') }, 'open-source'],
    ['licence OpenMDW 1.0', { licence: licence(false, 'OpenMDW-1.0') }, 'open-source'],
    ['licence OpenMDW 1.1', { licence: licence(false, 'OpenMDW-1.1') }, 'open-source'],
    ['data in part', { trainingData: data('partial', 'summary') }, 'open-weights'],
    ['data unknown', { trainingData: undefined }, 'open-weights'],
    ['code in part', { trainingCode: code('partial') }, 'open-weights'],
    ['no code', { trainingCode: code('no') }, 'open-weights'],
    ['code unknown', { trainingCode: undefined }, 'open-weights'],
    ['own licence', { licence: licence(false) }, 'restricted-weights'],
    ['licence CC-BY-NC-4.0', { licence: licence(false, 'CC-BY-NC-4.0') }, 'restricted-weights'],
    ['licence unknown', { licence: undefined }, 'unverified'],
    ['API only', { weights: weights('api-only') }, 'closed'],
    ['product only', { weights: weights('product-only') }, 'closed'],
    ['announced', { weights: weights('announced') }, 'closed'],
    ['withdrawn', { weights: weights('withdrawn') }, 'closed'],
    ['weights unknown', { weights: undefined }, 'closed'],
    ['API only, licence unknown', { weights: weights('api-only'), licence: undefined }, 'closed'],
  ])('%s', (_, change, verdict) => {
    expect(verdictOf({ ...ALL, ...change })).toBe(verdict);
  });

  it('rises from closed to open source, and has no level without a licence', () => {
    expect(VERDICT_LEVEL).toEqual({
      closed: 0,
      'restricted-weights': 1,
      'open-weights': 2,
      'open-source': 3,
      unverified: undefined,
    });
  });

  it.each([
    ['mixtral-8x7b', 'open-weights'],
    ['llama-2', 'restricted-weights'],
    ['gpt-3.5', 'closed'],
    ['gemma', 'open-weights'],
    ['grok', 'closed'],
    ['nemotron', 'open-weights'],
    ['olmo', 'open-source'],
    ['chatgpt', 'closed'],
  ])('of %s is %s', (id, verdict) => {
    const model = file.entities.find((entity) => entity.id === id);
    expect(model && verdictOf(opennessFactsOf(model))).toBe(verdict);
  });
});

describe('the cells', () => {
  it('are all unknown where nothing is known, all open where all is', () => {
    expect(new Set(Object.values(cellsOf(NOTHING)))).toEqual(new Set(['unknown']));
    expect(new Set(Object.values(cellsOf(ALL)))).toEqual(new Set(['open']));
  });

  it.each<[keyof ReturnType<typeof cellsOf>, string, Partial<OpennessFacts>, string]>([
    ['weights', 'gated', { weights: weights('gated') }, 'partly'],
    ['weights', 'through an API', { weights: weights('api-only') }, 'closed'],
    ['weights', 'withdrawn', { weights: weights('withdrawn') }, 'closed'],
    ['licence', 'own terms', { licence: licence(false) }, 'partly'],
    ['licence', 'open without the OSI', { licence: licence(false, 'CC-BY-4.0') }, 'open'],
    [
      'licence',
      'own terms for gated weights',
      { licence: licence(false), weights: weights('gated') },
      'partly',
    ],
    [
      'licence',
      'own terms, nothing to download',
      { licence: licence(false), weights: weights('api-only') },
      'closed',
    ],
    ['licence', 'terms of service', { licence: fact('licence', null) }, 'closed'],
    ['code', 'in part', { trainingCode: code('partial') }, 'partly'],
    ['code', 'none', { trainingCode: code('no') }, 'closed'],
    ['data', 'in part', { trainingData: data('partial', 'no') }, 'partly'],
    ['data', 'described in detail', { trainingData: data('no', 'detailed') }, 'partly'],
    ['data', 'only summarized', { trainingData: data('no', 'summary') }, 'closed'],
    ['data', 'in full, not described', { trainingData: data('full', 'no') }, 'open'],
    ['docs', 'a report does for a paper', { documentation: docs('report', 'yes', 'yes') }, 'open'],
    ['docs', 'no data card', { documentation: docs('paper', 'yes', 'no') }, 'partly'],
    ['docs', 'a blog post', { documentation: docs('blog', 'no', 'no') }, 'partly'],
    ['docs', 'a blog post and cards', { documentation: docs('blog', 'yes', 'yes') }, 'partly'],
    ['docs', 'none', { documentation: docs('none', 'no', 'no') }, 'closed'],
  ])('%s: %s', (cell, _, change, state) => {
    expect(cellsOf({ ...ALL, ...change })[cell]).toBe(state);
  });
});

describe('facts of a field', () => {
  const facts: Fact[] = [
    fact('event', 'old', '2019'),
    fact('event', 'new', '2024-02'),
    fact('publishes', 'other', '2026'),
    fact('event', 'newest', '2024-02-26'),
    fact('event', 'as new', '2024-02'),
  ];

  it('come newest first, and in their order within a day', () => {
    const events = allOf(facts, 'event').map(({ value }) => value);
    expect(events).toEqual(['newest', 'new', 'as new', 'old']);
    expect(newest(facts, 'event')?.value).toBe('newest');
  });

  it('leave the list as it was', () => {
    const before = structuredClone(facts);
    allOf(facts, 'event');
    expect(facts).toEqual(before);
  });

  it('are none where there is none', () => {
    expect(newest(facts, 'weights')).toBeUndefined();
    expect(allOf(facts, 'weights')).toEqual([]);
  });
});

describe('facts of a family', () => {
  const of = (version: string, each: Fact): Fact => ({ ...each, version }) as Fact;
  const flagship = fact('version', { name: 'Two', date: '2025', flagship: true });
  const one = fact('version', { name: 'One', date: '2024' });
  const family: Fact[] = [
    one,
    flagship,
    fact('parameters', { disclosed: true, counts: [2] }, '2025-01'),
    of('One', fact('parameters', { disclosed: true, counts: [1] }, '2026-06')),
    of('Two', fact('context', { tokens: 2 }, '2025-01')),
    fact('context', { tokens: 0 }, '2026-06'),
    of('One', fact('released', { date: '2024' })),
  ];

  it('are those of its flagship, however new those of other versions are', () => {
    expect(flagshipOf(family)).toBe('Two');
    expect(newest(family, 'parameters')?.value).toMatchObject({ counts: [2] });
    expect(newest(family, 'context')?.value).toEqual({ tokens: 2 });
    expect(newest(family, 'released')).toBeUndefined();
  });

  it('are a version’s own where it has some, else those that name no version', () => {
    expect(newest(family, 'parameters', 'One')?.value).toMatchObject({ counts: [1] });
    expect(newest(family, 'context', 'One')?.value).toEqual({ tokens: 0 });
    expect(newest(family, 'parameters', 'Three')?.value).toMatchObject({ counts: [2] });
  });

  it('give each version its verdict', () => {
    const model = {
      id: 'm',
      kind: 'model' as const,
      name: 'M',
      text: '',
      aliases: [],
      facts: [
        one,
        flagship,
        weights('open'),
        licence(true),
        of('One', licence(false)),
        of('Zero', weights('withdrawn')),
      ],
    };
    expect(verdictOf(opennessFactsOf(model))).toBe('open-weights');
    expect(verdictOf(opennessFactsOf(model, 'One'))).toBe('restricted-weights');
    expect(verdictOf(opennessFactsOf(model, 'Zero'))).toBe('closed');
    expect(isProduct(model)).toBe(false);
    expect(isProduct({ ...model, facts: [weights('product-only')] })).toBe(true);
  });

  it('have one flagship each in the data, which is one of the versions', () => {
    for (const { id, facts } of file.entities) {
      const versions = allOf(facts, 'version').map(({ value }) => value);
      const flagships = versions.filter((version) => version.flagship);
      expect(flagships, id).toHaveLength(versions.length > 0 ? 1 : 0);
      const names = versions.map(({ name }) => name);
      expect(new Set(names).size, id).toBe(names.length);
      const named = facts.flatMap((each) => ('version' in each ? [each.version] : []));
      expect(
        named.filter((name) => !names.includes(name ?? '')),
        id,
      ).toEqual([]);
    }
  });
});

describe('facts that sources disagree on', () => {
  const disputed = (value: string, asOf: string): Fact =>
    ({ ...fact('publishes', value, asOf), disputed: true }) as Fact;

  it('are the newest and those that stand against it, without those that are history', () => {
    const facts = [disputed('b', '2024'), fact('publishes', 'old', '2020'), disputed('a', '2025')];
    expect(newest(facts, 'publishes')?.value).toBe('a');
    expect(disputedBy(facts, 'publishes').map(({ value }) => value)).toEqual(['a', 'b']);
  });

  it('are none once a newer fact has settled it', () => {
    const facts = [disputed('b', '2024'), disputed('a', '2025'), fact('publishes', 'c', '2026')];
    expect(disputedBy(facts, 'publishes')).toEqual([]);
  });
});
