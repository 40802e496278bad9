import Fuse from 'fuse.js/basic';
import { foldName } from './characters';
import type { Dossier, DossierEntity } from './dossier';
import type { EntityId, EntityKind } from './entity';
import { editsBetween, letterBits } from './letter-bits';
import { isMisspelling, mayBeMisspelt, toTarget, type FuzzyTarget } from './misspelling';
import { nameVariants } from './name-variants';
import { createSimilarNames } from './similar-names';

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
  /** The name as the data write it, and folded. */
  name: string;
  foldedName: string;
  /** The spelling, which may be a variant of {@link name}. */
  folded: string;
  isResolvable: boolean;
}

/** A name that misspelt ones in running text are compared with. */
interface Misspelt extends NameRecord {
  target: FuzzyTarget;
  bits: number;
}

interface Candidate {
  item: NameRecord;
  /** 0 is equal, 1 is anything. */
  score: number;
}

/** How far a hit may be from the query: 0 is equal, 1 is anything. Above 0.35 "Zuckerberg" finds "Berkeley". */
const THRESHOLD = 0.34;
/** The same for single words of a page, where a false hit costs trust. */
const RESOLVE_THRESHOLD = 0.3;
const MAX_HITS = 20;
/** No name in running text may have more of them. */
const MOST_EDITS = 2;
/** Of names that fit equally, a company's before those of its models. */
const KINDS: EntityKind[] = ['organization', 'model', 'person'];

/**
 * Fuzzy search over the names of a dossier. Fuse decides. With all names it takes longer than the time between two
 * keys, so it is given those only that a cheaper look leaves over.
 */
export function createSearch(dossier: Dossier): Search {
  const records = dossier.entities.flatMap(recordsOf);
  const similar = createSimilarNames(records);
  // The popup never asks.
  let misspelt: Misspelt[] | undefined;

  function find(query: string): SearchHit[] {
    const folded = foldName(query);
    if (folded === '') return [];
    // Who finds what was typed has not misspelt it: "openai" is not "open-mistral-7b".
    const exact = records.filter((record) => record.folded.includes(folded));
    const candidates: Candidate[] =
      exact.length > 0
        ? exact.map((item) => ({ item, score: item.folded.length / 1000 }))
        : judge(similar.to(folded), folded, { threshold: THRESHOLD, ignoreLocation: true });
    const best = new Map<EntityId, { item: NameRecord; rank: number }>();
    for (const { item, score } of candidates) {
      const rank = rankOf(item, folded, score);
      const known = best.get(item.entity.id);
      if (!known || rank < known.rank) best.set(item.entity.id, { item, rank });
    }
    return [...best.values()]
      .toSorted(
        (a, b) =>
          a.rank - b.rank || KINDS.indexOf(a.item.entity.kind) - KINDS.indexOf(b.item.entity.kind),
      )
      .slice(0, MAX_HITS)
      .map(({ item }) => toHit(item, folded, (word) => similar.isNear(folded, word)));
  }

  function resolve(name: string): EntityId | undefined {
    const folded = foldName(name);
    const joined = folded.replaceAll(' ', '');
    const bits = letterBits(joined);
    misspelt ??= records.filter(({ isResolvable }) => isResolvable).map(toMisspelt);
    const near = misspelt.filter(
      ({ target, bits: others }) =>
        Math.abs(joined.length - target.joined.length) <= MOST_EDITS &&
        editsBetween(bits, others) <= MOST_EDITS &&
        isMisspelling(name, target),
    );
    const meant = judge(near, folded, { threshold: RESOLVE_THRESHOLD });
    // Two entities equally near: better no mark than a wrong one.
    const [only, ...others] = new Set(meant.map(({ item }) => item.entity.id));
    return others.length === 0 ? only : undefined;
  }

  return { find, resolve };
}

/** Those of some names that Fuse finds near enough, with its scores. */
function judge(
  names: NameRecord[],
  folded: string,
  options: { threshold: number; ignoreLocation?: boolean },
): Candidate[] {
  if (names.length === 0) return [];
  return new Fuse(names, { keys: ['folded'], includeScore: true, ...options })
    .search(folded)
    .map(({ item, score = 1 }) => ({ item, score }));
}

function recordsOf(entity: DossierEntity): NameRecord[] {
  const aliases = entity.aliases.filter(({ text }) => text !== entity.name);
  const own = entity.aliases.find(({ text }) => text === entity.name) ?? { text: entity.name };
  return [own, ...aliases].flatMap((alias) =>
    nameVariants(alias.text, entity.kind).map((variant) => ({
      entity,
      name: alias.text,
      foldedName: foldName(alias.text),
      folded: foldName(variant.text),
      isResolvable: mayBeMisspelt(
        alias.text,
        alias.ambiguous !== undefined,
        alias.surname === true,
      ),
    })),
  );
}

function toMisspelt(record: NameRecord): Misspelt {
  const target = toTarget(record.name, record.entity.kind === 'person');
  return { ...record, target, bits: letterBits(target.joined) };
}

function toHit(
  { entity, name, folded, foldedName }: NameRecord,
  query: string,
  isNear: (word: string) => boolean,
): SearchHit {
  const isExact = folded.includes(query);
  const at = foldedName.indexOf(query);
  const found = at >= 0 ? [{ start: at, end: at + query.length }] : [];
  return {
    entityId: entity.id,
    kind: entity.kind,
    name: entity.name,
    matched: name,
    // Letters are marked in the name as it is written, so not where folding has moved them.
    ranges: foldedName.length !== name.length ? [] : isExact ? found : words(foldedName, isNear),
    isExact,
  };
}

/** Where the words stand that are wanted. */
function words(text: string, isWanted: (word: string) => boolean): SearchHit['ranges'] {
  return [...text.matchAll(/[^ ]+/g)]
    .filter(([word]) => isWanted(word))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/**
 * A name that is the query comes first, then names that begin with it, then words in them that do, then
 * the rest by Fuse's score; of one entity's names the one that it is listed under, as it is written.
 */
function rankOf(
  { entity, name, folded, foldedName }: NameRecord,
  query: string,
  score: number,
): number {
  if (folded === query) return name === entity.name ? -2 : -1;
  const other = (name === entity.name ? 0 : 0.3) + (folded === foldedName ? 0 : 0.1);
  if (folded.startsWith(query)) return other + folded.length / 1000;
  if (folded.includes(` ${query}`)) return 1 + other + folded.length / 1000;
  return 2 + other + score;
}
