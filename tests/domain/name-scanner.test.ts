// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { entity, indexOf, openIndex } from './small-index';

const family = { hasVersions: true };

const { scan, names } = openIndex(
  indexOf([
    entity('organization', 'OpenAI'),
    entity('organization', 'Mistral AI', ['Mistral']),
    entity('organization', 'Aleph Alpha'),
    entity('organization', 'Meta'),
    entity('organization', 'Hugging Face'),
    entity('organization', 'Character.AI'),
    entity('organization', 'Amazon', ['Alexa+']),
    entity('model', 'Mixtral 8x7B'),
    entity('model', 'Llama 2'),
    entity('model', 'GPT-3.5'),
    entity('model', 'GPT-4', ['GPT-4 Turbo']),
    entity('model', 'Qwen', [], family),
    entity('model', 'Gemini', [], family),
    entity('person', 'Timothée Lacroix'),
  ]),
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
    ['\ud800OpenAI\udc00', ['OpenAI']],
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
  'versions that belong to the name': [
    ['Qwen is', ['Qwen']],
    ['Qwen2.5-72B is', ['Qwen2.5-72B']],
    ['Qwen 3 and Qwen3', ['Qwen 3', 'Qwen3']],
    ['Gemini 2.5 Pro.', ['Gemini 2.5 Pro']],
    ['Gemini 1.5, Gemini 2.0.', ['Gemini 1.5', 'Gemini 2.0']],
    ['Gemini 2024', ['Gemini']],
    ['Gemini Proteus', ['Gemini']],
    ['QwenX, Qwen2X2', []],
  ],
  'signs in names': [
    ['Character.AI, Character.AIs', ['Character.AI', 'Character.AI']],
    ['Character AI', []],
    ['Alexa+ and Alexa', ['Alexa+']],
  ],
  'a table': [
    ['Mistral\tAI', ['Mistral']],
    ['Mistral\n\tAI', ['Mistral\n\tAI']],
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

it('tells of capital words that begin no name, and of names, in their order', () => {
  const text = 'Nobody at OpenAI knows Llama\u00adfarm.';
  const told: string[] = [];
  scan(text, (start, end, isKnown = false) =>
    told.push(`${text.slice(start, end)}${isKnown ? ' is known' : ''}`),
  );
  expect(told).toEqual(['Nobody', 'OpenAI is known', 'Llama\u00adfarm']);
});

it('tells a name from its version, and a split name from a whole one', () => {
  const [qwen, openAI, whole] = scan('Qwen2.5, Open AI, OpenAI');
  expect(qwen).toMatchObject({ start: 0, nameEnd: 4, end: 7, isSplit: false });
  expect(openAI).toMatchObject({ isSplit: true });
  expect(whole).toMatchObject({ isSplit: false });
  expect(names.text(qwen?.name ?? -1)).toBe('Qwen');
});

it('finds names on both sides of a name that does not end', () => {
  expect(found('Hugging OpenAI Hugging Face')).toEqual(['OpenAI', 'Hugging Face']);
});
