import type { EntityFile } from '../../domain/entity';
import { SOURCE_LANGUAGE } from '../../domain/dossier';
import type { LanguageFile } from '../../domain/language-file';
import type { Data } from '../read-data';
import { phrasesOf } from './phrases-of';
import { shorten, type Problem } from './problem';

/** A tagline in a language with long words may be a little longer than in English (see the schema). */
const TAGLINE_LENGTH = 60;
/** One sentence. */
const PHRASE_LENGTH = 240;

const TRANSLATED = ['texts', 'phrases', 'claims'] as const;

/** Every text of the data has its translation; every translation has its text; the words are complete. */
export function languageProblems({ file, languages }: Data, language: LanguageFile): Problem[] {
  const english = languages.find(({ code }) => code === SOURCE_LANGUAGE);
  const words = compare(language, 'words', paths(english?.words), paths(language.words));
  if (language.code === SOURCE_LANGUAGE) return words;
  return [
    ...words,
    ...translationProblems(language, file),
    ...aliasProblems(language, file),
    ...lengthProblems(language, 'texts', TAGLINE_LENGTH),
    ...lengthProblems(language, 'phrases', PHRASE_LENGTH),
  ];
}

function translationProblems(language: LanguageFile, file: EntityFile): Problem[] {
  const expected = {
    texts: file.entities.map(({ id }) => id),
    phrases: file.entities.flatMap(phrasesOf),
    claims: file.claims.map(({ id }) => id),
  };
  return TRANSLATED.flatMap((field) =>
    compare(language, field, expected[field], Object.keys(language[field])),
  );
}

function aliasProblems(language: LanguageFile, { entities }: EntityFile): Problem[] {
  const ids = new Set(entities.map(({ id }) => id));
  const named = Object.keys(language.aliases);
  return named.filter((id) => !ids.has(id)).map((id) => surplus(language, 'aliases', id));
}

function lengthProblems(
  language: LanguageFile,
  field: 'texts' | 'phrases',
  limit: number,
): Problem[] {
  return Object.entries(language[field])
    .filter(([, text]) => text.length > limit)
    .map(([key, text]) => ({
      where: fileOf(language),
      field: `${field}.${shorten(key)}`,
      problem: `has ${text.length} characters`,
      remedy: `shorten it to ${limit}`,
    }));
}

function compare(
  language: LanguageFile,
  field: string,
  expected: string[],
  found: string[],
): Problem[] {
  const wanted = new Set(expected);
  const present = new Set(found);
  return [
    ...[...wanted].filter((key) => !present.has(key)).map((key) => missing(language, field, key)),
    ...[...present].filter((key) => !wanted.has(key)).map((key) => surplus(language, field, key)),
  ];
}

function missing(language: LanguageFile, field: string, key: string): Problem {
  const problem = `"${shorten(key)}" is missing`;
  return { where: fileOf(language), field, problem, remedy: 'translate it there' };
}

function surplus(language: LanguageFile, field: string, key: string): Problem {
  const problem = `"${shorten(key)}" belongs to nothing`;
  return { where: fileOf(language), field, problem, remedy: 'correct the key or remove it' };
}

function fileOf({ code }: LanguageFile): string {
  return `languages/${code}.json`;
}

function paths(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) =>
    paths(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}
