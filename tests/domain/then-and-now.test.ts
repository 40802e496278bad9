// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { CardSection, CardThenRow } from '../../domain/card-data';
import { composeCard } from '../../domain/compose-card';
import type { Dossier, DossierEntity } from '../../domain/dossier';
import type { Fact } from '../../domain/entity';
import { factsKnown } from '../../domain/known-on';
import { dossierIn, file, languageCodes } from './real-data';

const frame = { confidence: 'high' as const, sources: ['s'] };

const COMPANY: Fact[] = [
  { ...frame, asOf: '2015', field: 'ownership', value: { status: 'private' } },
  {
    ...frame,
    asOf: '2025-02-01',
    field: 'ownership',
    value: { status: 'subsidiary', parent: { name: 'Big' } },
  },
  {
    ...frame,
    asOf: '2026',
    field: 'ceo',
    value: { person: { name: 'Bea' }, from: '2024-05-01' },
  },
  {
    ...frame,
    asOf: '2024-05-01',
    field: 'ceo',
    value: { person: { name: 'Ada' }, from: '2015', to: '2024-05-01' },
  },
  {
    ...frame,
    asOf: '2023-12-11',
    field: 'fundingRound',
    value: {
      name: 'Series A',
      kind: 'equity',
      money: { amount: 385e6, currency: 'EUR' },
      leads: [],
    },
  },
  {
    ...frame,
    asOf: '2024-06',
    field: 'fundingRound',
    value: {
      name: 'Series B',
      kind: 'equity',
      money: { amount: 6e8, currency: 'EUR' },
      leads: [],
      valuation: { amount: 5e9, currency: 'EUR' },
    },
  },
];

const MODEL: Fact[] = [
  { ...frame, asOf: '2026-01-01', field: 'maker', value: { id: 'company' } },
  { ...frame, asOf: '2026-01-01', field: 'released', value: { date: '2023-09-27' } },
  {
    ...frame,
    asOf: '2026-01-01',
    field: 'successor',
    value: [
      { name: 'Two', date: '2024-02' },
      { name: 'Three', date: '2025-07-01' },
    ],
  },
];

const NEWER_MODEL: Fact[] = [
  { ...frame, asOf: '2026-01-01', field: 'maker', value: { id: 'company' } },
  { ...frame, asOf: '2026-01-01', field: 'released', value: { date: '2025-01' } },
];

const PERSON: Fact[] = [
  {
    ...frame,
    asOf: '2026',
    field: 'role',
    value: { title: 'chief executive', organization: { name: 'New' }, from: '2024-05' },
  },
  {
    ...frame,
    asOf: '2024',
    field: 'role',
    value: { title: 'scientist', organization: { name: 'Old' }, from: '2018', to: '2024-05' },
  },
];

function dossierOf(facts: Record<string, [DossierEntity['kind'], Fact[]]>): Dossier {
  return {
    ...dossierIn('en'),
    entities: Object.entries(facts).map(([id, [kind, own]]) => {
      return { id, kind, name: id, text: 'x', aliases: [], facts: own };
    }),
    sources: { s: { url: 'https://a.example', title: 't', publisher: 'p', kind: 'primary' } },
    version: '2026-11-23',
  };
}

const dossier = dossierOf({
  company: ['organization', COMPANY],
  one: ['model', MODEL],
  newer: ['model', NEWER_MODEL],
  person: ['person', PERSON],
});

function sectionOf(from: Dossier, id: string, page: string | undefined) {
  return composeCard(from, id, { page })?.sections.find(
    (section): section is Extract<CardSection, { type: 'then' }> => section.type === 'then',
  );
}

function told(id: string, page: string, from = dossier): Record<string, [string, string]> {
  const text = ({ text: parts }: CardThenRow['before']) =>
    parts.map((part) => part.text.replaceAll('\u00a0', ' ')).join('');
  const rows = sectionOf(from, id, page)?.rows ?? [];
  return Object.fromEntries(
    rows.map(({ field, before, now }) => [field, [text(before), text(now)]]),
  );
}

describe('a company on a page of December 2023', () => {
  it('has what was known beside what is known now', () => {
    expect(told('company', '2023-12-12')).toEqual({
      raised: ['€385m', '€985m'],
      lastRound: ['Series A, €385m', 'Series B, €600m'],
      ceo: ['Ada', 'Bea'],
      status: ['not listed', 'owned by Big'],
      newestModel: ['one', 'newer'],
    });
  });

  it('names both days', () => {
    const columns = sectionOf(dossier, 'company', '2023-12-12')?.columns;
    expect(columns?.map(({ date }) => date.replaceAll('\u00a0', ' '))).toEqual([
      '12 Dec 2023',
      'Today',
    ]);
  });

  it('counts a round from its day on, and one known to the month from the end of the month', () => {
    expect(told('company', '2023-12-10').raised).toBeUndefined();
    expect(told('company', '2023-12-11').raised?.[0]).toBe('€385m');
    expect(told('company', '2024-06-29').raised?.[0]).toBe('€385m');
    expect(told('company', '2024-06-30').raised).toBeUndefined();
  });

  it('says nothing where nothing has changed, and nothing without a date of the page', () => {
    expect(sectionOf(dossier, 'company', '2026-11-23')).toBeUndefined();
    expect(sectionOf(dossier, 'company', undefined)).toBeUndefined();
  });

  it('says nothing of a time before the company', () => {
    expect(sectionOf(dossier, 'company', '2010-01-01')).toBeUndefined();
  });

  it('names no chief where one may have begun before, nobody knows when', () => {
    const unsure: Fact = {
      ...frame,
      asOf: '2026-02-01',
      field: 'ceo',
      value: { person: { name: 'Cyd' } },
    };
    const other = dossierOf({ company: ['organization', [unsure, ...COMPANY]] });
    expect(told('company', '2023-12-12', other).ceo).toBeUndefined();
  });

  it('shows who held the office at the change only where it is certain', () => {
    expect(told('company', '2024-04-30').ceo?.[0]).toBe('Ada');
    expect(told('company', '2024-05-01').ceo).toBeUndefined();
  });
});

it('a model had no successor until there was one', () => {
  expect(told('one', '2023-12-12').successor).toEqual([
    'none yet',
    'Two (Feb 2024), Three (Jul 2025)',
  ]);
  expect(told('one', '2024-02-28').successor?.[0]).toBe('none yet');
  expect(told('one', '2024-02-29').successor?.[0]).toBe('Two (Feb 2024)');
  expect(told('one', '2023-01-01')).toEqual({});
});

it('a person has the role of then', () => {
  expect(told('person', '2023-12-12').role).toEqual(['scientist, Old', 'chief executive, New']);
  // The month of the change: neither is certain.
  expect(told('person', '2024-05-15').role).toBeUndefined();
});

/** Facts whose values say when they held. */
const HAVE_OWN_DAYS = ['role', 'ceo', 'successor', 'released', 'version'];

describe.each(languageCodes)('in %s, with the real data', (language) => {
  const real = dossierIn(language);

  it.each(['2019-06-01', '2023-12-12', '2025-03-01'])(
    'no source and no date after %s stands under "then"',
    (page) => {
      for (const { id, facts } of file.entities) {
        const rows = sectionOf(real, id, page)?.rows ?? [];
        for (const { before, field } of rows) {
          const year = Math.max(
            0,
            ...[
              ...before.text
                .map((part) => part.text)
                .join('')
                .matchAll(/\b20\d\d\b/g),
            ].map(Number),
          );
          expect(year, `${id} ${field}`).toBeLessThanOrEqual(Number(page.slice(0, 4)));
        }
        const dated = factsKnown(facts, page).filter(({ field }) => !HAVE_OWN_DAYS.includes(field));
        for (const { asOf } of dated) expect(asOf <= page, id).toBe(true);
      }
    },
  );

  it('Mistral AI has raised less', () => {
    expect(sectionOf(real, 'mistral-ai', '2023-12-12')?.rows.map(({ field }) => field)).toContain(
      'raised',
    );
  });
});
