import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openPopupOver } from '../../build/browser/popup-over-page';
import de from '../../data/languages/de.json';
import { emulateScheme, findViolations } from './axe';
import { chooseLanguage, startHarness, type Harness } from './harness';
import { marksOn, waitForMarks } from './marks';

const { words } = de;
let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
  await chooseLanguage(harness, 'de');
});
afterAll(() => harness.close());

describe('the search', () => {
  let popup: Page;
  beforeAll(async () => {
    popup = await harness.openOwn('popup.html');
  });
  afterAll(() => popup.close());
  afterEach(async () => {
    await popup.click('input[type="search"]', { count: 3 });
    await popup.keyboard.press('Backspace');
  });

  test('has the focus when the popup opens', async () => {
    const other = await harness.openOwn('popup.html');
    expect(await other.evaluate(() => document.activeElement?.matches('input'))).toBe(true);
    await other.close();
  });

  test.each([
    ['mistrl', 'Mistral AI'],
    ['open ai', 'OpenAI'],
    ['lacroix', 'Timothée Lacroix'],
    ['gpt 3.5', 'GPT-3.5'],
    ['facebook', 'Meta'],
  ])('"%s" finds %s first', async (query, name) => {
    await popup.type('input[type="search"]', query);
    expect(await firstResult(popup)).toContain(name);
  });

  test('is honest about finding nothing', async () => {
    await popup.type('input[type="search"]', 'Zuckerbergs Firma');
    const title = words.popup.nothing.replace('{query}', 'Zuckerbergs Firma');
    await popup.waitForFunction((text) => document.body.innerText.includes(text), {}, title);
    expect(await popup.$$('.result')).toHaveLength(0);
  });

  test('opens the first hit by Enter, and goes back', async () => {
    await popup.type('input[type="search"]', 'mixtral');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.card');
    expect(await popup.$eval('.card h2', (heading) => heading.textContent)).toBe('Mixtral 8x7B');
    await popup.click(`button[aria-label="${words.popup.back}"]`);
    await popup.waitForSelector('input[type="search"]');
  });

  test('moves into the list and back by arrow keys', async () => {
    await popup.type('input[type="search"]', 'mi');
    await popup.keyboard.press('ArrowDown');
    expect(await popup.evaluate(() => document.activeElement?.className)).toBe('result');
    await popup.keyboard.press('ArrowUp');
    expect(await popup.evaluate(() => document.activeElement?.matches('input'))).toBe(true);
  });

  test('needs no pointer, from the first letter to the card and back', async () => {
    await popup.keyboard.type('mixtral');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.card');
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('input[type="search"]');
    expect(await popup.evaluate(() => document.activeElement?.matches('input'))).toBe(true);
  });

  test.each(['light', 'dark'] as const)('breaks no accessibility rule in %s', async (scheme) => {
    await emulateScheme(popup, scheme);
    expect(await findViolations(popup, 'body')).toEqual([]);
    await popup.type('input[type="search"]', 'open');
    await popup.waitForSelector('.result');
    expect(await findViolations(popup, 'body')).toEqual([]);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.card');
    expect(await findViolations(popup, 'body')).toEqual([]);
    await popup.click(`button[aria-label="${words.popup.back}"]`);
    await popup.waitForSelector('input[type="search"]');
  });
});

describe('on this page', () => {
  test('lists who is on the page, most mentioned first, with the counts of the marks', async () => {
    const page = await harness.open('de.html');
    const popup = await openPopup(page);
    await popup.waitForSelector('.result');
    const rows = await popup.$$eval('.entities > li', (items) =>
      items.map((item) => ({
        name: item.querySelector('.result-name')?.textContent ?? '',
        count: Number.parseInt(item.querySelector('.result-side')?.textContent ?? '', 10),
      })),
    );
    const counts = rows.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe((await marksOn(page)).length);
    expect(rows.map(({ name }) => name)).toContain('Jonas Andrulis');
    expect(await findViolations(popup, 'body')).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('goes from place to place of an entity, and stays open', async () => {
    const page = await harness.open('de.html');
    await page.evaluate(() => scrollTo(0, 0));
    const popup = await openPopup(page);
    const label = words.popup.goTo.replace('{name}', 'OpenAI');
    await popup.waitForSelector(`button[aria-label="${label}"]`);
    const places: string[] = [];
    for (let n = 0; n < 3; n++) {
      await popup.bringToFront();
      await popup.click(`button[aria-label="${label}"]`);
      await page.bringToFront();
      await page.waitForFunction(
        (before) => {
          const [range] = CSS.highlights.get('ai-dossier-step') ?? [];
          const text = range && `${range.startContainer.textContent}${range.startOffset}`;
          return text !== undefined && !before.includes(text);
        },
        { polling: 20 },
        places,
      );
      const place = await page.evaluate(() => {
        const [range] = CSS.highlights.get('ai-dossier-step') ?? [];
        const box = range?.startContainer.parentElement?.getBoundingClientRect();
        const text = `${range?.startContainer.textContent}${range?.startOffset}`;
        return { text, top: box?.top ?? -1, height: innerHeight };
      });
      expect(place.text).toContain('OpenAI');
      expect(place.top).toBeGreaterThanOrEqual(0);
      expect(place.top).toBeLessThan(place.height);
      places.push(place.text);
    }
    await popup.close();
    await page.close();
  });

  test('says how they are related', async () => {
    const page = await harness.open('de.html');
    const popup = await openPopup(page);
    await popup.waitForSelector('.result-relation');
    const relations = await popup.$$eval('.entities > li', (items) =>
      items.map((item) => [
        item.querySelector('.result-name')?.textContent,
        item.querySelector('.result-relation')?.textContent,
      ]),
    );
    expect(relations).toContainEqual(['Mistral AI', 'Entwickelt Mixtral 8x7B']);
    expect(relations).toContainEqual(['Sam Altman', 'Gründete OpenAI']);
    await popup.close();
    await page.close();
  });

  test('pauses everything, says until when, and goes on', async () => {
    const page = await harness.open('de.html');
    const popup = await openPopup(page);
    await popup.waitForSelector('.result');
    await press(popup, words.popup.pauseHour);
    await page.waitForFunction(() => !CSS.highlights.has('ai-dossier-mark'), { polling: 50 });
    const heading = await popup.waitForSelector('.empty h2');
    expect(await heading?.evaluate(({ textContent }) => textContent)).toMatch(
      /^Überall angehalten bis \d\d:\d\d$/,
    );
    expect(await findViolations(popup, 'body')).toEqual([]);
    await press(popup, words.popup.resumeAll);
    await waitForMarks(page);
    await popup.waitForSelector('.result');
    await popup.close();
    await page.close();
  });

  test('remembers who was looked up, until the list is cleared', async () => {
    const page = await harness.open('de.html');
    const popup = await openPopup(page);
    await popup.waitForSelector('.result');
    await popup.click('.result');
    await popup.waitForSelector('.card');
    const name = await popup.$eval('.card h2', ({ textContent }) => textContent);
    await popup.close();
    const again = await openPopup(page);
    await again.waitForSelector('.recent li');
    expect(await again.$eval('.recent li', ({ textContent }) => textContent)).toBe(name);
    expect(await findViolations(again, 'body')).toEqual([]);
    await press(again, words.popup.clearRecent);
    await again.waitForFunction(() => !document.querySelector('.recent'));
    await again.close();
    await page.close();
  });

  test('switches this site off and on, at once', async () => {
    const page = await harness.open('de.html');
    const popup = await openPopup(page);
    await popup.waitForSelector('.result');
    await popup.click('[role="switch"]');
    await page.waitForFunction(() => !CSS.highlights.has('ai-dossier-mark'), { polling: 50 });
    await popup.waitForFunction(
      (title) => document.body.innerText.includes(title),
      {},
      words.popup.pausedTitle,
    );
    await popup.click('[role="switch"]');
    await waitForMarks(page);
    await popup.waitForSelector('.result');
    await popup.close();
    await page.close();
  });

  test('says that a page is closed to extensions', async () => {
    const page = await harness.browser.newPage();
    await page.goto('chrome://version');
    const popup = await openPopup(page);
    await popup.waitForFunction(
      (title) => document.body.innerText.includes(title),
      {},
      words.popup.restricted,
    );
    await popup.close();
    await page.close();
  });
});

async function press(popup: Page, name: string): Promise<void> {
  await popup.bringToFront();
  await popup.locator(`::-p-text(${name})`).click();
}

async function firstResult(popup: Page): Promise<string> {
  const result = await popup.waitForSelector('.result .result-name');
  return (await result?.evaluate((element) => element.textContent)) ?? '';
}

async function openPopup(page: Page): Promise<Page> {
  return openPopupOver(page, await harness.worker(), harness.ownAddress('popup.html'));
}
