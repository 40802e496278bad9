import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import en from '../../data/languages/en.json';
import {
  clickInCard,
  hover,
  inCard,
  rectInCard,
  settleCard,
  textInCard,
  waitInCard,
} from './card-driver';
import { chooseLanguage, startHarness, type Harness } from './harness';
import { letPass, POLL } from './waiting';

/** By which the page has a click land in the card; each returns what undoes it. */
declare const tricks: Record<string, () => () => void>;
/** Styles of what stands around the card. */
declare const surroundings: Record<string, string>;
declare let undo: () => void;

const words = en.words.cardActions;
const UNMARK = '.panel-buttons button';
/** Longer than a card must have stood there, and than the browser takes to see what stands above it. */
const A_WHILE_MS = 600;

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await startHarness();
  await chooseLanguage(harness, 'en');
});
afterAll(() => harness.close());
beforeEach(async () => {
  page = await harness.open('hostile/moves-card.html');
  await page.bringToFront();
  await hover(page, 'OpenAI');
  await clickInCard(page, `[aria-label="${words.moreActions}"]`);
  await waitInCard(page, UNMARK);
  await settleCard(page);
});
afterEach(async () => {
  await page.close();
  await harness.store({ language: 'en' });
});

const TRICKS = [
  'covers it',
  'covers it out of a shadow root',
  'fades it',
  'blurs it',
  'cuts it',
  'moves it',
  'blends it',
  'takes it off the top',
];

test('these are all tricks of the page', async () => {
  expect(await page.evaluate(() => Object.keys(tricks))).toEqual(TRICKS);
});

describe('a click in the card changes nothing when the page', () => {
  test.each(TRICKS)('%s, and does when it no longer does', async (trick) => {
    await page.evaluate((name) => {
      Object.assign(globalThis, { undo: tricks[name]?.() });
    }, trick);
    await aWhile();
    await clickInCard(page, UNMARK);
    await expect.poll(said, POLL).toBe(words.notSaved);
    expect(await unmarked()).toEqual([]);
    await page.evaluate(() => undo());
    // The reader moves the window a little, or turns to another page of the card: it is placed anew.
    await page.evaluate(() => dispatchEvent(new Event('resize')));
    await aWhile();
    await clickInCard(page, UNMARK);
    await expect.poll(unmarked, POLL).toEqual(['openai']);
  });

  test('makes it up', async () => {
    await aWhile();
    await inCard(
      page,
      (card, wanted) => {
        const button = card.querySelector(wanted);
        if (!(button instanceof HTMLElement)) throw new Error('The test does not reach the button');
        button.click();
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
      },
      UNMARK,
    );
    await aWhile();
    expect([await said(), await unmarked()]).toEqual(['', []]);
  });

  test('has it come at once: a second click where the button has just appeared', async () => {
    await page.evaluate(() => dispatchEvent(new Event('resize')));
    await clickInCard(page, UNMARK);
    await expect.poll(said, POLL).toBe(words.notSaved);
    expect(await unmarked()).toEqual([]);
  });
});

test('styles around the card change nothing of how it looks', async () => {
  await page.mouse.move(2, 700);
  await clickInCard(page, '[aria-pressed]');
  const { left, top, right } = await rectInCard(page);
  const clip = { x: left + 8, y: top + 8, width: right - left - 16, height: 200 };
  await page.mouse.move(2, 2);
  const shoot = () => page.screenshot({ clip, encoding: 'base64' });
  await aWhile();
  const before = await shoot();
  const different: string[] = [];
  for (const style of await page.evaluate(() => Object.values(surroundings))) {
    for (const selector of ['html', 'body']) {
      await page.evaluate(
        (on, css) => document.querySelector(on)?.setAttribute('style', css),
        selector,
        style,
      );
      if ((await shoot()) !== before) different.push(`${selector} { ${style} }`);
      await page.evaluate((on) => document.querySelector(on)?.removeAttribute('style'), selector);
    }
  }
  expect(different).toEqual([]);
});

function aWhile(): Promise<void> {
  return letPass(page, A_WHILE_MS);
}

/** What the reader does not want marked any more. */
async function unmarked(): Promise<string[]> {
  return (await harness.stored()).unmarked ?? [];
}

/** What the card has said about the reader's wish. */
function said(): Promise<string> {
  return textInCard(page, '.panel [role=status]');
}
