import type { EvaluateFuncWith, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { rectInCard, rectOfMark } from '../../build/browser/card-on-page';
import { exposeCard } from '../../build/browser/expose-card';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { becomesTrue, POLL } from './waiting';

/** What a reader does with a card and sees of it, in either browser. */

export { exposeCard };
export {
  hover,
  moveOnto,
  rectInCard,
  rectOfMark,
  settleCard,
  waitForCard,
  type Rect,
} from '../../build/browser/card-on-page';

/** What a function reads from the card's shadow root, or does there. */
export async function inCard<
  Given extends unknown[],
  Read extends EvaluateFuncWith<ShadowRoot, Given>,
>(page: Page, read: Read, ...given: Given): Promise<Awaited<ReturnType<Read>>> {
  await exposeCard(page);
  const card = await page.evaluateHandle(
    () => document.querySelector('ai-dossier-card')!.shadowRoot!,
  );
  return card.evaluate(read, ...given);
}

/** Text of the open card, as a reader sees it. */
export function readCard(page: Page): Promise<string> {
  return inCard(
    page,
    (card) => card.querySelector<HTMLElement>('[role="dialog"]')?.innerText ?? '',
  );
}

/** Text of one of its elements; empty where there is none. */
export function textInCard(page: Page, selector: string): Promise<string> {
  return inCard(page, (card, wanted) => card.querySelector(wanted)?.textContent ?? '', selector);
}

/** Waits until the card has an element. */
export function waitInCard(page: Page, selector: string): Promise<void> {
  return becomesTrue(() =>
    inCard(page, (card, wanted) => card.querySelector(wanted) !== null, selector),
  );
}

/** Waits until the card is that of an entity. */
export function waitForCardOf(page: Page, name: string): Promise<void> {
  return expect.poll(() => textInCard(page, 'h2'), POLL).toBe(name);
}

/** Clicks inside the card with the pointer, on its way there through the card. */
export async function clickInCard(page: Page, selector: string): Promise<void> {
  const { left, top, right, bottom } = await rectInCard(page, selector);
  await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 5 });
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

/** Taps on a name with a finger. */
export async function tap(page: Page, name: string): Promise<void> {
  const { left, top, right, bottom } = await rectOfMark(page, name);
  await page.touchscreen.tap((left + right) / 2, (top + bottom) / 2);
}

export async function waitForNoCard(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('ai-dossier-card'));
}

/** Waits in the page's own time for longer than a card takes to close, and fails if it has closed. */
export function staysLongerThanHideDelay(page: Page): Promise<void> {
  return page.evaluate(
    (ms) =>
      new Promise<void>((resolve, reject) => {
        setTimeout(() => {
          if (document.querySelector('ai-dossier-card:popover-open')) resolve();
          else reject(new Error('the card has closed'));
        }, ms);
      }),
    DEFAULT_SETTINGS.hideDelay * 2,
  );
}

/** Tells how many cards there have been from now on, and one that is open already. */
export async function countCards(page: Page): Promise<() => Promise<number>> {
  const counted = await page.evaluateHandle(() => {
    const counter = { cards: document.querySelectorAll('ai-dossier-card').length };
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node.nodeName === 'AI-DOSSIER-CARD') counter.cards++;
      }
    }).observe(document.documentElement, { childList: true });
    return counter;
  });
  return () => counted.evaluate(({ cards }) => cards);
}
