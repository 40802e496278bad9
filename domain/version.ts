import { classAt, FIRST_WORD_CLASS, SEPARATOR, SKIP, type ClassTable } from './characters';

const DOT = '.'.charCodeAt(0);
const LETTER_V = 'v'.charCodeAt(0);

/**
 * Versions and sizes that follow the name of a model and belong to it: "Qwen2.5-72B", "Llama 3.1", "Claude 3.5 Sonnet",
 * "Mixtral-8x7B", "Grok 4". Years and longer numbers are none.
 */
export function createVersionReader(table: ClassTable, variants: readonly string[]) {
  const known = new Set(variants);

  /** End of the version, size or variant that begins at `start`, or -1. */
  function endOfPart(text: string, start: number): number {
    let i = start;
    let word = '';
    for (; ; i++) {
      const cls = classAt(table, text, i);
      if (cls === SKIP) continue;
      if (cls < FIRST_WORD_CLASS) break;
      word += String.fromCharCode(cls);
    }
    if (known.has(word)) return i;
    const from = word.charCodeAt(0) === LETTER_V ? 1 : 0;
    // One or two digits ("4", "v3", "4o", "8x7b"), or a size in millions or billions ("180b").
    if (!/^(?:\d{1,2}(?:[a-z]|x\d+[bm])?|\d{1,4}[bm])$/.test(word.slice(from))) return -1;
    while (text.charCodeAt(i) === DOT && isDigit(text.charCodeAt(i + 1))) {
      i++;
      while (classAt(table, text, i) >= FIRST_WORD_CLASS) i++;
    }
    return i;
  }

  /** @param end where the name ends; what follows may be tied to it or stand after one separator */
  return (text: string, end: number): number => {
    let last = end;
    for (let parts = 0; parts < 3; parts++) {
      let start = last;
      while (classAt(table, text, start) === SKIP) start++;
      if (text.charCodeAt(start) === DOT && isDigit(text.charCodeAt(start + 1))) start++;
      else if (classAt(table, text, start) === SEPARATOR) start++;
      const next = endOfPart(text, start);
      if (next < 0) break;
      last = next;
    }
    return last;
  };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
