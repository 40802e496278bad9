import { browser } from 'wxt/browser';
import { pageSettingsFor, repairSettings, type PageSettings } from '../domain/settings';

/** Key that settings-store.ts writes. Read here without its code, which every page would have to carry. */
const SETTINGS_KEY = 'settings';

/** Calls back with the settings for a host, now and after each change. Without storage the defaults hold. */
export async function followPageSettings(
  host: string,
  onSettings: (settings: PageSettings) => void,
  signal: AbortSignal,
): Promise<void> {
  const use = (stored: unknown) =>
    onSettings(pageSettingsFor(repairSettings(stored).settings, host));
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'sync' && change) use(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener));
  try {
    const stored = await browser.storage.sync.get(SETTINGS_KEY);
    if (!signal.aborted) use(stored[SETTINGS_KEY]);
  } catch {
    use(undefined);
  }
}
