import { AliasFlag } from './alias-index';
import { HASH_PRIME, hashBefore, hashStep, slotOf } from './word-hash';
import {
  classAt,
  FIRST_WORD_CLASS,
  isSpace,
  learnClass,
  OTHER,
  SEPARATOR,
  SKIP,
  UNKNOWN,
  type ClassTable,
} from './characters';
import { hasBit, isCamelBorder, Spelling, type NameTable } from './name-table';
import { createVersionReader } from './version';

/** A name of the index found in text; offsets are UTF-16 code units, `end` exclusive. */
export interface NameHit {
  start: number;
  end: number;
  /** The name's number in the index. */
  name: number;
  /** Where the name itself ends; what follows up to {@link end} is its version. */
  nameEnd: number;
  /** Written as two words for a name of one: "Open AI". */
  isSplit: boolean;
}

/**
 * Called for each word with a first capital (or digit) that begins no known name, and for each name found, which is
 * known: a misspelling may begin or end with it. Offsets are UTF-16 code units, `end` exclusive.
 */
export type UnknownWord = (start: number, end: number, isKnown?: boolean) => void;

export type NameScanner = (text: string, onUnknown?: UnknownWord) => NameHit[];

const LETTER_S = 's'.charCodeAt(0);
const SMALL_A = 'a'.charCodeAt(0);
const SMALL_Z = 'z'.charCodeAt(0);
const TAB = 9;
const LINE_FEED = 10;
const DOT = '.'.charCodeAt(0);
const DIGIT_0 = '0'.charCodeAt(0);
const DIGIT_9 = '9'.charCodeAt(0);

/**
 * One pass over the code units: the rolling hash of each word is looked up among the first words of the names; the
 * names that begin with it are compared in full, and the longest wins. Reads over soft hyphens, takes any run of spaces and hyphens for one
 * separator, and allows a genitive "s" right after the name.
 */
export function createNameScanner(
  { text: textOf, flags, spellings }: NameTable,
  table: ClassTable,
  variants: readonly string[],
): NameScanner {
  const { nameOf, kindOf, seconds, firstWords, slots, next } = spellings;
  const mask = slots.length - 1;
  const endOfVersion = createVersionReader(table, variants);

  function skipFrom(text: string, i: number): number {
    while (classAt(table, text, i) === SKIP) i++;
    return i;
  }

  /**
   * End of a run of spaces or of one hyphen; -1 for a dash with spaces around it, which parts a sentence, and for a
   * tab that parts the cells of a table.
   */
  function endOfSeparator(text: string, start: number): number {
    let end = start;
    let length = 0;
    let hyphens = 0;
    let hasTab = false;
    let hasLineBreak = false;
    for (
      let cls = SEPARATOR;
      cls === SEPARATOR || cls === SKIP;
      cls = classAt(table, text, ++end)
    ) {
      if (cls === SKIP) continue;
      const code = text.charCodeAt(end);
      length++;
      if (!isSpace(code)) hyphens++;
      if (code === TAB) hasTab = true;
      else if (code === LINE_FEED) hasLineBreak = true;
    }
    if (hasTab && !hasLineBreak) return -1;
    return hyphens === 0 || length === 1 ? end : -1;
  }

  /** End of the name's own letters if they stand at `start` in this spelling, else -1. */
  function endOfLetters(text: string, start: number, name: string, kind: number): number {
    let i = start;
    for (let n = 0; n < name.length; n++) {
      const wanted = classAt(table, name, n);
      i = skipFrom(text, i);
      if (wanted === SEPARATOR) {
        if (kind === Spelling.joined) continue;
        // "Llama2" is Llama 2.
        if (classAt(table, text, i) !== SEPARATOR && isDigit(name.charCodeAt(n + 1))) continue;
      } else if (kind === Spelling.split && n > 0 && isCamelBorder(name, n)) {
        i = classAt(table, text, i) === SEPARATOR ? skipFrom(text, endOfSeparator(text, i)) : -1;
        if (i < 0) return -1;
      }
      if (wanted !== classAt(table, text, i)) return -1;
      if (wanted === OTHER && text.charCodeAt(i) !== name.charCodeAt(n)) return -1;
      i = wanted === SEPARATOR ? endOfSeparator(text, i) : i + 1;
      if (i < 0) return -1;
    }
    return i;
  }

  /** A word border, or a genitive "s" and then one; "GPT-4" does not end inside "GPT-4.5". */
  function endsHere(text: string, end: number): boolean {
    let i = skipFrom(text, end);
    if (classAt(table, text, i) === LETTER_S) i = skipFrom(text, i + 1);
    if (classAt(table, text, i) >= FIRST_WORD_CLASS) return false;
    return !(text.charCodeAt(i) === DOT && isDigit(text.charCodeAt(i + 1)));
  }

  /**
   * The longest name that begins at `start`, of those whose first word has this hash.
   *
   * @param second class of the letter that the second word begins with, see {@link secondAfter}
   */
  function hitAt(text: string, start: number, hash: number, second: number): NameHit | undefined {
    let hit: NameHit | undefined;
    let isOwn = false;
    for (
      let each = slots[slotOf(hash, mask)] as number;
      each > 0;
      each = next[each - 1] as number
    ) {
      // Most words that also begin a name ("le", "open") stop here.
      const wanted = seconds[each - 1] as number;
      if (wanted !== 0 && wanted !== second && second !== 0) continue;
      const name = nameOf[each - 1] as number;
      const kind = kindOf[each - 1] as number;
      const nameEnd = endOfLetters(text, start, textOf(name), kind);
      if (nameEnd < 0) continue;
      // Of one length, a name as the data write it wins.
      if (hit && (nameEnd < hit.nameEnd || (nameEnd === hit.nameEnd && isOwn))) continue;
      const end =
        (flags[name] as number) & AliasFlag.versions ? endOfVersion(text, nameEnd) : nameEnd;
      if (!endsHere(text, end)) continue;
      hit = { start, end, name, nameEnd, isSplit: kind === Spelling.split };
      isOwn = kind === Spelling.own;
    }
    return hit;
  }

  /** "Qwen2.5", "Phi3", "Mixtral8x7B": the number of a version is written to the name. */
  function hitBeforeDigit(text: string, start: number, end: number): NameHit | undefined {
    let hash = 0;
    for (let i = start; i < end; i++) {
      const cls = classAt(table, text, i);
      if (isDigit(cls)) return hitAt(text, start, hash, cls);
      if (cls !== SKIP) hash = hashStep(hash, cls);
    }
    return undefined;
  }

  /**
   * Class of the letter that a second word would begin with; {@link OTHER} if none can follow, 0 if only reading on can
   * tell (two spaces, a soft hyphen).
   */
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
      if (hasBit(firstWords, hash)) {
        hit = hitAt(text, start, hash, secondAfter(text, i));
      }
      if (!hit) {
        if (last === LETTER_S) {
          const stem = hashBefore(hash, last);
          if (hasBit(firstWords, stem)) hit = hitAt(text, start, stem, OTHER);
        } else if (first > DIGIT_9 && (last <= DIGIT_9 || beforeLast <= DIGIT_9)) {
          hit = hitBeforeDigit(text, start, i);
        }
      }
      if (hit) {
        if (hits === NONE) hits = [hit];
        else hits.push(hit);
        onUnknown?.(hit.start, hit.end, true);
        i = endOfWord(text, Math.max(i, hit.end));
      } else if (onUnknown) {
        const letter = text.charCodeAt(start);
        if (letter < SMALL_A || letter > SMALL_Z) onUnknown(start, i);
      }
    }
    return hits;
  };
}

/** Most texts have no name; they share this. */
const NONE: NameHit[] = [];

function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}
