// npm run pages -- DIR [--browser chromium|firefox] [--json]
// Runs the built extension on each saved page of a folder, with no other network, and says what it
// found there and what it left behind. Ends with 1 if it left errors, DOM changes or requests.
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type ExtensionTraces, compareVisits, hasTraces } from './browser/compare-visits';
import {
  type LaunchedBrowser,
  launchBrowser,
  openExtensionPage,
  openPage,
} from './browser/launch-browser.mjs';
import { longestOwnTaskMs, startTrace } from './browser/own-script-time';
import { type PageReport, collectPageReports, listTabs } from './browser/page-reports';
import { watchBackground } from './browser/watch-background';
import { type PageVisit, watchPage } from './browser/watch-page';
import { serveFolder } from './serve-folder.mjs';
import { buildExtension, extensionDirOf, needBrowser, stop } from './set-up.mjs';

/** One line of `--json`. */
interface PageResult {
  page: string;
  mentions: Record<string, number>;
  errors: string[];
  domChanges: number;
  requests: number;
  requestUrls: string[];
  /** In the extension's scripts; null where the browser does not tell. */
  longestTaskMs: number | null;
  scanMs: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    json: { type: 'boolean', default: false },
  },
});
const [dir] = positionals;
const engine = values.browser;
if (!dir || (engine !== 'chromium' && engine !== 'firefox')) {
  stop('Usage: npm run pages -- DIR [--browser chromium|firefox] [--json]');
}

const program = needBrowser(engine);
const extensionDir = extensionDirOf(engine);
if (!existsSync(extensionDir) && (await buildExtension(engine)) !== 0)
  stop('The extension could not be built; see above.');

const server = await serveFolder(dir);
const plain = await launchBrowser(program);
const extended = await launchBrowser({ ...program, extensionDir });
try {
  const visitWithExtension = await prepareVisits(extended);
  const files = readdirSync(dir)
    .filter((name) => /\.html?$/.test(name))
    .toSorted();
  for (const file of files) {
    const result = await examine(file, visitWithExtension).catch((error) =>
      failedResult(file, error),
    );
    console.log(values.json ? JSON.stringify(result) : describe(result));
    if (result.errors.length > 0 || result.domChanges > 0 || result.requests > 0)
      process.exitCode = 1;
  }
} finally {
  await Promise.all([plain.close(), extended.close(), server.close()]);
}

interface ExtensionVisit {
  visit: PageVisit;
  /** Undefined when the extension did not finish with the page. */
  reports: PageReport[] | undefined;
  longestTaskMs: number | null;
  /** From loaded to read. */
  readingMs: number;
  background: { errors: string[]; requestUrls: string[] };
}

async function examine(
  file: string,
  visitWithExtension: (url: string) => Promise<ExtensionVisit>,
): Promise<PageResult> {
  const url = `${server.url}/${encodeURIComponent(file)}`;
  const { visit, reports, longestTaskMs, readingMs, background } = await visitWithExtension(url);
  const traces = await findTraces(url, visit, readingMs);

  const mentions: Record<string, number> = {};
  for (const { entityId, count } of (reports ?? []).flatMap((report) => report.mentions)) {
    mentions[entityId] = (mentions[entityId] ?? 0) + count;
  }
  const requestUrls = [...traces.requestUrls, ...background.requestUrls];
  return {
    page: file,
    mentions,
    errors: [
      ...(reports ? [] : ['The extension did not finish with this page.']),
      ...traces.errors,
      ...background.errors,
    ],
    domChanges: traces.domChanges,
    requests: requestUrls.length,
    requestUrls,
    longestTaskMs: longestTaskMs === null ? null : round(longestTaskMs),
    scanMs: round((reports ?? []).reduce((sum, { scanMs }) => sum + scanMs, 0)),
  };
}

/** A page that breaks its visit, by going elsewhere for example, does not end the others'. */
function failedResult(page: string, error: unknown): PageResult {
  const errors = [`The visit failed: ${error instanceof Error ? error.message : String(error)}`];
  return {
    page,
    mentions: {},
    errors,
    domChanges: 0,
    requests: 0,
    requestUrls: [],
    longestTaskMs: null,
    scanMs: 0,
  };
}

/** Visits the page without the extension, once more where it seems to have left something. */
async function findTraces(
  url: string,
  visit: PageVisit,
  readingMs: number,
): Promise<ExtensionTraces> {
  const without = [await visitPlainly(url, readingMs)];
  const traces = compareVisits(visit, without);
  if (!hasTraces(traces)) return traces;
  without.push(await visitPlainly(url, readingMs));
  return compareVisits(visit, without);
}

/** @param stayMs As long as the visit with the extension took: a page with a clock does more in more time. */
async function visitPlainly(url: string, stayMs: number): Promise<PageVisit> {
  const page = await plain.browser.newPage();
  const endWatch = await watchPage(page);
  await openPage(page, url);
  await sleep(stayMs);
  const visit = await endWatch();
  await page.close();
  return visit;
}

async function prepareVisits({
  browser,
  ...launched
}: LaunchedBrowser): Promise<(url: string) => Promise<ExtensionVisit>> {
  const extensionPage = await openExtensionPage({ browser, ...launched }, 'popup.html');
  const takeBackground =
    engine === 'chromium'
      ? await watchBackground(browser)
      : () => ({ errors: [], requestUrls: [] });
  const ownUrl = `chrome-extension://${launched.extensionId}/`;

  return async (url) => {
    const tabsBefore = await listTabs(extensionPage);
    const page = await browser.newPage();
    const tabId = (await listTabs(extensionPage)).find((id) => !tabsBefore.includes(id));
    if (tabId === undefined)
      throw new Error('The new tab is not among the tabs that the extension sees.');

    const endWatch = await watchPage(page);
    const endTrace = engine === 'chromium' ? await startTrace(page) : undefined;
    await openPage(page, url);
    const loadedAt = Date.now();
    const reports = await collectPageReports(extensionPage, tabId);
    const readingMs = Date.now() - loadedAt;
    const visit = await endWatch();
    const longestTaskMs = endTrace ? longestOwnTaskMs(await endTrace(), server.url, ownUrl) : null;
    await page.close();
    return { visit, reports, longestTaskMs, readingMs, background: takeBackground() };
  };
}

function describe({
  page,
  mentions,
  errors,
  domChanges,
  requests,
  requestUrls,
  longestTaskMs,
  scanMs,
}: PageResult): string {
  const count = Object.values(mentions).reduce((sum, value) => sum + value, 0);
  const task = longestTaskMs === null ? '-' : `${longestTaskMs} ms`;
  return [
    `${page.padEnd(40)} ${String(count).padStart(5)} mentions  scan ${`${scanMs} ms`.padStart(9)}  longest task ${task.padStart(9)}`,
    ...(errors.length + domChanges + requests > 0
      ? [`  ${errors.length} errors, ${domChanges} DOM changes, ${requests} requests`]
      : []),
    ...[...errors, ...requestUrls].map((text) => `    ${text}`),
    ...(count > 0
      ? [
          `  ${Object.entries(mentions)
            .toSorted((a, b) => b[1] - a[1])
            .map(([id, value]) => `${id} ${value}`)
            .join(', ')}`,
        ]
      : []),
  ].join('\n');
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
