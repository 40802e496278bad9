import Fuse from 'fuse.js/basic';
import { foldName } from './characters';
import type { Dossier, DossierEntity } from './dossier';
import { allowedEdits, editDistance } from './edit-distance';
import type { EntityId, EntityKind } from './entity';
import { isMisspelling, mayBeMisspelt, toTarget, type FuzzyTarget } from './misspelling';
import { nameVariants } from './name-variants';

export interface SearchHit {
  entityId: EntityId;
  kind: EntityKind;
  name: string;
  /** The name or alias that matched. */
  matched: string;
  /** Parts of {@link matched} that the query has, as UTF-16 ranges, `end` exclusive. */
  ranges: { start: number; end: number }[];
  /** The query stands in the name as it is, but for case and diacritics. */
  isExact: boolean;
}

export interface Search {
  /** Entities whose names fit, the best first; empty for an empty query. */
  find(query: string): SearchHit[];
  /** The entity that a misspelt name in running text means, or none. */
  resolve(name: string): EntityId | undefined;
}

/** One spelling of a name. */
interface NameRecord {
  entity: DossierEntity;
  /** The name as the data write it. */
  name: string;
  /** The spelling, which may be a variant of {@link name}. */
  folded: string;
  isResolvable: boolean;
  target: FuzzyTarget;
}

interface Candidate {
  item: NameRecord;
  /** 0 is equal, 1 is anything. */
  score: number;
  indices?: readonly (readonly [number, number])[] | undefined;
}

/** How far a hit may be from the query: 0 is equal, 1 is anything. Above 0.35 "Zuckerberg" finds "Berkeley". */
const THRESHOLD = 0.34;
/** The same for single words of a page, where a false hit costs trust. */
const RESOLVE_THRESHOLD = 0.3;
const MAX_HITS = 20;
/** Of names that fit equally, a company's before those of its models. */
const KINDS: EntityKind[] = ['organization', 'model', 'person'];

/** Fuzzy search over the names of a dossier. */
export function createSearch(dossier: Dossier): Search {
  const records = dossier.entities.flatMap(recordsOf);
  const fuse = new Fuse(records, {
    keys: ['folded'],
    threshold: THRESHOLD,
    ignoreLocation: true,
    includeMatches: true,
    includeScore: true,
    minMatchCharLength: 1,
  });
  const resolvable = new Fuse(
    records.filter(({ isResolvable }) => isResolvable),
    { keys: ['folded'], threshold: RESOLVE_THRESHOLD, includeScore: true },
  );

  function find(query: string): SearchHit[] {
    const folded = foldName(query);
    if (folded === '') return [];
    // Who finds what was typed has not misspelt it: "openai" is not "open-mistral-7b". And Fuse takes its time.
    const exact = records.filter((record) => record.folded.includes(folded));
    const candidates: Candidate[] =
      exact.length > 0
        ? exact.map((item) => ({ item, score: item.folded.length / 1000 }))
        : similar(folded);
    const best = new Map<EntityId, { hit: SearchHit; rank: number }>();
    for (const { item, score, indices } of candidates) {
      const rank = rankOf(item, folded, score);
      const known = best.get(item.entity.id);
      if (known && known.rank <= rank) continue;
      best.set(item.entity.id, { hit: toHit(item, folded, indices), rank });
    }
    return [...best.values()]
      .toSorted((a, b) => a.rank - b.rank || KINDS.indexOf(a.hit.kind) - KINDS.indexOf(b.hit.kind))
      .map(({ hit }) => hit)
      .slice(0, MAX_HITS);
  }

  function similar(folded: string): Candidate[] {
    return fuse
      .search(folded)
      .filter(({ item }) => isSimilar(folded, item.folded))
      .map(({ item, score = 1, matches }) => ({ item, score, indices: matches?.[0]?.indices }));
  }

  function resolve(name: string): EntityId | undefined {
    const folded = foldName(name);
    const close = resolvable
      .search(folded)
      .filter(({ item }) => isMisspelling(name, item.target))
      .map(({ item }) => item.entity.id);
    // Two entities equally near: better no mark than a wrong one.
    return new Set(close).size === 1 ? close[0] : undefined;
  }

  return { find, resolve };
}

function recordsOf(entity: DossierEntity): NameRecord[] {
  const aliases = entity.aliases.filter(({ text }) => text !== entity.name);
  const own = entity.aliases.find(({ text }) => text === entity.name) ?? { text: entity.name };
  return [own, ...aliases].flatMap((alias) =>
    nameVariants(alias.text, entity.kind).map((variant) => ({
      entity,
      name: alias.text,
      folded: foldName(variant.text),
      isResolvable: mayBeMisspelt(
        alias.text,
        alias.ambiguous !== undefined,
        alias.surname === true,
      ),
      target: toTarget(alias.text, entity.kind === 'person'),
    })),
  );
}

function toHit(
  { entity, name, folded }: NameRecord,
  query: string,
  indices: Candidate['indices'] = [],
): SearchHit {
  const at = folded.indexOf(query);
  // Letters are marked in the name as it is written, so not where another spelling of it matched.
  const isAligned = folded === foldName(name) && folded.length === name.length;
  const found =
    at >= 0
      ? [{ start: at, end: at + query.length }]
      : indices.map(([start, last]) => ({ start, end: last + 1 }));
  return {
    entityId: entity.id,
    kind: entity.kind,
    name: entity.name,
    matched: name,
    ranges: isAligned ? found : [],
    isExact: at >= 0,
  };
}

/**
 * A name that is the query comes first, then names that begin with it, then words in them that do, then
 * the rest by Fuse's score; of one entity's names the one that it is listed under, as it is written.
 */
function rankOf({ entity, name, folded }: NameRecord, query: string, score: number): number {
  if (folded === query) return name === entity.name ? -2 : -1;
  const other = (name === entity.name ? 0 : 0.3) + (folded === foldName(name) ? 0 : 0.1);
  if (folded.startsWith(query)) return other + folded.length / 1000;
  if (folded.includes(` ${query}`)) return 1 + other + folded.length / 1000;
  return 2 + other + score;
}

/**
 * Every word of the query must be near a word of the name (or its beginning): half a match is none. Where the words
 * are parted otherwise, all of them together must be, but for one slip.
 */
function isSimilar(query: string, name: string): boolean {
  const typed = query.split(' ');
  const words = name.split(' ');
  if (typed.every((word) => words.some((other) => isNearStart(word, other)))) return true;
  return typed.length !== words.length && isNearStart(typed.join(''), words.join(''), 1);
}

function isNearStart(typed: string, name: string, most = Infinity): boolean {
  const limit = Math.min(most, Math.max(allowedEdits(typed.length), typed.length > 3 ? 1 : 0));
  for (let length = typed.length - limit; length <= typed.length + limit; length++) {
    if (editDistance(typed, name.slice(0, length), limit) <= limit) return true;
  }
  return false;
}
