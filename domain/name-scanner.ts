import { AliasFlag, hashStep, slotOf, type AliasIndex } from './alias-index';
import { classOf, FIRST_WORD_CLASS, OTHER, SEPARATOR, SKIP, TABLE_SIZE } from './characters';

/** A name of the index found in text; offsets are UTF-16 code units, `end` exclusive. */
export interface NameHit {
  start: number;
  end: number;
  /** The name's number in the index. */
  name: number;
}

/** A word that begins no known name, or a family name alone; offsets are UTF-16 code units, `end` exclusive. */
export type UnknownWord = (start: number, end: number) => void;

export type NameScanner = (text: string, onUnknown?: UnknownWord) => NameHit[];

const LETTER_S = 's'.charCodeAt(0);
const DOT = '.'.charCodeAt(0);
const DIGIT_0 = '0'.charCodeAt(0);
const DIGIT_9 = '9'.charCodeAt(0);

/** Of the separators, all that are no hyphen or dash. */
function isSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code > 0x2212 ||
    (code >= 0x2028 && code <= 0x205f)
  );
}

/**
 * One pass over the code units: the rolling hash of each word is looked up among the first words of the names; a hit
 * is compared in full, the longest name first. Reads over soft hyphens, takes any run of spaces and hyphens for one
 * separator, and allows a genitive "s" right after the name.
 */
export function createNameScanner(index: AliasIndex): NameScanner {
  const table = Uint16Array.from(index.classes, (character) => character.charCodeAt(0));
  const slots = Uint16Array.from(index.slots, (character) => character.charCodeAt(0));
  const hashes = new Int32Array(index.names.length);
  const mask = slots.length - 1;

  const classAt = (text: string, i: number): number => {
    if (i >= text.length) return OTHER;
    const code = text.charCodeAt(i);
    return code < TABLE_SIZE ? (table[code] ?? OTHER) : classOf(code);
  };

  for (let n = 0; n < hashes.length; n++) {
    const name = index.names[n] ?? '';
    let hash = 0;
    for (let i = 0; classAt(name, i) >= FIRST_WORD_CLASS; i++) {
      hash = hashStep(hash, classAt(name, i));
    }
    hashes[n] = hash;
  }

  /** Number of the first name whose first word has this hash, plus one; 0 if there is none. */
  function chainOf(hash: number): number {
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const head = slots[slot] ?? 0;
      if (head === 0 || hashes[head - 1] === hash) return head;
    }
  }

  function skipFrom(text: string, i: number): number {
    while (classAt(text, i) === SKIP) i++;
    return i;
  }

  /** End of a run of spaces or of one hyphen; -1 for a dash with spaces around it, which parts a sentence. */
  function endOfSeparator(text: string, start: number): number {
    let end = start;
    let length = 0;
    let hyphens = 0;
    for (let cls = SEPARATOR; cls === SEPARATOR || cls === SKIP; cls = classAt(text, ++end)) {
      if (cls === SKIP) continue;
      length++;
      if (!isSpace(text.charCodeAt(end))) hyphens++;
    }
    return hyphens === 0 || length === 1 ? end : -1;
  }

  /** End of the name if it stands at `start` as a whole word, else -1. */
  function endOfName(text: string, start: number, name: string): number {
    let i = start;
    for (let n = 0; n < name.length; n++) {
      i = skipFrom(text, i);
      const wanted = classAt(name, n);
      const found = classAt(text, i);
      if (wanted !== found) return -1;
      if (wanted === OTHER && text.charCodeAt(i) !== name.charCodeAt(n)) return -1;
      i = wanted === SEPARATOR ? endOfSeparator(text, i) : i + 1;
      if (i < 0) return -1;
    }
    return endsHere(text, i) ? i : -1;
  }

  /** A word border, or a genitive "s" and then one; "GPT-4" does not end inside "GPT-4.5". */
  function endsHere(text: string, end: number): boolean {
    let i = skipFrom(text, end);
    if (classAt(text, i) === LETTER_S) i = skipFrom(text, i + 1);
    if (classAt(text, i) >= FIRST_WORD_CLASS) return false;
    const digit = text.charCodeAt(i + 1);
    return !(text.charCodeAt(i) === DOT && digit >= DIGIT_0 && digit <= DIGIT_9);
  }

  function hitAt(text: string, start: number, hash: number): NameHit | undefined {
    for (let name = chainOf(hash); name > 0; name = index.next.charCodeAt(name - 1)) {
      const end = endOfName(text, start, index.names[name - 1] ?? '');
      if (end >= 0) return { start, end, name: name - 1 };
    }
    return undefined;
  }

  return (text, onUnknown) => {
    const hits: NameHit[] = [];
    const length = text.length;
    let i = 0;
    while (i < length) {
      // The table is asked here and not through classAt(): this loop sees every character of every page.
      let code = text.charCodeAt(i);
      let cls = code < TABLE_SIZE ? (table[code] as number) : classOf(code);
      if (cls < FIRST_WORD_CLASS) {
        i++;
        continue;
      }
      const start = i;
      let hash = 0;
      let hashBeforeLast = 0;
      let last = OTHER;
      do {
        if (cls !== SKIP) {
          hashBeforeLast = hash;
          hash = hashStep(hash, cls);
          last = cls;
        }
        i++;
        code = text.charCodeAt(i);
        cls = i >= length ? OTHER : code < TABLE_SIZE ? (table[code] as number) : classOf(code);
      } while (cls >= FIRST_WORD_CLASS || cls === SKIP);
      const hit =
        hitAt(text, start, hash) ??
        (last === LETTER_S ? hitAt(text, start, hashBeforeLast) : undefined);
      if (hit) {
        hits.push(hit);
        // "Artur Mensch": the family name is right, and the two words together may be a misspelling.
        if ((index.flags.charCodeAt(hit.name) & AliasFlag.surname) !== 0) {
          onUnknown?.(hit.start, hit.end);
        }
        // The rest of the name, and a genitive "s" that is still part of its last word.
        i = Math.max(i, hit.end);
        while (classAt(text, i) >= FIRST_WORD_CLASS || classAt(text, i) === SKIP) i++;
      } else onUnknown?.(start, i);
    }
    return hits;
  };
}
