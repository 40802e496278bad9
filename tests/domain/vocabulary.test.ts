// @vitest-environment node
import { expect, it } from 'vitest';
import { hashStep } from '../../domain/word-hash';
import { buildClasses, classAt, createClassTable } from '../../domain/characters';
import { TOPICS, topicNumber, type Topic } from '../../domain/topics';
import { compileVocabulary, encodeVocabulary, NO_TOPIC } from '../../domain/vocabulary';
import { readData } from '../../build/read-data';
import { vocabulary } from './small-index';

const table = createClassTable(buildClasses());

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, classAt(table, word, i));
  return hash;
}

const words = compileVocabulary(
  encodeVocabulary(
    vocabulary({
      ai: ['Modell*', 'AI'],
      business: ['start-up'],
      weather: ['Böe'],
      fiction: ['elf'],
    }),
  ),
  table,
);

const nameOf = (topic: number): Topic | undefined =>
  topic === NO_TOPIC ? undefined : TOPICS[topic];

it.each<[string, Topic | undefined, Topic | undefined]>([
  ['modell', 'ai', 'ai'],
  ['ai', 'ai', undefined],
  ['startup', 'business', undefined],
  ['boe', 'weather', undefined],
  ['elf', 'fiction', undefined],
  ['start', undefined, undefined],
  ['', undefined, undefined],
])('%j belongs to %s, and as a stem to %s', (word, whole, stem) => {
  expect(nameOf(words.topicOf(hashOf(word)))).toBe(whole);
  expect(nameOf(words.topicOfStem(hashOf(word)))).toBe(stem);
});

it('knows no word where there are none', () => {
  expect(compileVocabulary('', table).topicOf(hashOf('model'))).toBe(NO_TOPIC);
});

it.each(Object.entries(readData().vocabularies))(
  'finds every word of %s in its topic',
  (_, all) => {
    const compiled = compileVocabulary(encodeVocabulary(all), table);
    const lost = TOPICS.flatMap((topic) =>
      all[topic].filter((word) => {
        const plain = word.replaceAll(/[*\s-]/g, '');
        return compiled.topicOf(hashOf(plain)) !== topicNumber(topic);
      }),
    );
    expect(lost).toEqual([]);
  },
);
