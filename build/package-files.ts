import { buildDossier } from '../domain/dossier';
import { textsOf, writeFactLines } from '../domain/dossier-files';
import type { LanguageFile } from '../domain/language-file';
import { assertData } from './check-data/check-data';
import { readData } from './read-data';
import { shortenSourceIds } from './shorten-source-ids';

/** A file of the package that is made, not copied. */
export interface GeneratedFile {
  relativeDest: string;
  contents: string;
}

/** The facts, `dossier/<language>.json` for texts and names, and `_locales/` for the manifest's texts. */
export function generateFiles(): GeneratedFile[] {
  const { file: readable, languages } = assertData(readData());
  const file = shortenSourceIds(readable);
  return [
    {
      relativeDest: 'dossier/facts.jsonl',
      contents: writeFactLines(file.sources, file.entities),
    },
    ...languages.flatMap((language) => [
      {
        relativeDest: `dossier/${language.code}.json`,
        contents: JSON.stringify(textsOf(buildDossier(file, languages, language.code))),
      },
      {
        relativeDest: `_locales/${language.code}/messages.json`,
        contents: JSON.stringify(manifestMessages(language), undefined, 2),
      },
    ]),
  ];
}

/** What the manifest and the extension's button say. */
function manifestMessages({ words }: LanguageFile): Record<string, { message: string }> {
  const texts = { ...words.extension, paused: words.popup.pausedTitle };
  return Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }]));
}
