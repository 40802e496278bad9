import {
  buildClasses,
  classOf,
  createClassTable,
  FIRST_WORD_CLASS,
  foldName,
  type ClassTable,
} from './characters';
import type { Alias, Entity, EntityId, EntityKind } from './entity';
import { idOfName } from './entity-id';
import { encodeFirstWords } from './first-words';
import type { GateData } from './gate-data';
import { mayBeMisspelt } from './misspelling';
import { Spelling, startOfSpelling } from './spellings';
import { topicNumber, type Vocabulary } from './topics';
import { encodeVocabulary } from './vocabulary';

/**
 * Every name that the finder knows, and what it needs to tell names from words, as few and as small strings as
 * possible: each page loads them. name-table.ts makes tables of them.
 */
export interface AliasIndex {
  /** Classes of the low code units, see characters.ts. */
  classes: string;
  /** A line an entity, see {@link LINE_MARK} and {@link encodeEntity}. */
  entities: string;
  /** The names of each entity, a line an entity, with {@link NAME_MARK} between; see {@link encodeName}. Numbered through all lines. */
  names: string;
  /** The first words of all spellings of the names, see first-words.ts. */
  firstWords: string;
  /** Words of the languages that look like misspelt names, folded and joined by spaces. */
  stopWords: string;
  /** Encoded words by topic, by language, see vocabulary.ts. */
  vocabularies: Record<string, string>;
  gate: GateData;
}

/**
 * What is known of a name. The lowest two bits hold its {@link Ambiguity}, the next two its other sense. The first six
 * bits are written as one character of the name, the next three as another; the rest are its entity's.
 */
export const AliasFlag = {
  ambiguity: 3,
  otherSense: 12,
  surname: 16,
  caseSensitive: 32,
  /** Is also written as two words: "Open AI". */
  splits: 64,
  /** Is also written as one word: "AlephAlpha". */
  joins: 128,
  /** Is looked for in misspelt words. */
  fuzzy: 256,
  /** A version may follow. */
  versions: 512,
  /** The name of a person. */
  person: 1024,
} as const;

/** How often a word that looks like the name means something else; 0 is never. */
export const Ambiguity = { never: 0, seldom: 1, often: 2, mostly: 3 } as const;

/** What else the word is; as the bits of {@link AliasFlag.otherSense}. */
export const OtherSense = { word: 0, name: 4, abbreviation: 8 } as const;

/** What the index is made of, besides the entities. */
export interface IndexParts {
  languages: LanguageNames[];
  vocabularies: Record<string, Vocabulary>;
  gate: GateData;
  stopWords: string[];
}

export interface LanguageNames {
  code: string;
  /** More names, for readers of this language, by entity. */
  aliases: Record<EntityId, Alias[]>;
}

/**
 * What parts the strings of the index. With a backtick in a string the minifier writes no template of it, and with no
 * other character to escape browsers read it twice as fast.
 */
export const LINE_MARK = '`';
export const NAME_MARK = '^';
export const RULES_MARK = '|';
const MARKS = /[`^|]/;

/** Six bits of a name are written as one character, from this one on. */
export const FIRST_FLAG = 0x30;
export const FLAG_BITS = 6;
/** Where the name itself begins, after the characters of its flags. */
export const NAME_START = 2;

export function buildAliasIndex(entities: Entity[], parts: IndexParts): AliasIndex {
  const aliases = entities.map((entity) => aliasesOf(entity, parts.languages).filter(isFindable));
  const classes = buildClasses();
  const table = createClassTable(classes);
  return {
    classes,
    entities: entities
      .map((entity, n) => encodeEntity(entity, aliases[n]?.[0]?.text ?? '', entities))
      .join(LINE_MARK),
    names: entities
      .map(({ kind }, n) =>
        (aliases[n] ?? []).map((alias) => encodeName(alias, kind)).join(NAME_MARK),
      )
      .join(LINE_MARK),
    firstWords: encodeFirstWords(
      entities.flatMap(({ kind }, n) =>
        (aliases[n] ?? []).flatMap((alias) => firstWordsOf(alias, kind, table)),
      ),
    ),
    stopWords: parts.stopWords.join(' '),
    vocabularies: Object.fromEntries(
      Object.entries(parts.vocabularies).map(([code, words]) => [code, encodeVocabulary(words)]),
    ),
    gate: parts.gate,
  };
}

/** All aliases of an entity, its name first. An alias with the name's own text carries the name's flags. */
export function aliasesOf(entity: Entity, languages: LanguageNames[]): Alias[] {
  const all = [...entity.aliases, ...languages.flatMap(({ aliases }) => aliases[entity.id] ?? [])];
  return all.some((alias) => alias.text === entity.name) ? all : [{ text: entity.name }, ...all];
}

/** Names in scripts without spaces are for the search alone: the finder reads words. */
export function isFindable({ text }: Alias): boolean {
  return classOf(text.charCodeAt(0)) >= FIRST_WORD_CLASS;
}

/**
 * The kind (o, m, p; capital if versions may follow the names), the id unless it follows from the first name, and the
 * number of the maker after {@link NAME_MARK}.
 */
function encodeEntity(
  { id, kind, hasVersions, facts }: Entity,
  firstName: string,
  entities: Entity[],
): string {
  const letter = kind.charAt(0);
  const makerId = facts.find((fact) => fact.field === 'maker')?.value.id;
  const maker = entities.findIndex((each) => each.id === makerId);
  const line =
    (hasVersions ? letter.toUpperCase() : letter) + (id === idOfName(firstName) ? '' : id);
  return maker < 0 ? line : `${line}${NAME_MARK}${maker}`;
}

/**
 * The characters of a name's flags, the name, and if rules hold for it: its topics as a number (base 36), the languages
 * that have the word, and the words that rule it out before and after it; vertical bars between.
 */
function encodeName(alias: Alias, kind: EntityKind): string {
  if (MARKS.test(alias.text)) throw new Error(`A backtick, ^ or | in a name: ${alias.text}`);
  const { text, topics = [], wordIn = [], notAfter = [], notBefore = [] } = alias;
  const bits = topics.reduce((sum, topic) => sum | (1 << topicNumber(topic)), 0);
  const fold = (words: string[]) => words.map(foldName).join(' ');
  const rules = [bits.toString(36), wordIn.join(' '), fold(notAfter), fold(notBefore)];
  const flags = flagsOf(alias) | spellingFlagsOf(alias, kind);
  const name =
    String.fromCharCode(
      FIRST_FLAG + (flags & ((1 << FLAG_BITS) - 1)),
      FIRST_FLAG + (flags >> FLAG_BITS),
    ) + text;
  return rules.join('') === '0' ? name : [name, ...rules].join(RULES_MARK);
}

function flagsOf(alias: Alias): number {
  return (
    Ambiguity[alias.ambiguous ?? 'never'] |
    OtherSense[alias.otherSense ?? 'word'] |
    (alias.surname ? AliasFlag.surname : 0) |
    (alias.caseSensitive ? AliasFlag.caseSensitive : 0)
  );
}

/** The ways in which a name with these flags is spelt. */
export function spellingsWith(flags: number): number[] {
  const spellings: number[] = [Spelling.own];
  if (flags & AliasFlag.splits) spellings.push(Spelling.split);
  if (flags & AliasFlag.joins) spellings.push(Spelling.joined);
  return spellings;
}

/** Hashes. */
function firstWordsOf(alias: Alias, kind: EntityKind, table: ClassTable): number[] {
  return spellingsWith(spellingFlagsOf(alias, kind)).map(
    (spelling) => startOfSpelling(alias.text, spelling, table).hash,
  );
}

const CAMEL_BORDER = /[a-z][A-Z]/;
const VERSION_BORDER = /\p{L}[ -]\d/u;

/** Names of persons are neither split nor joined; that a version may be written to its name needs no flag. */
function spellingFlagsOf({ text, ambiguous, surname }: Alias, kind: EntityKind): number {
  const fuzzy = mayBeMisspelt(text, ambiguous !== undefined, surname === true)
    ? AliasFlag.fuzzy
    : 0;
  if (kind === 'person') return fuzzy;
  const isJoinable = /[ -]/.test(text) && !VERSION_BORDER.test(text);
  return (
    fuzzy | (CAMEL_BORDER.test(text) ? AliasFlag.splits : 0) | (isJoinable ? AliasFlag.joins : 0)
  );
}
