import { browser } from 'wxt/browser';
import type { EntityId } from '../domain/entity';

/** What the popup shows first when it is opened as a tab of its own. */
export type LookUp = { entity: EntityId } | { query: string };

/** Where the popup is shown: in the tab that is in front, or in a new one. */
export type LookUpPlace = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Opens the popup as a tab, for places where no card can be shown. */
export async function openLookUp(lookUp: LookUp, place: LookUpPlace): Promise<void> {
  const url = `${browser.runtime.getURL('/popup.html')}?${new URLSearchParams({ ...lookUp })}`;
  if (place === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: place === 'newForegroundTab' });
}

/** The same out of the address of that tab; undefined in the popup itself. */
export function readLookUp(search: string): LookUp | undefined {
  const parameters = new URLSearchParams(search);
  const entity = parameters.get('entity');
  const query = parameters.get('query');
  if (entity !== null) return { entity };
  return query === null ? undefined : { query };
}
