import { AliasFlag, Ambiguity, OtherSense } from './alias-index';
import type { Beside, BesideReader, BesideWord } from './beside';
import { FEATURE_NUMBERS as F, type GateScore } from './gate-score';
import type { Grammar } from './grammar/grammar';
import { hasOwnCapitals, isSmall, visibleName, type LetterCase } from './letter-case';
import type { NameFacts } from './name-facts';
import type { NameHit } from './name-reader';
import { firstHitFrom, type Sentence } from './sentence-reader';
import { topicNumber } from './topics';
import { NO_TOPIC } from './vocabulary';

/** A name that means its entity beyond doubt; offsets are UTF-16 code units of the text. */
export interface SureName {
  /** Number of the entity in the index. */
  entity: number;
  start: number;
  end: number;
}

/** What the text and the page tell about entities. */
export interface Surroundings {
  /** Names of the text that are beyond doubt. */
  sure: readonly SureName[];
  /** Has the entity been named beyond doubt on the page? */
  isNamed(entity: number): boolean;
  /** How many entities have been named beyond doubt on the page, this one left out. */
  namedCount(entity: number): number;
}

/** An ambiguous name, and what was read around it. */
export interface NameInText {
  text: string;
  hits: NameHit[];
  hit: NameHit;
  language: string;
  flags: number;
  /** The other sense of the name is an ordinary word. */
  isWord: boolean;
  /** As the reader sees it. */
  raw: string;
  letterCase: LetterCase;
  grammar: Grammar;
  beside: Beside;
  sentence: Sentence;
  topicBefore: number;
  topicAfter: number;
  isInTitle: boolean;
  isMidSentence: boolean;
}

/** From so many other entities on, a page is about AI. */
export const MANY_ENTITIES = 3;

const AI = topicNumber('ai');
const BUSINESS = topicNumber('business');
const ACTION = topicNumber('action');
const USE = topicNumber('use');
const PERSON = topicNumber('person');

/** Says which features hold for a name. */
export interface FeatureNotes {
  /** What the name, its text and the words around it tell. */
  noteText(one: NameInText): void;
  /** What the entities named beside it and on the page tell. */
  noteEntities(one: NameInText, around: Surroundings): void;
}

export function createFeatureNotes(
  score: GateScore,
  facts: NameFacts,
  beside: BesideReader,
): FeatureNotes {
  function noteName({ hit, hits, flags, language }: NameInText): void {
    const ambiguity = flags & AliasFlag.ambiguity;
    const sense = flags & AliasFlag.otherSense;
    score.note(F.seldomAnother, ambiguity === Ambiguity.seldom);
    score.note(F.oftenAnother, ambiguity === Ambiguity.often);
    score.note(F.mostlyAnother, ambiguity === Ambiguity.mostly);
    score.note(F.alsoName, sense === OtherSense.name);
    score.note(F.alsoAbbreviation, sense === OtherSense.abbreviation);
    score.note(F.foreignWord, ambiguity > 0 && facts.isForeign(hit.name, language));
    score.note(F.splitName, hit.isSplit);
    // Where no name stands at all, a word near one is another word, or somebody’s name.
    score.note(F.misspelt, hit.isMisspelt && hits.length > 0);
  }

  function noteWriting(one: NameInText): void {
    const { hit, letterCase, sentence, grammar, language } = one;
    const isName = facts.otherSense(hit.name) === OtherSense.name;
    // A noun of the language has a capital anyway where all nouns have.
    const capitalTells = !grammar.capitalNouns || facts.isForeign(hit.name, language);
    const isOwn = letterCase === 'own' && hasOwnCapitals(one.raw);
    score.note(F.smallLetters, letterCase === 'small' && sentence.hasCapitals);
    score.note(F.otherLetterCase, letterCase === 'upper' && !sentence.isUpperCase);
    score.note(F.ownLetterCase, !sentence.isUpperCase && (isOwn || letterCase === 'mixed'));
    score.note(
      F.capitalInMidSentence,
      one.isMidSentence && !one.isInTitle && letterCase !== 'small' && !isName && capitalTells,
    );
    score.note(F.capitalInTitle, one.isInTitle);
    score.note(F.version, hit.end > hit.nameEnd);
    score.note(F.possessive, one.beside.isPossessive);
  }

  /** A writer who uses two forms of a word tells two senses apart; a name once explained keeps its sense. */
  function noteOthersLikeIt({ text, hits, hit, raw, isMidSentence }: NameInText): void {
    const own = facts.written(hit.name);
    const folded = facts.folded(hit.name);
    let isSmallElsewhere = false;
    let isOwnElsewhere = false;
    let hasOtherBearer = false;
    for (const other of nearHits(hits, hit.start)) {
      if (other === hit || facts.folded(other.name) !== folded) continue;
      const otherRaw = visibleName(text.slice(other.start, other.nameEnd));
      isSmallElsewhere ||= isSmall(otherRaw) && !isSmall(raw);
      isOwnElsewhere ||= otherRaw === own && raw !== own;
      hasOtherBearer ||= other.start < hit.start && otherRaw === raw && isAnother(text, other);
    }
    score.note(F.smallElsewhere, isSmallElsewhere && (isMidSentence || hasOwnCapitals(raw)));
    score.note(F.ownCaseElsewhere, isOwnElsewhere);
    score.note(F.otherBearer, hasOtherBearer);
  }

  /** "Claude Monet"; but "Meta-Frage" says nothing of Meta. */
  function isAnother(text: string, hit: NameHit): boolean {
    const { isRuledOut, before, after } = beside.read(text, hit);
    return isRuledOut && before?.gap !== 'hyphen' && after?.gap !== 'hyphen';
  }

  function noteWordsBeside(one: NameInText): void {
    const { hit, grammar, isWord, topicBefore, topicAfter } = one;
    const { before, after } = one.beside;
    const against = facts.rules(hit.name)?.against ?? 0;
    const isFor = (topic: number) => topic === AI || topic === BUSINESS;
    const isAgainst = (topic: number) => topic > USE && (against & (1 << topic)) !== 0;
    const isFirst = hit.start === one.sentence.firstWord;
    score.note(F.topicWordBeside, Number(isFor(topicBefore)) + Number(isFor(topicAfter)));
    score.note(F.againstBeside, isAgainst(topicBefore) || isAgainst(topicAfter));
    // People act as well.
    const isPerson = facts.otherSense(hit.name) === OtherSense.name && isAgainst(PERSON);
    score.note(F.actionAfter, topicAfter === ACTION && !isPerson);
    score.note(F.useBefore, topicBefore === USE);
    score.note(
      F.bareSubject,
      isWord && isFirst && after !== undefined && grammar.auxiliaries.includes(after.folded),
    );
    if (before) noteWordBefore(one, before, isFor(topicBefore) || isFor(topicAfter));
    if (after) noteWordAfter(one, after);
  }

  function noteWordBefore(one: NameInText, before: BesideWord, hasCue: boolean): void {
    const { text, grammar, isWord } = one;
    const isPreposition = grammar.prepositions.includes(before.folded);
    const isDeterminer = beside.followsDeterminer(text, before, grammar, isWord);
    score.note(F.prepositionBefore, isPreposition && isWord);
    score.note(F.prepositionBeforeName, isPreposition && !isWord);
    // "der Apple-Manager": the determiner is the manager's.
    const isCompound = one.beside.after?.gap === 'hyphen';
    score.note(F.determinerBefore, isDeterminer && !hasCue && !isCompound);
    score.note(
      F.nameBefore,
      !one.isInTitle &&
        !one.hit.isSplit &&
        !isDeterminer &&
        isFirstName(before, grammar) &&
        !isOwnWorld(one.topicBefore) &&
        !isHit(one.hits, before),
    );
  }

  function noteWordAfter(one: NameInText, after: BesideWord): void {
    const isPlain = !isOwnWorld(one.topicAfter) && !isHit(one.hits, after);
    score.note(
      F.nameAfter,
      isPlain &&
        !one.isInTitle &&
        after.gap === 'space' &&
        !one.hit.isSplit &&
        !one.beside.isPossessive &&
        /^\p{Lu}\p{Ll}/u.test(after.raw),
    );
    const isForeign = facts.isForeign(one.hit.name, one.language);
    score.note(F.plainCompound, isPlain && after.gap === 'hyphen' && !isForeign);
  }

  function noteSentence({ hit, sentence: { topics } }: NameInText): void {
    const bits = facts.rules(hit.name)?.against ?? 0;
    let against = 0;
    for (let topic = USE + 1; topic < topics.length; topic++) {
      if (bits & (1 << topic)) against += topics[topic] as number;
    }
    score.note(F.aiWord, topics[AI] as number);
    score.note(F.businessWord, topics[BUSINESS] as number);
    score.note(F.useWord, (topics[USE] as number) > 0);
    score.note(F.againstWord, against);
  }

  function noteEntities(
    { hit, sentence }: NameInText,
    { sure, isNamed, namedCount }: Surroundings,
  ): void {
    const entity = facts.entity(hit.name);
    let [inside, kin, near, kinNear] = [false, false, false, false];
    for (const other of nearHits(sure, hit.start)) {
      if (other.entity === entity || other.start === hit.start) continue;
      const isInside = other.start >= sentence.start && other.end <= sentence.end;
      const isKin = facts.areKin(entity, other.entity);
      inside ||= isInside;
      kin ||= isInside && isKin;
      near ||= !isInside;
      kinNear ||= !isInside && isKin;
    }
    score.note(F.otherEntity, inside);
    score.note(F.kin, kin);
    score.note(F.otherEntityNear, near);
    score.note(F.kinNear, kinNear && !kin);
    score.note(F.namedOnPage, isNamed(entity));
    score.note(F.entitiesOnPage, namedCount(entity) >= MANY_ENTITIES);
  }

  /** "Cursor, Devin and Lovable": names that are all ambiguous support each other. */
  function noteUnsureNames({ hits, hit, sentence }: NameInText): void {
    const isName = facts.otherSense(hit.name) === OtherSense.name;
    let others = 0;
    for (const other of nearHits(hits, sentence.start)) {
      if (other.start < sentence.start || other.start >= sentence.end) continue;
      if (facts.entity(other.name) === facts.entity(hit.name)) continue;
      if ((facts.flags(other.name) & AliasFlag.ambiguity) === 0) continue;
      // "Alexa, Gemma and Siri" may be three people.
      if (!isName || facts.otherSense(other.name) !== OtherSense.name) others++;
    }
    score.note(F.otherUnsureNames, others);
  }

  return {
    noteText(one) {
      noteName(one);
      noteWriting(one);
      noteOthersLikeIt(one);
      noteWordsBeside(one);
      noteSentence(one);
      noteUnsureNames(one);
    },
    noteEntities,
  };
}

/** A word of technology or business, and what companies do or what is done with them. */
export function isOwnWorld(topic: number): boolean {
  return topic !== NO_TOPIC && topic <= USE;
}

/** A capital word that may be the first name of somebody; acronyms ("CEO") and small words ("Is") are none. */
export function isFirstName({ raw, folded, gap }: BesideWord, grammar: Grammar): boolean {
  return (
    !grammar.capitalNouns &&
    gap !== 'quote' &&
    /^\p{Lu}\p{Ll}+$/u.test(raw) &&
    !grammar.smallWords.includes(folded) &&
    !grammar.prepositions.includes(folded) &&
    !grammar.auxiliaries.includes(folded)
  );
}

function isHit(hits: NameHit[], { start, end }: BesideWord): boolean {
  const hit = hits[firstHitFrom(hits, start)];
  return hit !== undefined && hit.start < end;
}

/** So many names on each side are looked at, however many a text has. */
const NEAR_HITS = 24;

function nearHits<Hit extends { end: number }>(
  hits: readonly Hit[],
  start: number,
): readonly Hit[] {
  if (hits.length <= 2 * NEAR_HITS) return hits;
  const at = firstHitFrom(hits, start);
  return hits.slice(Math.max(0, at - NEAR_HITS), at + NEAR_HITS);
}
