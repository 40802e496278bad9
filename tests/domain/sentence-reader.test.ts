// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createSentenceReader } from '../../domain/sentence-reader';
import { TOPICS } from '../../domain/topics';
import { compileVocabulary, encodeVocabulary } from '../../domain/vocabulary';
import { entity, indexOf, openIndex, vocabulary } from './small-index';

const { classes, scan } = openIndex(
  indexOf([entity('organization', 'Meta'), entity('organization', 'Model Maker')]),
);
const words = compileVocabulary(
  encodeVocabulary(vocabulary({ ai: ['model*'], business: ['start-up'], weather: ['wind'] })),
  classes,
);

/** The sentence around the first "Meta". */
function read(text: string) {
  const sentence = createSentenceReader(classes)(text, scan(text), text.indexOf('Meta'), words);
  const topics = Object.fromEntries(
    TOPICS.map((topic, n) => [topic, sentence.topics[n] ?? 0] as const).filter(([, n]) => n > 0),
  );
  return { ...sentence, topics, text: text.slice(sentence.start, sentence.end).trim() };
}

describe('a sentence', () => {
  it.each([
    ['It rained. Meta came. It stopped.', 'Meta came', 'ends at full stops'],
    ['Why? Meta came! So', 'Meta came', 'and at other marks'],
    ['Home | Meta | News', 'Meta', 'and at bars, as titles of pages have'],
    ['One\nMeta\nTwo', 'Meta', 'and with a line'],
    ['Then GPT-3.5 and Meta came', 'Then GPT-3.5 and Meta came', 'but not inside of a number'],
    ['S. Altman saw Meta. So', 'S. Altman saw Meta', 'nor after an initial'],
    ['Apple Inc. said Meta came', 'Apple Inc. said Meta came', 'nor before a small letter'],
    ['He said “no.” Meta came', 'Meta came', 'but before a closing quote'],
  ])('%j: %j (%s)', (text, expected) => {
    expect(read(text).text.replace(/^[”"]\s*/, '')).toBe(expected);
  });

  it('does not reach without end', () => {
    const { start, end } = read(`${'word '.repeat(500)}Meta ${'word '.repeat(500)}`);
    expect(end - start).toBeLessThan(1000);
  });
});

describe('topics', () => {
  it.each([
    ['Meta has a model', { ai: 1 }],
    ['Meta has models and modeled', { ai: 2 }],
    ['Meta has moderation and a modeliteration', {}],
    ['Meta is a start-up, a startup', { business: 2 }],
    ['Meta is a start in an up', {}],
    ['Meta-Model', { ai: 1 }],
    ['Model Maker met Meta', {}],
    ['The wind. Meta has a model. The wind', { ai: 1 }],
    ['Meta has mo\u00addels', { ai: 1 }],
  ])('of %j: %j', (text, expected) => {
    expect(read(text).topics).toEqual(expected);
  });
});

describe('letters', () => {
  it.each([
    ['How Meta Came To Rule These Countries', { isTitleCase: true, isUpperCase: false }],
    ['How Meta came to rule these countries', { isTitleCase: false, hasCapitals: true }],
    ['HOW META CAME TO RULE, Meta', { isUpperCase: false }],
    ['meta came, Meta', { hasCapitals: true }],
    ['Meta came home', { hasCapitals: false }],
    ['Meta', { isTitleCase: false, isUpperCase: false }],
  ])('of %j: %j', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});

it('reads again when another text comes', () => {
  const reader = createSentenceReader(classes);
  const [one, two] = ['Meta has a model', 'Meta has a meadow'];
  const first = reader(one, scan(one), 0, words);
  const second = reader(two, scan(two), 0, words);
  expect([first.topics[0], second.topics[0]]).toEqual([1, 0]);
});
