import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, test } from 'vitest';
import { hover, waitForCard, waitForNoCard } from './card-driver';
import { collectGarbage, startHarness, stepToNextMention, type Harness } from './harness';
import { becomesTrue } from './waiting';

/** What the page keeps of the part that it throws away. */
declare const thrownAway: WeakRef<Element>;

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  page = await harness.browser.newPage();
  await page.goto(new URL('empty.html', harness.pages).href);
  await page.bringToFront();
  await page.evaluate(() => {
    const part = document.createElement('main');
    part.style.padding = '9em';
    const host = part.appendChild(document.createElement('x-card'));
    host.attachShadow({ mode: 'open' }).append('Mistral AI');
    part.append(document.createElement('p'), 'Guillaume Lample');
    document.body.append(part);
    Object.assign(globalThis, { thrownAway: new WeakRef(part) });
  });
  await page.waitForFunction(() => CSS.highlights.get('ai-dossier-mark')?.size === 2);
});
afterEach(() => page.close());

test('a part with a shadow root is let go of when the page throws it away', async () => {
  await throwAway();
  await isLetGoOf();
});

test('so is one with a name whose card was open', async () => {
  await hover(page, 'Guillaume Lample');
  await throwAway();
  await waitForNoCard(page);
  await isLetGoOf();
});

test('so is one with a name that the reader has gone to by key', async () => {
  await stepToNextMention(harness, page);
  await waitForCard(page);
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
  await throwAway();
  await isLetGoOf();
});

function throwAway(): Promise<void> {
  return page.evaluate(() => document.querySelector('main')?.remove());
}

async function isLetGoOf(): Promise<void> {
  await becomesTrue(async () => {
    await collectGarbage(page);
    return page.evaluate(() => thrownAway.deref() === undefined);
  });
}
