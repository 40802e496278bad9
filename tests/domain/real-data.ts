import { readData } from '../../build/read-data';
import { buildAliasIndex } from '../../domain/alias-index';
import { buildDossier } from '../../domain/dossier';

/** What the package is made of, for tests that ask what readers get. */
export const { file, languages } = readData();
export const languageCodes = languages.map(({ code }) => code);
export const aliasIndex = buildAliasIndex(file.entities, languages);

export function dossierIn(language: string) {
  return buildDossier(file, languages, language);
}
