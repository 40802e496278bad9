// @vitest-environment node
import { expect, it } from 'vitest';
import { chooseLanguage, primaryLanguage } from '../../domain/choose-language';

const AVAILABLE = ['de', 'en', 'fr'];

it.each<[string, string[], string, string]>([
  ['fr', ['de-DE'], 'fr', 'the reader’s choice'],
  ['auto', ['de-AT', 'en'], 'de', 'a region of a language that we have'],
  ['auto', ['DE_de'], 'de', 'other ways to write a tag'],
  ['auto', ['it', 'fr-CA', 'de'], 'fr', 'the first that we have'],
  ['auto', ['it', 'es'], 'en', 'none that we have'],
  ['auto', [], 'en', 'a browser without a language'],
  ['auto', [''], 'en', 'an empty language'],
  ['auto', ['def'], 'en', 'a language that only begins alike'],
  ['it', ['de'], 'de', 'a choice that is gone'],
  ['', ['de'], 'de', 'an empty choice'],
])('for the setting %j in a browser with %j it takes %s: %s', (setting, browser, language) => {
  expect(chooseLanguage(setting, browser, AVAILABLE)).toBe(language);
});

it.each([
  ['de-AT', 'de'],
  ['zh_Hant_TW', 'zh'],
  ['EN', 'en'],
  ['', ''],
])('%j has the primary language %j', (tag, primary) => {
  expect(primaryLanguage(tag)).toBe(primary);
});
