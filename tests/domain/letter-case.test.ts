// @vitest-environment node
import { expect, it } from 'vitest';
import { hasOwnCapitals, letterCaseOf, visibleName } from '../../domain/letter-case';

it.each([
  ['OpenAI', 'OpenAI', 'own'],
  ['openai', 'OpenAI', 'small'],
  ['OPENAI', 'OpenAI', 'upper'],
  ['Openai', 'OpenAI', 'capital'],
  ['OpenAi', 'OpenAI', 'mixed'],
  ['LLaMA', 'Llama', 'mixed'],
  ['Ernie', 'ERNIE', 'capital'],
  ['xai', 'xAI', 'small'],
  ['Éole', 'éole', 'capital'],
])('%s for %s is written in the case “%s”', (raw, own, expected) => {
  expect(letterCaseOf(raw, own)).toBe(expected);
});

it.each([
  ['xAI', true],
  ['MiniMax', true],
  ['Mistral', false],
  ['mistral', false],
  ['Mistral AI', true],
])('%s has capitals of its own: %s', (name, expected) => {
  expect(hasOwnCapitals(name)).toBe(expected);
});

it.each([
  ['Mistral\u00a0AI', 'Mistral AI'],
  ['Mistral \n AI', 'Mistral AI'],
  ['Mistral\u2011AI', 'Mistral AI'],
  ['Open\u00adAI', 'OpenAI'],
  ['Hug\u200bging Face', 'Hugging Face'],
  ['OpenAI', 'OpenAI'],
  ['', ''],
])('the reader sees %j as %j', (text, expected) => {
  expect(visibleName(text)).toBe(expected);
});
