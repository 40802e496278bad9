import type { AliasIndex } from './alias-index';
import { classOf, foldName } from './characters';
import { allowedEdits } from './edit-distance';
import { isMisspelling, toTarget, type FuzzyTarget } from './misspelling';

/** Text that may be a misspelt name; offsets are UTF-16 code units, `end` exclusive. */
export interface Candidate {
  start: number;
  end: number;
}

export interface FuzzyFilter {
  /** Is this unknown word, alone or with the unknown word right before it, near a name of the index? */
  candidateAt(text: string, start: number, end: number): Candidate | undefined;
  /** Starts a new text: its first word has no word before it. */
  reset(): void;
}

/**
 * Decides which unknown words are worth a question to the search: capitalised, near a name by first letter, length
 * and set of letters, and then by its spelling. Names of two words are compared with two neighbouring words
 * ("Mistrall AI").
 */
export function createFuzzyFilter(index: AliasIndex): FuzzyFilter {
  const targets = index.fuzzyNames.map((name): FilterTarget => {
    const target = toTarget(name);
    return { ...target, letters: letterSet(target.joined) };
  });
  const single = groupByFirstLetter(targets.filter(({ words }) => words === 1));
  const pairs = groupByFirstLetter(targets.filter(({ words }) => words === 2));
  let startBefore = -1;
  let endBefore = -1;

  return {
    candidateAt(text, start, end) {
      const previousStart = startBefore;
      const previousEnd = endBefore;
      startBefore = start;
      endBefore = end;
      if (!isCapital(text, start)) return undefined;
      if (isNearOne(single, text, start, end)) return { start, end };
      const isPair = previousEnd === start - 1 && isCapital(text, previousStart);
      if (!isPair || !/[\s\u00a0-]/.test(text.charAt(previousEnd))) return undefined;
      return isNearOne(pairs, text, previousStart, end) ? { start: previousStart, end } : undefined;
    },
    reset() {
      startBefore = -1;
      endBefore = -1;
    },
  };
}

function isCapital(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  // ASCII without a question to the language's tables.
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return text.charAt(i) !== text.charAt(i).toLowerCase();
}

interface FilterTarget extends FuzzyTarget {
  letters: number;
}

/** A misspelling rarely has the first letter wrong, so only names with the same one are compared. */
function groupByFirstLetter(targets: FilterTarget[]): Map<number, FilterTarget[]> {
  const groups = new Map<number, FilterTarget[]>();
  for (const target of targets) {
    const first = target.joined.charCodeAt(0);
    groups.set(first, [...(groups.get(first) ?? []), target]);
  }
  return groups;
}

function isNearOne(
  groups: Map<number, FilterTarget[]>,
  text: string,
  start: number,
  end: number,
): boolean {
  const targets = groups.get(classOf(text.charCodeAt(start)));
  if (!targets) return false;
  // One more for the character between two words.
  const isNearInLength = (target: FilterTarget) =>
    Math.abs(target.joined.length - (end - start)) <= allowedEdits(target.joined.length) + 1;
  if (!targets.some(isNearInLength)) return false;
  const written = text.slice(start, end);
  const letters = letterSet(foldName(written).replace(' ', ''));
  return targets.some(
    (target) =>
      lettersApart(letters, target.letters) <= 2 * allowedEdits(target.joined.length) &&
      isMisspelling(written, target),
  );
}

/** One bit a letter; letters beyond a to z share bits. */
function letterSet(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function lettersApart(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count++;
  }
  return count;
}
