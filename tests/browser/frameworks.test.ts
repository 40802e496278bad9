import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FRAMEWORKS, startFrameworksSite, type FrameworksSite, type Life } from './frameworks-site';
import { collectGarbage, listenToConsole, startHarness, type Harness } from './harness';

declare const life: Life;

const POLL = { timeout: 10_000, interval: 20 };
const ROUNDS = 1000;
/** Fifty times twenty is a thousand. */
const MOUNTS = 50;
const PLACES = 20;
/** Frameworks keep what they drew last, to compare with it. */
const HELD_BY_FRAMEWORK = PLACES;
const REMOUNTS = 10;

let harness: Harness;
let site: FrameworksSite;
beforeAll(async () => {
  [harness, site] = await Promise.all([startHarness(), startFrameworksSite()]);
});
afterAll(async () => {
  await harness.close();
  await site.close();
});

describe.each(FRAMEWORKS)('a page that %s draws', (framework) => {
  let page: Page;
  let said: string[];
  beforeEach(async () => {
    page = await harness.browser.newPage();
    said = await listenToConsole(await page.createCDPSession());
    await page.goto(site.addressOf(framework));
    await page.bringToFront();
  });
  afterEach(() => page.close());

  test('takes over what the server sent, marks and all', async () => {
    await takeOver();
    await marksAreOnNames();
    expect(complaints()).toEqual([]);
  });

  test('says what it should through a thousand changes, and has its marks on the names in the end', async () => {
    await takeOver();
    expect(await page.evaluate((rounds) => life.churn(rounds), ROUNDS)).toEqual([]);
    await marksAreOnNames();
    expect(complaints()).toEqual([]);
  });

  test('takes away a thousand marked names, none of which stays marked or in memory', async () => {
    await takeOver();
    for (let n = 1; n <= MOUNTS; n++) {
      expect(await page.evaluate((...of) => life.mountMany(...of), n, PLACES)).toEqual([]);
      await marksAreOnNames();
      expect(await page.evaluate((of) => life.unmountMany(of), n)).toEqual([]);
    }
    await marksAreOnNames();
    await expect.poll(countHeld, POLL).toBeLessThanOrEqual(HELD_BY_FRAMEWORK);
    expect(complaints()).toEqual([]);
  });

  test('can be taken away as a whole and come back, and leaves no mark when it has gone', async () => {
    await takeOver();
    for (let n = 1; n <= REMOUNTS; n++) {
      expect(await page.evaluate((of) => life.remount(of), n)).toEqual([]);
      await marksAreOnNames();
    }
    expect(await page.evaluate(() => life.end())).toBe('');
    await expect.poll(() => page.evaluate(() => life.marks()), POLL).toEqual([]);
    expect(complaints()).toEqual([]);
  });

  /** The framework finds marks over the server's text when it starts. */
  async function takeOver(): Promise<void> {
    await marksAreOnNames();
    expect(await page.evaluate(() => life.hydrate())).toEqual([]);
  }

  async function marksAreOnNames(): Promise<void> {
    const names = await page.evaluate(() => life.names());
    await expect.poll(() => page.evaluate(() => life.marks()), POLL).toEqual(names);
  }

  function complaints(): string[] {
    return said.filter((line) => /^(?:error|exception|warning)/.test(line));
  }

  /** Elements that were taken away and are still in memory. */
  async function countHeld(): Promise<number> {
    await collectGarbage(page);
    return page.evaluate(() => life.held());
  }
});
