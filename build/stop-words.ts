import { createRequire } from 'node:module';
import type { AliasIndex } from '../domain/alias-index';
import { createClassTable } from '../domain/characters';
import { createNameTable } from '../domain/name-table';
import { createFuzzyFilter, toStopWord } from '../domain/fuzzy-filter';

const require = createRequire(import.meta.url);
const WORD_LISTS = [
  'an-array-of-english-words',
  'an-array-of-french-words',
  'an-array-of-german-words',
];

/**
 * Words of the languages that look like misspelt names ("Ministry" is near Ministral), from word lists that stay out
 * of the package. The filter that reads pages decides what is near.
 *
 * @param index without stop words
 */
export function findStopWords(index: AliasIndex): string[] {
  const table = createClassTable(index.classes);
  const names = createNameTable(index, table);
  const filter = createFuzzyFilter(index, names, table);
  const found = new Set<string>();
  const known = new Set(
    Array.from({ length: names.count() }, (_, name) => toStopWord(names.text(name))),
  );
  for (const word of WORD_LISTS.flatMap((list) => require(list) as string[])) {
    if (known.has(toStopWord(word))) continue;
    const written = word.charAt(0).toUpperCase() + word.slice(1);
    if (filter.candidateAt(written, 0, written.length)) found.add(toStopWord(word));
  }
  return [...found].toSorted();
}
