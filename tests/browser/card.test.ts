import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import de from '../../data/languages/de.json';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { emulateScheme, findViolations } from './axe';
import {
  clickInCard,
  countCards,
  exposeCard,
  hover,
  inCard,
  readCard,
  rectInCard,
  rectOfMark,
  staysLongerThanHideDelay,
  waitForCard,
  waitForCardOf,
  waitForNoCard,
  waitInCard,
  type Rect,
} from './card-driver';
import { chooseLanguage, startHarness, stepToNextMention, type Harness } from './harness';
import { POLL } from './waiting';

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await startHarness();
  await chooseLanguage(harness, 'de');
});
afterAll(() => harness.close());
beforeEach(async () => {
  page = await harness.open('de.html');
});
afterEach(() => page.close());

describe('the pointer', () => {
  test('opens a card only after resting on a name', async () => {
    const { left, top } = await rectOfMark(page, 'Mistral AI');
    await page.evaluate(timeCard);
    await page.mouse.move(left + 5, top + 5, { steps: 2 });
    await waitForCard(page);
    expect(await openedAfterMs(page)).toBeGreaterThanOrEqual(DEFAULT_SETTINGS.showDelay - 60);
  });

  test('crosses names without opening a card', async () => {
    const names = ['Arthur Mensch', 'Guillaume Lample', 'Timothée Lacroix'];
    for (const name of names) {
      const { left, top } = await rectOfMark(page, name);
      await page.mouse.move(left + 4, top + 4);
      await page.mouse.move(left + 4, top - 60);
    }
    // The card of the name that it rests on in the end is the first there ever was.
    const countOpened = await countCards(page);
    await hover(page, 'Jonas Andrulis');
    expect(await countOpened()).toBe(1);
    expect(await readCard(page)).toContain('Jonas Andrulis');
  });

  test('travels onto the card, which stays', async () => {
    const name = await hover(page, 'Mistral AI');
    const card = await rectInCard(page);
    await page.mouse.move(name.left + 20, name.bottom + 4, { steps: 3 });
    await page.mouse.move(card.left + 60, card.top + 60, { steps: 8 });
    await staysLongerThanHideDelay(page);
    expect(await readCard(page)).toContain('Mistral AI');
  });

  test('closes the card by leaving both', async () => {
    await hover(page, 'Mistral AI');
    await page.mouse.move(4, 4, { steps: 4 });
    await waitForNoCard(page);
  });

  test('closes it by a click elsewhere', async () => {
    await hover(page, 'Mistral AI');
    await page.mouse.click(4, 4);
    await waitForNoCard(page);
  });
});

test('Esc closes the card at once, and the page does not get the key', async () => {
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key }) => (document.title = `page got ${key}`));
  });
  await hover(page, 'Mistral AI');
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
  expect(await page.title()).not.toContain('page got');
  await page.keyboard.press('Escape');
  expect(await page.title()).toBe('page got Escape');
});

test.each([
  [1000, 800],
  [700, 420],
  [360, 640],
])(
  'in a window of %i × %i the card covers neither its name nor the edge',
  async (width, height) => {
    await page.setViewport({ width, height });
    for (const name of ['Mistral AI', 'OpenAI', 'Llama 2']) {
      const line = await hover(page, name);
      const card = await rectInCard(page);
      expect(overlaps(card, line)).toBe(false);
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.top).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(width);
      expect(card.bottom).toBeLessThanOrEqual(height);
      await page.mouse.move(1, 1);
      await waitForNoCard(page);
    }
  },
);

describe('the keyboard', () => {
  test('steps through the names, each card with the focus in it', async () => {
    await page.bringToFront();
    const seen: string[] = [];
    for (let n = 0; n < 3; n++) {
      await stepToNextMention(harness, page);
      await waitForCard(page);
      await waitInCard(page, '[role="dialog"]:focus');
      seen.push((await readCard(page)).split('\n').find((line) => line.length > 0) ?? '');
    }
    expect(seen).toHaveLength(3);
  });

  test('gives the focus back when the card closes', async () => {
    await page.bringToFront();
    await page.focus('a[href]');
    await stepToNextMention(harness, page);
    await waitForCard(page);
    await page.waitForFunction(() => document.activeElement?.localName === 'ai-dossier-card');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.matches('a[href]'))).toBe(true);
  });

  test('reaches everything in the card, and what it unfolds', async () => {
    await page.bringToFront();
    await stepToNextMention(harness, page);
    await waitForCard(page);
    const focused = () => inCard(page, ({ activeElement }) => activeElement?.textContent);
    for (let n = 0; n < 40; n++) {
      if ((await focused()) === de.words.card.more) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => readCard(page), POLL).toContain(de.words.card.articleSaid);
    expect(await readCard(page)).toContain(de.words.card.sources);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(['Mistral AI', 'Llama 2', 'GPT-3.5', 'Jonas Andrulis'])(
    'the card of %s breaks no accessibility rule, folded and unfolded',
    async (name) => {
      await emulateScheme(page, scheme);
      await hover(page, name);
      await exposeCard(page);
      expect(await findViolations(page, 'ai-dossier-card')).toEqual([]);
      await clickInCard(page, '.unfold');
      await waitInCard(page, '.unfold[aria-expanded="true"]');
      expect(await findViolations(page, 'ai-dossier-card')).toEqual([]);
    },
  );
});

test('a name in a card leads to the card of that name', async () => {
  await hover(page, 'Mixtral 8x7B');
  await clickInCard(page, '.entity');
  await waitForCardOf(page, 'Mistral AI');
});

/** In the page: remembers when the pointer first moved and when the card came. */
function timeCard(): void {
  const times = globalThis as unknown as { moved?: number; opened?: number };
  addEventListener('pointermove', () => (times.moved ??= performance.now()));
  new MutationObserver(() => (times.opened ??= performance.now())).observe(
    document.documentElement,
    { childList: true },
  );
}

function openedAfterMs(opened: Page): Promise<number> {
  return opened.evaluate(() => {
    const times = globalThis as unknown as { moved: number; opened: number };
    return times.opened - times.moved;
  });
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
