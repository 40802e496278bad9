import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  clickInCard,
  countCards,
  hover,
  inCard,
  readCard,
  rectInCard,
  rectOfMark,
  settleCard,
  tap,
  waitForCard,
  waitForNoCard,
  waitInCard,
  type Rect,
} from './card-driver';
import {
  chooseLanguage,
  reportsOf,
  startHarness,
  stepToNextMention,
  type Harness,
} from './harness';
import { countMarks, rectOfFirst, waitForMarks } from './marks';

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await startHarness();
  await chooseLanguage(harness, 'en');
});
afterAll(() => harness.close());
beforeEach(async () => {
  page = await harness.open('card.html');
});
afterEach(() => page.close());

const CORNERS = ['Anthropic', 'Hugging Face', 'Stability AI', 'Aleph Alpha'];

describe.each([
  ['a window', { width: 1280, height: 800 }],
  ['a window at 200 %', { width: 640, height: 400, deviceScaleFactor: 2 }],
  ['a window at 400 %', { width: 320, height: 256, deviceScaleFactor: 4 }],
  ['a narrow window', { width: 320, height: 640 }],
])('in %s', (_, viewport) => {
  test.each(CORNERS)(
    'the card of a name in a corner (%s) covers no part of its line',
    async (name) => {
      await page.setViewport(viewport);
      const line = await hover(page, name);
      const card = await rectInCard(page);
      expect(card.bottom <= line.top || card.top >= line.bottom).toBe(true);
      expect(isInside(card, viewport)).toBe(true);
      expect(card.bottom - card.top).toBeGreaterThan(80);
    },
  );
});

test('follows its name while the page scrolls, and closes when the name has left', async () => {
  const line = await hover(page, 'Mistral AI');
  await settleCard(page);
  const before = await rectInCard(page);
  await page.mouse.move(before.left + 60, before.top + 60, { steps: 4 });
  await page.evaluate(() => scrollBy({ top: 100, behavior: 'instant' }));
  await page.waitForFunction(
    (top) => {
      const card = document.querySelector('ai-dossier-card');
      return card !== null && card.getBoundingClientRect().top < top - 90;
    },
    {},
    before.top,
  );
  const after = await rectInCard(page);
  expect(Math.round(before.top - after.top)).toBe(100);
  expect(after.top).toBeGreaterThan(line.bottom - 100);
  await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
  await waitForNoCard(page);
});

test('closes when its name is scrolled out of a box in the page', async () => {
  await hover(page, 'ElevenLabs');
  await page.evaluate(() => document.querySelector('#box')?.scrollTo({ top: 200 }));
  await waitForNoCard(page);
});

test('begins at the right of a name on a page that runs to the left, and reads from the left itself', async () => {
  await page.setViewport({ width: 1280, height: 1200 });
  const line = await hover(page, 'Databricks');
  const card = await rectInCard(page);
  expect(Math.abs(card.right - line.right)).toBeLessThan(2);
  const close = await rectInCard(page, '.close');
  expect(close.right).toBeGreaterThan((card.left + card.right) / 2);
});

test('a pointer that sweeps over ten names opens nothing', async () => {
  const line = await rectOfMark(page, 'OpenAI');
  const countOpened = await countCards(page);
  const y = (line.top + line.bottom) / 2;
  await page.mouse.move(line.left - 10, y);
  await page.mouse.move(980, y, { steps: 40 });
  await page.mouse.move(980, y + 60, { steps: 4 });
  // A card that opens now is the first: whatever the sweep had set off would have come before it.
  await hover(page, 'Mistral AI');
  expect(await countOpened()).toBe(1);
});

describe('in a small frame', () => {
  test('the card stays inside it and off its name', async () => {
    const frame = page.frames().find((each) => each.url().endsWith('card-frame.html'));
    if (!frame) throw new Error('No frame');
    await waitForMarks(frame);
    await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
    const element = await frame.frameElement();
    const box = await element?.boundingBox();
    if (!box) throw new Error('The frame has no box');
    const word = await rectOfFirst(frame, 'mark');
    await page.mouse.move(box.x + word.left + 4, box.y + word.top + 8, { steps: 4 });
    await frame.waitForSelector('ai-dossier-card:popover-open');
    const card = await frame.evaluate(() => {
      const host = document.querySelector('ai-dossier-card');
      const { left, top, right, bottom } = host!.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    expect(isInside(card, { width: 300, height: 250 })).toBe(true);
    expect(card.bottom <= word.top + 1 || card.top >= word.bottom - 1).toBe(true);
  });
});

describe('above what the page stacks up', () => {
  test('in a modal dialog the card can be used', async () => {
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.showModal());
    await page.waitForFunction(() => {
      const marks = [...(CSS.highlights.get('ai-dossier-mark') ?? [])];
      return marks.some(({ startContainer }) => startContainer.parentElement?.closest('dialog'));
    });
    await hover(page, 'Sakana AI');
    await clickInCard(page, '.unfold');
    await waitInCard(page, '.sources');
    // Esc closes the card, not the dialog.
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.$eval('#dialog', (dialog) => (dialog as HTMLDialogElement).open)).toBe(true);
  });

  test('in full screen the card is seen', async () => {
    await page.bringToFront();
    await page.click('#many');
    await page.evaluate(() => document.querySelector('#middle')?.requestFullscreen());
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await hover(page, 'Arthur Mensch');
    expect(
      await page.$eval(
        'ai-dossier-card',
        (host) => host.parentElement === document.fullscreenElement,
      ),
    ).toBe(true);
  });
});

describe('on a phone', () => {
  const PHONE = { width: 360, height: 720, hasTouch: true, isMobile: true };
  beforeEach(async () => {
    // Puppeteer loads the page again for it.
    await page.setViewport(PHONE);
    await waitForMarks(page);
  });

  test('a first tap opens the card, and does not follow the link; the second does', async () => {
    await tap(page, 'Mistral AI');
    await waitForCard(page);
    expect(new URL(page.url()).hash).toBe('');
    const { left, top, right, bottom } = await rectOfFirst(page, 'open');
    await page.touchscreen.tap((left + right) / 2, (top + bottom) / 2);
    await page.waitForFunction(() => location.hash === '#followed');
    await waitForNoCard(page);
  });

  test('the card is a sheet over the bottom, and its name stays in sight', async () => {
    await page.evaluate(() => scrollTo({ top: 0 }));
    await tap(page, 'Mistral AI');
    await waitForCard(page);
    await settleCard(page);
    const card = await rectInCard(page, '.card');
    expect([card.left, card.right, Math.round(card.bottom)]).toEqual([0, 360, 720]);
    expect(card.top).toBeGreaterThanOrEqual(720 * 0.39);
    const name = await rectOfFirst(page, 'open');
    expect(name.top).toBeGreaterThanOrEqual(0);
    expect(name.bottom).toBeLessThanOrEqual(card.top);
  });

  test('it grows, shrinks and closes by its grip', async () => {
    await tap(page, 'Mistral AI');
    await waitForCard(page);
    await settleCard(page);
    const small = await rectInCard(page, '.card');
    const grip = await rectInCard(page, '.grip');
    await swipe(grip, -120);
    await page.waitForFunction(
      (top) => document.querySelector('ai-dossier-card')!.getBoundingClientRect().top < top - 50,
      {},
      small.top,
    );
    await swipe(await rectInCard(page, '.grip'), 120);
    await page.waitForFunction(
      (top) =>
        Math.abs(document.querySelector('ai-dossier-card')!.getBoundingClientRect().top - top) < 2,
      {},
      small.top,
    );
    await swipe(await rectInCard(page, '.grip'), 120);
    await waitForNoCard(page);
  });

  test('a tap straight after it was swiped away opens it again', async () => {
    await tap(page, 'Mistral AI');
    await waitForCard(page);
    await settleCard(page);
    const { left, top, right, bottom } = await rectOfFirst(page, 'open');
    await swipe(await rectInCard(page, '.grip'), 120);
    await waitForNoCard(page);
    await page.touchscreen.tap((left + right) / 2, (top + bottom) / 2);
    await waitForCard(page);
  });

  test('it closes by a tap elsewhere', async () => {
    await tap(page, 'Mistral AI');
    await waitForCard(page);
    await page.touchscreen.tap(180, 60);
    await waitForNoCard(page);
  });

  async function swipe({ left, right, top, bottom }: Rect, way: number): Promise<void> {
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    await page.touchscreen.touchStart(x, y);
    for (const part of [0.3, 0.6, 1]) await page.touchscreen.touchMove(x, y + way * part);
    await page.touchscreen.touchEnd();
  }

  test('all its targets are large enough for a finger', async () => {
    await tap(page, 'Mistral AI');
    await waitForCard(page);
    const sizes = await inCard(page, (card) =>
      [...card.querySelectorAll<HTMLElement>('.card-foot button, .close')].map(
        ({ offsetHeight }) => offsetHeight,
      ),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  });
});

describe('with forced colours', () => {
  test('only the first mention of each entity is marked, and only the open one while a card is open', async () => {
    const forced = await harness.browser.newPage();
    const client = await forced.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await forced.goto(new URL('de.html', harness.pages).href);
    await waitForMarks(forced);
    await reportsOf(harness, forced);
    const few = await countMarks(forced);
    const usual = await harness.open('de.html');
    await reportsOf(harness, usual);
    expect(few).toBeLessThan(await countMarks(usual));
    await usual.close();
    await forced.bringToFront();
    await stepToNextMention(harness, forced);
    await waitForCard(forced);
    expect(await forced.evaluate(() => CSS.highlights.has('ai-dossier-mark'))).toBe(false);
    await forced.keyboard.press('Escape');
    await waitForNoCard(forced);
    expect(await countMarks(forced)).toBe(few);
    await forced.close();
  });
});

test('says on a dated page what was known then, and nothing on one without a date', async () => {
  await hover(page, 'Mistral AI');
  await clickInCard(page, '.unfold');
  await waitInCard(page, '.then');
  expect((await readCard(page)).replaceAll('\u00a0', ' ')).toContain('12 Dec 2023');
});

function isInside(rect: Rect, { width, height }: { width: number; height: number }): boolean {
  return rect.left >= 0 && rect.top >= 0 && rect.right <= width && rect.bottom <= height;
}
