import type { EntityId } from './entity';
import type { FoundMentions, Mention, MentionFinder, PageEvidence } from './mention-finder';

/** What the search said of a possible misspelling: an entity, none (null), or not asked yet (undefined). */
export type KnownNames = (name: string) => EntityId | null | undefined;

/** The mentions of a text: the exact ones, and the misspelt ones that the search has decided. */
export function joinMentions(text: string, found: FoundMentions, known: KnownNames): Mention[] {
  const misspelt = found.candidates.flatMap(({ start, end }): Mention[] => {
    const entityId = known(text.slice(start, end));
    return entityId ? [{ entityId, start, end, match: 'fuzzy' }] : [];
  });
  const free = misspelt.filter(
    ({ start, end }) => !found.mentions.some((other) => other.start < end && start < other.end),
  );
  return [...found.mentions, ...free].toSorted((a, b) => a.start - b.start);
}

/**
 * All mentions of a text that stands alone. Reads it again where a later part gives the evidence that an earlier name
 * lacked, as a page does.
 */
export function findMentionsInText(
  finder: MentionFinder,
  text: string,
  language: string,
  resolve: (name: string) => EntityId | undefined,
): Mention[] {
  const evidence: PageEvidence = { language, named: new Set() };
  const first = finder.find(text, evidence);
  const isRipe = first.waitingFor.some((entityId) => evidence.named.has(entityId));
  const found = isRipe ? finder.find(text, evidence) : first;
  return joinMentions(text, found, (name) => resolve(name) ?? null);
}
