// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { buildAliasIndex } from '../../domain/alias-index';
import type { Entity, EntityKind } from '../../domain/entity';
import { createNameScanner } from '../../domain/name-scanner';

function entity(kind: EntityKind, name: string, ...aliases: string[]): Entity {
  return {
    id: name,
    kind,
    name,
    text: name,
    aliases: aliases.map((text) => ({ text })),
    facts: [],
  };
}

const scan = createNameScanner(
  buildAliasIndex(
    [
      entity('organization', 'OpenAI'),
      entity('organization', 'Mistral AI', 'Mistral'),
      entity('organization', 'Aleph Alpha'),
      entity('organization', 'Meta'),
      entity('organization', 'Hugging Face'),
      entity('model', 'Mixtral 8x7B'),
      entity('model', 'Llama 2'),
      entity('model', 'GPT-3.5'),
      entity('model', 'GPT-4', 'GPT-4 Turbo'),
      entity('person', 'Timothée Lacroix'),
    ],
    [],
  ),
);

function found(text: string): string[] {
  return scan(text).map(({ start, end }) => text.slice(start, end));
}

const CASES: Record<string, [text: string, expected: string[]][]> = {
  'word borders': [
    ['OpenAI', ['OpenAI']],
    ['(OpenAI), „OpenAI“: OpenAI!', ['OpenAI', 'OpenAI', 'OpenAI']],
    ["d’OpenAI et l'OpenAI", ['OpenAI', 'OpenAI']],
    ['xOpenAI OpenAIx OpenAI2 OpenAI_dev _OpenAI', []],
    ['Metall, Metamorphose, Kometa', []],
    ['das Meta-Team', ['Meta']],
    ['кOpenAI', []],
    ['', []],
  ],
  'case and diacritics': [
    ['OPENAI, openai', ['OPENAI', 'openai']],
    ['Timothee Lacroix', ['Timothee Lacroix']],
    ['Timothe\u0301e Lacroix', ['Timothe\u0301e Lacroix']],
  ],
  'spaces and hyphens': [
    ['Mistral\u00a0AI', ['Mistral\u00a0AI']],
    ['Mistral\u202fAI', ['Mistral\u202fAI']],
    ['Mistral\n    AI', ['Mistral\n    AI']],
    ['MistralAI', ['MistralAI']],
    ['Open-AI', ['Open-AI']],
    ['Open AI', ['Open AI']],
    ['Mixtral-8x7B', ['Mixtral-8x7B']],
    ['Mixtral\u20118x7B', ['Mixtral\u20118x7B']],
    ['Mixtral8x7B', ['Mixtral8x7B']],
    ['Llama2', ['Llama2']],
    ['GPT 4, GPT4', ['GPT 4', 'GPT4']],
    ['die Aleph-Alpha-Gründer', ['Aleph-Alpha']],
  ],
  'invisible characters': [
    ['Open\u00adAI', ['Open\u00adAI']],
    ['Mis\u00adtral\u00a0AI', ['Mis\u00adtral\u00a0AI']],
    ['Hug\u200bging Face', ['Hug\u200bging Face']],
    ['Meta\u00adphysik', []],
  ],
  'a dash that parts a sentence': [
    ['Mistral – AI', ['Mistral']],
    ['Mistral - AI', ['Mistral']],
    ['Aleph — Alpha', []],
    ['OpenAI – Mistral AI', ['OpenAI', 'Mistral AI']],
  ],
  versions: [
    ['GPT-4. Then', ['GPT-4']],
    ['GPT-4', ['GPT-4']],
    ['GPT-4.5', []],
    ['GPT-4o, GPT-40', []],
    ['GPT-3', []],
    ['GPT-3.5', ['GPT-3.5']],
    ['GPT-3.5.', ['GPT-3.5']],
    ['GPT-3.5.1', []],
    ['GPT-3.5-Turbo', ['GPT-3.5']],
    ['Llama 2.1', []],
    ['Llama 20', []],
  ],
  'the longest name': [
    ['Mistral AI and Mistral', ['Mistral AI', 'Mistral']],
    ['Mistral AIM', ['Mistral']],
    ['GPT-4 Turbo and GPT-4 Turbine', ['GPT-4 Turbo', 'GPT-4']],
  ],
  genitives: [
    ['OpenAIs Chef', ['OpenAI']],
    ['Mistral AIs Modelle', ['Mistral AI']],
    ['Metas Modelle', ['Meta']],
    ["OpenAI’s and OpenAI's", ['OpenAI', 'OpenAI']],
    ['OpenAIss, Metass', []],
  ],
  'scripts without spaces': [
    ['使用OpenAI的模型', ['OpenAI']],
    ['オープンOpenAIのモデル', ['OpenAI']],
    ['サーバーOpenAIー', ['OpenAI']],
    ['한국OpenAI가', ['OpenAI']],
    ['😀OpenAI😀', ['OpenAI']],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%j has %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

it('tells which words begin no name, and where', () => {
  const text = 'Nobody at OpenAI knows Llama\u00adfarm.';
  const unknown: string[] = [];
  scan(text, (start, end) => unknown.push(text.slice(start, end)));
  expect(unknown).toEqual(['Nobody', 'at', 'knows', 'Llama\u00adfarm']);
});

it('finds names on both sides of a name that does not end', () => {
  expect(found('Hugging OpenAI Hugging Face')).toEqual(['OpenAI', 'Hugging Face']);
});
