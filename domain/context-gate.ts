import { AliasFlag, OtherSense, type AliasIndex } from './alias-index';
import { createBesideReader, type BesideWord } from './beside';
import type { ClassTable } from './characters';
import {
  createFeatureNotes,
  isFirstName,
  isOwnWorld,
  MANY_ENTITIES,
  type NameInText,
  type Surroundings,
} from './gate-features';
import { createGateScore } from './gate-score';
import { grammarOf } from './grammar';
import { isSmall, letterCaseOf, visibleName } from './letter-case';
import type { NameFacts } from './name-facts';
import type { NameHit } from './name-reader';
import { createSentenceReader, topicAt } from './sentence-reader';
import { compileVocabulary, NO_TOPIC, type CompiledVocabulary } from './vocabulary';

export interface Judgement {
  /** `wait`: not yet, but the full name elsewhere on the page would settle it. */
  answer: 'accept' | 'wait' | 'reject';
  /** Points of a name that is also another word; 0 where a rule decides alone. */
  score: number;
  /** The rule that decides alone. */
  rule?: string;
}

/** An ambiguous name that has been read: a rule has decided, or its points so far stand beside what was read. */
export type ReadName = { decided: Judgement } | { one: NameInText; points: number };

/** Decides whether a name found in text means its entity. */
export interface ContextGate {
  /** Is the name also another word or a family name, so that only its surroundings can tell? */
  needsSupport(hit: NameHit): boolean;
  /** For a name that needs no support: it always means its entity, but for its case and the words beside it. */
  judgeSure(text: string, hit: NameHit): Judgement;
  /** A family name counts after the full name, and never as a noun or with another first name. */
  judgeSurname(text: string, hit: NameHit, language: string, isNamed: boolean): Judgement;
  /**
   * Reads an ambiguous name in its text.
   *
   * @param hits all hits of the text, in order
   */
  read(text: string, hits: NameHit[], hit: NameHit, language: string): ReadName;
  /** Judges what was read, with what the text and the page tell of entities. */
  judge(name: ReadName, around: Surroundings): Judgement;
  /** Points by feature, or the rule that decided. */
  reasons(name: ReadName, around: Surroundings): Record<string, number>;
}

const NEEDS_SUPPORT = AliasFlag.ambiguity | AliasFlag.surname;

const UNAMBIGUOUS = decided('accept', 'unambiguous');
const OTHER_CASE = decided('reject', 'other letter case');
const RULED_OUT = decided('reject', 'ruled out by the word beside it');
const IN_SMALL_LETTERS = decided('reject', 'in small letters');
const NOT_NAMED = decided('reject', 'surname without the full name before it');
const NAMED = decided('accept', 'full name before it');
const A_NOUN = decided('reject', 'a noun with its determiner');
const AN_EXCLAMATION = decided('reject', 'a noun of an exclamation');
const ANOTHER_PERSON = decided('reject', 'another first name before it');

/** "Mensch, bin ich müde!" */
const EXCLAMATION = /^,[^.?!\n]*!/;
const LONGEST_EXCLAMATION = 80;

export function createContextGate(
  index: AliasIndex,
  facts: NameFacts,
  table: ClassTable,
): ContextGate {
  const { gate } = index;
  const { namedOnPage = 0, entitiesOnPage = 0 } = gate.weights;
  const score = createGateScore(gate.weights);
  const beside = createBesideReader(facts, table);
  const features = createFeatureNotes(score, facts, beside);
  const readSentence = createSentenceReader(table);
  const vocabularies = new Map<string, CompiledVocabulary>();

  /** Compiled when a page first needs it: most pages have no ambiguous name. */
  function vocabularyOf(language: string): CompiledVocabulary {
    const known = vocabularies.get(language);
    if (known) return known;
    const encoded = index.vocabularies[language] ?? index.vocabularies.en ?? '';
    const vocabulary = compileVocabulary(encoded, table);
    vocabularies.set(language, vocabulary);
    return vocabulary;
  }

  function topicOf(text: string, word: BesideWord | undefined, vocabulary: CompiledVocabulary) {
    return word ? topicAt(table, vocabulary, text, word.start, word.end) : NO_TOPIC;
  }

  function isWord(hit: NameHit): boolean {
    return facts.otherSense(hit.name) === OtherSense.word;
  }

  /** Reads what stands around a name, unless a rule decides before. */
  function readAround(
    text: string,
    hits: NameHit[],
    hit: NameHit,
    language: string,
  ): NameInText | Judgement {
    const raw = visibleName(text.slice(hit.start, hit.nameEnd));
    // "a llama", "open AI research": the word, and not the name. But "chat gpt" is no word.
    const isOtherWord = !hit.isMisspelt && !(hit.isSplit && isSmall(raw));
    if (isWord(hit) && isSmall(raw.charAt(0)) && isOtherWord) {
      return IN_SMALL_LETTERS;
    }
    const words = beside.read(text, hit);
    if (words.isRuledOut) return RULED_OUT;
    const grammar = grammarOf(language);
    const vocabulary = vocabularyOf(language);
    const sentence = readSentence(text, hits, hit.start, vocabulary);
    return {
      text,
      hits,
      hit,
      language,
      flags: facts.flags(hit.name),
      isWord: isWord(hit),
      raw,
      letterCase: letterCaseOf(raw, facts.written(hit.name)),
      grammar,
      beside: words,
      sentence,
      topicBefore: topicOf(text, words.before, vocabulary),
      topicAfter: topicOf(text, words.after, vocabulary),
      // Where nouns have capitals, many lines only look like titles.
      isInTitle: sentence.isUpperCase || (sentence.isTitleCase && !grammar.capitalNouns),
      isMidSentence: sentence.firstWord < hit.start,
    };
  }

  /** Could what the page has not told yet make the points enough? */
  function mayRise(entity: number, points: number, { isNamed, namedCount }: Surroundings): boolean {
    const more =
      (isNamed(entity) ? 0 : namedOnPage) +
      (namedCount(entity) >= MANY_ENTITIES ? 0 : entitiesOnPage);
    return points + more >= gate.threshold;
  }

  return {
    needsSupport: ({ name, isSplit }) => isSplit || (facts.flags(name) & NEEDS_SUPPORT) !== 0,

    judgeSure(text, hit) {
      const isStrict = (facts.flags(hit.name) & AliasFlag.caseSensitive) !== 0;
      if (isStrict) {
        const raw = visibleName(text.slice(hit.start, hit.nameEnd));
        const letterCase = letterCaseOf(raw, facts.written(hit.name));
        if (letterCase !== 'own' && letterCase !== 'upper') return OTHER_CASE;
      }
      if (!facts.rules(hit.name)) return UNAMBIGUOUS;
      return beside.read(text, hit).isRuledOut ? RULED_OUT : UNAMBIGUOUS;
    },

    judgeSurname(text, hit, language, isNamed) {
      if (!isNamed) return NOT_NAMED;
      const { before, isRuledOut } = beside.read(text, hit);
      if (isRuledOut) return RULED_OUT;
      if (isSmall(text.slice(hit.start, hit.end))) return IN_SMALL_LETTERS;
      const isNoun = !facts.isForeign(hit.name, language);
      if (isNoun && EXCLAMATION.test(text.slice(hit.end, hit.end + LONGEST_EXCLAMATION))) {
        return AN_EXCLAMATION;
      }
      if (!before) return NAMED;
      const grammar = grammarOf(language);
      if (isNoun && beside.followsDeterminer(text, before, grammar, true)) return A_NOUN;
      const isCue = isOwnWorld(topicOf(text, before, vocabularyOf(language)));
      return isFirstName(before, grammar) && !isCue ? ANOTHER_PERSON : NAMED;
    },

    read(text, hits, hit, language) {
      const one = readAround(text, hits, hit, language);
      if ('answer' in one) return { decided: one };
      score.clear();
      features.noteText(one);
      return { one, points: score.points() };
    },

    judge(name, around) {
      if ('decided' in name) return name.decided;
      score.clear();
      features.noteEntities(name.one, around);
      const points = name.points + score.points();
      if (points >= gate.threshold) return { answer: 'accept', score: points };
      const isOpen = mayRise(facts.entity(name.one.hit.name), points, around);
      return { answer: isOpen ? 'wait' : 'reject', score: points };
    },

    reasons(name, around) {
      if ('decided' in name) return reasonsOf(name.decided);
      score.clear();
      features.noteText(name.one);
      features.noteEntities(name.one, around);
      return score.reasons();
    },
  };
}

function decided(answer: Judgement['answer'], rule: string): Judgement {
  return { answer, score: 0, rule };
}

/** The rule that decided, as {@link ContextGate.reasons} gives it. */
export function reasonsOf({ rule }: Judgement): Record<string, number> {
  return rule === undefined ? {} : { [rule]: 0 };
}
