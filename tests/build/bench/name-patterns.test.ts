// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  alternationPattern,
  alternationPatterns,
  prefixPattern,
} from '../../../build/bench/peers/name-patterns';

const NAMES = ['OpenAI', 'GPT-4', 'GPT-4 Turbo', 'Mistral', 'Mistral AI', 'c.ai', 'Command R+'];

describe.each([
  ['alternation', alternationPattern(NAMES)],
  ['prefixes', prefixPattern(NAMES)],
])('%s', (_, pattern) => {
  const found = (text: string) => text.match(new RegExp(pattern, 'gi'));

  it.each([
    ['OpenAI and Open AI', ['OpenAI', 'Open AI']],
    ['GPT-4 turbo, gpt 4, GPT4', ['GPT-4 turbo', 'gpt 4', 'GPT4']],
    ['Mistral-AI, Mistral', ['Mistral-AI', 'Mistral']],
    ['c.ai', ['c.ai']],
    ['cxai, Mistrals, OpenAIs', null],
  ])('%s', (text, expected) => {
    expect(found(text)?.map((match) => match.trim()) ?? null).toEqual(expected);
  });
});

it('cuts an alternation into expressions of limited length that know all names', () => {
  const patterns = alternationPatterns(NAMES, 40);
  expect(patterns.length).toBeGreaterThan(1);
  for (const name of ['OpenAI', 'GPT-4', 'GPT-4 Turbo', 'Mistral', 'Mistral AI', 'c.ai']) {
    expect(patterns.some((pattern) => new RegExp(`^${pattern}$`, 'i').test(name))).toBe(true);
  }
});
