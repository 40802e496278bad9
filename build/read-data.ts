import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityFile } from '../domain/entity';
import type { LanguageFile } from '../domain/language-file';

/** The folder data/, read and parsed. What the types say holds once check-data.ts has found no problem. */
export interface Data {
  file: EntityFile;
  languages: LanguageFile[];
}

export const DATA_FOLDER = join(import.meta.dirname, '..', 'data');

/** @throws with the file's name when a file is no JSON */
export function readData(folder = DATA_FOLDER): Data {
  const languageFolder = join(folder, 'languages');
  const codes = readdirSync(languageFolder).filter((name) => name.endsWith('.json'));
  return {
    file: readJson(join(folder, 'entities.json')) as EntityFile,
    languages: codes.toSorted().map((name) => readJson(join(languageFolder, name)) as LanguageFile),
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
