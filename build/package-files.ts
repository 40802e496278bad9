import { buildDossier } from '../domain/dossier';
import type { LanguageFile } from '../domain/language-file';
import { assertData } from './check-data/check-data';
import { readData } from './read-data';

/** A file of the package that is made, not copied. */
export interface GeneratedFile {
  relativeDest: string;
  contents: string;
}

/** `dossier/<language>.json` for the background and the popup, and `_locales/` for the manifest's texts. */
export function generateFiles(): GeneratedFile[] {
  const { file, languages } = assertData(readData());
  return languages.flatMap((language) => [
    {
      relativeDest: `dossier/${language.code}.json`,
      contents: JSON.stringify(buildDossier(file, languages, language.code)),
    },
    {
      relativeDest: `_locales/${language.code}/messages.json`,
      contents: JSON.stringify(manifestMessages(language), undefined, 2),
    },
  ]);
}

/** Keys of the messages that wxt.config.ts uses. */
function manifestMessages({ words }: LanguageFile): Record<string, { message: string }> {
  return Object.fromEntries(
    Object.entries(words.extension).map(([key, message]) => [key, { message }]),
  );
}
