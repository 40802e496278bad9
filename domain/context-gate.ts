import { AliasFlag, Ambiguity, OtherSense, type AliasIndex } from './alias-index';
import { createBesideReader, type Beside, type BesideWord } from './beside';
import type { ClassTable } from './characters';
import { createGateScore } from './gate-score';
import { grammarOf } from './grammar';
import type { Grammar } from './grammar/grammar';
import { hasOwnCapitals, isSmall, letterCaseOf, visibleName, type LetterCase } from './letter-case';
import type { NameFacts } from './name-facts';
import type { NameHit } from './name-scanner';
import { createSentenceReader, firstHitFrom, topicAt, type Sentence } from './sentence-reader';
import { topicNumber } from './topics';
import { compileVocabulary, NO_TOPIC, type CompiledVocabulary } from './vocabulary';

/** A name that means its entity beyond doubt; offsets are UTF-16 code units of the text. */
export interface SureName {
  /** Number of the entity in the index. */
  entity: number;
  start: number;
  end: number;
}

/** What the text and the page tell about entities. */
export interface Surroundings {
  /** BCP 47 language of the text. */
  language: string;
  /** Names of the text that are beyond doubt. */
  sure: readonly SureName[];
  /** Has the entity been named beyond doubt on the page? */
  isNamed(entity: number): boolean;
  /** How many entities have been named beyond doubt on the page, this one left out. */
  namedCount(entity: number): number;
}

export interface Judgement {
  /** `wait`: not yet, but the full name elsewhere on the page would settle it. */
  answer: 'accept' | 'wait' | 'reject';
  /** Points of a name that is also another word; 0 where a rule decides alone. */
  score: number;
  /** Points by feature, or the rule that decided; for `mentions --explain`. */
  reasons: Record<string, number>;
}

/** Decides whether a name found in text means its entity. */
export interface ContextGate {
  /** Is the name also another word or a family name, so that only its surroundings can tell? */
  needsSupport(hit: NameHit): boolean;
  /** For a name that needs no support: it always means its entity, but for its case and the words beside it. */
  judgeSure(text: string, hit: NameHit): Judgement;
  /** A family name counts after the full name, and never as a noun or with another first name. */
  judgeSurname(text: string, hit: NameHit, language: string, isNamed: boolean): Judgement;
  /** @param hits all hits of the text, in order */
  judgeAmbiguous(text: string, hits: NameHit[], hit: NameHit, around: Surroundings): Judgement;
}

const NEEDS_SUPPORT = AliasFlag.ambiguity | AliasFlag.surname;
const ACCEPTED: Judgement = { answer: 'accept', score: 0, reasons: { unambiguous: 0 } };
/** From so many other entities on, a page is about AI. */
const MANY_ENTITIES = 3;

const AI = topicNumber('ai');
const BUSINESS = topicNumber('business');
const ACTION = topicNumber('action');
const USE = topicNumber('use');
const PERSON = topicNumber('person');

/** A name that is judged, and what was read around it. */
interface Case {
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

export function createContextGate(
  index: AliasIndex,
  facts: NameFacts,
  table: ClassTable,
): ContextGate {
  const { gate } = index;
  const score = createGateScore(gate.weights);
  const beside = createBesideReader(facts, table);
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

  function noteName({ hit, flags, language }: Case): void {
    const ambiguity = flags & AliasFlag.ambiguity;
    const sense = flags & AliasFlag.otherSense;
    score.note('seldomAnother', ambiguity === Ambiguity.seldom);
    score.note('oftenAnother', ambiguity === Ambiguity.often);
    score.note('mostlyAnother', ambiguity === Ambiguity.mostly);
    score.note('alsoName', sense === OtherSense.name);
    score.note('alsoAbbreviation', sense === OtherSense.abbreviation);
    score.note('foreignWord', ambiguity > 0 && facts.isForeign(hit.name, language));
    score.note('splitName', hit.isSplit);
  }

  function noteWriting(one: Case): void {
    const { hit, letterCase, sentence, grammar, language } = one;
    const isName = facts.otherSense(hit.name) === OtherSense.name;
    // A noun of the language has a capital anyway where all nouns have.
    const capitalTells = !grammar.capitalNouns || facts.isForeign(hit.name, language);
    const isOwn = letterCase === 'own' && hasOwnCapitals(one.raw);
    score.note('smallLetters', letterCase === 'small' && sentence.hasCapitals);
    score.note('otherLetterCase', letterCase === 'upper' && !sentence.isUpperCase);
    score.note('ownLetterCase', !sentence.isUpperCase && (isOwn || letterCase === 'mixed'));
    score.note(
      'capitalInMidSentence',
      one.isMidSentence && !one.isInTitle && letterCase !== 'small' && !isName && capitalTells,
    );
    score.note('capitalInTitle', one.isInTitle);
    score.note('version', hit.end > hit.nameEnd);
    score.note('possessive', one.beside.isPossessive);
  }

  /** A writer who uses two forms of a word tells two senses apart; a name once explained keeps its sense. */
  function noteOthersLikeIt({ text, hits, hit, raw, isMidSentence }: Case): void {
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
    score.note('smallElsewhere', isSmallElsewhere && (isMidSentence || hasOwnCapitals(raw)));
    score.note('ownCaseElsewhere', isOwnElsewhere);
    score.note('otherBearer', hasOtherBearer);
  }

  /** "Claude Monet"; but "Meta-Frage" says nothing of Meta. */
  function isAnother(text: string, hit: NameHit): boolean {
    const { isRuledOut, before, after } = beside.read(text, hit);
    return isRuledOut && before?.gap !== 'hyphen' && after?.gap !== 'hyphen';
  }

  function noteWordsBeside(one: Case): void {
    const { hit, grammar, isWord, topicBefore, topicAfter } = one;
    const { before, after } = one.beside;
    const against = facts.rules(hit.name)?.against ?? 0;
    const isFor = (topic: number) => topic === AI || topic === BUSINESS;
    const isAgainst = (topic: number) => topic > USE && (against & (1 << topic)) !== 0;
    const isFirst = hit.start === one.sentence.firstWord;
    score.note('topicWordBeside', Number(isFor(topicBefore)) + Number(isFor(topicAfter)));
    score.note('againstBeside', isAgainst(topicBefore) || isAgainst(topicAfter));
    // People act as well.
    const isPerson = facts.otherSense(hit.name) === OtherSense.name && isAgainst(PERSON);
    score.note('actionAfter', topicAfter === ACTION && !isPerson);
    score.note('useBefore', topicBefore === USE);
    score.note(
      'bareSubject',
      isWord && isFirst && after !== undefined && grammar.auxiliaries.includes(after.folded),
    );
    if (before) noteWordBefore(one, before, isFor(topicBefore) || isFor(topicAfter));
    if (after) noteWordAfter(one, after);
  }

  function noteWordBefore(one: Case, before: BesideWord, hasCue: boolean): void {
    const { text, grammar, isWord } = one;
    const isPreposition = grammar.prepositions.includes(before.folded);
    const isDeterminer = beside.followsDeterminer(text, before, grammar, isWord);
    score.note('prepositionBefore', isPreposition && isWord);
    score.note('prepositionBeforeName', isPreposition && !isWord);
    // "der Apple-Manager": the determiner is the manager's.
    const isCompound = one.beside.after?.gap === 'hyphen';
    score.note('determinerBefore', isDeterminer && !hasCue && !isCompound);
    score.note(
      'nameBefore',
      !one.isInTitle &&
        !one.hit.isSplit &&
        !isDeterminer &&
        isFirstName(before, grammar) &&
        !isOwnWorld(one.topicBefore) &&
        !isHit(one.hits, before),
    );
  }

  function noteWordAfter(one: Case, after: BesideWord): void {
    const isPlain = !isOwnWorld(one.topicAfter) && !isHit(one.hits, after);
    score.note(
      'nameAfter',
      isPlain &&
        !one.isInTitle &&
        after.gap === 'space' &&
        !one.hit.isSplit &&
        !one.beside.isPossessive &&
        /^\p{Lu}\p{Ll}/u.test(after.raw),
    );
    const isForeign = facts.isForeign(one.hit.name, one.language);
    score.note('plainCompound', isPlain && after.gap === 'hyphen' && !isForeign);
  }

  function noteSentence({ hit, sentence: { topics } }: Case): void {
    const bits = facts.rules(hit.name)?.against ?? 0;
    let against = 0;
    for (let topic = USE + 1; topic < topics.length; topic++) {
      if (bits & (1 << topic)) against += topics[topic] as number;
    }
    score.note('aiWord', topics[AI] as number);
    score.note('businessWord', topics[BUSINESS] as number);
    score.note('useWord', (topics[USE] as number) > 0);
    score.note('againstWord', against);
  }

  function noteEntities(
    { hit, sentence }: Case,
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
    score.note('otherEntity', inside);
    score.note('kin', kin);
    score.note('otherEntityNear', near);
    score.note('kinNear', kinNear && !kin);
    score.note('namedOnPage', isNamed(entity));
    score.note('entitiesOnPage', namedCount(entity) >= MANY_ENTITIES);
  }

  /** "Cursor, Devin and Lovable": names that are all ambiguous support each other. */
  function noteUnsureNames({ hits, hit, sentence }: Case): void {
    const isName = facts.otherSense(hit.name) === OtherSense.name;
    let others = 0;
    for (const other of nearHits(hits, sentence.start)) {
      if (other.start < sentence.start || other.start >= sentence.end) continue;
      if (facts.entity(other.name) === facts.entity(hit.name)) continue;
      if ((facts.flags(other.name) & AliasFlag.ambiguity) === 0) continue;
      // "Alexa, Gemma and Siri" may be three people.
      if (!isName || facts.otherSense(other.name) !== OtherSense.name) others++;
    }
    score.note('otherUnsureNames', others);
  }

  function answer(one: Case, { isNamed, namedCount }: Surroundings): Judgement {
    const points = score.points();
    const reasons = score.reasons();
    if (points >= gate.threshold) return { answer: 'accept', score: points, reasons };
    const entity = facts.entity(one.hit.name);
    const { namedOnPage = 0, entitiesOnPage = 0 } = gate.weights;
    const more =
      (isNamed(entity) ? 0 : namedOnPage) +
      (namedCount(entity) >= MANY_ENTITIES ? 0 : entitiesOnPage);
    const couldBe = points + more >= gate.threshold;
    return { answer: couldBe ? 'wait' : 'reject', score: points, reasons };
  }

  return {
    needsSupport: ({ name, isSplit }) => isSplit || (facts.flags(name) & NEEDS_SUPPORT) !== 0,

    judgeSure(text, hit) {
      const isStrict = (facts.flags(hit.name) & AliasFlag.caseSensitive) !== 0;
      if (!isStrict && !facts.rules(hit.name)) return ACCEPTED;
      const raw = visibleName(text.slice(hit.start, hit.nameEnd));
      const letterCase = letterCaseOf(raw, facts.written(hit.name));
      if (isStrict && letterCase !== 'own' && letterCase !== 'upper') {
        return decided('reject', 'other letter case');
      }
      return beside.read(text, hit).isRuledOut ? RULED_OUT : ACCEPTED;
    },

    judgeSurname(text, hit, language, isNamed) {
      if (!isNamed) return decided('reject', 'surname without the full name before it');
      const { before, isRuledOut } = beside.read(text, hit);
      if (isRuledOut) return RULED_OUT;
      if (isSmall(text.slice(hit.start, hit.end))) return decided('reject', 'in small letters');
      if (!before) return decided('accept', 'full name before it');
      const grammar = grammarOf(language);
      const isNoun = !facts.isForeign(hit.name, language);
      if (isNoun && beside.followsDeterminer(text, before, grammar, true)) {
        return decided('reject', 'a noun with its determiner');
      }
      const isCue = isOwnWorld(topicOf(text, before, vocabularyOf(language)));
      return isFirstName(before, grammar) && !isCue
        ? decided('reject', 'another first name before it')
        : decided('accept', 'full name before it');
    },

    judgeAmbiguous(text, hits, hit, around) {
      const flags = facts.flags(hit.name);
      const isWord = (flags & AliasFlag.otherSense) === OtherSense.word;
      const raw = visibleName(text.slice(hit.start, hit.nameEnd));
      // "a llama", "open AI research": the word, and not the name. But "chat gpt" is no word.
      if (isWord && isSmall(raw.charAt(0)) && !(hit.isSplit && isSmall(raw))) {
        return decided('reject', 'in small letters');
      }
      const read = beside.read(text, hit);
      if (read.isRuledOut) return RULED_OUT;
      const grammar = grammarOf(around.language);
      const vocabulary = vocabularyOf(around.language);
      const sentence = readSentence(text, hits, hit.start, vocabulary);
      const one: Case = {
        text,
        hits,
        hit,
        language: around.language,
        flags,
        isWord,
        raw,
        letterCase: letterCaseOf(raw, facts.written(hit.name)),
        grammar,
        beside: read,
        sentence,
        topicBefore: topicOf(text, read.before, vocabulary),
        topicAfter: topicOf(text, read.after, vocabulary),
        // Where nouns have capitals, many lines only look like titles.
        isInTitle: sentence.isUpperCase || (sentence.isTitleCase && !grammar.capitalNouns),
        isMidSentence: sentence.firstWord < hit.start,
      };
      score.clear();
      noteName(one);
      noteWriting(one);
      noteOthersLikeIt(one);
      noteWordsBeside(one);
      noteSentence(one);
      noteEntities(one, around);
      noteUnsureNames(one);
      return answer(one, around);
    },
  };
}

function decided(answer: Judgement['answer'], reason: string): Judgement {
  return { answer, score: 0, reasons: { [reason]: 0 } };
}

const RULED_OUT = decided('reject', 'ruled out by the word beside it');

/** A word of technology or business, and what companies do or what is done with them. */
function isOwnWorld(topic: number): boolean {
  return topic !== NO_TOPIC && topic <= USE;
}

/** A capital word that may be the first name of somebody; acronyms ("CEO") and small words ("Is") are none. */
function isFirstName({ raw, folded, gap }: BesideWord, grammar: Grammar): boolean {
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
