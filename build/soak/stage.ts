import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page, WebWorker } from 'puppeteer-core';
import type { LaunchedBrowser } from '../browser/launch-browser.mjs';
import { listenToConsole } from '../browser/listen-to-console';
import { workerOf } from '../browser/popup-over-page';

/** The browser of a soak with the tabs that stay open in it. */
export interface Stage {
  launched: LaunchedBrowser;
  tabs: {
    /** Goes from page to page. */
    roaming: Page;
    /** Never leaves its page: what is not let go of there, adds up. */
    staying: Page;
    /** The extension's own options. */
    options: Page;
  };
  /** Address of tests/pages for the roaming tab, without a slash at the end; another host, so another process. */
  pagesUrl: string;
  /** The tab that the reader looks at. */
  inFront: Page;
  /** How often the reader got to see something: a soak in which nothing is marked shows nothing. */
  seen: { marks: number; cards: number };
  /** Wakes the background and gives it. */
  worker(): Promise<WebWorker>;
  stopWorker(): Promise<void>;
  /** A session with the background that also hears what it says. */
  workerSession(): Promise<CDPSession>;
  listenTo(page: Page): Promise<void>;
  /** What went wrong since the last look. */
  takeErrors(): string[];
  addressOf(ownPage: string): string;
}

/** What counts as a complaint of a page or of the background. */
const COMPLAINT = /^(?:error|exception|warning|assert)/;
/** Not all test pages have one, and only the first page without it is told. */
const FAVICON = /favicon\.ico/;
/** The browser needs a moment to stop the background. */
const STOP_LOOK_MS = 50;
const STOP_LOOKS = 40;
/** A question to the background that it needs no data for, to wake it. */
const WAKE_UP = { id: 0, type: 'getCardStyles', data: undefined, timestamp: 0 };

export async function openStage(launched: LaunchedBrowser, serverUrl: string): Promise<Stage> {
  const { browser, extensionId = '' } = launched;
  const addressOf = (ownPage: string) => `chrome-extension://${extensionId}/${ownPage}`;
  const said: string[] = [];
  let onWorker: CDPSession | undefined;
  const [roaming, staying, options] = [
    await browser.newPage(),
    await browser.newPage(),
    await browser.newPage(),
  ];

  async function worker(): Promise<WebWorker> {
    await options.evaluate(async (message) => {
      await (globalThis as unknown as ChromeWindow).chrome.runtime.sendMessage(message);
    }, WAKE_UP);
    return workerOf(launched);
  }

  async function workerSession(): Promise<CDPSession> {
    await worker();
    if (onWorker) return onWorker;
    const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
    onWorker = await target.createCDPSession();
    // It repeats what was said before anybody listened.
    await listenToConsole(onWorker, said);
    return onWorker;
  }

  async function listenTo(page: Page): Promise<void> {
    const client = await page.createCDPSession();
    await listenToConsole(client, said);
  }

  for (const page of [roaming, staying, options]) {
    await page.evaluateOnNewDocument(stayHere);
    await listenTo(page);
  }
  await staying.goto(`${serverUrl}/empty.html`);
  await options.goto(addressOf('options.html'));
  const onOptions = await options.createCDPSession();
  await onOptions.send('ServiceWorker.enable');
  await workerSession();
  await roaming.bringToFront();

  return {
    launched,
    tabs: { roaming, staying, options },
    pagesUrl: serverUrl.replace('127.0.0.1', 'localhost'),
    inFront: roaming,
    seen: { marks: 0, cards: 0 },
    worker,
    workerSession,
    async stopWorker() {
      // Who listens keeps it in the list of what runs; what it has said is heard before.
      await (await workerSession()).detach();
      onWorker = undefined;
      const { client } = await workerOf(launched);
      await client.detach();
      await onOptions.send('ServiceWorker.stopAllWorkers');
      const isThere = () => browser.targets().some((each) => each.type() === 'service_worker');
      // Not for ever: a page may have woken it again at once.
      for (let looks = 0; isThere() && looks < STOP_LOOKS; looks++) await sleep(STOP_LOOK_MS);
    },
    listenTo,
    takeErrors: () => said.splice(0).filter((line) => COMPLAINT.test(line) && !FAVICON.test(line)),
    addressOf,
  };
}

/** Closes what clicks have opened: sources of cards, pages of the extension. */
export async function closeStrangers({ launched, tabs }: Stage): Promise<void> {
  const ours = new Set<Page | null>(Object.values(tabs));
  for (const target of launched.browser.targets()) {
    if (target.type() !== 'page') continue;
    const page = await target.page().catch(() => null);
    // One that is gone by itself is fine too.
    if (page && !ours.has(page)) await page.close().catch(() => undefined);
  }
}

/** Runs in every document: clicks and keys of the soak may change a page, but not lead out of it. */
function stayHere(): void {
  // Nobody ends what a headless browser drags: it waits, and all input with it.
  addEventListener('dragstart', (event) => event.preventDefault(), true);
  const { navigation } = globalThis as unknown as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { navigationType, destination, cancelable } = event as NavigateEvent;
    if (!cancelable || navigationType === 'traverse' || navigationType === 'reload') return;
    const { origin, pathname } = new URL(destination.url);
    if (origin !== location.origin || pathname !== location.pathname) event.preventDefault();
  });
}

interface NavigateEvent extends Event {
  navigationType: string;
  destination: { url: string };
}

interface ChromeWindow {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}
