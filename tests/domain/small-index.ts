import { buildAliasIndex, type AliasIndex, type IndexParts } from '../../domain/alias-index';
import { createClassTable } from '../../domain/characters';
import type { Alias, Entity, EntityKind } from '../../domain/entity';
import { createNameFacts } from '../../domain/name-facts';
import { createNameReader } from '../../domain/name-reader';
import { createNameScanner } from '../../domain/name-scanner';
import { createNameTable } from '../../domain/name-table';
import { TOPICS, type Topic, type Vocabulary } from '../../domain/topics';

/** An entity of no facts, whose id is its name. */
export function entity(
  kind: EntityKind,
  name: string,
  aliases: (Alias | string)[] = [],
  more: Partial<Entity> = {},
): Entity {
  const texts = aliases.map((alias) => (typeof alias === 'string' ? { text: alias } : alias));
  return { id: name, kind, name, text: name, aliases: texts, facts: [], ...more };
}

export function vocabulary(words: Partial<Record<Topic, string[]>>): Vocabulary {
  const none = Object.fromEntries(TOPICS.map((topic) => [topic, []])) as unknown as Vocabulary;
  return { ...none, ...words };
}

const NOTHING: IndexParts = {
  languages: [],
  vocabularies: {},
  gate: { weights: {}, threshold: 0.5, certain: 2, otherNames: [], variants: ['turbo', 'pro'] },
  stopWords: [],
};

export function indexOf(entities: Entity[], parts: Partial<IndexParts> = {}): AliasIndex {
  return buildAliasIndex(entities, { ...NOTHING, ...parts });
}

/** The parts of a finder that most tests look through. */
export function openIndex(index: AliasIndex) {
  const classes = createClassTable(index.classes);
  const names = createNameTable(index, classes);
  const reader = createNameReader(names, classes, index.gate.variants);
  const scan = createNameScanner(index.firstWords, classes, () => reader);
  return { classes, names, scan, facts: createNameFacts(names) };
}
