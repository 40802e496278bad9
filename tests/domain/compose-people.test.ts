// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findEntity } from '../../domain/dossier';
import { cardOf, rowTexts, rowsOf } from './read-card';
import { dossierIn } from './real-data';

describe('who heads an organisation', () => {
  const heads = (id: string, dossier = dossierIn('en')) => {
    const card = cardOf(dossier, id);
    return [rowTexts(card, 'ceo'), rowTexts(card, 'formerCeo')];
  };
  const labelOf = (id: string) =>
    rowsOf(cardOf(dossierIn('en'), id)).find(({ field }) => field === 'ceo')?.label;

  it('is the one who has not left; those who have are history', () => {
    expect(heads('alibaba')).toEqual([
      ['Eddie Wu, since 10 Sept 2023'],
      ['Daniel Zhang, 2015 – 10 Sept 2023'],
    ]);
    expect(labelOf('alibaba')).toBe('Chief executive');
  });

  it('is called by the title where there is one', () => {
    expect(heads('helsing')[0]).toContain('Torsten Reil, co-chief executive');
    expect(labelOf('helsing')).toBe('Led by');
  });

  it('may be two', () => {
    expect(heads('helsing')).toEqual([
      ['Gundbert Scherf, co-chief executive', 'Torsten Reil, co-chief executive'],
      [],
    ]);
  });

  it('is shared by a co-chief with whoever was named before', () => {
    const dossier = structuredClone(dossierIn('en'));
    const helsing = findEntity(dossier, 'helsing');
    const [, other] = helsing?.facts.filter(({ field }) => field === 'ceo') ?? [];
    if (!other) throw new Error('helsing has no second head');
    other.asOf = '2025';
    expect(heads('helsing', dossier)[0]).toHaveLength(2);
  });

  it('may be nobody whom we know', () => {
    expect(heads('character-ai')[0]).toEqual([]);
    expect(heads('character-ai')[1]).toHaveLength(3);
  });

  it('has a predecessor even where the end is not known', () => {
    const dossier = structuredClone(dossierIn('en'));
    const tii = findEntity(dossier, 'tii');
    const now = tii?.facts.find((fact) => fact.field === 'ceo');
    if (!tii || !now) throw new Error('tii has no head');
    const value = { person: { name: 'Ray O. Johnson' }, from: '2021-08' };
    tii.facts.push({ ...now, value, asOf: '2024-02' });
    expect(heads('tii', dossier)).toEqual([
      ['Najwa Aaraj'],
      ['Ray O. Johnson, Aug 2021 – at least Feb 2024'],
    ]);
  });
});
