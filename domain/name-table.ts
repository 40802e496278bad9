import {
  FIRST_FLAG,
  FLAG_BITS,
  LINE_MARK,
  NAME_MARK,
  NAME_START,
  spellingsWith,
  type AliasIndex,
} from './alias-index';
import { learnClass, type ClassTable } from './characters';
import type { EntityId } from './entity';
import { commonFlagsOf, entityIdOf, makerOf, rulesOf, textOf } from './index-lines';
import { lazy } from './lazy';
import { startOfSpelling } from './spellings';
import { slotOf } from './word-hash';

/** The names of an index. */
export interface NameTable {
  /** Number of names; a name's number is its position in the index. */
  count(): number;
  /** As the data write it. */
  text(name: number): string;
  /** Encoded rules, empty where there are none. */
  rules(name: number): string;
  /** Bits of `AliasFlag`. */
  flags(name: number): number;
  /** Number of the entity. */
  entityOf(name: number): number;
  entityId(entity: number): EntityId;
  /** Number of the entity that makes it; NaN if it has no maker. */
  makerOf(entity: number): number;
  /**
   * The names that begin with a letter.
   *
   * @param letter see {@link letterOf}
   */
  startingWith(letter: number): readonly number[];
  spellings: SpellingTable;
}

/** A hash table over the first words of all spellings, which are numbered. It fills letter by letter. */
export interface SpellingTable {
  /** Number of the first spelling of the chain of a word plus one, 0 if it has none. */
  chainOf(hash: number, letter: number): number;
  /** The next spelling of the chain plus one, by spelling. */
  next: number[];
  /** Number of the name, by spelling. */
  nameOf: number[];
  /** One of `Spelling`, by spelling. */
  kindOf: number[];
  /** Class of the letter that the second word begins with, 0 if there is none to ask for; by spelling. */
  seconds: number[];
}

/** Of the class of a word's first letter as much as tells the letters of the alphabet apart; the others share one. */
export function letterOf(cls: number): number {
  return cls < FIRST_OTHER_CLASS ? cls & 31 : OTHER_LETTER;
}

const LETTERS = 32;
const FIRST_OTHER_CLASS = 0x80;
const OTHER_LETTER = 0;
/** Letters from here on do not fold to one of the alphabet. */
const FIRST_GREEK = 0x370;

export function createNameTable(index: AliasIndex, table: ClassTable): NameTable {
  const names = lazy(() => readNames(index, table));
  const texts: string[] = [];
  const ids: EntityId[] = [];
  const makers: number[] = [];
  const field = (name: number) => names().fields[name] as string;
  const entity = (number: number) => names().entities[number] as string;
  const text = (name: number) => (texts[name] ??= textOf(field(name)));
  const flags = (name: number) => names().flags[name] as number;
  const startingWith = (letter: number) => names().byLetter[letter] ?? NONE;
  return {
    count: () => names().fields.length,
    text,
    rules: (name) => rulesOf(field(name)),
    flags,
    entityOf: (name) => names().entityOf[name] as number,
    entityId: (number) =>
      (ids[number] ??= entityIdOf(entity(number), field(names().firstNames[number] as number))),
    makerOf: (number) => (makers[number] ??= makerOf(entity(number))),
    startingWith,
    spellings: createSpellingTable({
      count: () => names().fields.length,
      text,
      flags,
      startingWith,
      table,
    }),
  };
}

const NONE: readonly number[] = [];

interface NameList {
  /** Encoded entities, by number. */
  entities: string[];
  /** Number of the first name, by entity. */
  firstNames: number[];
  /** Encoded names, by number. */
  fields: string[];
  entityOf: number[];
  flags: number[];
  byLetter: number[][];
}

function readNames(index: AliasIndex, table: ClassTable): NameList {
  const list: NameList = {
    entities: index.entities.split(LINE_MARK),
    firstNames: [],
    fields: [],
    entityOf: [],
    flags: [],
    byLetter: [],
  };
  index.names.split(LINE_MARK).forEach((line, entity) => {
    list.firstNames.push(list.fields.length);
    const common = commonFlagsOf(list.entities[entity] as string);
    for (const field of line.split(NAME_MARK)) {
      const low = field.charCodeAt(0) - FIRST_FLAG;
      const high = field.charCodeAt(1) - FIRST_FLAG;
      const code = field.charCodeAt(NAME_START);
      const letter = letterOf(table[code] || (code < FIRST_GREEK ? learnClass(table, code) : code));
      (list.byLetter[letter] ??= []).push(list.fields.length);
      list.fields.push(field);
      list.entityOf.push(entity);
      list.flags.push(low | (high << FLAG_BITS) | common);
    }
  });
  return list;
}

type NamesToSpell = Pick<NameTable, 'count' | 'text' | 'flags' | 'startingWith'> & {
  table: ClassTable;
};

function createSpellingTable({
  count,
  text,
  flags,
  startingWith,
  table,
}: NamesToSpell): SpellingTable {
  const nameOf: number[] = [];
  const kindOf: number[] = [];
  const seconds: number[] = [];
  const next: number[] = [];
  const isFilled = new Uint8Array(LETTERS);
  let slots: Int32Array | undefined;

  function add(into: Int32Array, name: number, kind: number): void {
    const { hash, second } = startOfSpelling(text(name), kind, table);
    const slot = slotOf(hash, into.length - 1);
    nameOf.push(name);
    kindOf.push(kind);
    seconds.push(second);
    next.push(into[slot] as number);
    into[slot] = nameOf.length;
  }

  function fill(letter: number): Int32Array {
    isFilled[letter] = 1;
    slots ??= new Int32Array(powerOfTwo(count() * 2));
    for (const name of startingWith(letter)) {
      for (const kind of spellingsWith(flags(name))) add(slots, name, kind);
    }
    return slots;
  }

  return {
    chainOf(hash, letter) {
      const filled = isFilled[letter] && slots ? slots : fill(letter);
      return filled[slotOf(hash, filled.length - 1)] as number;
    },
    next,
    nameOf,
    kindOf,
    seconds,
  };
}

function powerOfTwo(least: number): number {
  let size = 16;
  while (size < least) size *= 2;
  return size;
}
