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
  /**
   * Is this word, alone or with the word right before it, near a name of the index?
   *
   * @param isKnown the word is a name: then it is near one only with the word before it
   * @param hash of the word (see word-hash.ts), if it has been computed: then most words need not be read again
   */
  candidateAt(
    text: string,
    start: number,
    end: number,
    isKnown?: boolean,
    hash?: number,
  ): Candidate | undefined;
}

/** A word, or two with one character between them; offsets are UTF-16 code units, `end` exclusive. */
interface Word extends LetterCount {
  start: number;
  end: number;
  /** 0 if it has not been computed. */
  hash: number;
}

/** Length of a word whose letters have not been read yet. */
const UNREAD = -1;

/** A power of two; pages have fewer different words with a capital. */
const SLOTS = 4096;

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
  /** Hashes of words whose letters are near no name, to answer the same words at once; a slot keeps the last one. */
  const far = new Int32Array(SLOTS);
  /** Hashes, as written, of words with letters near a name, but spelt otherwise. */
  const unlike = new Int32Array(SLOTS);
  let stopWords: Set<string> | undefined;
  let read = '';
  let word = createWord();
  let before = createWord();
  const pair = createWord();

  function readLetters(text: string, one: Word): void {
    if (one.length !== UNREAD) return;
    let length = 0;
    let letters = 0;
    let hash = 0;
    for (let i = one.start; i < one.end; i++) {
      const cls = table[text.charCodeAt(i)] as number;
      if (cls < FIRST_WORD_CLASS) continue;
      length++;
      letters |= 1 << (cls & 31);
      hash = hashStep(hash, cls);
    }
    one.length = length;
    one.letters = letters;
    one.hash = hash;
  }

  function targetOf(name: number): FuzzyTarget {
    return (targets[name] ??= toTarget(textOf(name), (flags(name) & AliasFlag.person) !== 0, fold));
  }

  function isStopWord(written: string): boolean {
    stopWords ??= new Set(encodedStopWords.split(' '));
    return stopWords.has(toStopWord(written));
  }

  function isFar(hash: number): boolean {
    return far[hash & (SLOTS - 1)] === hash;
  }

  function nearestTo(text: string, found: Word, isPair: boolean): Candidate | undefined {
    const { start, end, hash } = found;
    let writtenHash = 0;
    let isKnownUnlike = false;
    const name = findNear(classAt(table, text, start), found, isPair, (near) => {
      if (writtenHash === 0) {
        writtenHash = hashWritten(text, start, end);
        isKnownUnlike = unlike[writtenHash & (SLOTS - 1)] === writtenHash;
      }
      return isKnownUnlike || isMisspelling(text.slice(start, end), targetOf(near), fold);
    });
    if (isKnownUnlike) return undefined;
    if (writtenHash === 0) far[hash & (SLOTS - 1)] = hash;
    if (name < 0 || isStopWord(text.slice(start, end))) {
      unlike[writtenHash & (SLOTS - 1)] = writtenHash;
      return undefined;
    }
    const isUnsure = (flags(name) & AliasFlag.ambiguity) !== 0;
    return { start, end, ...(isUnsure && { unsure: name }) };
  }

  function hashOf(text: string, one: Word): number {
    if (one.hash === 0) readLetters(text, one);
    return one.hash;
  }

  function nearestToWord(text: string): Candidate | undefined {
    if (isFar(hashOf(text, word))) return undefined;
    readLetters(text, word);
    return nearestTo(text, word, false);
  }

  function nearestToPair(text: string): Candidate | undefined {
    if (before.end !== word.start - 1 || !isPairGap(text.charCodeAt(before.end))) return undefined;
    pair.hash = hashStep(hashStep(hashOf(text, before), SEPARATOR), hashOf(text, word));
    if (isFar(pair.hash)) return undefined;
    readLetters(text, before);
    readLetters(text, word);
    pair.start = before.start;
    pair.end = word.end;
    pair.length = before.length + word.length;
    pair.letters = before.letters | word.letters;
    return nearestTo(text, pair, true);
  }

  return {
    candidateAt(text, start, end, isKnown = false, hash = 0) {
      // The first word of a text has no word before it.
      if (text !== read) word.end = -2;
      read = text;
      [before, word] = [word, before];
      word.start = start;
      word.end = end;
      word.hash = hash;
      word.length = UNREAD;
      const near = isKnown ? undefined : nearestToWord(text);
      if (near && near.unsure === undefined) return near;
      // "GitHub Copliot" says more than "Copliot".
      return nearestToPair(text) ?? near;
    },
  };
}

function hashWritten(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}

function createWord(): Word {
  return { start: -1, end: -2, length: 0, letters: 0, hash: 0 };
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
