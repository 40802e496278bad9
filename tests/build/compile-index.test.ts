// @vitest-environment node
import { expect, it } from 'vitest';
import { compileIndex } from '../../build/compile-index';
import { findStopWords } from '../../build/stop-words';
import type { Data } from '../../build/read-data';
import { toStopWord } from '../../domain/fuzzy-filter';
import { createMentionFinder } from '../../domain/mention-finder';
import { aliasIndex } from '../domain/real-data';
import { entity, indexOf } from '../domain/small-index';

const entities = [entity('organization', 'Ministral'), entity('person', 'Elon Musk')];

function data(otherNames: string[]): Data {
  return {
    file: { version: '2026-01-01', sources: {}, entities, claims: [] },
    languages: [],
    vocabularies: {},
    gate: { weights: {}, threshold: 0.5, certain: 2, otherNames, variants: [] },
    unfitSources: [],
  };
}

// Each reads the word lists of three languages, so they are made once.
const finderWithout = createMentionFinder(compileIndex(data([])));
const finderWith = createMentionFinder(compileIndex(data(['Elon Must'])));

function candidates(text: string, finder = finderWithout): string[] {
  const found = finder.find(text, { language: 'en', named: new Set() });
  return found.candidates.map(({ start, end }) => text.slice(start, end));
}

it.each([
  ['A Minstrel sang', [], 'a word of English is no misspelt name'],
  ['Minstral said', ['Minstral'], 'but a slip is'],
])('%s: %j (%s)', (text, expected) => {
  expect(candidates(text)).toEqual(expected);
});

it.each(['Elon Must', 'ELON MUST', 'Elon\u00a0Must', 'Elon-Must'])(
  'takes the names of others, “%s”, for what they are',
  (name) => {
    expect(candidates(`So ${name} said`)).toEqual([name]);
    expect(candidates(`So ${name} said`, finderWith)).toEqual([]);
  },
);

it('finds no stop word among the names themselves', () => {
  const words = findStopWords(
    indexOf([entity('organization', 'Ministral'), entity('model', 'Minstrel')]),
  );
  expect(words).not.toContain('minstrel');
  expect(words.every((word) => word === toStopWord(word))).toBe(true);
});

it('sorts them, so that the same data make the same package', () => {
  const words = aliasIndex.stopWords.split(' ');
  expect(words).toEqual(words.toSorted());
  expect(words.length).toBeGreaterThan(10);
});
