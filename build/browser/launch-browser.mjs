import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';

/** @typedef {import('./find-browser.mjs').Engine} Engine */
/**
 * @typedef {object} LaunchedBrowser
 * @property {import('puppeteer-core').Browser} browser
 * @property {Engine} engine
 * @property {string} [extensionId] The host in the addresses of the extension's own pages.
 * @property {() => Promise<void>} close
 */

const LOAD_TIMEOUT_MS = 20_000;
const FIRST_RUN_PAGE = '/welcome.html';

/**
 * A browser with a throw-away profile, with the built extension when a folder is given.
 *
 * @param {object} options
 * @param {Engine} options.engine
 * @param {string} options.path The browser's program.
 * @param {string} [options.extensionDir] The built folder.
 * @param {boolean} [options.headless]
 * @param {boolean} [options.blockNetwork] Reach nothing but this machine.
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {string[]} [options.args] Further arguments for the browser's command line.
 * @returns {Promise<LaunchedBrowser>}
 */
export function launchBrowser({ engine, ...options }) {
  return engine === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

/**
 * @typedef {Omit<Parameters<typeof launchBrowser>[0], 'engine'>} EngineOptions
 */

/**
 * @param {EngineOptions} options
 * @returns {Promise<LaunchedBrowser>}
 */
async function launchChromium(options) {
  const { extensionDir, headless = true, blockNetwork = true, viewport, args = [] } = options;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: options.path,
    headless,
    defaultViewport: viewport ?? { width: 1000, height: 700 },
    // Branded Chrome no longer knows --load-extension; it takes extensions over the pipe.
    pipe: true,
    enableExtensions: true,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-component-update',
      // Chromium refuses to run its sandbox as root, which is who one is in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(blockNetwork
        ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost']
        : []),
      ...args,
    ],
  });
  const extensionId = extensionDir && (await installExtension(browser, extensionDir));
  if (extensionDir && existsSync(path.join(extensionDir, FIRST_RUN_PAGE))) {
    await closeFirstRunPage(browser);
  }
  return {
    browser,
    engine: 'chromium',
    ...(extensionId && { extensionId }),
    close: () => browser.close(),
  };
}

/**
 * @param {EngineOptions} options
 * @returns {Promise<LaunchedBrowser>}
 */
async function launchFirefox(options) {
  const { extensionDir, headless = true, blockNetwork = true, viewport, args = [] } = options;
  // Firefox would choose the host of the extension's pages at random and not tell it.
  const pageHost = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.path,
    headless,
    defaultViewport: viewport ?? { width: 1000, height: 700 },
    // Without it WebDriver BiDi does not show the extension's own pages.
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      ...(blockNetwork && DEAD_PROXY_PREFS),
      ...(extensionDir && {
        'extensions.webextensions.uuids': JSON.stringify({ [readGeckoId(extensionDir)]: pageHost }),
      }),
    },
  });
  if (extensionDir) await installExtension(browser, extensionDir);
  return {
    browser,
    engine: 'firefox',
    ...(extensionDir && { extensionId: pageHost }),
    close: () => browser.close(),
  };
}

/**
 * Everything but this machine goes to a proxy that is not there. Port 2, because nobody listens on
 * it and it is none of those that Firefox refuses to use, which looks like a broken navigation.
 */
const DEAD_PROXY_PREFS = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 2,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 2,
  'network.proxy.socks': '127.0.0.1',
  'network.proxy.socks_port': 2,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
  // By default Firefox goes out directly when its own requests find the proxy dead.
  'network.proxy.failover_direct': false,
};

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionDir
 */
async function installExtension(browser, extensionDir) {
  try {
    return await browser.installExtension(path.resolve(extensionDir));
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * It comes to the front a moment after the installation, which would be in the middle of a test.
 *
 * @param {import('puppeteer-core').Browser} browser
 */
async function closeFirstRunPage(browser) {
  const target = await browser.waitForTarget((each) => each.url().endsWith(FIRST_RUN_PAGE));
  const page = await target.page();
  await page?.close();
}

/** @param {string} extensionDir */
function readGeckoId(extensionDir) {
  const manifest = JSON.parse(readFileSync(path.join(extensionDir, 'manifest.json'), 'utf8'));
  /** @type {unknown} */
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`No Gecko id in ${extensionDir}/manifest.json.`);
  return id;
}

/**
 * One of the extension's own pages in a new tab, loaded.
 *
 * @param {LaunchedBrowser} launched
 * @param {string} file For example 'popup.html'.
 */
export async function openExtensionPage(launched, file) {
  const page = await launched.browser.newPage();
  await showExtensionPage(page, launched, file);
  return page;
}

/**
 * The same in a tab that is there.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {LaunchedBrowser} launched
 * @param {string} file
 */
export async function showExtensionPage(page, { engine, extensionId }, file) {
  if (!extensionId) throw new Error('This browser was launched without the extension.');
  if (engine === 'chromium') {
    await page.goto(`chrome-extension://${extensionId}/${file}`);
    return;
  }
  const url = `moz-extension://${extensionId}/${file}`;
  // WebDriver BiDi does not report the end of this navigation: the promise stays open until the
  // browser closes, so the page itself is asked.
  page.goto(url, { timeout: 0 }).catch(() => {});
  if (!(await isLoaded(page, url))) throw new Error(`${url} did not load.`);
}

/**
 * `page.goto` for pages with frames that are not reached: Firefox 140 takes the error page of a
 * frame for one of the whole page and says "Address rejected". A page that never stops loading is
 * taken as far as it came.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} url
 */
export async function openPage(page, url) {
  try {
    await page.goto(url, { timeout: LOAD_TIMEOUT_MS });
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    if (!isTimeout && !(await isLoaded(page, url))) throw error;
  }
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} url
 */
async function isLoaded(page, url) {
  const deadline = Date.now() + LOAD_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const loaded = await page
      .evaluate(() => document.readyState === 'complete' && location.href)
      // The page being left no longer answers.
      .catch(() => false);
    if (loaded === url) return true;
    await sleep(50);
  }
  return false;
}
