import { browser } from 'wxt/browser';
import {
  pageSettingsFor,
  repairSettings,
  SETTINGS_KEY,
  type PageSettings,
} from '../domain/settings';

/** Timers take no longer wait. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * Calls back with the settings for a host, now, after each change, and when a pause has come to its end. Without
 * storage the defaults hold. Reads what settings-store.ts writes without its code, which every page would have to
 * carry.
 */
export async function followPageSettings(
  host: string,
  onSettings: (settings: PageSettings) => void,
  signal: AbortSignal,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function use(stored: unknown): void {
    clearTimeout(timer);
    const settings = pageSettingsFor(repairSettings(stored).settings, host, Date.now());
    const { changesIn } = settings;
    if (changesIn) timer = setTimeout(use, Math.min(changesIn, LONGEST_WAIT_MS), stored);
    onSettings(settings);
  }

  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'sync' && change) use(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    browser.storage?.onChanged?.removeListener(listener);
  });
  try {
    const stored = await browser.storage.sync.get(SETTINGS_KEY);
    if (!signal.aborted) use(stored[SETTINGS_KEY]);
  } catch {
    if (!signal.aborted) use(undefined);
  }
}
