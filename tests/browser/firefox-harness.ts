import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { findBrowser } from '../../build/browser/find-browser.mjs';
import {
  launchBrowser,
  openExtensionPage,
  showExtensionPage,
  openPage,
  type LaunchedBrowser,
} from '../../build/browser/launch-browser.mjs';
import { serveFolder } from '../../build/serve-folder.mjs';
import type { Settings } from '../../domain/settings';
import { rectOfMark, type Rect } from './card-driver';
import type { OwnPage } from './harness';
import { hasMarks, marksOn } from './marks';
import { becomesTrue, POLL } from './waiting';

/** The extension API, for functions that run in a page of the extension. */
declare const browser: WxtBrowser;

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** The built extension in real Firefox, and the test pages on a local server. */
export interface FirefoxHarness {
  newPage(): Promise<Page>;
  /** Opens a test page in a tab and waits until the extension has read it. */
  open(page: Page, name: string): Promise<void>;
  /** A page of the extension, in a tab of its own. */
  openOwn(name: OwnPage): Promise<Page>;
  /** The popup as a tab behind the page, so that the page is the one in front that it asks for. */
  openPopupOver(page: Page): Promise<Page>;
  /** Settings that are not given are the defaults; the language is English. */
  store(settings: Partial<Settings>): Promise<void>;
  /**
   * What the background says to the page in front when the reader presses the keys for it: WebDriver hands keys to
   * pages only.
   */
  step(page: Page, by: 1 | -1): Promise<void>;
  /** What the extension's button says on a page, and the icon that it was given since it was first asked. */
  button(page: Page): Promise<{ title: string; icon: string }>;
}

/** Tests in Firefox, which must be there where CI runs. */
export function describeInFirefox(name: string, tests: (firefox: FirefoxHarness) => void): void {
  const firefox = findBrowser({ engine: 'firefox' });
  if (!firefox) {
    console.error('\nNo Firefox found: WHAT IS DIFFERENT IN FIREFOX HAS NOT BEEN TESTED.\n');
    // Not skipped, because skipped tests look as if nothing were missing.
    test(`Firefox is not installed: its tests did not run: ${name}`, () => {
      expect(process.env.CI, 'there has to be a Firefox where CI runs').toBeUndefined();
    });
    return;
  }
  // oxlint-disable-next-line vitest/valid-title -- the title of whoever calls
  describe(name, () => {
    let launched: LaunchedBrowser;
    let server: Awaited<ReturnType<typeof serveFolder>>;
    let own: Page;
    beforeAll(async () => {
      [server, launched] = await Promise.all([
        serveFolder(path.join(ROOT, 'tests', 'pages')),
        launchBrowser({
          ...firefox,
          extensionDir: path.join(ROOT, '.output', 'firefox-mv3'),
          viewport: { width: 1000, height: 800 },
        }),
      ]);
      own = await openExtensionPage(launched, 'options.html');
    });
    afterAll(async () => {
      await launched.close();
      await server.close();
    });
    tests({
      newPage: () => launched.browser.newPage(),
      async open(page, file) {
        await openPage(page, `${server.url}/${file}`);
        await becomesTrue(() => page.evaluate(hasMarks));
      },
      async openOwn(file) {
        const page = await openExtensionPage(launched, file);
        await page.waitForSelector('main');
        return page;
      },
      async openPopupOver(page) {
        const popup = await launched.browser.newPage();
        await page.bringToFront();
        await showExtensionPage(popup, launched, 'popup.html');
        await popup.waitForSelector('main');
        return popup;
      },
      async store(settings) {
        await own.evaluate((stored) => browser.storage.sync.set({ settings: stored }), {
          language: 'en',
          ...settings,
        } as object);
      },
      async button(page) {
        await page.bringToFront();
        return own.evaluate(readButton);
      },
      async step(page, by) {
        await page.bringToFront();
        await own.evaluate(
          async (message) => {
            const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
            await browser.tabs.sendMessage(tab?.id ?? -1, message);
          },
          { id: 0, type: 'stepToMention', data: { by }, timestamp: Date.now() },
        );
      },
    });
  });
}

/** Runs in a page of the extension. An icon can be set, but not be read: whoever sets it is watched. */
async function readButton(): Promise<{ title: string; icon: string }> {
  const background = (await browser.runtime.getBackgroundPage()) as Window &
    typeof globalThis & { browser: WxtBrowser; icon?: string };
  const { action } = background.browser;
  if (background.icon === undefined) {
    background.icon = '';
    const setIcon = action.setIcon.bind(action);
    action.setIcon = async (details) => {
      await setIcon(details);
      background.icon = JSON.stringify(details.path);
    };
  }
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return {
    title: await browser.action.getTitle({ tabId: tab?.id }),
    icon: background.icon,
  };
}

/** What goes wrong in the page's scripts from now on. */
export function listenToErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

/** Moves the pointer onto a mark and waits for its card. */
export async function pointAt(page: Page, text: string): Promise<Rect> {
  await expect.poll(() => marksOn(page), POLL).toContain(text);
  const rect = await rectOfMark(page, text);
  await page.mouse.move(2, 2);
  await page.mouse.move((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2, { steps: 3 });
  await opens(page);
  return rect;
}

export function opens(page: Page): Promise<void> {
  return becomesTrue(() =>
    page.evaluate(() => document.querySelector('ai-dossier-card:popover-open') !== null),
  );
}

export function closes(page: Page): Promise<void> {
  return becomesTrue(() => page.evaluate(() => !document.querySelector('ai-dossier-card')));
}
