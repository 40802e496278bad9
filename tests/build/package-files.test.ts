// @vitest-environment node
import { expect, it, describe } from 'vitest';
import { generateFiles } from '../../build/package-files';
import { readData } from '../../build/read-data';
import type { Dossier } from '../../domain/dossier';

const { file, languages } = readData();
const files = generateFiles();

function parsed(path: string): unknown {
  const found = files.find(({ relativeDest }) => relativeDest === path);
  if (!found) throw new Error(`no ${path}`);
  return JSON.parse(found.contents);
}

it('makes a dossier and a manifest’s texts for each language, and nothing else', () => {
  const expected = languages.flatMap(({ code }) => [
    `dossier/${code}.json`,
    `_locales/${code}/messages.json`,
  ]);
  expect(files.map(({ relativeDest }) => relativeDest).toSorted()).toEqual(expected.toSorted());
});

describe.each(languages)('in $code', ({ code, words }) => {
  it('the dossier has every entity', () => {
    const dossier = parsed(`dossier/${code}.json`) as Dossier;
    expect(dossier.language).toBe(code);
    expect(dossier.entities.map(({ id }) => id)).toEqual(file.entities.map(({ id }) => id));
    expect(dossier.words).toEqual(words);
  });

  it('the manifest’s texts are the words of the extension', () => {
    const messages = parsed(`_locales/${code}/messages.json`) as Record<
      string,
      { message: string }
    >;
    expect(messages['description']?.message).toBe(words.extension.description);
    expect(Object.keys(messages)).toEqual(Object.keys(words.extension));
    for (const [key, { message }] of Object.entries(messages)) {
      // What browsers accept as a key, and as a text without placeholders.
      expect(key).toMatch(/^\w+$/);
      expect(message).toMatch(/^[^$]+$/);
    }
  });

  it('the description fits the stores', () => {
    expect(words.extension.description.length).toBeLessThanOrEqual(132);
  });
});
