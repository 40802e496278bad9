// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  buildClasses,
  classAt,
  classByExpression,
  classOf,
  createClassTable,
  createFolder,
  FIRST_WORD_CLASS,
  foldName,
  OTHER,
  SEPARATOR,
  SKIP,
} from '../../domain/characters';

const CLASSES: [string, string, number][] = [
  ['soft hyphen', '\u00ad', SKIP],
  ['zero-width space', '\u200b', SKIP],
  ['zero-width joiner', '\u200d', SKIP],
  ['word joiner', '\u2060', SKIP],
  ['byte order mark', '\ufeff', SKIP],
  ['combining acute accent', '\u0301', SKIP],
  ['space', ' ', SEPARATOR],
  ['line break', '\n', SEPARATOR],
  ['no-break space', '\u00a0', SEPARATOR],
  ['narrow no-break space', '\u202f', SEPARATOR],
  ['hyphen-minus', '-', SEPARATOR],
  ['no-break hyphen', '\u2011', SEPARATOR],
  ['en dash', '–', SEPARATOR],
  ['full stop', '.', OTHER],
  ['apostrophe', '’', OTHER],
  ['ampersand', '&', OTHER],
  ['Han', '的', OTHER],
  ['Hiragana', 'の', OTHER],
  ['Katakana', 'プ', OTHER],
  ['Katakana length mark', 'ー', OTHER],
  ['Hangul', '가', OTHER],
  ['half of an emoji', '\ud83d', OTHER],
];

it.each(CLASSES)('takes a %s for what it is', (_, character, expected) => {
  expect(classOf(character.charCodeAt(0))).toBe(expected);
});

it.each([
  ['A', 'a'],
  ['z', 'z'],
  ['É', 'e'],
  ['ü', 'u'],
  ['ç', 'c'],
  ['7', '7'],
  ['_', '_'],
  ['Д', 'д'],
])('folds the word character %s to %s', (character, folded) => {
  expect(classOf(character.charCodeAt(0))).toBe(folded.charCodeAt(0));
  expect(folded.charCodeAt(0)).toBeGreaterThanOrEqual(FIRST_WORD_CLASS);
});

it('gives the classes that the expressions give', () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  expect(codes.filter((code) => classOf(code) !== classByExpression(code))).toEqual([]);
});

it('gives the same classes by table as one by one, ready or learnt', () => {
  const table = createClassTable(buildClasses());
  const all = String.fromCharCode(...Array(0x8000).keys());
  for (let round = 0; round < 2; round++) {
    const wrong = Array.from({ length: all.length }, (_, i) => i).filter(
      (i) => classAt(table, all, i) !== classOf(i),
    );
    expect(wrong).toEqual([]);
  }
});

it('ends words at both ends of a text', () => {
  const table = createClassTable(buildClasses());
  expect([classAt(table, 'a', -1), classAt(table, 'a', 1)]).toEqual([OTHER, OTHER]);
});

describe('foldName', () => {
  it.each([
    ['Timothée Lacroix', 'timothee lacroix'],
    ['Timothe\u0301e Lacroix', 'timothee lacroix'],
    ['Mistral\u00a0AI', 'mistral ai'],
    ['Mixtral\u20118x7B', 'mixtral 8x7b'],
    ['Open - AI', 'open ai'],
    ['  OpenAI ', 'openai'],
    ['Open\u00adAI', 'openai'],
    ['GPT-3.5', 'gpt 3.5'],
    ['OpenAI, Inc.', 'openai, inc.'],
    ['', ''],
    [' - ', ''],
  ])('reads %j as %j', (text, folded) => {
    expect(foldName(text)).toBe(folded);
    expect(foldName(folded)).toBe(folded);
    expect(createFolder(createClassTable(buildClasses()))(text)).toBe(folded);
  });
});
