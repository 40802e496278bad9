import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EntityFile } from '../domain/entity';
import type { GateData } from '../domain/gate-data';
import type { LanguageFile } from '../domain/language-file';
import type { Vocabulary } from '../domain/topics';

/** The folder data/, read and parsed. What the types say holds once checkData has found no problem. */
export interface Data {
  file: EntityFile;
  languages: LanguageFile[];
  /** Words by topic, by language code. */
  vocabularies: Record<string, Vocabulary>;
  gate: GateData;
  unfitSources: UnfitSources[];
}

/** Pages that are no sources, and why. */
export interface UnfitSources {
  reason: string;
  /** Hosts, which stand for those below them too, or hosts with the beginning of a path; in lower case. */
  addresses: string[];
}

export const DATA_FOLDER = join(import.meta.dirname, '..', 'data');

/** Paths of all files that {@link readData} reads. */
export function dataFiles(folder = DATA_FOLDER): string[] {
  return [
    join(folder, 'entities.json'),
    join(folder, 'gate.json'),
    join(folder, 'unfit-sources.json'),
    ...jsonFiles(join(folder, 'languages')),
    ...jsonFiles(join(folder, 'vocabularies')),
  ];
}

/** @throws with the file's name when a file is no JSON */
export function readData(folder = DATA_FOLDER): Data {
  return {
    file: readJson(join(folder, 'entities.json')) as EntityFile,
    gate: readJson(join(folder, 'gate.json')) as GateData,
    unfitSources: readJson(join(folder, 'unfit-sources.json')) as UnfitSources[],
    languages: jsonFiles(join(folder, 'languages')).map((path) => readJson(path) as LanguageFile),
    vocabularies: Object.fromEntries(
      jsonFiles(join(folder, 'vocabularies')).map((path) => [
        basename(path, '.json'),
        readJson(path) as Vocabulary,
      ]),
    ),
  };
}

function jsonFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.toSorted().map((name) => join(folder, name));
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
