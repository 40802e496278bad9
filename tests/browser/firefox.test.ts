import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../build/browser/find-browser.mjs';
import { launchBrowser, openPage } from '../../build/browser/launch-browser.mjs';
import { serveFolder } from '../../build/serve-folder.mjs';
import { marksOn, rectOfMark, type Rect } from './harness';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
/** Ids of what the hard page has in open shadow roots. */
const IN_SHADOW_ROOTS = ['in-open', 'in-nested', 'in-declared'];
const FRAMES = 4;
const POLL = { timeout: 10_000 };

const found = findBrowser({ engine: 'firefox' });

if (found) testIn(found);
else tellWhatIsMissing();

function tellWhatIsMissing(): void {
  console.error('\nNo Firefox found: WHAT IS DIFFERENT IN FIREFOX HAS NOT BEEN TESTED.\n');
  // Not skipped, because skipped tests look as if nothing were missing.
  test('Firefox is not installed: its tests did not run', () => {
    expect(process.env.CI, 'there has to be a Firefox where CI runs').toBeUndefined();
  });
}

function testIn(firefox: NonNullable<typeof found>): void {
  describe('in Firefox', () => {
    let browser: Awaited<ReturnType<typeof launchBrowser>>;
    let server: Awaited<ReturnType<typeof serveFolder>>;
    let page: Page;
    let errors: string[];
    beforeAll(async () => {
      [server, browser] = await Promise.all([
        serveFolder(path.join(ROOT, 'tests', 'pages')),
        launchBrowser({
          ...firefox,
          extensionDir: path.join(ROOT, '.output', 'firefox-mv3'),
          viewport: { width: 1000, height: 800 },
        }),
      ]);
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
    });
    beforeEach(async () => {
      page = await browser.browser.newPage();
      errors = [];
      page.on('pageerror', (error) => errors.push(String(error)));
    });
    afterEach(() => page.close());

    test('the German article has its names marked', async () => {
      await open('de.html');
      const names = ['Mistral AI', 'OpenAI', 'Mixtral 8x7B', 'Llama 2', 'Arthur Mensch'];
      await expect.poll(() => marksOn(page), POLL).toEqual(expect.arrayContaining(names));
    });

    test('a card opens beside the name and not over it, and closes', async () => {
      await open('de.html');
      const name = await hover('Jonas Andrulis');
      const card = await rectOfCard();
      const isBeside = card.top >= name.bottom || card.bottom <= name.top;
      expect(isBeside, JSON.stringify({ name, card })).toBe(true);
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(1000);
      expect(card.bottom - card.top).toBeGreaterThan(100);
      await page.mouse.move(2, 2);
      await closes();
    });

    test('frames have marks, also those without an address and without rights', async () => {
      await open('hard.html');
      const frames = page.frames().filter((frame) => frame !== page.mainFrame());
      expect(frames).toHaveLength(FRAMES);
      for (const frame of frames) await becomesTrue(() => frame.evaluate(hasMarks));
    });

    test('open shadow roots have marks, and the styles that paint them', async () => {
      await open('hard.html');
      const readStyled = () =>
        page.evaluate(() =>
          [...(CSS.highlights.get('ai-dossier-mark') ?? [])].flatMap(({ startContainer }) => {
            const root = startContainer.getRootNode();
            if (!(root instanceof ShadowRoot)) return [];
            const rules = root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
            const isStyled = rules.some(({ cssText }) => cssText.includes('ai-dossier-mark'));
            return isStyled ? (startContainer.parentElement?.closest('[id]')?.id ?? []) : [];
          }),
        );
      await expect
        .poll(async () => new Set(await readStyled()), POLL)
        .toEqual(new Set(IN_SHADOW_ROOTS));
    });

    test('a card opens on a name in a shadow root and in a modal dialog', async () => {
      await open('hard.html');
      await hover('Timothée Lacroix');
      await page.mouse.move(2, 2);
      await closes();
      await page.click('#open-dialog');
      await hover('Arthur Mensch');
      const { left, top, right, bottom } = await rectOfCard();
      await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 5 });
      await expect
        .poll(() => page.$eval('dialog > ai-dossier-card', (card) => card.matches(':hover')), POLL)
        .toBe(true);
    });

    test('a feed has marks on posts that come, change and go', async () => {
      await open('feed.html');
      await page.click('#load-more');
      await expect.poll(() => marksOn(page), POLL).toContain('Timothée Lacroix');
      await page.click('#edit');
      await expect.poll(() => marksOn(page), POLL).toContain('Aleph Alpha');
      const before = (await marksOn(page)).length;
      await page.click('#remove');
      await expect.poll(async () => (await marksOn(page)).length, POLL).toBe(before - 1);
      expect(errors).toEqual([]);
    });

    async function closes(): Promise<void> {
      await becomesTrue(() => page.evaluate(() => !document.querySelector('ai-dossier-card')));
    }

    async function open(name: string): Promise<void> {
      await openPage(page, `${server.url}/${name}`);
      await becomesTrue(() => page.evaluate(hasMarks));
    }

    async function hover(text: string): Promise<Rect> {
      await expect.poll(() => marksOn(page), POLL).toContain(text);
      const rect = await rectOfMark(page, text);
      await page.mouse.move(2, 2);
      await page.mouse.move((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2, {
        steps: 3,
      });
      await becomesTrue(() =>
        page.evaluate(() => document.querySelector('ai-dossier-card:popover-open') !== null),
      );
      return rect;
    }

    /** Without the bridge from the name to it. */
    function rectOfCard(): Promise<Rect> {
      return page.$eval('ai-dossier-card', (host) => {
        const { left, top, right, bottom } = host.getBoundingClientRect();
        const { paddingTop, paddingBottom } = getComputedStyle(host);
        return {
          left,
          right,
          top: top + Number.parseFloat(paddingTop),
          bottom: bottom - Number.parseFloat(paddingBottom),
        };
      });
    }
  });
}

/** Runs in the page. */
function hasMarks(): boolean {
  return (CSS.highlights.get('ai-dossier-mark')?.size ?? 0) > 0;
}

/** Not waitForFunction(): in Firefox the policy of the hard page forbids it. */
function becomesTrue(ask: () => Promise<boolean>): Promise<void> {
  return expect.poll(ask, POLL).toBe(true);
}
