import { allowedEdits, editDistance } from './edit-distance';
import { editsBetween, letterBits } from './letter-bits';

/** Which of many names are spelt about like a query that may still be being typed. */
export interface SimilarNames<Name> {
  /** In the order in which the names were given. */
  to(query: string): Name[];
  /** Is a word of a name near one of the query? */
  isNear(query: string, word: string): boolean;
}

interface Text {
  text: string;
  bits: number;
}

/**
 * Every word of the query must be near a word of the name (or its beginning): half a match is none. Where the words
 * are parted otherwise, all of them together must be, but for one slip.
 *
 * @param names with their folded spelling
 */
export function createSimilarNames<Name extends { folded: string }>(
  names: Name[],
): SimilarNames<Name> {
  const targets = names.map((name) => {
    const words = name.folded.split(' ');
    return { name, words, joined: toText(words.join('')) };
  });
  const vocabulary = [...new Set(targets.flatMap(({ words }) => words))].map(toText);
  /** Of the words of the last query; all but one are those of the next. */
  let near = new Map<string, Set<string>>();

  function nearWords(query: string): Set<string>[] {
    const typed = query.split(' ');
    near = new Map(typed.map((word) => [word, near.get(word) ?? wordsNear(word)]));
    return [...near.values()];
  }

  function wordsNear(typed: string): Set<string> {
    const begun = toText(typed);
    const found = vocabulary.filter((word) => isNearStart(begun, word));
    return new Set(found.map(({ text }) => text));
  }

  return {
    to(query) {
      const sets = nearWords(query);
      const typed = query.split(' ');
      const joined = toText(typed.join(''));
      return targets
        .filter(
          (name) =>
            sets.every((words) => name.words.some((word) => words.has(word))) ||
            (typed.length !== name.words.length && isNearStart(joined, name.joined, 1)),
        )
        .map(({ name }) => name);
    },
    isNear: (query, word) => nearWords(query).some((words) => words.has(word)),
  };
}

function toText(text: string): Text {
  return { text, bits: letterBits(text) };
}

function isNearStart(typed: Text, name: Text, most = Infinity): boolean {
  const { length } = typed.text;
  const limit = Math.min(most, Math.max(allowedEdits(length), length > 3 ? 1 : 0));
  if (editsBetween(typed.bits, name.bits) > limit) return false;
  for (let end = length - limit; end <= length + limit; end++) {
    if (editDistance(typed.text, name.text.slice(0, end), limit) <= limit) return true;
  }
  return false;
}
