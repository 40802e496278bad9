// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../domain/dossier';
import type { Fact } from '../../domain/entity';
import { composeRelations, relationsOf } from '../../domain/relations';
import { dossierIn, file, languageCodes } from './real-data';

const dossier = dossierIn('en');
const on = (...ids: string[]) => ids;

describe('who acts tells it', () => {
  it.each([
    ['mistral-ai', on('mistral-ai', 'mixtral-8x7b'), 'Makes Mixtral 8x7B'],
    ['arthur-mensch', on('mistral-ai', 'arthur-mensch'), 'Founded Mistral AI'],
    ['microsoft', on('openai', 'microsoft'), 'Invested in OpenAI'],
    ['google-deepmind', on('google', 'google-deepmind'), 'Owned by Google'],
  ])('%s: %s → %s', (id, page, line) => {
    expect(composeRelations(dossier, id, page)).toBe(line);
  });

  it('and nobody else', () => {
    expect(composeRelations(dossier, 'mixtral-8x7b', on('mistral-ai', 'mixtral-8x7b'))).toBe(
      undefined,
    );
    expect(composeRelations(dossier, 'openai', on('openai', 'microsoft'))).toBe(undefined);
  });
});

describe('a line', () => {
  it('says nothing of entities that are not on the page', () => {
    expect(composeRelations(dossier, 'mistral-ai', on('mistral-ai', 'openai'))).toBeUndefined();
    expect(composeRelations(dossier, 'mistral-ai', [])).toBeUndefined();
  });

  it('names three, those that the page names most first, and counts the rest', () => {
    const models = ['mixtral-8x7b', 'codestral', 'mistral-large', 'mistral-7b'];
    const known = models.filter((id) => file.entities.some((entity) => entity.id === id));
    expect(known.length).toBe(4);
    expect(composeRelations(dossier, 'mistral-ai', known)).toBe(
      'Makes Mixtral 8x7B, Codestral, Mistral Large and 1 more',
    );
  });

  it.each([
    ['de', 'Entwickelt Mixtral 8x7B'],
    ['fr', 'Développe Mixtral 8x7B'],
  ])('is written in %s', (language, line) => {
    expect(composeRelations(dossierIn(language), 'mistral-ai', on('mixtral-8x7b'))).toBe(line);
  });

  it('is undefined for an unknown id, and ignores one on the page', () => {
    expect(composeRelations(dossier, 'nobody', on('openai'))).toBeUndefined();
    expect(composeRelations(dossier, 'openai', on('nobody'))).toBeUndefined();
  });
});

describe('money', () => {
  const FRAME = { asOf: '2024-01-01', confidence: 'high', sources: [] } as const;
  const round = (kind: 'equity' | 'debt' | 'grant', more: Partial<Fact> = {}) =>
    ({
      field: 'fundingRound',
      value: { name: 'Series A', kind, leads: [{ id: 'microsoft' }] },
      ...FRAME,
      ...more,
    }) as Fact;
  const withFacts = (...facts: Fact[]): Dossier => ({
    ...dossier,
    entities: dossier.entities.map((entity) =>
      entity.id === 'cohere' ? { ...entity, facts } : entity,
    ),
  });
  const line = (...facts: Fact[]) =>
    composeRelations(withFacts(...facts), 'microsoft', on('cohere'));

  it('that is lent or given is no investment', () => {
    expect(line(round('debt'), round('grant'))).toBeUndefined();
  });

  it('that is only reported says so, and not when a part of it is announced', () => {
    expect(line(round('equity', { reported: true }))).toBe('Invested in Cohere (reported)');
    expect(line(round('equity', { reported: true }), round('equity'))).toBe('Invested in Cohere');
  });
});

describe.each(languageCodes)('in %s, with everybody on one page', (language) => {
  const all = dossierIn(language);
  const ids = file.entities.map(({ id }) => id);

  it('every line is whole', () => {
    const lines = ids.flatMap((id) => composeRelations(all, id, ids) ?? []);
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines) expect(line).not.toMatch(/undefined|null|NaN|[{}]| · ·| ·$/);
  });

  it('nobody makes, founds, owns or invests in themselves', () => {
    for (const id of ids) {
      const { makes, founded, invested, owner } = relationsOf(all, id, ids);
      const others = [...makes, ...founded, ...invested.map((each) => each.entityId)];
      expect([...others, owner?.entityId]).not.toContain(id);
    }
  });
});
