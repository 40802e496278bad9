import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser } from './launch-browser.mjs';

const MARKS_TIMEOUT_MS = 15_000;
const CARD_TIMEOUT_MS = 5_000;
/** The card fades in; a picture taken at once would show a shadow of it. */
const FADE_MS = 300;

/**
 * A picture of a page with its marks and, over the first of them, an open card.
 *
 * @param {object} options
 * @param {import('./find-browser.mjs').FoundBrowser} options.browser
 * @param {string} options.extensionDir
 * @param {string} options.url
 * @param {string} options.file The picture; it is made in any case, to see what went wrong.
 * @returns {Promise<string | undefined>} What is missing from it.
 */
export async function takeDemoPicture({ browser, extensionDir, url, file }) {
  const launched = await launchBrowser({ ...browser, extensionDir });
  try {
    const page = await launched.browser.newPage();
    await page.goto(url);
    const problem = await openFirstCard(page);
    mkdirSync(path.dirname(file), { recursive: true });
    await page.screenshot({ path: file });
    return problem;
  } finally {
    await launched.close();
  }
}

/** @param {import('puppeteer-core').Page} page */
async function openFirstCard(page) {
  const mark = await waitFor(MARKS_TIMEOUT_MS, () => page.evaluate(findFirstMark));
  if (!mark) return `The page was not marked within ${MARKS_TIMEOUT_MS / 1000} s.`;
  // In steps: the extension hears of the pointer by its moves.
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  const isOpen = await waitFor(CARD_TIMEOUT_MS, () =>
    page.evaluate(() => document.querySelector('ai-dossier-card')?.matches(':popover-open')),
  );
  if (!isOpen)
    return `The page is marked, but no card opened within ${CARD_TIMEOUT_MS / 1000} s of pointing at a mark.`;
  await sleep(FADE_MS);
  return undefined;
}

/**
 * Runs in the page: the registry of highlights is the same for the page and for extensions.
 *
 * @returns {{ x: number, y: number } | undefined} The middle of its first line, in viewport pixels.
 */
function findFirstMark() {
  for (const mark of CSS.highlights.get('ai-dossier-mark') ?? []) {
    // Marks are static ranges, which have no rectangles.
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    if (range.getClientRects().length === 0) continue;
    mark.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const [line] = range.getClientRects();
    if (line) return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  }
  return undefined;
}

/**
 * @template T
 * @param {number} timeoutMs
 * @param {() => Promise<T>} ask
 * @returns {Promise<T | undefined>} Its first answer that is not empty.
 */
async function waitFor(timeoutMs, ask) {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer) return answer;
    await sleep(50);
  }
  return undefined;
}
