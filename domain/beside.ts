import { createFolder, type ClassTable } from './characters';
import type { Grammar } from './grammar/grammar';
import type { NameFacts } from './name-facts';
import type { NameHit } from './name-reader';
import { endOfPossessive, wordAfter, wordBefore, type NeighbourWord } from './neighbour-words';

/** A word right beside a name. */
export interface BesideWord extends NeighbourWord {
  raw: string;
  /** See characters.ts. */
  folded: string;
}

/** What stands right beside a name. */
export interface Beside {
  before: BesideWord | undefined;
  after: BesideWord | undefined;
  isPossessive: boolean;
  /** The data name one of the two words as one that makes the name something else. */
  isRuledOut: boolean;
}

export interface BesideReader {
  read(text: string, hit: NameHit): Beside;
  /** "der Mistral"; with an adjective between only where the name is a word: "ein guter Mensch". */
  followsDeterminer(text: string, before: BesideWord, grammar: Grammar, isWord: boolean): boolean;
}

export function createBesideReader(facts: NameFacts, table: ClassTable): BesideReader {
  const fold = createFolder(table);

  function toBeside(text: string, word: NeighbourWord | undefined): BesideWord | undefined {
    if (!word) return undefined;
    const { start, end, gap } = word;
    const raw = text.slice(start, end);
    return { start, end, gap, raw, folded: fold(raw) };
  }

  return {
    read(text, hit) {
      const end = endOfPossessive(table, text, hit.end);
      const before = toBeside(text, wordBefore(table, text, hit.start));
      const after = toBeside(text, wordAfter(table, text, end));
      const rule = facts.rules(hit.name);
      // "Falcon 9" is no version of Falcon.
      const afterName =
        rule && hit.nameEnd < hit.end
          ? toBeside(text, wordAfter(table, text, hit.nameEnd))
          : undefined;
      const isRuledOut =
        rule !== undefined &&
        (isListed(rule.notAfter, before) ||
          (after?.gap !== 'quote' && isListed(rule.notBefore, after)) ||
          isListed(rule.notBefore, afterName));
      return { before, after, isPossessive: end > hit.end, isRuledOut };
    },
    followsDeterminer(text, before, { determiners, smallWords, prepositions }, isWord) {
      if (before.gap === 'hyphen') return false;
      if (determiners.includes(before.folded)) return true;
      const isAdjective =
        isWord &&
        /^\p{Ll}/u.test(before.raw) &&
        !smallWords.includes(before.folded) &&
        !prepositions.includes(before.folded);
      if (!isAdjective) return false;
      const second = toBeside(text, wordBefore(table, text, before.start));
      return second?.gap === 'space' && determiners.includes(second.folded);
    },
  };
}

/** How many letters may follow a listed word of at least {@link SHORTEST_STEM}: "wind" is also "winds" and "winde". */
const LONGEST_ENDING = 2;
const SHORTEST_STEM = 5;

function isListed(words: string[], word: BesideWord | undefined): boolean {
  if (word === undefined) return false;
  return words.some((listed) => {
    const ending = word.folded.length - listed.length;
    if (ending === 0) return word.folded === listed;
    const isEnding = ending > 0 && ending <= LONGEST_ENDING && listed.length >= SHORTEST_STEM;
    return isEnding && word.folded.startsWith(listed);
  });
}
