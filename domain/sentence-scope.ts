import type { NameHit } from './name-scanner';

const SENTENCE_END = '.!?…:;|\n\r•';
const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
const HYPHENATED = /[\p{L}\p{N}\p{M}_]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}_]+)*/gu;
/** How far around a hit the sentence and its neighbours are looked for, in UTF-16 code units. */
const REACH = 300;

type Fold = (text: string) => string;

/** The sentence around a hit, and what stands beside the hit; offsets are UTF-16 code units of the text. */
export interface Scope {
  start: number;
  end: number;
  /** Folded; empty where the sentence begins or ends beside the hit. */
  wordBefore: string;
  wordAfter: string;
  /** The word before as it is written. */
  rawBefore: string;
  isCapitalBefore: boolean;
  secondBefore: string;
  charAfter: string;
  words: string[];
  isMidSentence: boolean;
  isTitleCase: boolean;
  isUpperCase: boolean;
  isPossessive: boolean;
  /** A hyphen ties the next word to the hit. */
  isCompound: boolean;
}

/** @param fold see characters.ts */
export function readScope(text: string, hit: NameHit, fold: Fold): Scope {
  const { start, end } = sentenceAround(text, hit);
  const before = text.slice(start, hit.start);
  const after = text.slice(hit.end, end);
  const wordsBefore = before.match(WORD) ?? [];
  const possessive = /^(?:['’]s|s)(?![\p{L}\p{N}])/u.exec(after)?.[0] ?? '';
  const rest = after.slice(possessive.length);
  const wordsAfter = rest.match(WORD) ?? [];
  const all = [...wordsBefore, ...wordsAfter];
  // Only a word right beside the name is its neighbour, not one behind a comma or a bracket.
  const lastBefore = /[\p{L}\p{N}][\s\u00a0'’-]?$/u.test(before) ? (wordsBefore.at(-1) ?? '') : '';
  return {
    start,
    end,
    wordBefore: fold(lastBefore),
    rawBefore: lastBefore,
    isCapitalBefore: lastBefore !== lastBefore.toLowerCase(),
    secondBefore: lastBefore === '' ? '' : fold(wordsBefore.at(-2) ?? ''),
    wordAfter: /^[\s\u00a0-]?[\p{L}\p{N}]/u.test(rest) ? fold(wordsAfter[0] ?? '') : '',
    charAfter: rest.charAt(0),
    words: wordsOf(before, fold).concat(wordsOf(rest, fold)),
    isMidSentence: wordsBefore.length > 0,
    isTitleCase: isTitleCase(all),
    isUpperCase: isUpperCase(all),
    isPossessive: possessive !== '',
    isCompound: /^[-\u2010\u2011](?=\p{L})/u.test(rest),
  };
}

/** Folded words, those with a hyphen whole and in parts: "Start-up", "KI-Modell". */
function wordsOf(text: string, fold: Fold): string[] {
  return (text.match(HYPHENATED) ?? []).flatMap((word) => {
    const whole = fold(word);
    return whole.includes(' ') ? [whole, ...whole.split(' ')] : [whole];
  });
}

function sentenceAround(text: string, hit: NameHit): { start: number; end: number } {
  let start = hit.start;
  const first = Math.max(0, hit.start - REACH);
  while (start > first && !isSentenceEnd(text, start - 1)) start--;
  let end = hit.end;
  const last = Math.min(text.length, hit.end + REACH);
  while (end < last && !isSentenceEnd(text, end)) end++;
  return { start, end };
}

/** A full stop counts only before a space, so that "GPT-3.5" and "Mistral.ai" hold together. */
function isSentenceEnd(text: string, i: number): boolean {
  const character = text.charAt(i);
  if (!SENTENCE_END.includes(character)) return false;
  return character !== '.' || /^[\s\u00a0"“”»’)]?$/.test(text.charAt(i + 1));
}

/** English headlines: nearly every longer word has a capital. */
function isTitleCase(words: string[]): boolean {
  const long = words.filter((word) => word.length > 3 && /\p{L}/u.test(word));
  if (long.length < 3) return false;
  const capital = long.filter((word) => word[0] !== word[0]?.toLowerCase()).length;
  return capital / long.length > 0.8;
}

function isUpperCase(words: string[]): boolean {
  const letters = words.join('').replaceAll(/[^\p{L}]/gu, '');
  return letters.length > 8 && letters === letters.toUpperCase();
}
