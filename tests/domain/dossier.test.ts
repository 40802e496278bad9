// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { buildDossier, findEntity } from '../../domain/dossier';
import { dossierIn, file, languageCodes, languages } from './real-data';

function german() {
  const copy = structuredClone(languages);
  const language = copy.find(({ code }) => code === 'de');
  if (!language) throw new Error('no German');
  return { copy, language };
}

describe.each(languageCodes)('the dossier in %s', (code) => {
  const dossier = dossierIn(code);

  it('has all entities, claims and sources, and its language’s words', () => {
    expect(dossier).toMatchObject({ language: code, version: file.version });
    expect(dossier.entities.map(({ id }) => id)).toEqual(file.entities.map(({ id }) => id));
    expect(dossier.claims.map(({ id }) => id)).toEqual(file.claims.map(({ id }) => id));
    expect(dossier.sources).toEqual(file.sources);
    expect(dossier.words).toEqual(languages.find((each) => each.code === code)?.words);
  });

  it('marks no text as foreign, as all are translated', () => {
    const marked = [...dossier.entities, ...dossier.claims].filter((each) => each.textLanguage);
    expect(marked).toEqual([]);
  });

  it('goes through JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(dossier))).toEqual(dossier);
  });
});

it('says a text in its language', () => {
  const { language } = german();
  expect(findEntity(dossierIn('de'), 'apple')?.text).toBe(language.texts['apple']);
  const claim = dossierIn('de').claims[0];
  expect(claim).toMatchObject(language.claims[claim?.id ?? ''] ?? {});
});

it('leaves English what is not translated, and says so', () => {
  const { copy, language } = german();
  const claimId = file.claims[0]?.id ?? '';
  delete language.texts['apple'];
  delete language.claims[claimId];
  const dossier = buildDossier(file, copy, 'de');
  const english = file.entities.find(({ id }) => id === 'apple')?.text;
  expect(findEntity(dossier, 'apple')).toMatchObject({ text: english, textLanguage: 'en' });
  expect(dossier.claims[0]).toMatchObject({ says: file.claims[0]?.says, textLanguage: 'en' });
  expect(findEntity(dossier, 'meta')).not.toHaveProperty('textLanguage');
});

it('knows the names of all languages, whichever is shown', () => {
  const { copy, language } = german();
  language.aliases = { apple: [{ text: 'Äpfel AG' }] };
  for (const code of languageCodes) {
    const names = findEntity(buildDossier(file, copy, code), 'apple')?.aliases;
    expect(names).toContainEqual({ text: 'Äpfel AG' });
  }
});

it('names the file of a language that is missing', () => {
  expect(() => dossierIn('xx')).toThrow('data/languages/xx.json');
});

it('has no entity under an unknown id', () => {
  expect(findEntity(dossierIn('en'), 'nobody')).toBeUndefined();
});
