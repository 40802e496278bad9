import type { EntityId } from '../domain/entity';
import { withEntityMarked, withSitePaused, type Settings } from '../domain/settings';
import { answerRequest, hostsOf } from './requests';
import { loadSettings, saveSettings } from './settings-store';

/**
 * Does what a card on a page asks for: pages carry no code that writes settings. No page can pause another one, or fill
 * the list with names that are none.
 */
export function answerSettingsOrders(isKnown: (entityId: EntityId) => Promise<boolean>): void {
  const change = async (to: (settings: Settings) => Settings) =>
    saveSettings(to((await loadSettings()).settings));
  answerRequest('unmark', async ({ entityId }) => {
    if (!(await isKnown(entityId))) throw new Error('unmark: no such entity');
    await change((settings) => withEntityMarked(settings, entityId, false));
  });
  answerRequest('pauseSite', async ({ host }, sender) => {
    if (!hostsOf(sender).includes(host)) throw new Error('pauseSite: the host of another page');
    await change((settings) => withSitePaused(settings, host, true));
  });
}
