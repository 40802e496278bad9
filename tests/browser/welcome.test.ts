import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import de from '../../data/languages/de.json';
import en from '../../data/languages/en.json';
import fr from '../../data/languages/fr.json';
import { emulateScheme, findViolations } from './axe';
import { exposeCard, hover, readCard, waitForCard, waitForNoCard } from './card-driver';
import { chooseLanguage, pressCommand, startHarness, type Harness } from './harness';
import { marksOn, waitForMarks } from './marks';

let harness: Harness;
beforeAll(async () => {
  // Which waits for this page to be opened by the installation, and closes it.
  harness = await startHarness();
  await chooseLanguage(harness, 'de');
});
afterAll(() => harness.close());

describe('the first page', () => {
  test('has an example that works as pages do, by pointer', async () => {
    const page = await openWelcome();
    expect(await marksOn(page)).toEqual(['Mistral AI', 'Mixtral']);
    await hover(page, 'Mistral AI');
    expect(await readCard(page)).toMatch(/28\.\sApril 2023/);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.close();
  });

  test('has one for who has no pointer, and one for keys', async () => {
    const page = await openWelcome();
    await page.locator(`::-p-text(${de.words.welcome.showCard})`).click();
    await waitForCard(page);
    expect(await readCard(page)).toContain('Mistral AI');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await pressCommand(harness, page, 'next-mention');
    await waitForCard(page);
    expect(await readCard(page)).toContain('Mixtral');
    await page.close();
  });

  test('fits one screen', async () => {
    const page = await openWelcome();
    const { height, room } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      room: innerHeight,
    }));
    expect(height).toBeLessThanOrEqual(room);
    await page.close();
  });

  test.each([320, 500])('does not scroll sideways at %i px', async (width) => {
    const page = await openWelcome();
    await page.setViewport({ width, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await page.close();
  });
});

test.each([de, en, fr])('in $name breaks no rule of accessibility', async ({ code, words }) => {
  const page = await openWelcome();
  await page.select('select', code);
  await page.waitForFunction(
    (title) => document.querySelector('h1')?.textContent === title,
    {},
    words.welcome.title,
  );
  await page.waitForFunction(() => (CSS.highlights.get('ai-dossier-mark')?.size ?? 0) === 2);
  for (const scheme of ['light', 'dark'] as const) {
    await emulateScheme(page, scheme);
    expect(await findViolations(page, 'body')).toEqual([]);
  }
  await hover(page, 'Mistral AI');
  await exposeCard(page);
  expect(await findViolations(page, 'ai-dossier-card')).toEqual([]);
  await page.close();
});

async function openWelcome(): Promise<Page> {
  const page = await harness.openOwn('welcome.html');
  await waitForMarks(page);
  return page;
}
