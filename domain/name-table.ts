import { AliasFlag, FIRST_FLAG, RULES_MARK, type AliasIndex } from './alias-index';
import { hashStep, slotOf } from './word-hash';
import { classAt, FIRST_WORD_CLASS, SEPARATOR, type ClassTable } from './characters';
import type { EntityId } from './entity';

/** The way in which a spelling follows from a name as the data write it. */
export const Spelling = {
  /** As it is; space and hyphen are one to the finder, and a version may be written to the name ("Llama2"). */
  own: 0,
  /** "AlephAlpha" for Aleph Alpha. */
  joined: 1,
  /** "Open AI" for OpenAI. */
  split: 2,
} as const;

/** The names of an index, ready to be looked up. */
export interface NameTable {
  entities: EntityId[];
  /** Number of its maker plus one, 0 if it has none; by entity. */
  makers: Int32Array;
  /** As the data write them; a name's position is its number. */
  names: string[];
  /** Encoded rules, empty where there are none; by name. */
  rules: string[];
  /** By name. */
  entityOf: Int32Array;
  /** Bits of {@link AliasFlag}, by name. */
  flags: Uint16Array;
  /** Spellings, by number: the name, the kind of {@link Spelling}, and the hash of the first word. */
  spellingOf: Int32Array;
  spellingKind: Uint8Array;
  hashes: Int32Array;
  /** Class of the letter that the second word begins with, 0 if there is none to ask for; by spelling. */
  seconds: Uint16Array;
  /** A bit for each hash of a first word, see {@link hasBit}: nearly every other word is told from them by it. */
  firstWords: Int32Array;
  /** Number of the first spelling of a chain plus one, 0 where empty. Its length is a power of two. */
  slots: Int32Array;
  /** The next spelling of the chain plus one, by spelling; chains run from the longest name to the shortest. */
  next: Int32Array;
}

/** Is there a border between two parts of a name without a space: "Open|AI"? ASCII only, as such names are. */
export function isCamelBorder(name: string, i: number): boolean {
  const [before, code] = [name.charCodeAt(i - 1), name.charCodeAt(i)];
  return before >= 0x61 && before <= 0x7a && code >= 0x41 && code <= 0x5a;
}

const CAMEL_BORDER = /[a-z][A-Z]/;
const VERSION_BORDER = /\p{L}[ -]\d/u;

export function createNameTable(index: AliasIndex, table: ClassTable): NameTable {
  const lines = index.entities.split('\n');
  const entities: EntityId[] = [];
  const makers = new Int32Array(lines.length);
  const names: string[] = [];
  const rules: string[] = [];
  const entityOf: number[] = [];
  const flags: number[] = [];
  lines.forEach((line, entity) => {
    const [id = '', kind = '', ...own] = line.split('\t');
    entities.push(id);
    makers[entity] = kind.length > 1 ? Number(kind.slice(1)) + 1 : 0;
    const letter = kind.charAt(0);
    const common =
      (letter === letter.toUpperCase() ? AliasFlag.versions : 0) |
      (letter.toLowerCase() === 'p' ? AliasFlag.person : 0);
    for (const each of own) {
      const mark = each.indexOf(RULES_MARK);
      names.push(mark < 0 ? each.slice(1) : each.slice(1, mark));
      rules.push(mark < 0 ? '' : each.slice(mark + 1));
      entityOf.push(entity);
      flags.push((each.charCodeAt(0) - FIRST_FLAG) | common);
    }
  });
  return {
    entities,
    makers,
    names,
    rules,
    entityOf: Int32Array.from(entityOf),
    flags: Uint16Array.from(flags),
    ...buildChains(names, flags, table),
  };
}

/** Bits of {@link NameTable.firstWords} for each spelling: about one other word in so many passes. */
const BITS_A_SPELLING = 32;

/** Is the bit of a hash set? The number of bits is a power of two. */
export function hasBit(bits: Int32Array, hash: number): boolean {
  return (((bits[(hash >>> 5) & (bits.length - 1)] as number) >>> hash) & 1) === 1;
}

/** An open-addressed hash table over the first words of all spellings. */
function buildChains(names: string[], flags: number[], table: ClassTable) {
  const spellingOf: number[] = [];
  const spellingKind: number[] = [];
  const add = (name: number, kind: number) => {
    spellingOf.push(name);
    spellingKind.push(kind);
  };
  names.forEach((name, n) => {
    if (((flags[n] as number) & AliasFlag.person) === 0) {
      if (CAMEL_BORDER.test(name)) add(n, Spelling.split);
      if (/[ -]/.test(name) && !VERSION_BORDER.test(name)) add(n, Spelling.joined);
    }
    add(n, Spelling.own);
  });
  // Shorter spellings go in first and each new one becomes the head; of one length, a name's own spelling goes in last.
  const lengths = spellingOf.map((name, n) =>
    lengthOf(names[name] as string, spellingKind[n] as number),
  );
  const order = spellingOf
    .map((_, n) => n)
    .toSorted(
      (p, q) =>
        (lengths[p] as number) - (lengths[q] as number) ||
        (spellingKind[q] as number) - (spellingKind[p] as number),
    );
  let size = 16;
  while (size < spellingOf.length * 2) size *= 2;
  const slots = new Int32Array(size);
  const firstWords = new Int32Array((size * BITS_A_SPELLING) / 64);
  const next = new Int32Array(spellingOf.length);
  const hashes = new Int32Array(spellingOf.length);
  const seconds = new Uint16Array(spellingOf.length);
  for (const n of order) {
    const { hash, second } = readFirstWord(
      names[spellingOf[n] as number] as string,
      spellingKind[n] as number,
      table,
    );
    seconds[n] = second;
    let slot = slotOf(hash, size - 1);
    while (slots[slot] !== 0 && hashes[(slots[slot] as number) - 1] !== hash) {
      slot = (slot + 1) & (size - 1);
    }
    hashes[n] = hash;
    const at = (hash >>> 5) & (firstWords.length - 1);
    firstWords[at] = (firstWords[at] as number) | (1 << hash);
    next[n] = slots[slot] as number;
    slots[slot] = n + 1;
  }
  return {
    spellingOf: Int32Array.from(spellingOf),
    spellingKind: Uint8Array.from(spellingKind),
    hashes,
    seconds,
    firstWords,
    slots,
    next,
  };
}

/** Letters of a spelling, and the space that a split one has more. */
function lengthOf(name: string, kind: number): number {
  if (kind === Spelling.joined) return name.replaceAll(/[ -]/g, '').length;
  return kind === Spelling.split ? name.length + 1 : name.length;
}

/** The hash of the first word of a spelling, and the class of the first letter of its second word, or 0. */
function readFirstWord(name: string, kind: number, table: ClassTable) {
  let hash = 0;
  for (let i = 0; i < name.length; i++) {
    const cls = classAt(table, name, i);
    if (cls >= FIRST_WORD_CLASS) {
      if (kind === Spelling.split && isCamelBorder(name, i)) return { hash, second: cls };
      hash = hashStep(hash, cls);
    } else if (cls !== SEPARATOR) break;
    else if (kind !== Spelling.joined) {
      const second = classAt(table, name, i + 1);
      return { hash, second: second < FIRST_WORD_CLASS ? 0 : second };
    }
  }
  return { hash, second: 0 };
}
