import { TargetType, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { openPopupOver } from '../../build/browser/popup-over-page';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { hover, moveOnto, readCard, rectOfMark, waitForNoCard, type Rect } from './card-driver';
import {
  listenToConsole,
  reportsOf,
  startHarness,
  stepToNextMention,
  type Harness,
} from './harness';
import { marksOn } from './marks';
import { letPass } from './waiting';

declare const chrome: WxtBrowser;

/** What only the browser's own page of extensions has. */
interface BrowserPage {
  management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
  developerPrivate: { updateExtensionConfiguration(changed: object): Promise<void> };
}

const NAME = 'Guillaume Lample';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

describe('stored settings', () => {
  let page: Page;
  beforeEach(async () => {
    page = await harness.browser.newPage();
  });
  afterEach(async () => {
    await page.close();
    await store(undefined);
  });

  test.each([
    ['a number', 42],
    ['fields of wrong types', { language: 7, pausedSites: 'all' }],
    ['a list with other things than sites', { pausedSites: [null, { a: 1 }, 'elsewhere.example'] }],
  ])('that are %s leave the page marked and are reported once', async (_, settings) => {
    await store(settings);
    await stopWorker();
    const pageSaid = await listenToConsole(await page.createCDPSession());
    await page.goto(addressOf('en.html'));
    await expect.poll(() => marksOn(page), { timeout: 10_000 }).toContain('Timothée Lacroix');
    for (const name of [NAME, 'Timothée Lacroix']) {
      await hover(page, name);
      expect(await readCard(page)).toContain(name);
      await page.mouse.move(2, 2);
      await waitForNoCard(page);
    }
    expect(await saidByWorker()).toEqual([
      expect.stringContaining('stored options could not be read'),
    ]);
    expect(pageSaid).toEqual([]);
  });

  test('of a newer version: what is known of them holds', async () => {
    await store({ pausedSites: ['elsewhere.example'], language: 'fr', ofTheFuture: { a: 1 } }, 99);
    await stopWorker();
    const pageSaid = await listenToConsole(await page.createCDPSession());
    await page.goto(addressOf('en.html'));
    await expect.poll(() => marksOn(page), { timeout: 10_000 }).toContain(NAME);
    await hover(page, NAME);
    expect(await readCard(page)).toContain('Personne');
    expect(pageSaid).toEqual([]);
    const options = await harness.openOwn('options.html');
    expect(await options.$eval('input[value="fr"]', (input) => input.matches(':checked'))).toBe(
      true,
    );
    await options.close();
  });

  test('that pages are not allowed to read leave the page marked, and the card opens', async () => {
    await access('TRUSTED_CONTEXTS');
    try {
      const pageSaid = await listenToConsole(await page.createCDPSession());
      await page.goto(addressOf('en.html'));
      await expect.poll(() => marksOn(page), { timeout: 10_000 }).toContain(NAME);
      await hover(page, NAME);
      expect(await readCard(page)).toContain(NAME);
      expect(pageSaid).toEqual([]);
    } finally {
      await access('TRUSTED_AND_UNTRUSTED_CONTEXTS');
    }
  });

  test('that have no more room: the options say so, and all is as it was', async () => {
    // One key and its value have 8,192 bytes; one change more does not fit.
    const before = { language: 'en', pausedSites: [''] };
    const left = 8192 - 'settings'.length - JSON.stringify(before).length - 5;
    before.pausedSites = [`${'x'.repeat(left - '.example'.length)}.example`];
    await store(before);
    const options = await harness.openOwn('options.html');
    await options.click('input[value="dark"]');
    await options.waitForFunction(
      (text) => document.querySelector('[role="alert"]')?.textContent?.includes(text),
      {},
      'quota',
    );
    const stored = await options.evaluate(() => chrome.storage.sync.get('settings'));
    expect(stored).toEqual({ settings: before });
    await options.close();
  });

  test('with a paused site leave that site unmarked', async () => {
    await store({ pausedSites: ['127.0.0.1'] });
    await page.goto(addressOf('en.html'));
    const [report] = await reportsOf(harness, page);
    expect(report).toMatchObject({ isPaused: true, mentions: [] });
    expect(await marksOn(page)).toEqual([]);
  });

  test('pause and resume a site that is open, without loading it again', async () => {
    await page.goto(addressOf('en.html'));
    const [before] = await reportsOf(harness, page);
    await store({ pausedSites: ['127.0.0.1'] });
    await page.waitForFunction(() => !CSS.highlights.has('ai-dossier-mark'));
    await store({ pausedSites: [] });
    await page.waitForFunction(() => CSS.highlights.has('ai-dossier-mark'));
    const [after] = await reportsOf(harness, page);
    expect(after?.mentions).toEqual(before?.mentions);
  });
});

test('a card that nobody knows is null', async () => {
  const page = await harness.openOwn('options.html');
  const answer = await page.evaluate(() =>
    chrome.runtime.sendMessage({
      id: 1,
      type: 'getCard',
      data: { entityId: 'nobody' },
      timestamp: Date.now(),
    }),
  );
  expect(answer).toEqual({ res: null });
  await page.close();
});

test('a service worker that the browser has stopped wakes for the next card', async () => {
  const page = await harness.open('en.html');
  await reportsOf(harness, page);
  const said = await listenToConsole(await page.createCDPSession());
  await stopWorker();
  await hover(page, NAME);
  expect(await readCard(page)).toContain('Mistral AI');
  expect(said).toEqual([]);
  await page.close();
});

test('a page in a private window is left alone, as long as the reader has not allowed it', async () => {
  const window = await harness.browser.createBrowserContext();
  const page = await window.newPage();
  const said = await listenToConsole(await page.createCDPSession());
  await page.goto(addressOf('en.html'));
  const open = await harness.open('en.html');
  expect([await marksOn(page), said]).toEqual([[], []]);
  await open.close();
  await window.close();
});

describe('pages that the reader has not allowed', () => {
  const allow = (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') =>
    asReader(
      harness,
      (extensionId, access) => {
        const { developerPrivate } = chrome as unknown as BrowserPage;
        return developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access });
      },
      hostAccess,
    );
  afterAll(() => allow('ON_ALL_SITES'));

  test('are not marked, and are again when they are', async () => {
    await allow('ON_CLICK');
    const page = await harness.browser.newPage();
    const said = await listenToConsole(await page.createCDPSession());
    await page.goto(addressOf('en.html'));
    const popup = await openPopupOver(
      page,
      await harness.worker(),
      harness.ownAddress('popup.html'),
    );
    await popup.waitForSelector('.empty');
    expect([await marksOn(page), said]).toEqual([[], []]);
    await popup.close();
    await allow('ON_ALL_SITES');
    await page.reload();
    await expect.poll(() => marksOn(page), { timeout: 10_000 }).toContain(NAME);
    await page.close();
  });
});

test('the keys say nothing on a page that is closed to extensions', async () => {
  const page = await harness.browser.newPage();
  await stepToNextMention(harness, page);
  // What it answers now, it answers after the key.
  const own = await harness.openOwn('options.html');
  await own.evaluate(() =>
    chrome.runtime.sendMessage({ id: 1, type: 'getCardStyles', timestamp: Date.now() }),
  );
  await own.close();
  expect((await saidByWorker()).filter((line) => line.includes('lastError'))).toEqual([]);
  await page.close();
});

describe.each([
  ['removed', remove],
  ['loaded anew', reload],
  ['switched off', switchOff],
])('a page that is open while the extension is %s', (_, end) => {
  let page: Page;
  let said: string[];
  let other: Harness;
  beforeAll(async () => {
    other = await startHarness();
    page = await other.open('en.html');
    await reportsOf(other, page);
    said = await listenToConsole(await page.createCDPSession());
    const name = await rectOfMark(page, NAME);
    await end(other);
    await page.bringToFront();
    for (let n = 0; n < 3; n++) await hoverAndLeave(page, name);
  });
  afterAll(() => other.close());

  test('has no uncaught error', () => {
    expect(said.filter((each) => each.startsWith('exception'))).toEqual([]);
  });

  test('says so at most once on the console, however often a name is pointed at', () => {
    expect(said.length).toBeLessThanOrEqual(1);
  });

  test('can still be changed without a word', async () => {
    const before = said.length;
    await page.evaluate(() => document.querySelector('h1')?.append(' by OpenAI and Metta AI'));
    const isRead = () =>
      !CSS.highlights.has('ai-dossier-mark') ||
      [...(CSS.highlights.get('ai-dossier-mark') ?? [])].some((mark) =>
        mark.startContainer.textContent?.includes('by OpenAI'),
      );
    await page.waitForFunction(isRead);
    expect(said).toHaveLength(before);
  });
});

/** Rests on the name, in the page's own time, for longer than a card takes to open. */
async function hoverAndLeave(page: Page, name: Rect): Promise<void> {
  await moveOnto(page, name);
  await letPass(page, DEFAULT_SETTINGS.showDelay * 3);
  expect(await page.$('ai-dossier-card')).toBeNull();
  await page.mouse.move(2, 2);
}

async function remove({ browser }: Harness): Promise<void> {
  for (const id of (await browser.extensions()).keys()) await browser.uninstallExtension(id);
}

async function switchOff(other: Harness): Promise<void> {
  await asReader(other, (id) => {
    const { management } = chrome as unknown as BrowserPage;
    return management.setEnabled(id, false);
  });
}

async function reload(other: Harness): Promise<void> {
  const own = await other.openOwn('options.html');
  const closed = new Promise((resolve) => own.once('close', resolve));
  // Gone before it can answer.
  void own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await closed;
}

/** Also what was said before: the browser repeats it to whoever begins to listen. */
async function saidByWorker(): Promise<string[]> {
  const target = await harness.browser.waitForTarget(
    (each) => each.type() === TargetType.SERVICE_WORKER,
  );
  const client = await target.createCDPSession();
  const said = await listenToConsole(client);
  // Who listens keeps the worker from being stopped.
  await client.detach();
  return said;
}

async function stopWorker(): Promise<void> {
  const { browser } = harness;
  const ended = new Promise<void>((resolve) => {
    browser.on('targetdestroyed', (target) => {
      if (target.type() === TargetType.SERVICE_WORKER) resolve();
    });
  });
  await (await harness.worker()).close();
  await ended;
}

function addressOf(name: string): string {
  return new URL(name, harness.pages).href;
}

/** From a page of the extension, so that the service worker may sleep. */
async function store(settings: unknown, version = 1): Promise<void> {
  const page = await harness.openOwn('options.html');
  await page.evaluate(
    async (value, v) => {
      if (value === undefined) await chrome.storage.sync.clear();
      else await chrome.storage.sync.set({ settings: value, settings$: { v } });
    },
    settings,
    version,
  );
  await page.close();
}

/** Who may read the options. */
async function access(accessLevel: 'TRUSTED_CONTEXTS' | 'TRUSTED_AND_UNTRUSTED_CONTEXTS') {
  const worker = await harness.worker();
  await worker.evaluate((level) => {
    const { sync } = chrome.storage as unknown as { sync: { setAccessLevel(to: object): unknown } };
    return sync.setAccessLevel({ accessLevel: level });
  }, accessLevel);
}

/** As the reader does on the browser's page of extensions. */
async function asReader(
  { browser, ownAddress }: Harness,
  act: (id: string, wanted: string) => Promise<void>,
  wanted = '',
): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(act, new URL(ownAddress('popup.html')).host, wanted);
  await page.close();
}
