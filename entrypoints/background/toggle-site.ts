import { isSitePaused } from '../../domain/pausing';
import { withSitePaused } from '../../domain/settings';
import { hostOrNone } from '../../platform/message-shapes';
import { loadSettings, saveSettings } from '../../platform/settings-store';
import { orderOfTab } from '../../platform/tab-orders';

/** Switches the website of a tab off, or on again. Does nothing where no page answers: there is nothing to switch. */
export async function toggleSite(tabId: number): Promise<void> {
  const host = await hostOf(tabId);
  if (!host) return;
  const { settings } = await loadSettings();
  const isPaused = isSitePaused(settings, host);
  await saveSettings(withSitePaused(settings, host, !isPaused));
}

/** The page is asked, because an extension without a permission for tabs does not see their addresses. */
async function hostOf(tabId: number): Promise<string> {
  try {
    return hostOrNone(await orderOfTab('getHost', undefined, { tabId, frameId: 0 }));
  } catch {
    return '';
  }
}
