// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { CardChart } from '../../domain/card-data';
import { composeCard } from '../../domain/compose-card';
import type { Dossier } from '../../domain/dossier';
import type { Fact, Money, Party, Round } from '../../domain/entity';
import { dossierIn, file, languageCodes } from './real-data';

function round(
  asOf: string,
  name: string,
  money?: Money,
  kind: Round['kind'] = 'equity',
  leads: Party[] = [],
): Fact {
  return {
    field: 'fundingRound',
    asOf,
    confidence: 'high',
    sources: ['s'],
    value: { name, kind, leads, ...(money && { money }) },
  };
}

const euros = (amount: number): Money => ({ amount, currency: 'EUR' });

const THREE = [
  round('2022-01-15', 'Seed', euros(1e8)),
  round('2023-01-15', 'Series A', euros(3e8)),
  round('2024-01-15', 'Series B', euros(6e8)),
];

function chartOf(facts: Fact[], language = 'en'): CardChart | undefined {
  const dossier: Dossier = {
    ...dossierIn(language),
    version: '2026-01-15',
    entities: [{ id: 'a', kind: 'organization', name: 'A', text: 'x', aliases: [], facts }],
    sources: { s: { url: 'https://a.example', title: 't', publisher: 'p', kind: 'primary' } },
  };
  const sections = composeCard(dossier, 'a')?.sections ?? [];
  return sections.flatMap((each) => (each.type === 'list' && each.chart ? [each.chart] : []))[0];
}

const plain = (text = '') => text.replaceAll('\u00a0', ' ');

describe('the chart of three rounds', () => {
  const chart = chartOf(THREE);

  it('is to scale: heights are parts of the sum, places follow the calendar', () => {
    expect(chart?.steps.map(({ level }) => level)).toEqual([0.1, 0.4, 1]);
    const [first = 0, second = 0, third = 0] = chart?.steps.map(({ x }) => x) ?? [];
    expect(second - first).toBeCloseTo(third - second, 0);
    expect(100 - third).toBeCloseTo((third - first) * 1, 0);
  });

  it('says the sum and the unit', () => {
    expect(plain(chart?.total)).toBe('€1bn');
    expect(chart?.note).toBe('Known rounds in euros, added up');
    expect(chart?.grid.map(({ label, level }) => [label, level])).toEqual([['€500m', 0.5]]);
  });

  it('tells the same in words', () => {
    expect(plain(chart?.label)).toBe(
      'Sum of the known rounds in euros: 15 Jan 2022: €100m (Seed), 15 Jan 2023: €400m (Series A) and 15 Jan 2024: €1bn (Series B). All rounds are listed below.',
    );
  });

  it('marks years that lie within it', () => {
    for (const { x, label } of chart?.years ?? []) {
      expect([x > 0 && x < 100, label >= '2023' && label <= '2026']).toEqual([true, true]);
    }
    expect(chart?.years.length).toBeGreaterThan(1);
  });
});

describe('who led a round', () => {
  const led = (asOf: string, amount: number, ...names: string[]) =>
    round(
      asOf,
      'Series A, including a loan',
      euros(amount),
      'equity',
      names.map((name) => ({ name })),
    );
  const textsOf = (facts: Fact[]) => chartOf(facts)?.steps.map(({ label }) => label?.text);

  it('stands at its step, others than the first as a number', () => {
    const facts = [...THREE.slice(0, 2), led('2025-06-01', 1e9, 'Acme', 'Beta', 'Gamma')];
    expect(textsOf(facts)).toEqual(['Seed', 'Series A', 'Series A · Acme +2']);
  });

  it('stands there alone where the name of the round has no room too', () => {
    const who = 'A Fund With a Name';
    expect(textsOf([...THREE.slice(0, 2), led('2025-06-01', 1e9, who)])?.at(-1)).toBe(who);
  });

  it('is left out where it has no room, but told with the round to pointer and screen reader', () => {
    const who = 'An Investor With a Name That Is Longer Than the Whole Chart';
    const chart = chartOf([...THREE.slice(0, 2), led('2025-06-01', 1e9, who)]);
    expect(chart?.steps.at(-1)?.label?.text).toBe('Series A');
    expect(plain(chart?.steps.at(-1)?.tip)).toBe(
      `Series A, including a loan, 1 Jun 2025: €1bn\nBackers: ${who}`,
    );
    expect(plain(chart?.label)).toContain(`1 Jun 2025: €1.4bn (Series A, ${who})`);
  });

  it('is not made up: a round of unknown leads tells its name and amount', () => {
    expect(chartOf(THREE)?.steps.map(({ tip }) => plain(tip))).toEqual([
      'Seed, 15 Jan 2022: €100m',
      'Series A, 15 Jan 2023: €300m',
      'Series B, 15 Jan 2024: €600m',
    ]);
  });
});

it('there is none for two rounds', () => {
  expect(chartOf(THREE.slice(1))).toBeUndefined();
});

it.each<[string, Fact]>([
  ['another currency', round('2023-06-01', 'X', { amount: 1, currency: 'USD' })],
  ['a loan', round('2023-06-01', 'X', euros(9e9), 'debt')],
  ['an amount that nobody knows', round('2023-06-01', 'X')],
])('%s is not added, but shown and explained', (_, other) => {
  expect(chartOf([...THREE.slice(1), other])).toBeUndefined();
  const chart = chartOf([...THREE, other]);
  expect(plain(chart?.total)).toBe('€1bn');
  expect(chart?.asides).toHaveLength(1);
  expect(chart?.keys[0]).toMatch(/^X, .*2023: /);
});

it.each<Round['kind']>(['secondary', 'grant'])('a %s is in the list only', (kind) => {
  const chart = chartOf([...THREE, round('2023-06-01', 'X', euros(9e9), kind)]);
  expect([plain(chart?.total), chart?.asides]).toEqual(['€1bn', []]);
});

it('a sum of rough amounts is rough', () => {
  const rough = round('2025-01-01', 'C', { ...euros(1e9), precision: 'over' });
  expect(plain(chartOf([...THREE, rough])?.total)).toBe('about €2bn');
});

describe.each(languageCodes)('every chart in %s', (language) => {
  const dossier = dossierIn(language);
  const charts = file.entities.flatMap(({ id }) => {
    const sections = composeCard(dossier, id)?.sections ?? [];
    return sections.flatMap((each) =>
      each.type === 'list' && each.chart ? [[id, each.chart] as const] : [],
    );
  });

  it.each(charts)('%s rises to its whole sum, inside its frame', (_, chart) => {
    const levels = chart.steps.map(({ level }) => level);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(levels.at(-1)).toBe(1);
    const places = [...chart.steps, ...chart.asides, ...chart.years].map(({ x }) => x);
    expect(places.filter((x) => !(x >= 0 && x <= 100))).toEqual([]);
    expect(chart.asides).toHaveLength(chart.keys.length);
  });
});
