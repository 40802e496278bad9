import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import en from '../../data/languages/en.json';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';
import {
  hover,
  inCard,
  moveOnto,
  readCard,
  rectOfMark,
  waitForCard,
  waitForNoCard,
} from './card-driver';
import { startHarness, stepToNextMention, type Harness } from './harness';
import { countMarks, marksOn } from './marks';
import { becomesTrue, letPass } from './waiting';

/** Every control of the options changes a tab that is open already. */

const { options: words } = en.words;

/** The extension API, for functions that run in the service worker. */
declare const chrome: WxtBrowser;

let harness: Harness;
let page: Page;
let options: Page;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

beforeEach(async () => {
  await store({});
  page = await harness.open('en.html');
  options = await harness.openOwn('options.html');
});
afterEach(async () => {
  await options.close();
  await page.close();
});

function store(settings: Partial<Settings>): Promise<void> {
  return harness.store({ language: 'en', ...settings });
}

const stored = () => harness.stored();

async function choose(selector: string): Promise<void> {
  await options.bringToFront();
  await options.waitForSelector(selector);
  await options.click(selector);
  await page.bringToFront();
}

async function press(name: string): Promise<void> {
  await options.bringToFront();
  await options.click(`::-p-aria([name="${name}"][role="button"])`);
}

/** Adds an entry to a list. */
async function add(list: string, text: string): Promise<void> {
  await options.bringToFront();
  const button = await options.waitForSelector(`::-p-aria([name="Add to: ${list}"])`);
  if (!button) throw new Error(`No way to add to “${list}”`);
  await button.evaluate((each) => each.closest('form')?.querySelector('input')?.focus());
  await options.keyboard.type(text);
  await button.click();
}

/** Waits until a highlight has so many ranges as is said; polled, as a page may draw no frames. */
async function waitUntilMarks(isRight: (marks: string[]) => boolean): Promise<string[]> {
  await page.bringToFront();
  await becomesTrue(async () => isRight(await marksOn(page)));
  return marksOn(page);
}

const hasNone = (marks: string[]) => marks.length === 0;
const hasSome = (marks: string[]) => marks.length > 0;

async function pointAt(text: string): Promise<void> {
  await moveOnto(page, await rectOfMark(page, text));
}

/** Long enough for any card to open that will. */
const rest = () => letPass(page, 900);
const hasCard = async () => (await page.$('ai-dossier-card')) !== null;

describe('marks', () => {
  test('are tinted', async () => {
    const before = await countMarks(page);
    await choose('input[value="tint"]');
    await expect.poll(() => countMarks(page, 'tint')).toBe(before);
    expect(await countMarks(page)).toBe(0);
    // The paint itself: a rule for it is on the page.
    const ground = await page.evaluate(
      () => getComputedStyle(document.body, '::highlight(ai-dossier-tint)').backgroundColor,
    );
    expect(ground).not.toBe('rgba(0, 0, 0, 0)');
  });

  test('are seen only while Alt is held, and cards open only then', async () => {
    const before = await countMarks(page);
    const rect = await rectOfMark(page, 'OpenAI');
    await choose('input[value="key"]');
    await waitUntilMarks(hasNone);
    await moveOnto(page, rect);
    await rest();
    expect(await hasCard()).toBe(false);
    await page.keyboard.down('Alt');
    await waitForCard(page);
    // One of them is painted as the open one.
    expect(await countMarks(page)).toBe(before - 1);
    await page.keyboard.up('Alt');
    await waitUntilMarks(hasNone);
  });

  test('stand on the first mention only', async () => {
    const before = await marksOn(page);
    await choose('input[name="markFirst"]');
    const after = await waitUntilMarks((marks) => hasSome(marks) && marks.length < before.length);
    expect(after.filter((mark) => mark === 'OpenAI').length).toBeLessThanOrEqual(1);
    expect(before.filter((mark) => mark === 'OpenAI').length).toBeGreaterThan(1);
  });

  test('leave out a kind', async () => {
    await waitUntilMarks((marks) => marks.includes('Arthur Mensch'));
    await choose('input[name="person"]');
    await waitUntilMarks((marks) => hasSome(marks) && !marks.includes('Arthur Mensch'));
    await choose('input[name="person"]');
    await waitUntilMarks((marks) => marks.includes('Arthur Mensch'));
  });

  test('leave out a name, by any of its spellings, and take it back', async () => {
    await add(words.unmarked, 'Open AI');
    await waitUntilMarks((marks) => hasSome(marks) && !marks.includes('OpenAI'));
    await press('Mark again: OpenAI');
    await waitUntilMarks((marks) => marks.includes('OpenAI'));
  });
});

describe('cards', () => {
  test('open by click', async () => {
    await choose('input[value="click"]');
    await pointAt('OpenAI');
    await rest();
    expect(await hasCard()).toBe(false);
    await page.mouse.down();
    await page.mouse.up();
    await waitForCard(page);
    // The pointer may go where it wants.
    await page.mouse.move(5, 5, { steps: 3 });
    await rest();
    expect(await hasCard()).toBe(true);
    await page.mouse.click(5, 5);
    await waitForNoCard(page);
  });

  test('open by key alone', async () => {
    await choose('input[value="keyboard"]');
    await pointAt('OpenAI');
    await page.mouse.down();
    await page.mouse.up();
    await rest();
    expect(await hasCard()).toBe(false);
    await stepToNextMention(harness, page);
    await waitForCard(page);
  });

  test('wait as long as the slider says', async () => {
    await options.bringToFront();
    await options.focus('input[name="showDelay"]');
    await options.keyboard.press('End');
    await expect.poll(stored).toMatchObject({ showDelay: 2000 });
    await page.bringToFront();
    await pointAt('OpenAI');
    await rest();
    expect(await hasCard()).toBe(false);
    await waitForCard(page);
  });

  test.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)('are %s on a %s system', async (theme, system) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: system }]);
    await choose(`input[name="theme"][value="${theme}"]`);
    await hover(page, 'OpenAI');
    const colour = await inCard(
      page,
      (card) => getComputedStyle(card.querySelector('.card')!).backgroundColor,
    );
    expect(colour).toBe(theme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(29, 31, 34)');
  });
});

test('the popup is as dark as the reader wants it', async () => {
  await choose('input[name="theme"][value="dark"]');
  await expect.poll(stored).toMatchObject({ theme: 'dark' });
  const popup = await harness.openOwn('popup.html');
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  const ground = await popup.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe('rgb(29, 31, 34)');
  await popup.close();
});

describe('websites', () => {
  const host = () => new URL(harness.pages).hostname;

  test('are switched off by host, and on again', async () => {
    await add(words.sites, harness.pages);
    expect(await stored()).toMatchObject({ pausedSites: [host()] });
    await waitUntilMarks(hasNone);
    await press(`Switch on again: ${host()}`);
    await waitUntilMarks(hasSome);
  });

  test('are marked only where listed', async () => {
    await choose('input[value="only"]');
    await waitUntilMarks(hasNone);
    await add(words.onlySites, host());
    await waitUntilMarks(hasSome);
    await choose('input[name="siteMode"][value="all"]');
    await waitUntilMarks(hasSome);
  });

  test('that are none are refused with the reason', async () => {
    await add(words.sites, '*.two words');
    const alert = await options.waitForSelector('.add [role="alert"]:not(:empty)');
    expect(await alert?.evaluate(({ textContent }) => textContent)).toContain('*.two words');
    expect(await stored()).toEqual({ language: 'en' });
  });

  test('are all paused until the reader resumes them, or the time has come', async () => {
    await store({ pausedUntil: Date.now() + 3_600_000 });
    await waitUntilMarks(hasNone);
    await options.bringToFront();
    await options.waitForSelector('.paused');
    await press(words.resumeAll);
    await waitUntilMarks(hasSome);
    await store({ pausedUntil: Date.now() + 2000 });
    await waitUntilMarks(hasNone);
    await waitUntilMarks(hasSome);
  });
});

test('the language applies to the next card', async () => {
  await choose('input[value="fr"]');
  await options.waitForFunction(() => document.documentElement.lang === 'fr', { polling: 50 });
  await hover(page, 'OpenAI');
  expect(await readCard(page)).toContain('Ouverture');
});

test('the preview marks its own text as pages are, and opens cards with their styles', async () => {
  await options.bringToFront();
  const marks = () => marksOn(options);
  await expect.poll(async () => (await marks()).length).toBe(6);
  expect(await marks()).toContain('Antropic');
  await options.click('input[name="findMisspelt"]');
  await expect.poll(marks).not.toContain('Antropic');
  await options.click('input[name="markFirst"]');
  await expect.poll(async () => (await marks()).length).toBe(4);
  await hover(options, 'Arthur Mensch');
  const border = await inCard(
    options,
    (card) => getComputedStyle(card.querySelector('.card')!).borderTopWidth,
  );
  expect(border).toBe('3px');
});

describe('a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ai-dossier-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function load(text: string): Promise<void> {
    const file = path.join(folder, 'chosen.json');
    await writeFile(file, text);
    await options.bringToFront();
    const [chooser] = await Promise.all([options.waitForFileChooser(), press(words.importFile)]);
    await chooser.accept([file]);
  }

  test('is saved, refused when it is wrong, loaded, and taken back', async () => {
    const client = await options.createCDPSession();
    await client.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await options.click('input[value="tint"]');
    await press(words.exportFile);
    const saved = path.join(folder, 'ai-dossier-settings.json');
    await expect.poll(() => readFile(saved, 'utf8').catch(() => '')).toContain('"tint"');
    const good = await readFile(saved, 'utf8');

    await options.click('input[value="underline"]');
    await load(good.replace('tint', 'blink'));
    await options.waitForSelector('.problem:not(:empty)');
    expect(await stored()).toEqual({ language: 'en' });

    await load(good);
    await options.waitForSelector('.notice:not(:empty)');
    await page.bringToFront();
    await expect.poll(() => countMarks(page, 'tint')).toBeGreaterThan(0);

    await press(words.undo);
    await waitUntilMarks(hasSome);
    expect(await stored()).toEqual({ language: 'en' });
  });

  test('is not needed to go back to the defaults', async () => {
    await store({ theme: 'dark', showDelay: 0 });
    await options.bringToFront();
    await options.waitForFunction(() => document.documentElement.style.colorScheme === 'dark');
    await press(words.reset);
    await expect.poll(stored).toEqual({});
    await press(words.undo);
    await expect.poll(stored).toEqual({ language: 'en', theme: 'dark', showDelay: 0 });
  });
});

test('the defaults are what a reader has at first', async () => {
  const worker = await harness.worker();
  await worker.evaluate(() => chrome.storage.sync.clear());
  await options.reload();
  await options.waitForSelector('main');
  const chosen = await options.$$eval('input:checked', (inputs) =>
    inputs.map(({ name, value }) => `${name}=${value}`),
  );
  expect(chosen).toEqual(
    expect.arrayContaining([
      `language=${DEFAULT_SETTINGS.language}`,
      `markStyle=${DEFAULT_SETTINGS.markStyle}`,
      `trigger=${DEFAULT_SETTINGS.trigger}`,
      `theme=${DEFAULT_SETTINGS.theme}`,
    ]),
  );
});
