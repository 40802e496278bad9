// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { composeCard } from '../../domain/compose-card';
import { findNamedVersion, LONGEST_NAME } from '../../domain/named-version';
import { allOf, opennessFactsOf, verdictOf } from '../../domain/openness';
import { dossierIn, file } from './real-data';

const modelOf = (id: string) => {
  const model = file.entities.find((each) => each.id === id);
  if (!model) throw new Error(`no ${id}`);
  return model;
};

describe('the version that a text names', () => {
  const texts: [string, string, string | undefined, string?][] = [
    ['grok', 'Grok-1', 'Grok-1'],
    ['grok', 'Grok 1', 'Grok-1', 'another way of writing it'],
    ['grok', 'grok1', 'Grok-1'],
    ['grok', 'Grok\u00a0\u20111', 'Grok-1', 'what typesetters put between'],
    ['grok', 'Grok', undefined, 'the family'],
    ['grok', 'Grok 4.1', 'Grok 4.1', 'not 4, which is shorter'],
    ['grok', 'Grok 4.2', undefined, 'not in the data, and not 4'],
    ['grok', 'Grok 10', undefined, 'not 1'],
    ['grok', 'Grok 4 Fast', 'Grok 4'],
    ['codestral', 'Codestral 22B', 'Codestral 22B'],
    ['codestral', 'Codestral-22B-v0.1', 'Codestral 22B'],
    ['codestral', 'Codestral 22', undefined],
    ['codestral', 'Codestral Mamba 7B', 'Codestral Mamba 7B'],
    ['qwen', 'Qwen2.5-72B', 'Qwen2.5'],
    ['qwen', 'Qwen 2', 'Qwen2'],
    ['llama', 'Llama 3.1 405B', 'Llama 3.1'],
    ['llama', 'Llama v2', 'Llama 2'],
    ['llama', 'Llama 3,1', 'Llama 3.1', 'a decimal comma'],
    ['mistral-7b', 'Mistral 7B', undefined, 'a version is meant only with its number'],
    ['mistral-7b', 'Mistral-7B-Instruct-v0.2', undefined, 'words between'],
    ['mistral-7b', 'Mistral-7B-v0.2', 'Mistral 7B v0.2'],
    ['command-r', 'Command R', undefined, 'named as the family is'],
    ['command-r', 'Command R+', 'Command R+'],
    ['command-r', 'Command R7B', 'Command R7B'],
    ['yi', 'Yi', undefined, 'named as the family is'],
    ['gpt-5', 'GPT-5', 'GPT-5', 'named as the family is, by a number'],
    ['gpt-5', 'GPT-5.5', 'GPT-5.5'],
    ['gpt-4o', 'GPT-4o mini', 'GPT-4o mini'],
    ['claude', 'Opus 5', 'Claude Opus 5', 'without the name of the family'],
    ['claude', 'Claude Opus 5.5', 'Claude Opus 5.5'],
    ['claude', 'Claude 3.5 Sonnet', undefined],
    ['deepseek-r1', 'DeepSeek-R1', 'R1'],
    ['deepseek-r1', 'DeepSeek R1-0528', 'R1-0528'],
    ['flux', 'FLUX.1 [schnell]', 'FLUX.1 [schnell]'],
    ['gemma', 'PaliGemma 2', undefined, 'another model'],
    ['whisper', 'Whisper large-v3', 'Whisper large-v3'],
    ['mixtral-8x7b', 'Mixtral 8×7B', undefined, 'a family without versions'],
    ['xai', 'xAI', undefined, 'a company'],
    ['grok', '', undefined],
  ];
  it.each(texts)('%s: "%s" is %s', (id, text, version) => {
    expect(findNamedVersion(modelOf(id), text)).toBe(version);
  });

  it('is found in every name that the data give it', () => {
    for (const entity of file.entities.filter(({ kind }) => kind === 'model')) {
      for (const { value } of allOf(entity.facts, 'version')) {
        const isFamily = value.name.toLowerCase() === entity.name.toLowerCase();
        if (isFamily && !/\d/.test(value.name)) continue;
        expect(findNamedVersion(entity, value.name), entity.id).toBe(value.name);
      }
    }
  });

  it('is not looked for in all of a long selection', () => {
    const far = `${'x '.repeat(LONGEST_NAME)}Grok-1`;
    expect(findNamedVersion(modelOf('grok'), far)).toBeUndefined();
  });
});

describe('the card of a family whose version is named', () => {
  const cardOf = (id: string, text?: string, language = 'en') =>
    composeCard(dossierIn(language), id, { text });

  it('judges that version, and says so', () => {
    const family = cardOf('grok')?.openness;
    const version = cardOf('grok', 'Grok-1')?.openness;
    expect(family).toMatchObject({ verdict: 'closed', version: 'Grok 4.7; other versions differ' });
    expect(version).toMatchObject({
      verdict: 'open-weights',
      version: 'Grok-1, named here; other versions differ',
    });
    expect(version?.cells).not.toEqual(family?.cells);
    expect(version?.licence[0]?.text).toContain('Apache');
  });

  it('says it in each language', () => {
    const said = (language: string) => cardOf('codestral', 'Codestral 22B', language)?.openness;
    expect(said('de')?.version).toMatch(/^Codestral 22B, hier genannt; /);
    expect(said('fr')?.version).toMatch(/^Codestral 22B, citée ici/);
    expect(said('de')?.verdict).toBe('restricted-weights');
  });

  it('tells the parts of that version, and lists those that differ from it', () => {
    const card = cardOf('grok', 'Grok-1');
    const list = card?.sections.find(({ type }) => type === 'list');
    const named = list?.type === 'list' ? list.items.map(({ text }) => text[0]?.text) : [];
    expect(named).toContain('Grok 4.7');
    expect(named).not.toContain('Grok-1');
    const parts = card?.sections.find(({ type }) => type === 'parts');
    const states = parts?.type === 'parts' ? parts.parts.map(({ state }) => state) : [];
    expect(states).toEqual(card?.openness?.cells.map(({ state }) => state));
  });

  it('is right for every version of the data', () => {
    const dossier = dossierIn('en');
    for (const entity of dossier.entities.filter(({ kind }) => kind === 'model')) {
      for (const { value } of allOf(entity.facts, 'version')) {
        if (findNamedVersion(entity, value.name) !== value.name) continue;
        const { openness } = composeCard(dossier, entity.id, { text: value.name }) ?? {};
        expect(openness?.verdict).toBe(verdictOf(opennessFactsOf(entity, value.name)));
        expect(openness?.version?.startsWith(`${value.name}, named here`)).toBe(true);
      }
    }
  });
});
