import { buildClasses, classOf, FIRST_WORD_CLASS, foldName } from './characters';
import type { Alias, Entity, EntityId, EntityKind } from './entity';
import { idOfName } from './entity-id';
import type { GateData } from './gate-data';
import { mayBeMisspelt } from './misspelling';
import { topicNumber, type Vocabulary } from './topics';
import { encodeVocabulary } from './vocabulary';

/**
 * Every name that the finder knows, and what it needs to tell names from words, as few and as small strings as
 * possible: each page loads them. name-table.ts makes tables of them.
 */
export interface AliasIndex {
  /** Classes of the low code units, see characters.ts. */
  classes: string;
  /** A line an entity, see {@link encodeEntity}. */
  entities: string;
  /** The names of each entity, a line an entity, tabs between; see {@link encodeName}. Numbered through all lines. */
  names: string;
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

/** Six bits of a name are written as one character, from this one on. */
export const FIRST_FLAG = 0x30;
export const FLAG_BITS = 6;
/** Where the name itself begins, after the characters of its flags. */
export const NAME_START = 2;

export function buildAliasIndex(entities: Entity[], parts: IndexParts): AliasIndex {
  const aliases = entities.map((entity) => aliasesOf(entity, parts.languages).filter(isFindable));
  return {
    classes: buildClasses(),
    entities: entities
      .map((entity, n) => encodeEntity(entity, aliases[n]?.[0]?.text ?? '', entities))
      .join('\n'),
    names: entities
      .map(({ kind }, n) => (aliases[n] ?? []).map((alias) => encodeName(alias, kind)).join('\t'))
      .join('\n'),
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
 * The kind (o, m, p; capital if versions may follow the names), the id unless it follows from the first name, and a tab
 * and the number of the maker.
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
  return maker < 0 ? line : `${line}\t${maker}`;
}

/**
 * The characters of a name's flags, the name, and if rules hold for it: its topics as a number (base 36), the languages
 * that have the word, and the words that rule it out before and after it; vertical bars between.
 */
function encodeName(alias: Alias, kind: EntityKind): string {
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

export const RULES_MARK = '|';

function flagsOf(alias: Alias): number {
  return (
    Ambiguity[alias.ambiguous ?? 'never'] |
    OtherSense[alias.otherSense ?? 'word'] |
    (alias.surname ? AliasFlag.surname : 0) |
    (alias.caseSensitive ? AliasFlag.caseSensitive : 0)
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
