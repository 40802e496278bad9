// @vitest-environment node
import { expect, it, describe } from 'vitest';
import { generateFiles } from '../../build/package-files';
import { readData } from '../../build/read-data';
import { openDossier, type DossierTexts } from '../../domain/dossier-files';
import type { Entity } from '../../domain/entity';

const { file, languages } = readData();
const files = generateFiles();

function contentsOf(path: string): string {
  const found = files.find(({ relativeDest }) => relativeDest === path);
  if (!found) throw new Error(`no ${path}`);
  return found.contents;
}

function parsed(path: string): unknown {
  return JSON.parse(contentsOf(path));
}

it('makes the facts, and a dossier and a manifest’s texts for each language, and nothing else', () => {
  const expected = [
    'dossier/facts.jsonl',
    ...languages.flatMap(({ code }) => [`dossier/${code}.json`, `_locales/${code}/messages.json`]),
  ];
  expect(files.map(({ relativeDest }) => relativeDest).toSorted()).toEqual(expected.toSorted());
});

describe.each(languages)('in $code', ({ code, words }) => {
  it('the dossier has every entity and all its facts', () => {
    const texts = parsed(`dossier/${code}.json`) as DossierTexts;
    const dossier = openDossier(texts, contentsOf('dossier/facts.jsonl'));
    expect(dossier.language).toBe(code);
    const count = (entities: Entity[]) => entities.map(({ id, facts }) => [id, facts.length]);
    expect(count(dossier.entities)).toEqual(count(file.entities));
    expect(dossier.words).toEqual(words);
  });

  it('the manifest’s texts are the words of the extension, and that it is switched off', () => {
    const messages = parsed(`_locales/${code}/messages.json`) as Record<
      string,
      { message: string }
    >;
    expect(messages['description']?.message).toBe(words.extension.description);
    expect(Object.keys(messages)).toEqual([...Object.keys(words.extension), 'paused']);
    expect(messages['paused']?.message).toBe(words.popup.pausedTitle);
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
