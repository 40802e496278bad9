import { buildClasses, classOf, FIRST_WORD_CLASS, foldName } from './characters';
import type { Alias, Entity, EntityId } from './entity';
import type { GateData } from './gate-data';
import { topicNumber, type Vocabulary } from './topics';
import { encodeVocabulary } from './vocabulary';

/**
 * Every name that the finder knows, and what it needs to tell names from words, as few and as small strings as
 * possible: each page loads them. name-table.ts makes tables of them.
 */
export interface AliasIndex {
  /** Classes of the low code units, see characters.ts. */
  classes: string;
  /** A line an entity, see {@link encodeEntity}. Names are numbered through all lines. */
  entities: string;
  /** Words of the languages that look like misspelt names, folded and joined by spaces. */
  stopWords: string;
  /** Encoded words by topic, by language, see vocabulary.ts. */
  vocabularies: Record<string, string>;
  gate: GateData;
}

/** What is known of a name. The lowest two bits hold its {@link Ambiguity}, the next two its other sense. */
export const AliasFlag = {
  ambiguity: 3,
  otherSense: 12,
  surname: 16,
  caseSensitive: 32,
  /** In the table only: the spelling is two words for a name of one ("Open AI"). */
  split: 64,
  /** In the table only: a version may follow. */
  versions: 128,
  /** In the table only: the name of a person. */
  person: 256,
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

/** Bits of a name are written as one character, from this one on. */
export const FIRST_FLAG = 0x30;

export function buildAliasIndex(entities: Entity[], parts: IndexParts): AliasIndex {
  const aliases = entities.map((entity) => aliasesOf(entity, parts.languages).filter(isFindable));
  return {
    classes: buildClasses(),
    entities: entities
      .map((entity, n) => encodeEntity(entity, aliases[n] ?? [], entities))
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
 * `id`, the kind (o, m, p; capital if versions may follow the names) with the maker's number, and the names; tabs
 * between.
 */
function encodeEntity(entity: Entity, aliases: Alias[], entities: Entity[]): string {
  const letter = entity.kind.charAt(0);
  const kind = entity.hasVersions ? letter.toUpperCase() : letter;
  const maker = entity.facts.find((fact) => fact.field === 'maker')?.value.id;
  const makerNumber = entities.findIndex(({ id }) => id === maker);
  return [
    entity.id,
    kind + (makerNumber < 0 ? '' : String(makerNumber)),
    ...aliases.map(encodeName),
  ].join('\t');
}

/**
 * The character of a name's flags, the name, and if rules hold for it: its topics as a number (base 36), the languages
 * that have the word, and the words that rule it out before and after it; vertical bars between.
 */
function encodeName(alias: Alias): string {
  const { text, topics = [], wordIn = [], notAfter = [], notBefore = [] } = alias;
  const bits = topics.reduce((sum, topic) => sum | (1 << topicNumber(topic)), 0);
  const fold = (words: string[]) => words.map(foldName).join(' ');
  const rules = [bits.toString(36), wordIn.join(' '), fold(notAfter), fold(notBefore)];
  const name = String.fromCharCode(FIRST_FLAG + flagsOf(alias)) + text;
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
