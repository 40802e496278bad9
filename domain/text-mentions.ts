import type { EntityId } from './entity';
import type { PageEvidence } from './judge-names';
import { findInSteps } from './long-text';
import type { FoundMentions, Mention, MentionFinder } from './mention-finder';

/** What the search said of a possible misspelling: an entity, none (null), or not asked yet (undefined). */
export type KnownNames = (name: string) => EntityId | null | undefined;

/** The mentions of a text: the exact ones, and the misspelt ones that the search has decided. */
export function joinMentions(text: string, found: FoundMentions, known: KnownNames): Mention[] {
  const misspelt = found.candidates.flatMap(({ start, end }): Mention[] => {
    const entityId = known(text.slice(start, end));
    return entityId ? [{ entityId, start, end, match: 'fuzzy' }] : [];
  });
  const joined: Mention[] = [];
  for (const each of [...found.mentions, ...misspelt].toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (!last || last.end <= each.start) joined.push(each);
    else if (isStronger(each, last)) joined[joined.length - 1] = each;
  }
  return joined;
}

/** Of two that overlap: the longest reading wins ("Microsoft Copilott" is not Microsoft), else the exact one. */
function isStronger(each: Mention, last: Mention): boolean {
  if (last.start === each.start && last.end !== each.end) return each.end > last.end;
  return each.end > last.end && each.match === 'exact' && last.match === 'fuzzy';
}

/** All mentions of a text that stands alone. */
export function findMentionsInText(
  finder: MentionFinder,
  text: string,
  language: string,
  resolve: (name: string) => EntityId | undefined,
): Mention[] {
  const evidence = { language, named: new Set<EntityId>() };
  const found = findAtOnce(finder, text, evidence);
  const mentions = joinMentions(text, found, (name) => resolve(name) ?? null);
  const misspelt = mentions.filter(({ match }) => match === 'fuzzy');
  if (misspelt.length === 0) return mentions;
  // A misspelt name is evidence too: "Satya Nadela … Nadella".
  for (const { entityId } of misspelt) evidence.named.add(entityId);
  return joinMentions(text, findAtOnce(finder, text, evidence), (name) => resolve(name) ?? null);
}

/** As in a page, without the pauses. */
function findAtOnce(finder: MentionFinder, text: string, evidence: PageEvidence): FoundMentions {
  const steps = findInSteps(finder, text, evidence);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
