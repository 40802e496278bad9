import type { AliasIndex } from './alias-index';
import { foldName } from './characters';
import { allowedEdits, editDistance } from './edit-distance';

/** Text that may be a misspelt name; offsets are UTF-16 code units, `end` exclusive. */
export interface Candidate {
  start: number;
  end: number;
}

interface Target {
  /** The parts of the name, joined. */
  joined: string;
  parts: string[];
  letters: number;
}

export interface FuzzyFilter {
  /** Is this word, alone or with the word before it, near a name of the index? */
  candidateAt(text: string, start: number, end: number): Candidate | undefined;
  /** Starts a new text: its first word has no word before it. */
  reset(): void;
}

/**
 * Decides which unknown words are worth a question to the search: capitalised, near a name by first letter, length
 * and set of letters, and then by edit distance. Two neighbouring words count together for names of two parts only
 * ("Mistrall AI"), each part near its own, so that "Open Air" is not OpenAI.
 */
export function createFuzzyFilter(index: AliasIndex): FuzzyFilter {
  const buckets = groupTargets(index.fuzzyNames.map(toTarget));
  let before: Candidate | undefined;

  function isNear(words: string[]): boolean {
    const joined = words.join('');
    if (joined.length < 4) return false;
    const letters = letterSet(joined);
    for (const target of buckets.get(joined.charCodeAt(0)) ?? []) {
      const limit = allowedEdits(target.joined.length);
      if (Math.abs(target.joined.length - joined.length) > limit) continue;
      if (lettersApart(letters, target.letters) > 2 * limit) continue;
      if (!arePartsNear(words, target.parts)) continue;
      const edits = editDistance(joined, target.joined, limit);
      if (edits <= limit) return true;
    }
    return false;
  }

  function candidateAt(text: string, start: number, end: number): Candidate | undefined {
    const previous = before;
    before = { start, end };
    const word = foldName(text.slice(start, end));
    if (!isCapitalised(text.charAt(start))) return undefined;
    if (isNear([word])) return { start, end };
    if (!previous || !/^[\s\u00a0-]$/.test(text.slice(previous.end, start))) return undefined;
    if (!isCapitalised(text.charAt(previous.start))) return undefined;
    const pair = [foldName(text.slice(previous.start, previous.end)), word];
    return isNear(pair) ? { start: previous.start, end } : undefined;
  }

  return {
    candidateAt,
    reset: () => {
      before = undefined;
    },
  };
}

function isCapitalised(character: string): boolean {
  return character !== character.toLowerCase();
}

function toTarget(name: string): Target {
  const parts = name.split(' ');
  const joined = parts.join('');
  return { joined, parts, letters: letterSet(joined) };
}

/** Targets by the code unit of their first letter: a misspelling rarely has the first letter wrong. */
function groupTargets(targets: Target[]): Map<number, Target[]> {
  const buckets = new Map<number, Target[]>();
  for (const target of targets) {
    const first = target.joined.charCodeAt(0);
    buckets.set(first, [...(buckets.get(first) ?? []), target]);
  }
  return buckets;
}

function arePartsNear(words: string[], parts: string[]): boolean {
  if (words.length !== parts.length) return false;
  return words.every((word, n) => {
    const part = parts[n] ?? '';
    // A short part must be right, or "Open Air" would be near "open ai".
    const limit = part.length < 4 ? 0 : allowedEdits(Math.max(part.length, 5));
    return editDistance(word, part, limit) <= limit;
  });
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
