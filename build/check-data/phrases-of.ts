import type { Entity, Fact, Phrase } from '../../domain/entity';

/** The English texts of an entity's facts, which the language files translate. */
export function phrasesOf(entity: Entity): Phrase[] {
  return entity.facts.flatMap(phrasesOfFact);
}

const PHRASE_KEYS = new Set(['detail', 'legalForm', 'title', 'restriction']);

function phrasesOfFact(fact: Fact): Phrase[] {
  if (fact.field === 'event' || fact.field === 'publishes') return [fact.value];
  if (fact.field === 'fundingRound') return [fact.value.name];
  if (typeof fact.value !== 'object' || fact.value === null) return [];
  return Object.entries(fact.value).flatMap(([key, value]: [string, unknown]) =>
    PHRASE_KEYS.has(key) && typeof value === 'string' ? [value] : [],
  );
}
