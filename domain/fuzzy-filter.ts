import { AliasFlag, type AliasIndex } from './alias-index';
import { classAt, createFolder, FIRST_WORD_CLASS, SEPARATOR, type ClassTable } from './characters';
import { isMisspelling, toTarget, type FuzzyTarget } from './misspelling';
import type { NameTable } from './name-table';
import { createNearNames, type LetterCount } from './near-names';
import { hashStep } from './word-hash';

/** Text that may be a misspelt name; offsets are UTF-16 code units, `end` exclusive. */
export interface Candidate {
  start: number;
  end: number;
  /** Number of the name that it looks like, if that name is ambiguous. */
  unsure?: number;
}

export interface FuzzyFilter {
  /** Is this word, alone or with the word right before it, near a name of the index? A known one is none alone. */
  candidateAt(text: string, start: number, end: number, isKnown?: boolean): Candidate | undefined;
}

/** A word, or two with one character between them; offsets are UTF-16 code units, `end` exclusive. */
interface Word extends LetterCount {
  start: number;
  end: number;
  /** Of its code units as written. */
  hash: number;
}

/** A power of two; pages have fewer different words with a capital. */
const REJECTED_SLOTS = 4096;

/**
 * Decides which unknown words are worth a question to the search: capitalised, near a name by its letters, then by its
 * spelling, and no word of a language. Names are also compared with two neighbouring words ("Mistrall AI", "Mid
 * Journey"). Until the letters fit, nothing is allocated: this sees every capitalised word.
 */
export function createFuzzyFilter(
  { stopWords: encodedStopWords }: AliasIndex,
  names: NameTable,
  table: ClassTable,
): FuzzyFilter {
  const { text: textOf, flags } = names;
  const findNear = createNearNames(names, table);
  const targets: FuzzyTarget[] = [];
  const fold = createFolder(table);
  /** Hashes of text that is near no name, to answer the same words at once; a slot keeps the last one. */
  const rejected = new Int32Array(REJECTED_SLOTS);
  let stopWords: Set<string> | undefined;
  let read = '';
  let word = createWord();
  let before = createWord();
  const pair = createWord();

  function readWord(text: string, start: number, end: number): void {
    [before, word] = [word, before];
    let length = 0;
    let letters = 0;
    let hash = 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      hash = hashStep(hash, code);
      const cls = table[code] as number;
      if (cls < FIRST_WORD_CLASS) continue;
      length++;
      letters |= 1 << (cls & 31);
    }
    word.start = start;
    word.end = end;
    word.length = length;
    word.letters = letters;
    word.hash = hash;
  }

  function targetOf(name: number): FuzzyTarget {
    return (targets[name] ??= toTarget(textOf(name), (flags(name) & AliasFlag.person) !== 0, fold));
  }

  function isStopWord(written: string): boolean {
    stopWords ??= new Set(encodedStopWords.split(' '));
    return stopWords.has(toStopWord(written));
  }

  function nearestTo(text: string, found: Word, isPair: boolean): Candidate | undefined {
    const { start, end, hash } = found;
    const slot = hash & (REJECTED_SLOTS - 1);
    if (rejected[slot] === hash) return undefined;
    const name = findNear(classAt(table, text, start), found, isPair, (near) =>
      isMisspelling(text.slice(start, end), targetOf(near), fold),
    );
    if (name < 0 || isStopWord(text.slice(start, end))) {
      rejected[slot] = hash;
      return undefined;
    }
    const isUnsure = (flags(name) & AliasFlag.ambiguity) !== 0;
    return { start, end, ...(isUnsure && { unsure: name }) };
  }

  return {
    candidateAt(text, start, end, isKnown = false) {
      // The first word of a text has no word before it.
      if (text !== read) word.end = -2;
      read = text;
      readWord(text, start, end);
      const near = isKnown ? undefined : nearestTo(text, word, false);
      if (near && near.unsure === undefined) return near;
      if (before.end !== start - 1 || !isPairGap(text.charCodeAt(start - 1))) return near;
      joinWords(before, word, pair);
      // "GitHub Copliot" says more than "Copliot".
      return nearestTo(text, pair, true) ?? near;
    },
  };
}

function createWord(): Word {
  return { start: -1, end: -2, length: 0, letters: 0, hash: 0 };
}

function joinWords(first: Word, last: Word, pair: Word): void {
  pair.start = first.start;
  pair.end = last.end;
  pair.length = first.length + last.length;
  pair.letters = first.letters | last.letters;
  pair.hash = hashStep(hashStep(first.hash, SEPARATOR), last.hash);
}

const HYPHEN = '-'.charCodeAt(0);

function isPairGap(code: number): boolean {
  return code === HYPHEN || code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x0a;
}

/** The form in which stop words are kept: folded, without what joins two words. */
export function toStopWord(written: string): string {
  return written
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
