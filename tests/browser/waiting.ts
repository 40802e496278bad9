import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** Asked from here, as a page behind another one draws no frames, and some break what the driver waits with. */
export const POLL = { timeout: 10_000 };

export function becomesTrue(ask: () => Promise<boolean>): Promise<void> {
  return expect.poll(ask, POLL).toBe(true);
}

/** Waits in the page's own time. */
export async function letPass(page: Page, ms: number): Promise<void> {
  await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);
}
