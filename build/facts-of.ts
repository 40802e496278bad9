import type { Entity, EntityFile, Fact } from '../domain/entity';

/** Every fact, with the entity that it is about. */
export function factsOf({ entities }: EntityFile): { entity: Entity; fact: Fact }[] {
  return entities.flatMap((entity) => entity.facts.map((fact) => ({ entity, fact })));
}
