import { hashStep } from './word-hash';
import {
  classAt,
  FIRST_WORD_CLASS,
  learnClass,
  SEPARATOR,
  SKIP,
  type ClassTable,
} from './characters';
import type { NameHit } from './name-reader';
import { TOPICS } from './topics';
import { MAX_ENDING, NO_TOPIC, type CompiledVocabulary } from './vocabulary';

/** What one sentence is about; offsets are UTF-16 code units of the text. */
export interface Sentence {
  start: number;
  end: number;
  /** Where its first word begins. */
  firstWord: number;
  /** How many of its words belong to each topic, the words of names left out; at most 255. */
  topics: Uint8Array;
  /** English headlines: nearly every longer word has a capital. */
  isTitleCase: boolean;
  isUpperCase: boolean;
  /** Does a word inside it begin with a capital? */
  hasCapitals: boolean;
}

/** How far around a hit a sentence is looked for, in UTF-16 code units. */
const REACH = 300;
/** Words shorter than this are small in titles. */
const LONG_WORD = 4;
/** Code units on each side of a word that hyphens may tie to it: "start-up". */
const LONGEST_TIE = 24;
/** Fewer long words are no title. */
const MIN_TITLE_WORDS = 3;

/** Reads the sentences around hits, each once: hits of one sentence come one after the other. */
export function createSentenceReader(table: ClassTable) {
  let lastText = '';
  let lastVocabulary: CompiledVocabulary | undefined;
  let last: Sentence | undefined;

  /** @param hits all hits of the text, in order */
  return (text: string, hits: NameHit[], at: number, vocabulary: CompiledVocabulary): Sentence => {
    const isKnown =
      last &&
      text === lastText &&
      vocabulary === lastVocabulary &&
      at >= last.start &&
      at < last.end;
    if (isKnown && last) return last;
    lastText = text;
    lastVocabulary = vocabulary;
    last = readSentence(table, text, hits, at, vocabulary);
    return last;
  };
}

function readSentence(
  table: ClassTable,
  text: string,
  hits: NameHit[],
  at: number,
  vocabulary: CompiledVocabulary,
): Sentence {
  const start = sentenceStart(text, at);
  const limit = Math.min(text.length, at + REACH);
  const topics = new Uint8Array(TOPICS.length);
  let firstWord = -1;
  let long = 0;
  let capitals = 0;
  let hasCapitals = false;
  let hasSmall = false;
  let letters = 0;
  let nextHit = firstHitFrom(hits, start);
  /** Hash of the words that hyphens tie to the next one: "start-up" is looked up as "startup". */
  let tied = 0;
  let i = start;
  while (i < limit) {
    const code = text.charCodeAt(i);
    const cls = table[code] || learnClass(table, code);
    if (cls < FIRST_WORD_CLASS) {
      if (i >= at && isSentenceEnd(text, i)) break;
      if (cls !== SKIP && !(cls === SEPARATOR && isHyphen(code))) tied = 0;
      i++;
      continue;
    }
    const wordStart = i;
    if (firstWord < 0) firstWord = i;
    // Hashes of the word and of the word without its last one, two and three letters.
    let h0 = 0;
    let h1 = 0;
    let h2 = 0;
    let h3 = 0;
    let whole = tied;
    for (; i < text.length; i++) {
      const innerCode = text.charCodeAt(i);
      const inner = table[innerCode] || learnClass(table, innerCode);
      if (inner === SKIP) continue;
      if (inner < FIRST_WORD_CLASS) break;
      h3 = h2;
      h2 = h1;
      h1 = h0;
      h0 = hashStep(h0, inner);
      whole = hashStep(whole, inner);
    }
    const length = i - wordStart;
    letters += length;
    const isSmall = isSmallLetter(text, wordStart);
    hasCapitals ||= !isSmall && wordStart > firstWord && length > 1;
    hasSmall ||= isSmall || (length > 1 && isSmallLetter(text, wordStart + 1));
    if (length >= LONG_WORD) {
      long++;
      if (!isSmall) capitals++;
    }
    while (nextHit < hits.length && (hits[nextHit] as NameHit).end <= wordStart) nextHit++;
    const hit = hits[nextHit];
    if (hit && hit.start <= wordStart) {
      tied = 0;
      continue;
    }
    const topic = topicOfWord(vocabulary, h0, h1, h2, h3, length);
    const tiedTopic = tied === 0 || topic !== NO_TOPIC ? topic : vocabulary.topicOf(whole);
    if (tiedTopic !== NO_TOPIC) topics[tiedTopic] = (topics[tiedTopic] as number) + 1;
    tied = whole;
  }
  return {
    start,
    end: Math.max(i, at + 1),
    firstWord,
    topics,
    isTitleCase: long >= MIN_TITLE_WORDS && capitals / long > 0.8,
    isUpperCase: letters > 8 && !hasSmall,
    hasCapitals,
  };
}

function topicOfWord(
  vocabulary: CompiledVocabulary,
  h0: number,
  h1: number,
  h2: number,
  h3: number,
  length: number,
): number {
  const topic = vocabulary.topicOf(h0);
  if (topic !== NO_TOPIC || length < 5) return topic;
  const one = vocabulary.topicOfStem(h1);
  if (one !== NO_TOPIC || length < 6) return one;
  const two = vocabulary.topicOfStem(h2);
  if (two !== NO_TOPIC || length < 4 + MAX_ENDING) return two;
  return vocabulary.topicOfStem(h3);
}

/** The topic of one word of a text, or of the words that hyphens tie together; {@link NO_TOPIC} if it has none. */
export function topicAt(
  table: ClassTable,
  vocabulary: CompiledVocabulary,
  text: string,
  start: number,
  end: number,
): number {
  let first = start;
  while (first > start - LONGEST_TIE && isTied(table, text, first - 1)) first--;
  let last = end;
  while (last < end + LONGEST_TIE && isTied(table, text, last)) last++;
  const topic = topicOfLetters(table, vocabulary, text, start, end);
  if (topic !== NO_TOPIC || last - first === end - start) return topic;
  return topicOfLetters(table, vocabulary, text, first, last);
}

function isTied(table: ClassTable, text: string, i: number): boolean {
  return isHyphen(text.charCodeAt(i)) || classAt(table, text, i) >= FIRST_WORD_CLASS;
}

function topicOfLetters(
  table: ClassTable,
  vocabulary: CompiledVocabulary,
  text: string,
  start: number,
  end: number,
): number {
  let [h0, h1, h2, h3] = [0, 0, 0, 0];
  for (let i = start; i < end; i++) {
    const cls = classAt(table, text, i);
    if (cls < FIRST_WORD_CLASS) continue;
    [h3, h2, h1, h0] = [h2, h1, h0, hashStep(h0, cls)];
  }
  return topicOfWord(vocabulary, h0, h1, h2, h3, end - start);
}

/** Position of the first hit that ends after `start`. */
export function firstHitFrom(hits: readonly { end: number }[], start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as { end: number }).end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceStart(text: string, at: number): number {
  const first = Math.max(0, at - REACH);
  let start = at;
  while (start > first && !isSentenceEnd(text, start - 1)) start--;
  return start;
}

/**
 * A full stop counts only before a space that no small letter follows, and not after an initial: "GPT-3.5", "S. Altman"
 * and "Apple Inc. said" hold together.
 */
function isSentenceEnd(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  // Nearly all characters are letters or spaces.
  if (code === SPACE || (code > QUESTION_MARK && code < BAR)) return false;
  return code === FULL_STOP ? endsWithStop(text, i) : SENTENCE_ENDS.has(code);
}

const SPACE = ' '.charCodeAt(0);
const FULL_STOP = '.'.charCodeAt(0);
const QUESTION_MARK = '?'.charCodeAt(0);
const BAR = '|'.charCodeAt(0);
const SENTENCE_ENDS = new Set(Array.from('!?…|•\n\r', (mark) => mark.charCodeAt(0)));

function endsWithStop(text: string, i: number): boolean {
  if (!/^[\s\u00a0"“”»’)]?$/.test(text.charAt(i + 1))) return false;
  if (/^[\s\u00a0]\p{Ll}/u.test(text.slice(i + 1, i + 3))) return false;
  return !/(?:^|[^\p{L}\p{N}])\p{Lu}$/u.test(text.slice(Math.max(0, i - 2), i));
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function isSmallLetter(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const character = text.charAt(i);
  return character !== character.toUpperCase();
}
