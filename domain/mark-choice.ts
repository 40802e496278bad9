import { LINE_MARK, NAME_MARK, type AliasIndex } from './alias-index';
import type { EntityId, EntityKind } from './entity';
import { entityIdOf, kindLetterOf } from './index-lines';
import { ENTITY_KINDS, type Settings } from './settings';

/** Tells which entities the reader wants to see marked. */
export function createMarkChoice(
  index: Pick<AliasIndex, 'entities' | 'names'>,
  { kinds, unmarked }: Pick<Settings, 'kinds' | 'unmarked'>,
): (entityId: EntityId) => boolean {
  const without = new Set(unmarked);
  // Nearly all readers want all kinds, and then nothing has to be read.
  const others = ENTITY_KINDS.filter((kind) => !kinds.includes(kind));
  if (others.length > 0) for (const id of entitiesOf(index, others)) without.add(id);
  return (entityId) => !without.has(entityId);
}

function entitiesOf(
  { entities, names }: Pick<AliasIndex, 'entities' | 'names'>,
  kinds: EntityKind[],
): EntityId[] {
  const letters = new Set(kinds.map((kind) => kind.charAt(0)));
  const lines = names.split(LINE_MARK);
  return entities.split(LINE_MARK).flatMap((line, entity) => {
    if (!letters.has(kindLetterOf(line))) return [];
    const [firstName = ''] = (lines[entity] ?? '').split(NAME_MARK);
    return entityIdOf(line, firstName);
  });
}
