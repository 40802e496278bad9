import { buildAliasIndex, type AliasIndex } from '../domain/alias-index';
import { toStopWord } from '../domain/fuzzy-filter';
import type { Data } from './read-data';
import { findStopWords } from './stop-words';

/** The index that the package carries: the names of the data, and the words that must not pass for misspelt ones. */
export function compileIndex({ file, languages, vocabularies, gate }: Data): AliasIndex {
  const parts = { languages, vocabularies, gate };
  const bare = buildAliasIndex(file.entities, { ...parts, stopWords: [] });
  const stopWords = [...gate.otherNames.map(toStopWord), ...findStopWords(bare)];
  return { ...bare, stopWords: stopWords.toSorted().join(' ') };
}
