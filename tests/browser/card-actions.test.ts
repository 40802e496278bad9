import type { Page, Permission } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import en from '../../data/languages/en.json';
import { findViolations, emulateScheme } from './axe';
import {
  clickInCard,
  exposeCard,
  hover,
  inCard,
  rectInCard,
  settleCard,
  staysLongerThanHideDelay,
  tap,
  textInCard,
  waitForCard,
  waitForCardOf,
  waitForNoCard,
  waitInCard,
} from './card-driver';
import { chooseLanguage, startHarness, stepToNextMention, type Harness } from './harness';
import { marksOn, waitForMarks } from './marks';
import { becomesTrue, POLL } from './waiting';

const words = en.words.cardActions;

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await startHarness();
  await chooseLanguage(harness, 'en');
});
afterAll(() => harness.close());
beforeEach(async () => {
  page = await harness.open('card.html');
  await page.bringToFront();
});
afterEach(() => page.close());

const PIN = '[aria-pressed]';
const MORE = `[aria-label="${words.moreActions}"]`;

const click = (selector: string) => clickInCard(page, selector);
const heading = () => textInCard(page, 'h2');

describe('a pinned card', () => {
  beforeEach(async () => {
    await hover(page, 'Mistral AI');
    await click(PIN);
    await waitInCard(page, `${PIN}[aria-pressed="true"]`);
  });

  test('stays when the pointer goes, the page is clicked, and its name scrolls away', async () => {
    await page.mouse.click(4, 200);
    await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
    await staysLongerThanHideDelay(page);
    expect(await heading()).toBe('Mistral AI');
  });

  test('goes from corner to corner by its button, and closes by Esc', async () => {
    const places = new Set<string>();
    for (let n = 0; n < 4; n++) {
      await click(`[aria-label="${words.move}"]`);
      await settleCard(page);
      const { left, top, right, bottom } = await rectInCard(page);
      expect([left >= 0, top >= 0, right <= 1000, bottom <= 800]).toEqual([true, true, true, true]);
      places.add(`${left < 300} ${top < 100}`);
    }
    expect(places.size).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('is dragged by its head, inside the window, and stays where it was put', async () => {
    const before = await rectInCard(page);
    const from = { x: before.left + 60, y: before.top + 40 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 90, from.y - 60, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(4, 300, { steps: 3 });
    await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
    const moved = await rectInCard(page);
    expect([moved.left, moved.top]).toEqual([before.left + 90, before.top - 60]);
    await page.mouse.move(moved.left + 60, moved.top + 40);
    await page.mouse.down();
    await page.mouse.move(3000, 3000, { steps: 4 });
    await page.mouse.up();
    const last = await rectInCard(page);
    expect([last.right <= 1000, last.bottom <= 800]).toEqual([true, true]);
    expect(await heading()).toBe('Mistral AI');
  });

  test('is dragged by no event that the page makes', async () => {
    const before = await rectInCard(page);
    await page.evaluate(({ left, top }) => {
      const host = document.querySelector('ai-dossier-card')!;
      const at = (type: string, by: number) =>
        host.dispatchEvent(
          new PointerEvent(type, {
            bubbles: true,
            composed: true,
            clientX: left + 60 + by,
            clientY: top + 40 + by,
          }),
        );
      at('pointerdown', 0);
      at('pointermove', 50);
      at('pointerup', 50);
    }, before);
    expect(await rectInCard(page)).toEqual(before);
  });

  test('is let go by the same button', async () => {
    await click(PIN);
    await waitInCard(page, `${PIN}[aria-pressed="false"]`);
    await page.mouse.click(4, 200);
    await waitForNoCard(page);
  });
});

test('a card that is not pinned cannot be dragged', async () => {
  await hover(page, 'Mistral AI');
  await settleCard(page);
  const before = await rectInCard(page);
  await page.mouse.move(before.left + 60, before.top + 40, { steps: 5 });
  await page.mouse.down();
  await page.mouse.move(before.left + 90, before.top + 60, { steps: 4 });
  expect(await rectInCard(page)).toEqual(before);
  await page.mouse.up();
});

test('a name in a card leads to another card, and back', async () => {
  await hover(page, 'Mixtral 8x7B');
  await click('.entity');
  await waitForCardOf(page, 'Mistral AI');
  await waitInCard(page, '.back');
  await click('.back');
  await waitForCardOf(page, 'Mixtral 8x7B');
  expect(await inCard(page, (card) => card.querySelector('.back'))).toBeNull();
});

describe('citing', () => {
  async function openCitations(permissions: Permission[]): Promise<void> {
    const origin = new URL(harness.pages).origin;
    await harness.browser.defaultBrowserContext().overridePermissions(origin, permissions);
    await hover(page, 'Mistral AI');
    await click('.card-foot .text-button:not(.unfold)');
    await waitInCard(page, '.panel textarea');
    await settleCard(page);
  }

  const said = () => textInCard(page, '.panel [role=status]');

  afterEach(() => harness.browser.defaultBrowserContext().clearPermissionOverrides());

  test.each([
    [1, /^Mistral AI\nFounded: 28 April 2023.*https:/s],
    [2, /^\*\*Mistral AI\*\*\n\n- Founded: 28 April 2023.*\]\(https:/s],
  ])('button %i copies the facts with sources and the day of the data', async (nth, text) => {
    await openCitations(['clipboard-read', 'clipboard-sanitized-write']);
    await click(`.panel-buttons button:nth-child(${nth})`);
    await expect.poll(said, POLL).toBe(words.copied);
    const clipboard = await page.evaluate(() => navigator.clipboard.readText());
    expect(clipboard.replaceAll('\u00a0', ' ')).toMatch(text);
    expect(clipboard.replaceAll('\u00a0', ' ')).toMatch(/AI Dossier, data of \d+ \w+ 20\d\d$/);
  });

  test('where the page may not write to the clipboard, the text waits selected', async () => {
    await openCitations([]);
    await click('.panel-buttons button');
    await expect.poll(said, POLL).toBe(words.notCopied);
    const selected = await inCard(page, (card) => {
      const { selectionStart, selectionEnd, value } = card.querySelector('textarea')!;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected).toMatch(/^Mistral AI\n/);
  });
});

test('a letter about an error opens by a click only, and does not name the page', async () => {
  await hover(page, 'Mistral AI');
  await click(MORE);
  await waitInCard(page, '.reports');
  const urls = await inCard(page, (card) =>
    [...card.querySelectorAll<HTMLAnchorElement>('.reports a')].map(({ href, target, rel }) => ({
      href,
      target,
      rel,
    })),
  );
  expect(urls.length).toBeGreaterThan(3);
  for (const { href, target, rel } of urls) {
    expect(decodeURIComponent(href)).not.toContain(new URL(harness.pages).host);
    expect([target, rel]).toEqual(['_blank', 'noreferrer']);
  }
});

describe('fewer marks', () => {
  afterEach(() => harness.store({ language: 'en' }));

  test('a name is not marked any more, here and on other pages, as the reader asked', async () => {
    const other = await harness.open('en.html');
    await page.bringToFront();
    await hover(page, 'Mistral AI');
    await click(MORE);
    await waitInCard(page, '.panel');
    // Sooner it would not be taken for the reader's wish.
    await staysLongerThanHideDelay(page);
    await click('.panel-buttons button:nth-child(1)');
    await waitForNoCard(page);
    for (const each of [page, other]) {
      await each.bringToFront();
      // The page is read anew: for a moment it has no mark at all.
      await becomesTrue(async () => {
        const marks = await marksOn(each);
        return marks.length > 0 && !marks.includes('Mistral AI');
      });
    }
    await other.close();
  });

  test('the site is paused, as the reader asked', async () => {
    await hover(page, 'Mistral AI');
    await click(MORE);
    await waitInCard(page, '.panel');
    await staysLongerThanHideDelay(page);
    await click('.panel-buttons button:nth-child(2)');
    await waitForNoCard(page);
    await expect.poll(() => marksOn(page)).toEqual([]);
  });
});

test('with the keyboard alone: open, unfold, turn, back, pin, move, close', async () => {
  await page.focus('a[href]');
  await stepToNextMention(harness, page);
  await waitForCard(page);
  await waitInCard(page, '[role="dialog"]:focus');
  const first = await heading();
  await tabTo('unfold');
  await page.keyboard.press('Enter');
  await waitInCard(page, '.sources');
  await tabTo('entity');
  await page.keyboard.press('Enter');
  await expect.poll(heading, POLL).not.toBe(first);
  await tabTo('back');
  await page.keyboard.press('Enter');
  await waitForCardOf(page, first);
  await tabTo(words.pin);
  await page.keyboard.press('Space');
  await waitInCard(page, `${PIN}[aria-pressed="true"]`);
  await tabTo(words.move);
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
  expect(await page.evaluate(() => document.activeElement?.matches('a[href]'))).toBe(true);
});

/** Tabs to an element of the card by its class or its label, around all others. */
async function tabTo(wanted: string): Promise<void> {
  for (let n = 0; n < 120; n++) {
    const at = await inCard(
      page,
      ({ activeElement }) => `${activeElement?.className} ${activeElement?.ariaLabel}`,
    );
    if (at.includes(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way to ${wanted}`);
}

describe.each(['light', 'dark'] as const)('no accessibility rule is broken in %s', (scheme) => {
  test.each(['Mistral AI', 'OpenAI', 'Mixtral 8x7B', 'Sam Altman'])(
    '%s, with everything open',
    async (name) => {
      await emulateScheme(page, scheme);
      await hover(page, name);
      await click('.unfold');
      await waitInCard(page, '.sources');
      await click('.card-foot .text-button:not(.unfold)');
      await waitInCard(page, '.panel textarea');
      expect(await findViolations(page, 'ai-dossier-card')).toEqual([]);
      await click(MORE);
      await waitInCard(page, '.reports');
      expect(await findViolations(page, 'ai-dossier-card')).toEqual([]);
    },
  );

  test('a sheet', async () => {
    await page.setViewport({ width: 320, height: 640, hasTouch: true, isMobile: true });
    await waitForMarks(page);
    await emulateScheme(page, scheme);
    await tap(page, 'Mistral AI');
    await waitForCard(page);
    await exposeCard(page);
    expect(await findViolations(page, 'ai-dossier-card')).toEqual([]);
  });
});
