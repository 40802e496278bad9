// @vitest-environment node
import { expect, it } from 'vitest';
import { cardOf, rowTexts } from './read-card';
import { dossierIn } from './real-data';

it.each([
  ['en', 'microsoft-copilot', 'Bing Chat, until 15 Nov 2023'],
  ['fr', 'microsoft-copilot', 'Bing Chat, jusqu’au 15 nov. 2023'],
  ['fr', 'coreweave', 'Atlantic Crypto, jusqu’en 2019'],
  ['de', 'ibm', 'Computing-Tabulating-Recording Company, bis 1924'],
])('in %s, %s says what it was called: %s', (language, id, text) => {
  expect(rowTexts(cardOf(dossierIn(language), id), 'formerName')).toEqual([text]);
});
