import { AliasFlag } from './alias-index';
import {
  classAt,
  FIRST_WORD_CLASS,
  isSpace,
  OTHER,
  SEPARATOR,
  SKIP,
  type ClassTable,
} from './characters';
import { letterOf, type NameTable } from './name-table';
import { isCamelBorder, Spelling } from './spellings';
import { createVersionReader } from './version';
import { hashStep } from './word-hash';

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
  /** Not the name itself, but near it: "Claud". */
  isMisspelt: boolean;
}

/** Compares a text with the names that a word of it may begin. */
export interface NameReader {
  /**
   * The longest name that begins at `start`, of those whose first word has this hash.
   *
   * @param second class of the letter that the second word begins with; {@link OTHER} if none can follow, 0 if only
   *   reading on can tell
   */
  hitAt(text: string, start: number, hash: number, second: number): NameHit | undefined;
  /** "Qwen2.5", "Phi3", "Mixtral8x7B": the number of a version is written to the name; `end` is the word's. */
  hitBeforeDigit(text: string, start: number, end: number): NameHit | undefined;
}

const LETTER_S = 's'.charCodeAt(0);
const TAB = 9;
const LINE_FEED = 10;
const DOT = '.'.charCodeAt(0);
const DIGIT_0 = '0'.charCodeAt(0);
const DIGIT_9 = '9'.charCodeAt(0);

/**
 * Reads over soft hyphens, takes any run of spaces and hyphens for one separator, and allows a genitive "s" right after
 * the name.
 */
export function createNameReader(
  { text: textOf, flags, spellings }: NameTable,
  table: ClassTable,
  variants: readonly string[],
): NameReader {
  const { nameOf, kindOf, seconds, chainOf, next } = spellings;
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

  function hitAt(text: string, start: number, hash: number, second: number): NameHit | undefined {
    let hit: NameHit | undefined;
    let isOwn = false;
    const letter = letterOf(classAt(table, text, start));
    for (let each = chainOf(hash, letter); each > 0; each = next[each - 1] as number) {
      // Most words that also begin a name ("le", "open") stop here.
      const wanted = seconds[each - 1] as number;
      if (wanted !== 0 && wanted !== second && second !== 0) continue;
      const name = nameOf[each - 1] as number;
      const kind = kindOf[each - 1] as number;
      const nameEnd = endOfLetters(text, start, textOf(name), kind);
      if (nameEnd < 0) continue;
      // Of one length, a name as the data write it wins.
      if (hit && (nameEnd < hit.nameEnd || (nameEnd === hit.nameEnd && isOwn))) continue;
      const end = flags(name) & AliasFlag.versions ? endOfVersion(text, nameEnd) : nameEnd;
      if (!endsHere(text, end)) continue;
      hit = { start, end, name, nameEnd, isSplit: kind === Spelling.split, isMisspelt: false };
      isOwn = kind === Spelling.own;
    }
    return hit;
  }

  function hitBeforeDigit(text: string, start: number, end: number): NameHit | undefined {
    let hash = 0;
    for (let i = start; i < end; i++) {
      const cls = classAt(table, text, i);
      if (isDigit(cls)) return hitAt(text, start, hash, cls);
      if (cls !== SKIP) hash = hashStep(hash, cls);
    }
    return undefined;
  }

  return { hitAt, hitBeforeDigit };
}

function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}
