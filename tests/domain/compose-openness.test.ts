// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { breakable, cardOf, listOf, rowTexts, textOf } from './read-card';
import { dossierIn } from './real-data';

describe('a family of versions', () => {
  const card = cardOf(dossierIn('en'), 'gemma');

  it('says which version the verdict is of, and that others differ', () => {
    expect(card.openness).toMatchObject({
      word: 'Open weights',
      version: 'Gemma 4; other versions differ',
    });
    expect(cardOf(dossierIn('en'), 'claude').openness?.version).not.toContain('differ');
    expect(cardOf(dossierIn('en'), 'gpt-3.5').openness).not.toHaveProperty('version');
  });

  it('lists those that differ, newest first, with date, verdict and source', () => {
    const items = listOf(card, 'Differs by version');
    expect(items.map(({ text, detail, side }) => [textOf(text), breakable(detail), side])).toEqual([
      ['Gemma 3', '12 Mar 2025', 'Restricted weights'],
      ['Gemma 2', '27 Jun 2024', 'Restricted weights'],
      ['Gemma 1', '21 Feb 2024', 'Restricted weights'],
    ]);
    for (const { provenance } of items) expect(provenance?.source).toBeDefined();
    expect(listOf(cardOf(dossierIn('en'), 'claude'), 'Differs by version')).toEqual([]);
  });

  it('shows the parameters of its flagship, not of the version stated last', () => {
    expect(rowTexts(card, 'parameters')).toEqual([]);
    expect(rowTexts(cardOf(dossierIn('en'), 'qwen'), 'parameters')).toEqual(['27 billion']);
  });
});

describe('a product without a model of its own', () => {
  it.each(['chatgpt', 'siri', 'microsoft-copilot', 'cursor'])('%s is called one', (id) => {
    const card = cardOf(dossierIn('en'), id);
    expect(card.kindWord).toBe('Product');
    expect(card.openness?.word).toBe('Closed, product only');
    expect(textOf(card.openness?.licence ?? [])).toBe(
      'A product under terms of service; it comes without a model to download',
    );
  });

  it('is not counted among its maker’s models, but listed', () => {
    const card = cardOf(dossierIn('en'), 'apple');
    expect(rowTexts(card, 'openness')[0]).toContain('OpenELM');
    const listed = listOf(card, 'Models and products').map(({ text }) => textOf(text));
    expect(listed).toEqual(['Apple Intelligence', 'Siri']);
  });
});
