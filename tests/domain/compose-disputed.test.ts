// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { cardOf, textOf } from './read-card';
import { dossierIn } from './real-data';

describe('what sources disagree on', () => {
  it('shows the newest value, marked, and behind “show more” all of them, each with its source', () => {
    const card = cardOf(dossierIn('en'), 'deepl');
    const founded = card.rows.find(({ field }) => field === 'founded')?.values[1];
    expect(textOf(founded?.text ?? [])).toBe('by Jarek Kutylowski');
    expect(founded?.provenance?.tag).toBe('sources disagree');
    const [section] = card.sections;
    expect(section).toMatchObject({ type: 'disputed', title: 'Sources disagree' });
    const values = section?.type === 'disputed' ? (section.rows[0]?.values ?? []) : [];
    expect(values.map(({ text }) => textOf(text))).toEqual([
      'Jarek Kutylowski',
      'Gereon Frahling and Leonard Fink',
    ]);
    for (const { provenance } of values) {
      expect(provenance?.source?.date).toMatch(/\d{4}/);
      expect(provenance).not.toHaveProperty('tag');
    }
    expect(values[0]?.provenance?.source).not.toEqual(values[1]?.provenance?.source);
  });

  it('does so in the size of a model too, where two pages of one publisher go by their titles', () => {
    const [section] = cardOf(dossierIn('de'), 'whisper').sections;
    expect(section?.title).toBe('Quellen widersprechen sich');
    const values = section?.type === 'disputed' ? (section.rows[0]?.values ?? []) : [];
    expect(values.map(({ provenance }) => provenance?.source?.publisher)).toEqual([
      'Whisper (README)',
      'Model Card: Whisper',
    ]);
  });

  it.each(['mistral-large', 'granite'])('says nothing of older versions of %s', (id) => {
    const titles = cardOf(dossierIn('en'), id).sections.map(({ title }) => title);
    expect(titles).not.toContain('Sources disagree');
  });
});
