// @vitest-environment node
import { expect, it } from 'vitest';
import { nameVariants } from '../../domain/name-variants';

const CASES: [string, 'organization' | 'model' | 'person', string[], string[]][] = [
  // name, kind, other spellings that are as sure, other spellings that need support
  ['OpenAI', 'organization', [], ['Open AI']],
  ['DeepMind', 'organization', [], ['Deep Mind']],
  ['Mistral AI', 'organization', ['MistralAI'], []],
  ['Aleph Alpha', 'organization', ['AlephAlpha'], []],
  ['Meta', 'organization', [], []],
  ['IBM', 'organization', [], []],
  ['Llama 2', 'model', ['Llama2'], []],
  ['GPT-3.5', 'model', ['GPT3.5'], []],
  ['Mixtral 8x7B', 'model', ['Mixtral8x7B'], []],
  ['Arthur Mensch', 'person', [], []],
  ['Liam McDonald', 'person', [], []],
];

it.each(CASES)('knows the other spellings of %s (%s)', (name, kind, sure, split) => {
  const variants = nameVariants(name, kind);
  expect(variants[0]).toEqual({ text: name, split: false });
  const others = variants.slice(1);
  expect(others.filter((each) => !each.split).map(({ text }) => text)).toEqual(sure);
  expect(others.filter((each) => each.split).map(({ text }) => text)).toEqual(split);
});

it('does not join more than the version of a name with one', () => {
  const texts = nameVariants('Code Llama 2', 'model').map(({ text }) => text);
  expect(texts).toContain('Code Llama2');
  expect(texts).not.toContain('CodeLlama2');
});
