import type { Frame, Page } from 'puppeteer-core';
import type { Rect } from '../../build/browser/card-on-page';

/** What is marked on a page, in either browser. */

/** The looks of marks, as their highlights are called. */
type Look = 'mark' | 'tint' | 'open';

/** Runs in the page. */
export function hasMarks(): boolean {
  return (CSS.highlights.get('ai-dossier-mark')?.size ?? 0) > 0;
}

/** Not in Firefox, where the policy of the hard page forbids it. */
export async function waitForMarks(place: Page | Frame): Promise<void> {
  // Polled, because a page behind another one draws no frames.
  await place.waitForFunction(hasMarks, { polling: 50 });
}

export function countMarks(place: Page | Frame, look: Look = 'mark'): Promise<number> {
  return place.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, `ai-dossier-${look}`);
}

/** Texts of all marks on a page or in an element of it, in no order. */
export function marksOn(page: Page, within?: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const place = selector === undefined ? undefined : document.querySelector(selector);
    return [...(CSS.highlights.get('ai-dossier-mark') ?? [])]
      .filter((mark) => place === undefined || place?.contains(mark.startContainer))
      .map((mark) => {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        return range.toString().replaceAll('\u00ad', '').replaceAll('\u00a0', ' ');
      });
  }, within);
}

/** Where the first of these marks is, in the window or the frame. */
export function rectOfFirst(place: Page | Frame, look: Look): Promise<Rect> {
  return place.evaluate((name) => {
    const [mark] = CSS.highlights.get(name) ?? [];
    if (!mark) throw new Error(`Nothing is painted as ${name}`);
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    const { left, top, right, bottom } = range.getBoundingClientRect();
    return { left, top, right, bottom };
  }, `ai-dossier-${look}`);
}
