// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { composeCard } from '../../domain/compose-card';
import { monthsUnchecked } from '../../domain/stale';
import type { CardRow } from '../../domain/card-data';
import type { Dossier } from '../../domain/dossier';
import type { Fact } from '../../domain/entity';
import { dossierIn } from './real-data';

describe('monthsUnchecked', () => {
  it.each([
    ['2025-11-23', '2026-11-23', 12],
    ['2025-11-24', '2026-11-23', undefined],
    ['2025-09-09', '2026-11-23', 14],
    ['2026-11-23', '2026-11-23', undefined],
    // A month or a year may mean its last day.
    ['2025-11', '2026-11-29', undefined],
    ['2025-11', '2026-11-30', 12],
    ['2024', '2025-12-30', undefined],
    ['2024', '2025-12-31', 12],
  ])('%s, read on %s: %j', (asOf, today, months) => {
    expect(monthsUnchecked(asOf, today)).toBe(months);
  });
});

describe('a card read in three years', () => {
  const sources = ['s'];
  const frame = { asOf: '2026-01-10', confidence: 'high' as const, sources };
  const facts: Fact[] = [
    { ...frame, field: 'founded', value: { date: '2020' } },
    { ...frame, field: 'ownership', value: { status: 'subsidiary', parent: { name: 'B' } } },
    { ...frame, field: 'ceo', value: { person: { name: 'Ada' }, from: '2020' } },
    { ...frame, field: 'employees', value: { count: 40 } },
    { ...frame, field: 'shareholder', value: { holder: { name: 'C' }, percent: 3 } },
  ];

  function rows(language: string, today: string): CardRow[] {
    const dossier: Dossier = {
      ...dossierIn(language),
      entities: [{ id: 'a', kind: 'organization', name: 'A', text: 'x', aliases: [], facts }],
      sources: { s: { url: 'https://a.example', title: 't', publisher: 'p', kind: 'primary' } },
    };
    const card = composeCard(dossier, 'a', { today });
    const unfolded = card?.sections.flatMap((each) => (each.type === 'rows' ? each.rows : []));
    return [...(card?.rows ?? []), ...(unfolded ?? [])];
  }

  const old = (shown: CardRow[]) =>
    shown
      .filter(({ values }) => values.some(({ provenance }) => provenance?.stale !== undefined))
      .map(({ field }) => field);

  it('says what may have changed since, and not what is past', () => {
    expect(old(rows('en', '2029-01-10'))).toEqual(['status', 'ceo', 'shareholder', 'employees']);
    expect(old(rows('en', '2026-11-23'))).toEqual([]);
  });

  it.each([
    ['en', 'not checked for 36 months'],
    ['de', 'seit 36 Monaten nicht geprüft'],
    ['fr', 'non vérifié depuis 36\u00a0mois'],
  ])('says so in %s', (language, text) => {
    const head = rows(language, '2029-01-10').find(({ field }) => field === 'ceo');
    expect(head?.values[0]?.provenance?.stale).toBe(text);
  });
});
