// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isInsideAddress, isInsideCode } from '../../domain/address';

function isAddress(text: string, name: string): boolean {
  const start = text.indexOf(name);
  return isInsideAddress(text, start, start + name.length);
}

describe('an address', () => {
  it.each([
    ['https://openai.com/blog/chatgpt', 'openai'],
    ['https://openai.com/blog/chatgpt', 'chatgpt'],
    ['openai.com', 'openai'],
    ['www.google.de/maps', 'google'],
    ['press@openai.com', 'openai'],
    ['openai@example.org', 'openai'],
    ['OpenAI.pdf', 'OpenAI'],
    ['mixtral-8x7b.py', 'mixtral-8x7b'],
    ['C:\\Google\\Chrome', 'Google'],
    ['/opt/microsoft/edge', 'microsoft'],
    ['~/Microsoft/notes', 'Microsoft'],
    ['openai/swarm', 'openai'],
    ['mistral-microsoft-accord-2026', 'microsoft'],
  ])('%s holds no %s', (text, name) => {
    expect(isAddress(text, name)).toBe(true);
    expect(isAddress(`see (${text}), then`, name)).toBe(true);
    expect(isAddress(`„${text}“.`, name)).toBe(true);
  });
});

describe('no address', () => {
  it.each([
    ['OpenAI.', 'OpenAI'],
    ['OpenAI/Microsoft', 'Microsoft'],
    ['#OpenAI', 'OpenAI'],
    ['@OpenAI', 'OpenAI'],
    ['Character.AI’s', 'Character.AI'],
    ['Mistral-Microsoft-Deal', 'Microsoft'],
    ['OpenAI:', 'OpenAI'],
    ['OpenAI…', 'OpenAI'],
  ])('%s names %s', (text, name) => {
    expect(isAddress(text, name)).toBe(false);
    expect(isAddress(`see (${text}) now`, name)).toBe(false);
  });

  it.each([
    'OpenAI (https://openai.com)',
    '[OpenAI](https://openai.com)',
    'OpenAI, press@openai.com',
    'OpenAI https://openai.com',
  ])('%s: the name beside it', (text) => {
    expect(isAddress(text, 'OpenAI')).toBe(false);
  });
});

describe('code', () => {
  it.each([
    ['Set `OpenAI` now', true],
    ['Set `a` and `x = OpenAI` now', true],
    ['Set `a`, OpenAI and `b`', false],
    ['A lone ` before OpenAI', false],
    ['A lone ` before\nOpenAI and `b', false],
    ['`a\n` OpenAI', false],
    ['OpenAI', false],
  ])('%j: %s', (text, expected) => {
    expect(isInsideCode(text, text.indexOf('OpenAI'))).toBe(expected);
  });
});
