import { setTimeout as sleep } from 'node:timers/promises';
import { type CDPSession, type Page } from 'puppeteer-core';
import {
  type LaunchedBrowser,
  launchBrowser,
  openExtensionPage,
} from '../../browser/launch-browser.mjs';
import { startTrace, type TraceEvent } from '../../browser/own-script-time';
import { collectPageReports, listTabs } from '../../browser/page-reports';
import { extensionDirOf, needBrowser } from '../../set-up.mjs';
import { type BenchPage, servePages } from '../pages/serve-pages';
import { writeBlankExtension } from './blank-extension';

/** Browsers to open the same pages in: with the built extension, with one that does nothing, with none. */
export type LabBrowser = 'extended' | 'blank' | 'plain';

export interface TabLab {
  /** A new tab in front, with nothing in it. */
  newTab(browser: LabBrowser): Promise<LabTab>;
  urlOf(page: string): string;
  /** The beginning of all addresses of pages. */
  pageUrl: string;
  /** The beginning of the addresses of the extension's scripts. */
  ownUrl: string;
  close(): Promise<void>;
}

export interface LabTab {
  page: Page;
  client: CDPSession;
  /** Opens a page; done when it has loaded. */
  open(page: string): Promise<void>;
  /** Waits until the extension has read the page; without it a while. */
  untilRead(): Promise<void>;
  /** What the browser did meanwhile. */
  trace(run: () => Promise<void>): Promise<TraceEvent[]>;
  close(): Promise<void>;
}

/** Name of a page without text, which is always there. */
export const BLANK_PAGE = 'blank';

/** Nothing special: as any page of the web. */
const HEADERS = { 'content-type': 'text/html; charset=utf-8' };
/** A page that nothing reads gets as much time for its own work. */
const QUIET_MS = 400;
/** The page of 10 MB takes a minute where it is throttled. */
const READ_CAP_MS = 300_000;

/** @param pages what the lab can open, with all that is in it */
export async function startTabLab(pages: BenchPage[]): Promise<TabLab> {
  const blankPage = { name: BLANK_PAGE, html: '<!doctype html><title>Blank</title><body></body>' };
  const server = await servePages([blankPage, ...pages], HEADERS);
  const program = needBrowser('chromium');
  const blankExtension = writeBlankExtension();
  const extended = await launchBrowser({ ...program, extensionDir: extensionDirOf('chromium') });
  const browsers: Record<LabBrowser, LaunchedBrowser> = {
    extended,
    blank: await launchBrowser({ ...program, extensionDir: blankExtension.dir }),
    plain: await launchBrowser(program),
  };
  // May ask the content scripts of other tabs.
  const ownPage = await openExtensionPage(extended, 'options.html');

  async function openTab(browser: LabBrowser): Promise<{ page: Page; tabId: number | undefined }> {
    if (browser !== 'extended') {
      return { page: await browsers[browser].browser.newPage(), tabId: undefined };
    }
    const before = await listTabs(ownPage);
    const page = await extended.browser.newPage();
    return { page, tabId: (await listTabs(ownPage)).find((id) => !before.includes(id)) };
  }

  return {
    async newTab(browser) {
      const { page, tabId } = await openTab(browser);
      page.setDefaultTimeout(0);
      await page.bringToFront();
      return {
        page,
        client: await page.createCDPSession(),
        open: async (name) => void (await page.goto(server.urlOf(name), { waitUntil: 'load' })),
        async untilRead() {
          if (tabId === undefined) await sleep(QUIET_MS);
          else if (!(await collectPageReports(ownPage, tabId, READ_CAP_MS)))
            throw new Error(`${page.url()} has not been read.`);
        },
        async trace(run) {
          const endTrace = await startTrace(page, false);
          await run();
          return endTrace();
        },
        close: () => page.close(),
      };
    },
    urlOf: server.urlOf,
    pageUrl: server.urlOf(''),
    ownUrl: `chrome-extension://${extended.extensionId}/`,
    async close() {
      await Promise.all(Object.values(browsers).map((each) => each.close()));
      blankExtension.remove();
      await server.close();
    },
  };
}
