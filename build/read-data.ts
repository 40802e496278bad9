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

/** Paths of all files that {@link readData} reads. */
export function dataFiles(folder = DATA_FOLDER): string[] {
  const languages = join(folder, 'languages');
  const names = readdirSync(languages).filter((name) => name.endsWith('.json'));
  return [join(folder, 'entities.json'), ...names.toSorted().map((name) => join(languages, name))];
}

/** @throws with the file's name when a file is no JSON */
export function readData(folder = DATA_FOLDER): Data {
  const [entities = '', ...languages] = dataFiles(folder);
  return {
    file: readJson(entities) as EntityFile,
    languages: languages.map((path) => readJson(path) as LanguageFile),
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
