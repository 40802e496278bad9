import { storage } from 'wxt/utils/storage';
import type { EntityId } from '../domain/entity';
import { repairRecent, withRecent } from '../domain/recent';

/** On this device only: what one looks up is no option to be synchronised. */
const item = storage.defineItem<unknown>('local:recentLookUps');

export async function loadRecent(): Promise<EntityId[]> {
  return repairRecent(await item.getValue());
}

/** Returns the list with the new one. */
export async function addRecent(entityId: EntityId): Promise<EntityId[]> {
  const recent = withRecent(await loadRecent(), entityId);
  await item.setValue(recent);
  return recent;
}

export function clearRecent(): Promise<void> {
  return item.removeValue();
}
