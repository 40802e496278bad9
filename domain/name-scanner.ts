import {
  classAt,
  FIRST_WORD_CLASS,
  learnClass,
  OTHER,
  SEPARATOR,
  SKIP,
  UNKNOWN,
  type ClassTable,
} from './characters';
import { mayBegin, readFirstWords } from './first-words';
import type { NameHit, NameReader } from './name-reader';
import { HASH_PRIME, hashBefore } from './word-hash';

/**
 * Called for each word with a first capital (or digit) that begins no known name, for all others too where a text has no
 * capital at all, and for each name found, which is known: a misspelling may begin or end with it. Offsets are UTF-16
 * code units, `end` exclusive; `hash` is that of the word, see word-hash.ts.
 */
export type UnknownWord = (start: number, end: number, isKnown?: boolean, hash?: number) => void;

export type NameScanner = (text: string, onUnknown?: UnknownWord) => NameHit[];

const LETTER_S = 's'.charCodeAt(0);
const SMALL_A = 'a'.charCodeAt(0);
const SMALL_Z = 'z'.charCodeAt(0);
const DIGIT_9 = '9'.charCodeAt(0);
const CAPITAL = /\p{Lu}/u;

/**
 * One pass over the code units: the rolling hash of each word is looked up among the first words of the names; the
 * names that begin with it are compared in full, and the longest wins.
 *
 * @param encodedFirstWords see first-words.ts
 * @param reader asked for when a word may begin a name
 */
export function createNameScanner(
  encodedFirstWords: string,
  table: ClassTable,
  reader: () => NameReader,
): NameScanner {
  const firstWords = readFirstWords(encodedFirstWords);

  /** What {@link NameReader.hitAt} wants to know of the second word; two spaces or a soft hyphen leave it open. */
  function secondAfter(text: string, end: number): number {
    if (classAt(table, text, end) !== SEPARATOR) return OTHER;
    const cls = classAt(table, text, end + 1);
    return cls === SKIP || cls === SEPARATOR ? 0 : cls;
  }

  /** Reads on to the end of the word in which a name ends: a genitive "s" is part of it. */
  function endOfWord(text: string, end: number): number {
    let i = end;
    while (classAt(table, text, i) >= FIRST_WORD_CLASS || classAt(table, text, i) === SKIP) i++;
    return i;
  }

  return (text, onUnknown) => {
    let hits = NONE;
    // Most texts begin with a capital, so that this look is short.
    const isSmall = onUnknown !== undefined && !CAPITAL.test(text);
    const length = text.length;
    let i = 0;
    // The tables are asked here and not through functions: these loops see every character of every page.
    while (i < length) {
      let cls = table[text.charCodeAt(i)] as number;
      if (cls < FIRST_WORD_CLASS) {
        if (cls === UNKNOWN) learnClass(table, text.charCodeAt(i));
        else i++;
        continue;
      }
      const start = i;
      const first = cls;
      let hash = cls;
      let last = cls;
      let beforeLast = cls;
      while (++i < length) {
        cls = table[text.charCodeAt(i)] as number;
        if (cls >= FIRST_WORD_CLASS) {
          beforeLast = last;
          last = cls;
          hash = (Math.imul(hash, HASH_PRIME) + cls) | 0;
        } else if (cls === UNKNOWN) {
          learnClass(table, text.charCodeAt(i--));
        } else if (cls !== SKIP) break;
      }
      let hit: NameHit | undefined;
      if (mayBegin(firstWords, hash)) {
        hit = reader().hitAt(text, start, hash, secondAfter(text, i));
      }
      if (!hit) {
        if (last === LETTER_S) {
          const stem = hashBefore(hash, last);
          if (mayBegin(firstWords, stem)) hit = reader().hitAt(text, start, stem, OTHER);
        } else if (first > DIGIT_9 && (last <= DIGIT_9 || beforeLast <= DIGIT_9)) {
          hit = reader().hitBeforeDigit(text, start, i);
        }
      }
      if (hit) {
        if (hits === NONE) hits = [hit];
        else hits.push(hit);
        onUnknown?.(hit.start, hit.end, true);
        i = endOfWord(text, Math.max(i, hit.end));
      } else if (onUnknown) {
        const letter = text.charCodeAt(start);
        if (isSmall || letter < SMALL_A || letter > SMALL_Z) onUnknown(start, i, false, hash);
      }
    }
    return hits;
  };
}

/** Most texts have no name; they share this. */
const NONE: NameHit[] = [];
