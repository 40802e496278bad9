import type { Page } from 'puppeteer-core';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the content script of one frame says over a port named "page". */
export interface PageReport {
  type: 'pageReport';
  /** A random token of the frame. */
  frame: string;
  isTop: boolean;
  done: boolean;
  scanMs: number;
  mentions: { entityId: string; count: number }[];
}

/** Nothing new for so long, and all frames done: the page is read. */
const QUIET_MS = 300;
const CAP_MS = 20_000;
const POLL_MS = 50;

/** The ids of the open tabs. */
export function listTabs(extensionPage: Page): Promise<number[]> {
  return extensionPage.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as ExtensionWindow;
    const tabs = await (browser ?? chrome).tabs.query({});
    return tabs.flatMap(({ id }) => id ?? []);
  });
}

/**
 * The last report of each of a tab's frames, when the extension has finished with it; undefined
 * when it does not get there.
 *
 * @param extensionPage A page of the extension, which may talk to the content scripts.
 */
export async function collectPageReports(
  extensionPage: Page,
  tabId: number,
  capMs = CAP_MS,
): Promise<PageReport[] | undefined> {
  const deadline = Date.now() + capMs;
  let before = '';
  while (Date.now() < deadline) {
    await extensionPage.evaluate(connect, tabId);
    const reports = await untilQuiet(extensionPage, deadline);
    if (!reports) continue;
    // A port reaches the frames that are there when it is opened, so it is opened until it finds no more.
    const frames = reports
      .map(({ frame }) => frame)
      .toSorted()
      .join();
    if (frames === before) {
      await extensionPage.evaluate(disconnect);
      return reports;
    }
    before = frames;
  }
  return undefined;
}

/** Undefined when the port found nobody, as long as the page's content scripts have not started. */
async function untilQuiet(
  extensionPage: Page,
  deadline: number,
): Promise<PageReport[] | undefined> {
  while (Date.now() < deadline) {
    await sleep(POLL_MS);
    const { reports, quietMs, isClosed } = await extensionPage.evaluate(readConnection);
    if (isClosed) return undefined;
    if (reports.length > 0 && reports.every(({ done }) => done) && quietMs >= QUIET_MS)
      return reports;
  }
  return undefined;
}

interface Port {
  disconnect(): void;
  onMessage: { addListener(listener: (message: PageReport) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}
interface ExtensionApi {
  runtime: { lastError?: unknown };
  tabs: {
    query(filter: object): Promise<{ id?: number }[]>;
    connect(tabId: number, info: { name: string }): Port;
  };
}
/** The extension's page, with what is left in it between two questions. */
interface ExtensionWindow {
  browser?: ExtensionApi;
  chrome: ExtensionApi;
  connection?: {
    port: Port;
    reports: Map<string, PageReport>;
    lastReportAt: number;
    isClosed: boolean;
  };
}

/** Runs in the extension's page. */
function connect(tabId: number): void {
  const extensionWindow = globalThis as unknown as ExtensionWindow;
  const api = extensionWindow.browser ?? extensionWindow.chrome;
  extensionWindow.connection?.port.disconnect();
  const port = api.tabs.connect(tabId, { name: 'page' });
  const connection = {
    port,
    reports: new Map<string, PageReport>(),
    lastReportAt: performance.now(),
    isClosed: false,
  };
  extensionWindow.connection = connection;
  port.onMessage.addListener((message) => {
    if (message.type !== 'pageReport') return;
    connection.reports.set(message.frame, message);
    connection.lastReportAt = performance.now();
  });
  port.onDisconnect.addListener(() => {
    // Looked at, so that the browser does not log that nobody was there to answer.
    void api.runtime.lastError;
    connection.isClosed = true;
  });
}

/** Runs in the extension's page. A frame that is listened to tells of every change, which takes time. */
function disconnect(): void {
  (globalThis as unknown as ExtensionWindow).connection?.port.disconnect();
}

/** Runs in the extension's page. */
function readConnection(): { reports: PageReport[]; quietMs: number; isClosed: boolean } {
  const { connection } = globalThis as unknown as ExtensionWindow;
  if (!connection) return { reports: [], quietMs: 0, isClosed: true };
  return {
    reports: [...connection.reports.values()],
    quietMs: performance.now() - connection.lastReportAt,
    isClosed: connection.isClosed,
  };
}
