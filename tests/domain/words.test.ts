// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { fill, fillPlural } from '../../domain/words';
import { languages } from './real-data';

describe('fill', () => {
  it.each<[string, Record<string, string | number>, string]>([
    ['As of {date}', { date: '2026' }, 'As of 2026'],
    ['{count}×{count}', { count: 3 }, '3×3'],
    ['{a} and {b}', { a: '{b}', b: '{a}' }, '{b} and {a}'],
    ['{a} and {b}', { a: 'one' }, 'one and {b}'],
    ['{amount}', { amount: '$1 $& $$' }, '$1 $& $$'],
    ['{zero}', { zero: 0 }, '0'],
    ['no place', { a: 1 }, 'no place'],
  ])('%j with %j', (text, values, filled) => {
    expect(fill(text, values)).toBe(filled);
  });
});

describe('fillPlural', () => {
  const forms = { one: '{count} entry', other: '{count} entries' };

  it.each([
    ['en', 0, '0 entries'],
    ['en', 1, '1 entry'],
    ['en', 2, '2 entries'],
    ['de', 0, '0 entries'],
    ['de', 1, '1 entry'],
    ['fr', 0, '0 entry'],
    ['fr', 1, '1 entry'],
    ['fr', 2, '2 entries'],
    ['de', 1234, '1.234 entries'],
    ['en', 1234, '1,234 entries'],
  ])('%s: %i', (language, count, text) => {
    expect(fillPlural(language, forms, count)).toBe(text);
  });

  it('fills the other places too', () => {
    const text = fillPlural('en', { one: '', other: '{money} in {count} rounds' }, 3, { money: 9 });
    expect(text).toBe('9 in 3 rounds');
  });
});

function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value !== null ? texts(value, here) : [];
  });
}

function places(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
}

const english = new Map(texts(languages.find(({ code }) => code === 'en')?.words ?? {}));

describe.each(languages)('the words in $code', ({ words }) => {
  const own = texts(words);

  it('are those of English', () => {
    expect(own.map(([path]) => path)).toEqual([...english.keys()]);
  });

  it.each(own)('%s has the places of the English text and is not empty', (path, text) => {
    expect(text.trim()).not.toBe('');
    expect(places(text)).toEqual(places(english.get(path) ?? ''));
    expect(text.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
  });
});
