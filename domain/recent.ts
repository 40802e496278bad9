import type { EntityId } from './entity';

/** More than a reader would look through. */
const MOST_RECENT = 8;

/** The last look-ups, the newest first, each once. */
export function withRecent(recent: EntityId[], entityId: EntityId): EntityId[] {
  return [entityId, ...recent.filter((other) => other !== entityId)].slice(0, MOST_RECENT);
}

/** What can be read of a stored list. */
export function repairRecent(stored: unknown): EntityId[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((entityId) => typeof entityId === 'string').slice(0, MOST_RECENT);
}
