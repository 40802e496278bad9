import { AliasFlag, type AliasIndex } from './alias-index';
import { createFolder } from './characters';
import { grammarOf } from './grammar';
import type { Grammar } from './grammar/grammar';
import type { NameHit } from './name-scanner';
import { readScope, type Scope } from './sentence-scope';

/** What the rest of the page says about a hit. */
export interface Surroundings {
  /** BCP 47 language of the text. */
  language: string;
  /** The entity was named beyond doubt elsewhere on the page. */
  isNamedOnPage: boolean;
  /** Another entity is named in the same sentence. */
  hasNeighbour: (sentence: { start: number; end: number }) => boolean;
}

export interface Judgement {
  /** `wait`: not yet, but the full name elsewhere on the page would settle it. */
  answer: 'accept' | 'wait' | 'reject';
  score: number;
  /** The features that counted, for `mentions --explain`. */
  reasons: string[];
}

export type ContextGate = (text: string, hit: NameHit, around: Surroundings) => Judgement;

/** A name that needs support counts from this score on. */
const THRESHOLD = 1;

/** How much each feature speaks for (or against) a name that is also another word. */
const WEIGHTS = {
  capitalInMidSentence: 1,
  possessive: 1,
  cueBeside: 2,
  cueInSentence: 1,
  otherEntityInSentence: 1,
  namedOnPage: 2,
  /** "der kalte Mistral", "the Mistral": a common noun, unless a cue stands beside it. */
  determinerBefore: -4,
  /** "Gabriela Mistral": the family name of a person. */
  firstNameBefore: -4,
  /** "Meta-Frage": the first part of an ordinary compound. */
  plainCompound: -3,
};

type Feature = keyof typeof WEIGHTS;

/** "Mistral-7B", "Mistral-v0.3": a model has the name of its maker and a size or version. */
const MODEL_SIZE = /^(?:v\d|\d+(?:x\d+)?b$)/;
/** Decides whether a name found in text means its entity. Names without a flag always do. */
export function createContextGate(index: AliasIndex): ContextGate {
  const cues = new Map(Object.entries(index.cues));
  const fold = createFolder(index.classes);

  function isCue(word: string, language: string): boolean {
    const stems = cues.get(language) ?? cues.get('en') ?? [];
    return stems.some((stem) => (stem.length < 4 ? word === stem : word.startsWith(stem)));
  }

  return (text, hit, around) => {
    const flags = index.flags.charCodeAt(hit.name);
    const neighbours = index.neighbours[hit.name];
    if (flags === 0 && !neighbours) return accept('unambiguous');
    const written = index.written[hit.name] ?? '';
    const raw = text.slice(hit.start, hit.end);
    const scope = readScope(text, hit, fold);
    if (isRuledOut(neighbours, scope)) return reject('ruled out by a neighbour');
    if (flags === 0) return accept('unambiguous');
    if (!isWrittenAs(raw, written, scope.isUpperCase)) return reject('other letter case');
    if (!needsSupport(flags)) return accept('written as the name');
    if (MODEL_SIZE.test(scope.wordAfter)) return reject('part of the name of a model');
    const grammar = grammarOf(around.language);
    const hasDeterminer = standsAfterDeterminer(scope, grammar);
    const cueBefore = isCue(scope.wordBefore, around.language);
    const hasFirstName = !cueBefore && standsAfterFirstName(scope, grammar);
    if ((flags & AliasFlag.surname) !== 0) {
      return judgeSurname(scope, hasDeterminer, hasFirstName, around);
    }

    const features: Feature[] = [];
    // "Open AI research needs …": at the start of a sentence the capital says nothing.
    const isOpening = (flags & AliasFlag.split) !== 0 && !scope.isMidSentence;
    const cueAfter = isCue(scope.wordAfter, around.language);
    if (scope.isMidSentence && !scope.isTitleCase && !scope.isUpperCase) {
      features.push('capitalInMidSentence');
    }
    if (scope.isPossessive) features.push('possessive');
    if (cueBefore || cueAfter) features.push('cueBeside');
    else if (!isOpening && scope.words.some((word) => isCue(word, around.language))) {
      features.push('cueInSentence');
    }
    if (around.hasNeighbour(scope)) features.push('otherEntityInSentence');
    if (around.isNamedOnPage) features.push('namedOnPage');
    if (hasDeterminer && !cueAfter) features.push('determinerBefore');
    if (hasFirstName && !cueAfter) features.push('firstNameBefore');
    if (scope.isCompound && !cueAfter) features.push('plainCompound');
    return judge(features);
  };
}

/** Is the name also another word, so that only its surroundings can tell? */
export function needsSupport(flags: number): boolean {
  return (flags & (AliasFlag.ambiguous | AliasFlag.surname | AliasFlag.split)) !== 0;
}

function judge(features: Feature[]): Judgement {
  const score = features.reduce((sum, feature) => sum + WEIGHTS[feature], 0);
  if (score >= THRESHOLD) return { answer: 'accept', score, reasons: features };
  const couldBe = !features.includes('namedOnPage') && score + WEIGHTS.namedOnPage >= THRESHOLD;
  return { answer: couldBe ? 'wait' : 'reject', score, reasons: features };
}

/** A family name counts once the full name stood on the page, and never as a noun or with another first name. */
function judgeSurname(
  scope: Scope,
  hasDeterminer: boolean,
  hasFirstName: boolean,
  around: Surroundings,
): Judgement {
  if (hasDeterminer) return reject('a noun with its determiner');
  if (hasFirstName) return reject('another first name before it');
  if (scope.charAfter === ',' && !scope.isMidSentence) return reject('an exclamation');
  if (around.isNamedOnPage) return accept('full name on the page');
  return { answer: 'wait', score: 0, reasons: ['surname without the full name'] };
}

/** Right before it, or with one adjective between: "ein Mensch", "ein guter Mensch". */
function standsAfterDeterminer(scope: Scope, { determiners, smallWords }: Grammar): boolean {
  const { wordBefore } = scope;
  if (determiners.includes(wordBefore)) return true;
  const isAdjective =
    wordBefore !== '' && !scope.isCapitalBefore && !smallWords.includes(wordBefore);
  return isAdjective && determiners.includes(scope.secondBefore);
}

/** A capital word right before it, in a language where that is no common noun. */
function standsAfterFirstName(scope: Scope, { capitalNouns, smallWords, determiners }: Grammar) {
  if (capitalNouns || scope.isTitleCase || !scope.isCapitalBefore) return false;
  // Acronyms and words with capitals inside are no first names: "CEO", "iOS".
  if (!/^\p{Lu}\p{Ll}+$/u.test(scope.rawBefore)) return false;
  return !smallWords.includes(scope.wordBefore) && !determiners.includes(scope.wordBefore);
}

function accept(reason: string): Judgement {
  return { answer: 'accept', score: THRESHOLD, reasons: [reason] };
}

function reject(reason: string): Judgement {
  return { answer: 'reject', score: 0, reasons: [reason] };
}

/** As the name is written, or all of it in capitals. Soft hyphens in the text do not count. */
function isWrittenAs(raw: string, written: string, isUpperCaseLine: boolean): boolean {
  const plain = raw
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/[\s\u00a0]+/g, ' ');
  if (plain === written) return true;
  const upper = written.toUpperCase();
  return plain === upper && (isUpperCaseLine || upper.length > 3);
}

function isRuledOut(
  neighbours: { notAfter?: string[]; notBefore?: string[] } | undefined,
  scope: Scope,
): boolean {
  return (
    neighbours?.notAfter?.includes(scope.wordBefore) === true ||
    neighbours?.notBefore?.includes(scope.wordAfter) === true
  );
}
