import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import de from '../../data/languages/de.json';
import en from '../../data/languages/en.json';
import fr from '../../data/languages/fr.json';
import type { Settings } from '../../domain/settings';
import { emulateScheme, findViolations } from './axe';
import { hover, readCard } from './card-driver';
import { chooseLanguage, startHarness, type Harness } from './harness';

const LANGUAGES = [de, en, fr];
/** Every suggested key is one that Chromium gives to an extension. */
const KEYS = ['Alt+Shift+D', 'Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+O', 'Esc'];

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

test.each(LANGUAGES)(
  '$name applies at once to options, popup and the next card',
  async (language) => {
    const page = await harness.open('de.html');
    const options = await harness.openOwn('options.html');
    await options.click(`input[value="${language.code}"]`);
    await options.waitForFunction(
      (title) => document.querySelector('h1')?.textContent === title,
      {},
      language.words.options.title,
    );
    const popup = await harness.openOwn('popup.html');
    expect(await popup.$eval('input', (input) => input.placeholder)).toBe(
      language.words.popup.placeholder,
    );
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language.code);
    await page.bringToFront();
    await hover(page, 'OpenAI');
    expect(await readCard(page)).toContain(language.words.fields.openness);
    for (const each of [page, options, popup]) await each.close();
  },
);

test('every key that the manifest wishes for is set, and named in the language', async () => {
  await chooseLanguage(harness, 'de');
  const options = await harness.openOwn('options.html');
  const keys = await options.$$eval('.keys > div', (rows) =>
    rows.map((row) => [
      row.querySelector('dt kbd')?.textContent,
      row.querySelector('dd')?.textContent,
    ]),
  );
  const { commands, closeCard } = de.words.options;
  expect(keys.map(([, does]) => does)).toEqual([...Object.values(commands), closeCard]);
  expect(keys.filter(([key]) => key === undefined)).toEqual([]);
  await options.close();
});

test('the choice is there after the page is opened again', async () => {
  await chooseLanguage(harness, 'fr');
  const options = await harness.openOwn('options.html');
  expect(await options.$eval('input:checked', (input) => input.value)).toBe('fr');
  await options.close();
});

/** With full lists, a pause, a refused entry and news on the settings as a whole. */
async function openFilled(): Promise<Page> {
  const settings: Partial<Settings> = {
    siteMode: 'only',
    onlySites: ['*.news.example', `${'long-'.repeat(10)}host.example`],
    pausedSites: ['mail.example'],
    unmarked: ['openai', 'mistral-ai'],
    pausedUntil: Date.now() + 3_600_000,
    kinds: [],
  };
  const options = await harness.openOwn('options.html');
  await options.click('.buttons button:last-child');
  await options.waitForSelector('.notice:not(:empty)');
  await harness.store(settings);
  await options.waitForSelector('.paused');
  await options.type('.add input', 'Nobody');
  await options.keyboard.press('Enter');
  await options.waitForSelector('.add .problem:not(:empty)');
  return options;
}

test.each([
  ['a phone', 320],
  ['a window at 200 %', 640],
  ['a window', 1000],
  ['a wide window', 1400],
])('nothing sticks out of %s', async (_, width) => {
  const options = await openFilled();
  await options.setViewport({ width, height: 700 });
  expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  const outside = await options.$$eval('main *', (elements) =>
    elements
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(outside).toEqual([]);
  await options.close();
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(LANGUAGES)('the options in $name break no accessibility rule', async ({ code }) => {
    await chooseLanguage(harness, code);
    const options = await harness.openOwn('options.html');
    await emulateScheme(options, scheme);
    expect(await findViolations(options, 'body')).toEqual([]);
    await options.close();
  });

  test('nor do they with all that can be in them', async () => {
    const options = await openFilled();
    await emulateScheme(options, scheme);
    expect(await findViolations(options, 'body')).toEqual([]);
    await options.close();
  });
});

test('every command has its key, next beside previous', async () => {
  const options = await harness.openOwn('options.html');
  expect(
    await options.$$eval('.keys dt', (keys) => keys.map(({ textContent }) => textContent)),
  ).toEqual(KEYS);
  await options.close();
});
