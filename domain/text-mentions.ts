import type { EntityId } from './entity';
import type { FoundMentions, Mention, MentionFinder } from './mention-finder';

/** What the search said of a possible misspelling: an entity, none (null), or not asked yet (undefined). */
export type KnownNames = (name: string) => EntityId | null | undefined;

/** The mentions of a text: the exact ones, and the misspelt ones that the search has decided. */
export function joinMentions(text: string, found: FoundMentions, known: KnownNames): Mention[] {
  const misspelt = found.candidates.flatMap(({ start, end }): Mention[] => {
    const entityId = known(text.slice(start, end));
    return entityId ? [{ entityId, start, end, match: 'fuzzy' }] : [];
  });
  // The longest reading wins: "Microsoft Copilott" is not Microsoft.
  const isInside = (inner: Mention, outer: Mention) =>
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    outer.end - outer.start > inner.end - inner.start;
  const exact = found.mentions.filter((each) => !misspelt.some((other) => isInside(each, other)));
  const free = misspelt.filter(
    ({ start, end }) => !exact.some((other) => other.start < end && start < other.end),
  );
  return [...exact, ...free].toSorted((a, b) => a.start - b.start);
}

/** All mentions of a text that stands alone. */
export function findMentionsInText(
  finder: MentionFinder,
  text: string,
  language: string,
  resolve: (name: string) => EntityId | undefined,
): Mention[] {
  const evidence = { language, named: new Set<EntityId>() };
  const found = finder.find(text, evidence);
  const mentions = joinMentions(text, found, (name) => resolve(name) ?? null);
  const misspelt = mentions.filter(({ match }) => match === 'fuzzy');
  if (misspelt.length === 0) return mentions;
  // A misspelt name is evidence too: "Satya Nadela … Nadella".
  for (const { entityId } of misspelt) evidence.named.add(entityId);
  return joinMentions(text, finder.find(text, evidence), (name) => resolve(name) ?? null);
}
