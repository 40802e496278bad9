import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { exposeCard } from './expose-card';

/** Viewport pixels. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const MARK_TIMEOUT_MS = 5_000;
const POLL_MS = 50;

/** Scrolls to the first mark with this text, which may still be to come, and tells where its first line is. */
export async function rectOfMark(page: Page, text: string): Promise<Rect> {
  const deadline = Date.now() + MARK_TIMEOUT_MS;
  for (;;) {
    const rect = await findMark(page, text);
    if (rect) return rect;
    if (Date.now() > deadline) throw new Error(`No mark "${text}"`);
    await sleep(POLL_MS);
  }
}

function findMark(page: Page, text: string): Promise<Rect | undefined> {
  return page.evaluate((wanted) => {
    for (const mark of CSS.highlights.get('ai-dossier-mark') ?? []) {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const found = range.toString().replaceAll('\u00ad', '').replaceAll('\u00a0', ' ');
      if (found !== wanted) continue;
      mark.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [line] = range.getClientRects();
      if (line) return { left: line.left, top: line.top, right: line.right, bottom: line.bottom };
    }
    return undefined;
  }, text);
}

/** Moves the pointer onto a mark and waits for its card. */
export async function hover(page: Page, text: string): Promise<Rect> {
  const rect = await rectOfMark(page, text);
  await pointAt(page, rect);
  return rect;
}

/** Moves the pointer into a mark's line and waits for its card. */
export async function pointAt(page: Page, rect: Rect): Promise<void> {
  await moveOnto(page, rect);
  await waitForCard(page);
}

/** Moves the pointer into a mark's line, from outside of it. */
export async function moveOnto(page: Page, { left, top, right, bottom }: Rect): Promise<void> {
  await page.mouse.move(left - 40, top - 40);
  await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 3 });
}

export async function waitForCard(page: Page): Promise<void> {
  await page.waitForSelector('ai-dossier-card:popover-open');
}

/** Waits until the card has faded in. */
export async function settleCard(page: Page): Promise<void> {
  await exposeCard(page);
  await page.evaluate(async () => {
    const root = document.querySelector('ai-dossier-card')?.shadowRoot;
    await Promise.all(root?.getAnimations().map(({ finished }) => finished) ?? []);
  });
}

/** Rect of an element inside the card, or of the card itself. */
export async function rectInCard(page: Page, selector = '[role="dialog"]'): Promise<Rect> {
  await exposeCard(page);
  return page.evaluate((wanted) => {
    const root = document.querySelector('ai-dossier-card')?.shadowRoot;
    const rect = root?.querySelector(wanted)?.getBoundingClientRect();
    if (!rect) throw new Error(`No ${wanted} in the card`);
    return { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
  }, selector);
}
