// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { cardOf, listOf, rowTexts, textOf } from './read-card';
import { dossierIn, file } from './real-data';

it('names three founders, then how many more', () => {
  const [, founders] = cardOf(dossierIn('en'), 'openai').rows[0]?.values ?? [];
  expect(textOf(founders?.text ?? [])).toBe('by Sam Altman, Elon Musk, Greg Brockman and 8 more');
  const [, three] = cardOf(dossierIn('de'), 'mistral-ai').rows[0]?.values ?? [];
  expect(textOf(three?.text ?? [])).toBe(
    'von Arthur Mensch, Guillaume Lample und Timothée Lacroix',
  );
  expect(three?.text.filter(({ entityId }) => entityId)).toHaveLength(3);
});

describe('what is not there', () => {
  it('is told apart: not disclosed by the maker, with its source', () => {
    const rows = cardOf(dossierIn('en'), 'gpt-4').rows;
    const [value] = rows.find(({ field }) => field === 'parameters')?.values ?? [];
    expect(value).toMatchObject({ isMissing: true, text: [{ text: 'not disclosed by OpenAI' }] });
    expect(value?.provenance?.source).toBeDefined();
  });

  it('and unknown, which needs none', () => {
    const dossier = structuredClone(dossierIn('en'));
    const acme = dossier.entities.find(({ id }) => id === 'aleph-alpha');
    if (!acme) throw new Error('no entity');
    acme.facts = [];
    const rows = cardOf(dossier, 'aleph-alpha').rows;
    const found = rows.map(({ field, values }) => [
      field,
      ...values.map(({ text }) => textOf(text)),
    ]);
    expect(found).toContainEqual(['founded', 'unknown']);
    expect(found).toContainEqual(['funding', 'unknown']);
  });

  it('shows a listed company’s listing in place of funding and backers', () => {
    const fields = cardOf(dossierIn('en'), 'microsoft').rows.map(({ field }) => field);
    expect(fields).toContain('listed');
    expect(fields).not.toContain('funding');
    expect(fields).not.toContain('backers');
  });

  it('shows the listing of the company that owns one', () => {
    const card = cardOf(dossierIn('en'), 'google');
    expect(rowTexts(card, 'listed')).toEqual(['Alphabet, Nasdaq: GOOGL, GOOG']);
    expect(rowTexts(card, 'funding')).toEqual([]);
  });

  it.each([
    ['en', 'Founding donations: about €300m', 'Grants and donations'],
    ['de', 'Spenden der Gründer: rund 300 Mio. €', 'Fördermittel und Spenden'],
    ['fr', 'Dons des fondateurs\u202f: environ 300 M €', 'Subventions et dons'],
  ])('in %s, tells what was given without a share in return: %s', (language, text, title) => {
    const card = cardOf(dossierIn(language), 'kyutai');
    expect(rowTexts(card, 'funding')).toEqual([text]);
    expect(rowTexts(card, 'backers')).not.toEqual([]);
    expect(listOf(card, title)).toHaveLength(1);
  });
});

describe('the openness of a company', () => {
  it('is a count over the flagships of its models', () => {
    const card = cardOf(dossierIn('en'), 'mistral-ai');
    expect(rowTexts(card, 'openness')).toEqual(['Open weights: 5 of 6 models listed here']);
    const [publishes] = listOf(card, 'Models and products');
    expect(publishes?.provenance?.source).toBeDefined();
  });

  it('is the verdict of its only model', () => {
    expect(rowTexts(cardOf(dossierIn('fr'), 'ibm'), 'openness')).toEqual([
      'Granite\u202f: Poids ouverts',
    ]);
  });

  it('is what it publishes where the dossier has no model of it', () => {
    const midjourney = file.entities.find(({ id }) => id === 'midjourney');
    const said = midjourney?.facts.find(({ field }) => field === 'publishes')?.value;
    expect(said).toMatch(/./);
    expect(rowTexts(cardOf(dossierIn('en'), 'midjourney'), 'openness')[0]).toBe(said);
  });
});
