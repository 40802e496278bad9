import { compileIndex } from '../../build/compile-index';
import { readData } from '../../build/read-data';
import { buildDossier } from '../../domain/dossier';

/** What the package is made of, for tests that ask what readers get. */
const data = readData();
export const { file, languages } = data;
export const languageCodes = languages.map(({ code }) => code);
export const aliasIndex = compileIndex(data);

export function dossierIn(language: string) {
  return buildDossier(file, languages, language);
}
