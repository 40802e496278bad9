import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { EntityId } from '../../domain/entity';
import { addRecent, clearRecent } from '../../platform/recent-store';

interface RecentInUse {
  recent: EntityId[];
  add(entityId: EntityId): void;
  clear(): void;
}

/** The last look-ups. One in a private window leaves no trace. */
export function useRecent(loaded: EntityId[]): RecentInUse {
  const [recent, setRecent] = useState(loaded);
  // A list that cannot be stored is no loss to speak of.
  const report = (error: unknown) => console.error(error);
  return {
    recent,
    add(entityId) {
      if (!browser.extension.inIncognitoContext) addRecent(entityId).then(setRecent, report);
    },
    clear() {
      setRecent([]);
      clearRecent().catch(report);
    },
  };
}
