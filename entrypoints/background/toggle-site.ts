import { isSitePaused } from '../../domain/pausing';
import { withSitePaused } from '../../domain/settings';
import { loadSettings, saveSettings } from '../../platform/settings-store';
import { hostOfTab } from './tab-host';

/** Switches the website of a tab off, or on again. Does nothing where no page answers: there is nothing to switch. */
export async function toggleSite(tabId: number): Promise<void> {
  const host = await hostOfTab(tabId);
  if (!host) return;
  const { settings } = await loadSettings();
  const isPaused = isSitePaused(settings, host);
  await saveSettings(withSitePaused(settings, host, !isPaused));
}
