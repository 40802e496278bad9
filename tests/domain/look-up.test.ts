// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { lookUp } from '../../domain/look-up';
import { createMentionFinder } from '../../domain/mention-finder';
import { createSearch } from '../../domain/search';
import { aliasIndex, dossierIn } from './real-data';

const finder = createMentionFinder(aliasIndex);
const search = createSearch(dossierIn('en'));
const find = (text: string, language = 'en') => lookUp(finder, search, text, language);

describe('a selected text', () => {
  it.each([
    ['a name', 'Microsoft', 'microsoft'],
    ['a name in small letters', 'openai', 'openai'],
    ['space around a name', '\n  OpenAI ', 'openai'],
    ['signs around a name', '(OpenAI),', 'openai'],
    ['a name in quotation marks', '„Claude“', 'claude'],
    ['a genitive', 'OpenAI’s', 'openai'],
    ['a German genitive', 'Metas', 'meta'],
    ['a full name with a dot at its end', 'Open A.I.', 'openai'],
    ['the longest name of two', 'Microsoft Copilot', 'microsoft-copilot'],
    ['a version', 'Gemini 2.5 Pro', 'gemini'],
    ['an ambiguous name alone', 'Mistral', 'mistral-ai'],
    ['an ambiguous name in small letters', 'llama', 'llama'],
    ['a family name alone', 'Altman', 'sam-altman'],
    ['a slip', 'Microsfot', 'microsoft'],
    ['a slip in small letters', 'microsfot', 'microsoft'],
    ['a slip with signs around it', '“Microsfot”,', 'microsoft'],
    ['a slip in the second word', 'Satya Nadela', 'satya-nadella'],
    ['a slip behind another name', 'Microsoft Copilott', 'microsoft-copilot'],
  ])('%s: %s', (_, text, expected) => {
    expect(find(text)).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['space', ' \n'],
    ['signs', '“…”'],
    ['no name', 'the weather'],
    ['a word that only looks like a name', 'mistrial'],
    ['a first name', 'Sam'],
    ['more than a name', 'the Microsoft deal'],
    ['two names', 'OpenAI and Microsoft'],
    ['a passage', 'Microsoft '.repeat(20)],
  ])('%s is no name: %s', (_, text) => {
    expect(find(text)).toBeUndefined();
  });
});
