import type { Browser } from 'wxt/browser';
import { hostOrNone } from '../../platform/message-shapes';
import { orderOfTab } from '../../platform/tab-orders';

/**
 * The host that a tab's page is paused by; empty where no page answers. The page is asked, because an extension without
 * a permission for tabs does not see their addresses.
 */
export async function hostOfTab(tabId: number): Promise<string> {
  try {
    return hostOrNone(await orderOfTab('getHost', undefined, { tabId, frameId: 0 }));
  } catch {
    return '';
  }
}

/**
 * The same for a frame that asks. Its page may not be ready to answer yet, but Firefox, the one browser whose frames have
 * to ask, tells the address of a page that the extension may read.
 */
export async function hostForFrame({ tab }: Browser.runtime.MessageSender): Promise<string> {
  if (tab?.url) return new URL(tab.url).hostname;
  return tab?.id === undefined ? '' : hostOfTab(tab.id);
}
