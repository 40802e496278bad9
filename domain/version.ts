import { hashStep } from './word-hash';
import { classAt, FIRST_WORD_CLASS, SEPARATOR, SKIP, type ClassTable } from './characters';

const DOT = '.'.charCodeAt(0);
const LETTER_V = 'v'.charCodeAt(0);
/** Between the columns of a table: "Kimi K2⇥80". */
const TAB = 0x09;
/** "Gemini 2.5 Pro Preview": more is no name of a version. */
const MOST_PARTS = 3;
/** One or two digits ("4", "4o", "8x7b"), or a size in millions or billions ("180b"); no years. */
const VERSION = /^v?(?:\d{1,2}(?:[a-z]|x\d+[bm])?|\d{1,4}[bm])$/;

/** Finds the end of what follows the name of a model and belongs to it. */
export type VersionReader = (text: string, end: number) => number;

/**
 * Versions and sizes that belong to the name of a model: "Qwen2.5-72B", "Llama 3.1", "Claude 3.5 Sonnet",
 * "Mixtral-8x7B", "Grok 4".
 *
 * @param variants words that may follow as well, folded
 */
export function createVersionReader(table: ClassTable, variants: readonly string[]): VersionReader {
  let known: Set<number> | undefined;

  /** Made when a text first needs it. */
  function isVariant(hash: number): boolean {
    known ??= new Set(variants.map((word) => hashWord(table, word, 0, word.length)));
    return known.has(hash);
  }

  /** End of the version, size or variant that begins at `start`, or -1. */
  function endOfPart(text: string, start: number): number {
    let end = endOfWord(text, start);
    const first = classAt(table, text, start);
    const isNumber = isDigit(first) || (first === LETTER_V && isDigit(text.charCodeAt(start + 1)));
    if (!isNumber) return isVariant(hashWord(table, text, start, end)) ? end : -1;
    if (!VERSION.test(foldWord(text, start, end))) return -1;
    while (text.charCodeAt(end) === DOT && isDigit(text.charCodeAt(end + 1))) {
      end = endOfWord(text, end + 1);
    }
    return end;
  }

  function endOfWord(text: string, start: number): number {
    let i = start;
    while (classAt(table, text, i) >= FIRST_WORD_CLASS || classAt(table, text, i) === SKIP) i++;
    return i;
  }

  function foldWord(text: string, start: number, end: number): string {
    let word = '';
    for (let i = start; i < end; i++) {
      const cls = classAt(table, text, i);
      if (cls !== SKIP) word += String.fromCharCode(cls);
    }
    return word;
  }

  return (text, end) => {
    let last = end;
    for (let parts = 0; parts < MOST_PARTS; parts++) {
      let start = last;
      while (classAt(table, text, start) === SKIP) start++;
      const cls = classAt(table, text, start);
      if (text.charCodeAt(start) === DOT && isDigit(text.charCodeAt(start + 1))) start++;
      else if (cls === SEPARATOR && text.charCodeAt(start) !== TAB) start++;
      else if (cls < FIRST_WORD_CLASS) break;
      const next = endOfPart(text, start);
      if (next < 0 || next === start) break;
      last = next;
    }
    return last;
  };
}

function hashWord(table: ClassTable, text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) {
    const cls = classAt(table, text, i);
    if (cls !== SKIP) hash = hashStep(hash, cls);
  }
  return hash;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
