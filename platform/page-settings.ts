import { browser } from 'wxt/browser';
import {
  pageSettingsFor,
  repairSettings,
  SETTINGS_KEY,
  type PageSettings,
} from '../domain/settings';

/**
 * Calls back with the settings for a host, now and after each change. Without storage the defaults
 * hold. Reads what settings-store.ts writes without its code, which every page would have to carry.
 */
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
    if (!signal.aborted) use(undefined);
  }
}
