import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import de from '../../data/languages/de.json';
import { startHarness, type Harness } from './harness';
import { POLL } from './waiting';

/** The extension API, for functions that run in the service worker. */
declare const chrome: WxtBrowser;

/** The browser of these tests speaks German. */
const PAUSED = {
  title: `AI Dossier: ${de.words.popup.pausedTitle}`,
  icon: expect.stringContaining('/icons/paused-16.png'),
};
const READ = {
  title: expect.stringMatching(/^AI Dossier: \d+ Einträge/),
  icon: expect.stringContaining('/icons/16.png'),
};

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await startHarness();
  await watchIcon();
});
afterAll(() => harness.close());
beforeEach(async () => {
  await harness.store({});
  page = await harness.open('de.html');
  await page.bringToFront();
});
afterEach(() => page.close());

/** An icon can be set, but not be read: whoever sets it is watched. */
async function watchIcon(): Promise<void> {
  const worker = await harness.worker();
  await worker.evaluate(() => {
    const { action } = chrome;
    const setIcon = action.setIcon.bind(action);
    action.setIcon = async (details) => {
      await setIcon(details);
      Object.assign(globalThis, { icon: JSON.stringify(details.path) });
    };
  });
}

async function button(): Promise<{ title: string; icon: string }> {
  const worker = await harness.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const title = await chrome.action.getTitle({ tabId: tab?.id ?? -1 });
    return { title, icon: (globalThis as { icon?: string }).icon ?? '' };
  });
}

test('is grey on a site that is switched off, says so, and is as before when it is on again', async () => {
  await expect.poll(button, POLL).toEqual(READ);
  await harness.store({ pausedSites: [new URL(page.url()).hostname] });
  await expect.poll(button, POLL).toEqual(PAUSED);
  await harness.store({});
  await expect.poll(button, POLL).toEqual(READ);
});

test('is grey while everything is paused, also on a page that is opened then', async () => {
  await harness.store({ pausedUntil: Date.now() + 60_000 });
  await expect.poll(button, POLL).toEqual(PAUSED);
  const other = await harness.browser.newPage();
  await other.goto(page.url());
  await other.bringToFront();
  await expect.poll(button, POLL).toEqual(PAUSED);
  await harness.store({});
  await expect.poll(button, POLL).toEqual(READ);
  await other.close();
});
