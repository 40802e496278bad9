import { FIRST_WORD_CLASS, learnClass, SEPARATOR, type ClassTable } from './characters';
import { hashStep } from './word-hash';

/** The way in which a spelling follows from a name as the data write it. */
export const Spelling = {
  /** As it is; space and hyphen are one to the finder, and a version may be written to the name ("Llama2"). */
  own: 0,
  /** "AlephAlpha" for Aleph Alpha. */
  joined: 1,
  /** "Open AI" for OpenAI. */
  split: 2,
} as const;

/** What the words of a spelling begin with. */
export interface SpellingStart {
  /** Of its first word, see {@link hashStep}. */
  hash: number;
  /** Class of the letter that the second word begins with, 0 if there is none to ask for. */
  second: number;
}

/** Is there a border between two parts of a name without a space: "Open|AI"? ASCII only, as such names are. */
export function isCamelBorder(name: string, i: number): boolean {
  const code = name.charCodeAt(i);
  if (code < 0x41 || code > 0x5a) return false;
  const before = name.charCodeAt(i - 1);
  return before >= 0x61 && before <= 0x7a;
}

/** @param kind one of {@link Spelling} */
export function startOfSpelling(name: string, kind: number, table: ClassTable): SpellingStart {
  let hash = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const cls = table[code] || learnClass(table, code);
    if (cls >= FIRST_WORD_CLASS) {
      if (kind === Spelling.split && isCamelBorder(name, i)) return { hash, second: cls };
      hash = hashStep(hash, cls);
    } else if (cls !== SEPARATOR || kind !== Spelling.joined) {
      const after = cls === SEPARATOR ? (table[name.charCodeAt(i + 1)] as number) : 0;
      return { hash, second: after >= FIRST_WORD_CLASS ? after : 0 };
    }
  }
  return { hash, second: 0 };
}
