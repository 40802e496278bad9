import type { Browser, Page, WebWorker } from 'puppeteer-core';

/** The service worker; started again if the browser has stopped it. */
export async function workerOf(launched: {
  browser: Browser;
  extensionId?: string;
}): Promise<WebWorker> {
  const { browser, extensionId = '' } = launched;
  const target = await browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().includes(extensionId),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The service worker has no context');
  return worker;
}

/**
 * The popup over a page. As a tab of its own, because headless Chromium closes a real popup as soon as it has no
 * focus; only the question which tab is in front is answered for it.
 *
 * @param address of the popup
 */
export async function openPopupOver(page: Page, worker: WebWorker, address: string): Promise<Page> {
  await page.bringToFront();
  const tab = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ChromeTabs };
    const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return active?.id;
  });
  const popup = await page.browser().newPage();
  await popup.evaluateOnNewDocument((id) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeTabs };
    chrome.tabs.query = () => Promise.resolve([{ id }]);
  }, tab);
  await popup.goto(address);
  await popup.waitForSelector('main');
  return popup;
}

interface ChromeTabs {
  tabs: { query(wanted: object): Promise<{ id?: number | undefined }[]> };
}
