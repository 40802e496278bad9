import { buildClassTable, FIRST_WORD_CLASS, foldName, classOf } from './characters';
import type { Alias, Entity, EntityId } from './entity';
import type { FuzzyName } from './misspelling';
import { nameVariants } from './name-variants';

/**
 * Every name that the finder knows, compiled at build time into strings that a page can use at once: an
 * open-addressed hash table over the first word of each name, and chains from the longest name to the shortest.
 */
export interface AliasIndex {
  /** Classes of the low code units, see characters.ts. */
  classes: string;
  entities: EntityId[];
  /** Folded names; a name's position is its number. */
  names: string[];
  /** The names as written, for rules of case. */
  written: string[];
  /** One code unit a name: position in {@link entities}. */
  entityOf: string;
  /** One code unit a name: bits of {@link AliasFlag}. */
  flags: string;
  /** Hash slots: number of the first name of a chain plus one, 0 where empty. Its length is a power of two. */
  slots: string;
  /** One code unit a name: number of the next name of its chain plus one, 0 at the end. */
  next: string;
  /** Words that rule a name out when they stand right before or after it, by the name's number. */
  neighbours: Record<number, { notAfter?: string[]; notBefore?: string[] }>;
  /** Names that a misspelling is compared with: as they are written, not the joined spellings. */
  fuzzyNames: FuzzyName[];
  /** Words that speak for companies, models and their makers nearby, folded, by language. */
  cues: Record<string, string[]>;
}

export const AliasFlag = { ambiguous: 1, surname: 2, caseSensitive: 4, split: 8 } as const;

export interface LanguageNames {
  code: string;
  cues: string[];
  /** More names, for readers of this language, by entity. */
  aliases: Record<EntityId, Alias[]>;
}

interface CompiledName {
  folded: string;
  written: string;
  entity: number;
  flags: number;
  alias: Alias;
  /** Spelt as in the data, not a variant of that. */
  isAsWritten: boolean;
  isPerson: boolean;
}

/** Hash of a first word, over its folded code units. */
export function hashStep(hash: number, cls: number): number {
  return (Math.imul(hash, 31) + cls) | 0;
}

export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 13)) & mask;
}

/** Compiles the names of all entities. Of two equal names the first entity keeps it; check-data reports the second. */
export function buildAliasIndex(entities: Entity[], languages: LanguageNames[]): AliasIndex {
  const names = compileNames(entities, languages);
  const { slots, next } = buildSlots(names);
  return {
    classes: buildClassTable(),
    entities: entities.map((entity) => entity.id),
    names: names.map((name) => name.folded),
    written: names.map((name) => name.written),
    entityOf: encode(names.map((name) => name.entity)),
    flags: encode(names.map((name) => name.flags)),
    slots,
    next,
    neighbours: neighboursOf(names),
    fuzzyNames: names
      .filter(isFuzzyTarget)
      .map(({ written, isPerson }) => ({ text: written, isPerson })),
    cues: Object.fromEntries(languages.map(({ code, cues }) => [code, cues.map(foldName)])),
  };
}

/** All aliases of an entity, its name first. An alias with the name's own text carries the name's flags. */
export function aliasesOf(entity: Entity, languages: LanguageNames[]): Alias[] {
  const all = [...entity.aliases, ...languages.flatMap(({ aliases }) => aliases[entity.id] ?? [])];
  return all.some((alias) => alias.text === entity.name) ? all : [{ text: entity.name }, ...all];
}

function compileNames(entities: Entity[], languages: LanguageNames[]): CompiledName[] {
  const byFolded = new Map<string, CompiledName>();
  entities.forEach((entity, number) => {
    for (const alias of aliasesOf(entity, languages)) {
      for (const variant of nameVariants(alias.text, entity.kind)) {
        const folded = foldName(variant.text);
        if (byFolded.has(folded)) continue;
        const flags = flagsOf(alias) | (variant.split ? AliasFlag.split : 0);
        const isAsWritten = variant.text === alias.text;
        byFolded.set(folded, {
          folded,
          written: variant.text,
          entity: number,
          flags,
          alias,
          isAsWritten,
          isPerson: entity.kind === 'person',
        });
      }
    }
  });
  return [...byFolded.values()];
}

function flagsOf(alias: Alias): number {
  return (
    (alias.ambiguous ? AliasFlag.ambiguous | AliasFlag.caseSensitive : 0) |
    (alias.surname ? AliasFlag.surname | AliasFlag.caseSensitive : 0) |
    (alias.caseSensitive ? AliasFlag.caseSensitive : 0)
  );
}

/** Names with digits are never fuzzy (GPT-4 is not GPT-5), nor are ambiguous names and surnames alone. */
function isFuzzyTarget({ folded, flags, isAsWritten }: CompiledName): boolean {
  const unsure = AliasFlag.ambiguous | AliasFlag.surname | AliasFlag.split;
  return isAsWritten && folded.length >= 5 && !/[^\p{L} ]/u.test(folded) && (flags & unsure) === 0;
}

function neighboursOf(names: CompiledName[]): AliasIndex['neighbours'] {
  const neighbours: AliasIndex['neighbours'] = {};
  names.forEach(({ alias: { notAfter, notBefore } }, number) => {
    if (!notAfter && !notBefore) return;
    neighbours[number] = {
      ...(notAfter && { notAfter: notAfter.map(foldName) }),
      ...(notBefore && { notBefore: notBefore.map(foldName) }),
    };
  });
  return neighbours;
}

function buildSlots(names: CompiledName[]): { slots: string; next: string } {
  let size = 16;
  while (size < names.length * 2) size *= 2;
  const slots = new Uint16Array(size);
  const next = new Uint16Array(names.length);
  const hashes = names.map((name) => firstWordHash(name.folded));
  // Shorter names go in first and each new one becomes the head, so that a chain runs from long to short.
  const order = [...names.keys()].toSorted((a, b) => length(names, a) - length(names, b));
  for (const n of order) {
    let slot = slotOf(hashes[n] ?? 0, size - 1);
    while (slots[slot] !== 0 && hashes[(slots[slot] ?? 0) - 1] !== hashes[n]) {
      slot = (slot + 1) & (size - 1);
    }
    next[n] = slots[slot] ?? 0;
    slots[slot] = n + 1;
  }
  return { slots: encode(slots), next: encode(next) };
}

function length(names: CompiledName[], n: number): number {
  return names[n]?.folded.length ?? 0;
}

/** Hash of the first word of a folded name. */
export function firstWordHash(folded: string): number {
  let hash = 0;
  for (let i = 0; i < folded.length; i++) {
    const cls = classOf(folded.charCodeAt(i));
    if (cls < FIRST_WORD_CLASS) break;
    hash = hashStep(hash, cls);
  }
  return hash;
}

function encode(numbers: ArrayLike<number>): string {
  return Array.from(numbers, (number) => String.fromCharCode(number)).join('');
}
