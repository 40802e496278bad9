import path from 'node:path';
import type { Browser, Page, WebWorker } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import { findBrowser } from '../../build/browser/find-browser.mjs';
import { launchBrowser } from '../../build/browser/launch-browser.mjs';
import { workerOf } from '../../build/browser/popup-over-page';
import { serveFolder } from '../../build/serve-folder.mjs';
import type { Settings } from '../../domain/settings';
import type { FrameReport } from '../../platform/page-port';
import { waitForMarks } from './marks';

export { listenToConsole } from '../../build/browser/listen-to-console';

/** The extension API, for functions that run in the service worker or a page of the extension. */
declare const chrome: WxtBrowser;

const ROOT = path.resolve(import.meta.dirname, '..', '..');

export type OwnPage = 'popup.html' | 'options.html' | 'welcome.html';

/** The built extension in real Chromium, and the test pages on a local server. */
export interface Harness {
  browser: Browser;
  /** Address of tests/pages, with a slash at the end. */
  pages: string;
  /** Opens a page and waits until the extension has read it. */
  open(name: string): Promise<Page>;
  /** Address of a page of the extension. */
  ownAddress(name: OwnPage): string;
  /** Opens a page of the extension as a tab. */
  openOwn(name: OwnPage): Promise<Page>;
  /** The service worker; started again if the browser has stopped it. */
  worker(): Promise<WebWorker>;
  /** Puts settings into the browser's storage, as another device would; those that are not given are the defaults. */
  store(settings: Partial<Settings>): Promise<void>;
  stored(): Promise<Partial<Settings>>;
  close(): Promise<void>;
}

export async function startHarness(args: string[] = []): Promise<Harness> {
  const found = findBrowser({ engine: 'chromium' });
  if (!found) throw new Error('No Chromium found; `npm test` says how to get one');
  const [server, launched] = await Promise.all([
    serveFolder(path.join(ROOT, 'tests', 'pages')),
    launchBrowser({
      ...found,
      engine: 'chromium',
      extensionDir: path.join(ROOT, '.output', 'chrome-mv3'),
      viewport: { width: 1000, height: 800 },
      args: ['--lang=de', ...args],
    }),
  ]);
  const { browser, extensionId } = launched;
  const pages = server.url.endsWith('/') ? server.url : `${server.url}/`;

  const worker = () => workerOf(launched);
  const ownAddress = (name: string) => `chrome-extension://${extensionId}/${name}`;

  const harness: Harness = {
    browser,
    pages,
    ownAddress,
    async open(name) {
      const page = await browser.newPage();
      await page.goto(new URL(name, pages).href);
      await waitForMarks(page);
      await reportsOf(harness, page);
      return page;
    },
    async openOwn(name) {
      const page = await browser.newPage();
      await page.goto(ownAddress(name));
      await page.waitForSelector('main');
      return page;
    },
    worker,
    async store(settings) {
      await (
        await worker()
      ).evaluate((stored) => chrome.storage.sync.set({ settings: stored }), settings as object);
    },
    async stored() {
      const { settings = {} } = await (
        await worker()
      ).evaluate(() => chrome.storage.sync.get<{ settings?: Partial<Settings> }>('settings'));
      return settings;
    },
    async close() {
      await launched.close();
      await server.close();
    },
  };
  return harness;
}

/** Chooses a language on the real options page. */
export async function chooseLanguage(harness: Harness, value: string): Promise<void> {
  const page = await harness.openOwn('options.html');
  await page.click(`input[value="${value}"]`);
  await page.waitForFunction(
    (wanted) => wanted === 'auto' || document.documentElement.lang === wanted,
    {},
    value,
  );
  await page.close();
}

/** What the popup would hear from each frame of a page, once all of them have read everything. */
export async function reportsOf(harness: Harness, page: Page): Promise<FrameReport[]> {
  await page.bringToFront();
  const worker = await harness.worker();
  return worker.evaluate(async (frames) => {
    const [tab] = await chrome.tabs.query({ active: true });
    const reports = new Map<string, FrameReport>();
    return new Promise<FrameReport[]>((succeed, fail) => {
      const port = chrome.tabs.connect(tab?.id ?? -1, { name: 'page' });
      port.onDisconnect.addListener(() => fail(new Error('No frame answers')));
      setTimeout(() => {
        fail(new Error(`Not read to the end: ${JSON.stringify([...reports.values()])}`));
      }, 10_000);
      port.onMessage.addListener((report: FrameReport) => {
        reports.set(report.frame, report);
        const done = [...reports.values()].filter((each) => each.done);
        if (done.length < frames) return;
        port.disconnect();
        succeed(done);
      });
    });
  }, page.frames().length);
}

/** Frees in the page what nothing holds any more. */
export async function collectGarbage(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  await client.detach();
}

export function stepToNextMention(harness: Harness, page: Page): Promise<void> {
  return pressCommand(harness, page, 'next-mention');
}

/**
 * Does what the keyboard command does, from the background on: headless browsers hand no keys to extensions. The
 * listeners of `commands.onCommand` get the command with the tab of the page that is in front.
 */
export async function pressCommand(harness: Harness, page: Page, command: string): Promise<void> {
  await page.bringToFront();
  const worker = await harness.worker();
  await worker.evaluate(async (pressed) => {
    const api = globalThis as unknown as { chrome: ChromeForTests };
    const [tab] = await api.chrome.tabs.query({ active: true, lastFocusedWindow: true });
    api.chrome.commands.onCommand.dispatch(pressed, tab);
  }, command);
}

interface ChromeForTests {
  tabs: { query(wanted: object): Promise<object[]> };
  /** Chromium's own events can be dispatched by the extension itself. */
  commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
}
