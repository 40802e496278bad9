import type { EntityId } from '../domain/entity';
import { MANY_ENTITIES } from '../domain/gate-features';
import type { TextRoot } from './text-blocks';

/** Where names stand that others elsewhere on the page would settle. */
export interface UnsettledBlocks {
  /**
   * Notes that a block has names that wait.
   *
   * @param namedBefore how many entities had been named on the page before the block was read
   */
  note(container: TextRoot, waitingFor: EntityId[], namedBefore: number): void;
  /** Takes out the blocks that may read otherwise now, each once for every news that its names waited for. */
  takeRipe(): TextRoot[];
  forgetRemoved(): void;
}

/** What the page had told when a name was put off. */
interface Known {
  isNamed: boolean;
  hasMany: boolean;
}

/** @param named the entities named on the page; it only grows */
export function createUnsettledBlocks(named: ReadonlySet<EntityId>): UnsettledBlocks {
  const waiting = new Map<EntityId, Map<TextRoot, Known>>();

  function knownOf(entityId: EntityId, count: number): Known {
    const isNamed = named.has(entityId);
    return { isNamed, hasMany: count - (isNamed ? 1 : 0) >= MANY_ENTITIES };
  }

  return {
    note(container, waitingFor, namedBefore) {
      for (const entityId of waitingFor) {
        const places = waiting.get(entityId) ?? new Map<TextRoot, Known>();
        waiting.set(entityId, places.set(container, knownOf(entityId, namedBefore)));
      }
    },
    takeRipe() {
      const ripe = new Set<TextRoot>();
      for (const [entityId, places] of waiting) {
        const now = knownOf(entityId, named.size);
        for (const [container, before] of places) {
          // Only what is news: a block that waits again after it has been read again must not go round for ever.
          if (before.isNamed === now.isNamed && before.hasMany === now.hasMany) continue;
          places.delete(container);
          if (container.isConnected) ripe.add(container);
        }
      }
      return [...ripe];
    },
    forgetRemoved() {
      for (const places of waiting.values()) {
        for (const each of places.keys()) if (!each.isConnected) places.delete(each);
      }
    },
  };
}
