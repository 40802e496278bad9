// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { charactersIn, linesOf, makeText, type SentencePool } from '../../../build/bench/make-text';

const POOLS: SentencePool[] = ['en', 'de', 'fr'].map((language) => ({
  language,
  named: ['OpenAI and Anthropic have met in Paris.', "Nobody asked OpenAI's board about it."],
  nameless: [
    'The weather was better than it had been all week.',
    'All week long the trains were late, and nobody said why it was so.',
    "It's a long way to the sea, and the way back is no shorter.",
  ],
  misspelt: ['Anthropc has met in Paris.'],
}));

const countNames = (text: string) => text.match(/OpenAI|Anthropic/g)?.length ?? 0;

function make(seed = 1, characters = 200_000) {
  return makeText(POOLS, { characters, seed, countNames });
}

describe('makeText', () => {
  it('makes the same of the same seed', () => {
    expect(make(1, 20_000)).toEqual(make(1, 20_000));
    expect(make(2, 20_000)).not.toEqual(make(1, 20_000));
  });

  it('has about 2.5 names in 1,000 characters', () => {
    const lines = linesOf(make());
    const names = lines.reduce((sum, line) => sum + countNames(line), 0);
    expect((names / charactersIn(lines)) * 1000).toBeCloseTo(2.5, 1);
  });

  it('writes lines of 40 to 400 characters, in three languages', () => {
    const articles = make();
    const lengths = linesOf(articles).map((line) => line.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(400);
    expect(new Set(articles.map(({ language }) => language))).toEqual(new Set(['en', 'de', 'fr']));
  });

  it('has lines with and without typographic signs', () => {
    const lines = linesOf(make());
    const share = lines.filter((line) => /[“”„’]/.test(line)).length / lines.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.5);
  });

  it('misspells few names', () => {
    const text = linesOf(make()).join(' ');
    const misspelt = text.match(/Anthropc /g)?.length ?? 0;
    expect(misspelt).toBeGreaterThan(0);
    expect(misspelt / countNames(text)).toBeLessThan(0.05);
  });
});
