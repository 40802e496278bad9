import { AliasFlag } from './alias-index';
import { FIRST_WORD_CLASS, learnClass, type ClassTable } from './characters';
import { allowedEdits } from './edit-distance';
import { editsBetween } from './letter-bits';
import { letterOf, type NameTable } from './name-table';

/** The letters of a text, as far as they tell which names it may be near. */
export interface LetterCount {
  /** Number of letters. */
  length: number;
  /** One bit a letter; letters beyond a to z share bits. */
  letters: number;
}

/**
 * Calls back for each name that a misspelling with these letters may mean, until one is taken.
 *
 * @param first class of the first letter: a misspelling rarely has it wrong
 * @param isPair two words: then names of more words are out, and of a person the first letter may be one that sounds
 *   alike
 * @returns the number of the name that was taken, or -1
 */
export type FindNear = (
  first: number,
  found: LetterCount,
  isPair: boolean,
  isTaken: (name: number) => boolean,
) => number;

/** Letters that may sound alike where a name begins: "Ilon Musk", "Jeffrey Hinton", "Jann LeCun". */
const SOUND_ALIKE = ['eijy', 'ckq', 'csz', 'gj', 'fvw'];

/** Longer words are no misspelt names. */
const LONGEST = 31;
const SHORTEST = 4;

/** Names that may be misspelt, by what they begin with. */
interface Bucket {
  names: number[];
  counts: LetterCount[];
  isLong: boolean[];
  /** Positions of the names in the lists above, by each length that a misspelling of them may have. */
  byLength: number[][];
}

/** Names are sorted out when a text first has a word with their first letter. */
export function createNearNames(
  { text, flags, startingWith }: NameTable,
  table: ClassTable,
): FindNear {
  const own: (Bucket | undefined)[] = [];
  const soundingAlike: (Bucket | undefined)[] = [];
  const alike = findSoundAlikes();

  function buildBucket(firstLetters: readonly number[], wanted: number): Bucket {
    const names = firstLetters
      .flatMap((letter) => startingWith(letter))
      .filter((name) => (flags(name) & wanted) === wanted);
    const bucket: Bucket = { names, counts: [], isLong: [], byLength: [] };
    names.forEach((name, position) => {
      const found = countLetters(text(name), table);
      bucket.counts.push(found);
      bucket.isLong.push(text(name).split(SPACE_OR_HYPHEN).length > 2);
      const edits = allowedEdits(found.length);
      for (let length = found.length - edits; length <= found.length + edits; length++) {
        (bucket.byLength[length] ??= []).push(position);
      }
    });
    return bucket;
  }

  function findIn(
    { names, counts, isLong, byLength }: Bucket,
    found: LetterCount,
    isPair: boolean,
    isTaken: (name: number) => boolean,
  ): number {
    for (const position of byLength[found.length] ?? NONE) {
      if (isPair && isLong[position]) continue;
      if (!areLettersNear(found, counts[position] as LetterCount)) continue;
      const name = names[position] as number;
      if (isTaken(name)) return name;
    }
    return -1;
  }

  return (first, found, isPair, isTaken) => {
    if (found.length < SHORTEST || found.length > LONGEST) return -1;
    const letter = letterOf(first);
    const bucket = (own[letter] ??= buildBucket([letter], AliasFlag.fuzzy));
    const name = findIn(bucket, found, isPair, isTaken);
    const others = alike[letter];
    if (name >= 0 || !isPair || !others) return name;
    const people = (soundingAlike[letter] ??= buildBucket(others, FUZZY_PERSON));
    return findIn(people, found, isPair, isTaken);
  };
}

const NONE: readonly number[] = [];
const FUZZY_PERSON = AliasFlag.fuzzy | AliasFlag.person;

/** By letter (see {@link letterOf}): those that sound like it. */
function findSoundAlikes(): number[][] {
  const alike: number[][] = [];
  for (const group of SOUND_ALIKE) {
    const letters = Array.from(group, (letter) => letterOf(letter.charCodeAt(0)));
    for (const letter of letters) {
      (alike[letter] ??= []).push(...letters.filter((other) => other !== letter));
    }
  }
  return alike;
}

const SPACE_OR_HYPHEN = /[\s-]+/;

export function countLetters(word: string, table: ClassTable): LetterCount {
  let length = 0;
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const cls = table[code] || learnClass(table, code);
    if (cls < FIRST_WORD_CLASS) continue;
    length++;
    letters |= 1 << (cls & 31);
  }
  return { length, letters };
}

/**
 * Each edit adds at most one letter and takes at most one away; as many as one text is longer than the other only add,
 * or only take.
 */
function areLettersNear(found: LetterCount, wanted: LetterCount): boolean {
  const edits = allowedEdits(wanted.length);
  const added = editsBetween(found.letters, wanted.letters);
  if (added > edits) return false;
  const taken = editsBetween(wanted.letters, found.letters);
  const longer = Math.abs(found.length - wanted.length);
  return taken <= edits && added + taken <= 2 * edits - longer;
}
