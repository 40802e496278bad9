import {
  AliasFlag,
  FIRST_FLAG,
  FLAG_BITS,
  NAME_START,
  RULES_MARK,
  type AliasIndex,
} from './alias-index';
import { FIRST_WORD_CLASS, learnClass, SEPARATOR, type ClassTable } from './characters';
import type { EntityId } from './entity';
import { idOfName } from './entity-id';
import { HASH_PRIME, slotOf } from './word-hash';

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
  /** Number of names; a name's number is its position in the index. */
  count: number;
  /** As the data write it. */
  text(name: number): string;
  /** Encoded rules, empty where there are none. */
  rules(name: number): string;
  entityId(entity: number): EntityId;
  /** Number of the entity that makes it; NaN if it has no maker. */
  makerOf(entity: number): number;
  /** By name. */
  entityOf: number[];
  /** Bits of {@link AliasFlag}, by name. */
  flags: number[];
  spellings: SpellingTable;
}

/** A hash table over the first words of all spellings, which are numbered. */
export interface SpellingTable {
  /** Number of the name, by spelling. */
  nameOf: number[];
  /** One of {@link Spelling}, by spelling. */
  kindOf: number[];
  /** Class of the letter that the second word begins with, 0 if there is none to ask for; by spelling. */
  seconds: number[];
  /** A bit for each hash of a first word, see {@link hasBit}: nearly every other word is told from them by it. */
  firstWords: Int32Array;
  /** Number of the first spelling of a chain plus one, 0 where empty. Its length is a power of two. */
  slots: Int32Array;
  /** The next spelling of the chain plus one, by spelling. */
  next: number[];
}

/** Is there a border between two parts of a name without a space: "Open|AI"? ASCII only, as such names are. */
export function isCamelBorder(name: string, i: number): boolean {
  const code = name.charCodeAt(i);
  if (code < 0x41 || code > 0x5a) return false;
  const before = name.charCodeAt(i - 1);
  return before >= 0x61 && before <= 0x7a;
}

/**
 * Every page waits for this, in code that the browser has not compiled yet: each name is touched once, and what only a
 * name that is found needs is read when it is.
 */
export function createNameTable(index: AliasIndex, table: ClassTable): NameTable {
  const entities = index.entities.split('\n');
  const fields: string[] = [];
  const entityOf: number[] = [];
  const firstNames: number[] = [];
  const flags: number[] = [];
  index.names.split('\n').forEach((line, entity) => {
    firstNames.push(fields.length);
    const common = flagsOfKind(entities[entity] as string);
    for (const field of line.split('\t')) {
      const low = field.charCodeAt(0) - FIRST_FLAG;
      const high = field.charCodeAt(1) - FIRST_FLAG;
      fields.push(field);
      entityOf.push(entity);
      flags.push(low | (high << FLAG_BITS) | common);
    }
  });
  const texts: string[] = [];
  const ids: EntityId[] = [];
  const makers: number[] = [];
  const text = (name: number) => (texts[name] ??= textOf(fields[name] as string));
  return {
    count: fields.length,
    text,
    rules(name) {
      const field = fields[name] as string;
      const mark = field.indexOf(RULES_MARK);
      return mark < 0 ? '' : field.slice(mark + 1);
    },
    entityId: (entity) =>
      (ids[entity] ??=
        (entities[entity] as string).slice(1).split('\t')[0] ||
        idOfName(text(firstNames[entity] as number))),
    makerOf: (entity) => (makers[entity] ??= Number((entities[entity] as string).split('\t')[1])),
    entityOf,
    flags,
    spellings: buildSpellings(fields, flags, table),
  };
}

function flagsOfKind(line: string): number {
  const letter = line.charAt(0);
  return (
    (letter === letter.toUpperCase() ? AliasFlag.versions : 0) |
    (letter.toLowerCase() === 'p' ? AliasFlag.person : 0)
  );
}

function textOf(field: string): string {
  const mark = field.indexOf(RULES_MARK);
  return mark < 0 ? field.slice(NAME_START) : field.slice(NAME_START, mark);
}

/** Bits of {@link SpellingTable.firstWords} for each slot: of the words that are none, about one in sixty passes. */
const BITS_A_SLOT = 32;

/** Is the bit of a hash set? The number of bits is a power of two. */
export function hasBit(bits: Int32Array, hash: number): boolean {
  return (((bits[(hash >>> 5) & (bits.length - 1)] as number) >>> hash) & 1) === 1;
}

function buildSpellings(fields: string[], flags: number[], table: ClassTable): SpellingTable {
  let size = 16;
  while (size < fields.length * 2) size *= 2;
  const slots = new Int32Array(size);
  const firstWords = new Int32Array((size * BITS_A_SLOT) / 32);
  const nameOf: number[] = [];
  const kindOf: number[] = [];
  const seconds: number[] = [];
  const next: number[] = [];

  function add(name: number, kind: number): void {
    const field = fields[name] as string;
    let hash = 0;
    let second = 0;
    for (let i = NAME_START; i < field.length; i++) {
      const code = field.charCodeAt(i);
      const cls = table[code] || learnClass(table, code);
      if (cls >= FIRST_WORD_CLASS) {
        if (kind === Spelling.split && isCamelBorder(field, i)) {
          second = cls;
          break;
        }
        hash = (Math.imul(hash, HASH_PRIME) + cls) | 0;
      } else if (cls !== SEPARATOR || kind !== Spelling.joined) {
        const after = cls === SEPARATOR ? (table[field.charCodeAt(i + 1)] as number) : 0;
        if (after >= FIRST_WORD_CLASS) second = after;
        break;
      }
    }
    const slot = slotOf(hash, size - 1);
    const bits = (hash >>> 5) & (firstWords.length - 1);
    nameOf.push(name);
    kindOf.push(kind);
    seconds.push(second);
    next.push(slots[slot] as number);
    slots[slot] = nameOf.length;
    firstWords[bits] = (firstWords[bits] as number) | (1 << hash);
  }

  for (let name = 0; name < fields.length; name++) {
    const flag = flags[name] as number;
    add(name, Spelling.own);
    if (flag & AliasFlag.splits) add(name, Spelling.split);
    if (flag & AliasFlag.joins) add(name, Spelling.joined);
  }
  return { nameOf, kindOf, seconds, firstWords, slots, next };
}
