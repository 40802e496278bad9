import { withEntityMarked, withSitePaused, type Settings } from '../domain/settings';
import { onMessage } from './messages';
import { loadSettings, saveSettings } from './settings-store';

/** Does what a card on a page asks for: pages carry no code that writes settings. */
export function answerSettingsOrders(): void {
  const change = async (to: (settings: Settings) => Settings) =>
    saveSettings(to((await loadSettings()).settings));
  onMessage('unmark', ({ data }) =>
    change((settings) => withEntityMarked(settings, data.entityId, false)),
  );
  onMessage('pauseSite', ({ data }) =>
    change((settings) => withSitePaused(settings, data.host, true)),
  );
}
