import { AliasFlag, type AliasIndex } from './alias-index';
import {
  classAt,
  createFolder,
  FIRST_WORD_CLASS,
  SEPARATOR,
  SKIP,
  type ClassTable,
} from './characters';
import { allowedEdits } from './edit-distance';
import {
  isMisspelling,
  mayBeMisspelt,
  toTarget,
  type FuzzyName,
  type FuzzyTarget,
} from './misspelling';
import type { NameTable } from './name-table';
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
  /** Starts a new text: its first word has no word before it. */
  reset(): void;
}

/** A power of two; pages have fewer different words with a capital. */
const REJECTED_SLOTS = 4096;
/** Longer words are no misspelt names. */
const LONGEST = 31;
const SHORTEST = 4;

/**
 * Decides which unknown words are worth a question to the search: capitalised, near a name by first letter, length
 * and set of letters, then by its spelling, and no word of a language. Names are also compared with two
 * neighbouring words ("Mistrall AI", "Mid Journey"). Until the letters fit, nothing is allocated: this sees every capitalised word.
 */
export function createFuzzyFilter(
  { stopWords: encodedStopWords }: AliasIndex,
  names: NameTable,
  table: ClassTable,
): FuzzyFilter {
  const targets = fuzzyNames(names).map(toTarget);
  const single = buildBuckets(targets, table);
  const pairs = buildBuckets(
    targets.filter(({ words }) => words <= 2),
    table,
  );
  const stopWords = new Set(encodedStopWords.split(' '));
  const fold = createFolder(table);
  /** Hashes of text that is near no name, to answer the same words at once; a slot keeps the last one. */
  const rejected = new Int32Array(REJECTED_SLOTS);
  let word = createWord();
  let before = createWord();

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

  /** @param hash of the text from `start` to `end` as it is written */
  function findNear(
    buckets: Buckets,
    text: string,
    { start, end, length, letters, hash }: Word,
  ): FuzzyTarget | undefined {
    if (length < SHORTEST || length > LONGEST) return undefined;
    if (rejected[hash & (REJECTED_SLOTS - 1)] === hash) return undefined;
    const target = nearest(buckets, text.slice(start, end), length, letters);
    if (!target) rejected[hash & (REJECTED_SLOTS - 1)] = hash;
    return target;
  }

  function nearest(
    buckets: Buckets,
    written: string,
    length: number,
    letters: number,
  ): FuzzyTarget | undefined {
    const key = bucketOf(classAt(table, written, 0), length);
    const last = buckets.from[key + 1] as number;
    for (let n = buckets.from[key] as number; n < last; n++) {
      const target = buckets.targets[n] as FuzzyTarget;
      if (
        areLettersNear(
          letters,
          buckets.letters[n] as number,
          buckets.slack[n] as number,
          Math.abs(length - target.joined.length),
        ) &&
        isMisspelling(written, target, fold)
      ) {
        return stopWords.has(toStopWord(written)) ? undefined : target;
      }
    }
    return undefined;
  }

  return {
    candidateAt(text, start, end, isKnown = false) {
      readWord(text, start, end);
      const near = isKnown ? undefined : findNear(single, text, word);
      if (near) return toCandidate(start, end, near);
      const isPair = before.end === start - 1 && /[ \u00a0\u202f\n-]/.test(text.charAt(start - 1));
      if (!isPair) return undefined;
      const pair = findNear(pairs, text, joinWords(before, word));
      return pair && toCandidate(before.start, end, pair);
    },
    reset() {
      word.end = -2;
    },
  };
}

/** A word, or two with one character between them; offsets are UTF-16 code units, `end` exclusive. */
interface Word {
  start: number;
  end: number;
  /** Number of letters. */
  length: number;
  /** See {@link letterSet}. */
  letters: number;
  /** Of its code units as written. */
  hash: number;
}

function createWord(): Word {
  return { start: -1, end: -2, length: 0, letters: 0, hash: 0 };
}

function joinWords(first: Word, last: Word): Word {
  return {
    start: first.start,
    end: last.end,
    length: first.length + last.length,
    letters: first.letters | last.letters,
    hash: hashStep(hashStep(first.hash, SEPARATOR), last.hash),
  };
}

function fuzzyNames({ names, flags }: NameTable): FuzzyName[] {
  return names.flatMap((text, name): FuzzyName[] => {
    const flag = flags[name] as number;
    const isUnsure = (flag & AliasFlag.ambiguity) !== 0;
    if (!mayBeMisspelt(text, isUnsure, (flag & AliasFlag.surname) !== 0)) return [];
    const isPerson = (flag & AliasFlag.person) !== 0;
    return [{ text, isPerson, ...(isUnsure && { unsure: name }) }];
  });
}

function toCandidate(start: number, end: number, { unsure }: FuzzyTarget): Candidate {
  return { start, end, ...(unsure !== undefined && { unsure }) };
}

/** The form in which stop words are kept: folded, without what joins two words. */
export function toStopWord(written: string): string {
  return written
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Targets by first letter and by each length that a misspelling of them may have. */
interface Buckets {
  /** Where each bucket begins in the arrays below. */
  from: Uint16Array;
  targets: FuzzyTarget[];
  letters: Int32Array;
  /** Letters that may be added, and as many that may be missing; see {@link areLettersNear}. */
  slack: Uint8Array;
}

function bucketOf(firstLetter: number, length: number): number {
  return ((firstLetter & 31) << 5) | length;
}

/** A misspelling rarely has the first letter wrong, so only names with the same one are compared. */
function buildBuckets(targets: FuzzyTarget[], table: ClassTable): Buckets {
  const lists = new Map<number, FuzzyTarget[]>();
  for (const target of targets) {
    const size = target.joined.length;
    const edits = allowedEdits(size);
    const first = classAt(table, target.joined, 0);
    for (let length = size - edits; length <= Math.min(size + edits, LONGEST); length++) {
      const key = bucketOf(first, length);
      const list = lists.get(key);
      if (list) list.push(target);
      else lists.set(key, [target]);
    }
  }
  const from = new Uint16Array(1025);
  const ordered: FuzzyTarget[] = [];
  for (let key = 0; key < 1024; key++) {
    ordered.push(...(lists.get(key) ?? []));
    from[key + 1] = ordered.length;
  }
  return {
    from,
    targets: ordered,
    letters: Int32Array.from(ordered, ({ joined }) => letterSet(joined, table)),
    slack: Uint8Array.from(ordered, ({ joined }) => allowedEdits(joined.length)),
  };
}

/** One bit a letter; letters beyond a to z share bits. */
function letterSet(word: string, table: ClassTable): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const cls = classAt(table, word, i);
    if (cls !== SKIP) bits |= 1 << (cls & 31);
  }
  return bits;
}

/**
 * Each edit adds at most one letter and takes at most one away; of `edits`, `longer` only add or only take.
 *
 * @param longer by how many letters the one is longer than the other
 */
function areLettersNear(found: number, wanted: number, edits: number, longer: number): boolean {
  const added = bitCount(found & ~wanted);
  if (added > edits) return false;
  const taken = bitCount(wanted & ~found);
  return taken <= edits && added + taken <= 2 * edits - longer;
}

/** Number of bits set (Warren, Hacker's Delight, 2nd ed., section 5-1). */
function bitCount(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x5555_5555);
  x = (x & 0x3333_3333) + ((x >>> 2) & 0x3333_3333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
