import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { findViolations } from './axe';
import { readCard, waitForCard, waitForNoCard } from './card-driver';
import { chooseLanguage, pressCommand, startHarness, type Harness } from './harness';

declare const chrome: WxtBrowser & EventsForTests;

/** Chromium's own events can be dispatched by the extension itself. */
interface EventsForTests {
  contextMenus: { onClicked: { dispatch(clicked: object, tab: object | undefined): void } };
  omnibox: {
    onInputChanged: { dispatch(text: string, suggest: (found: Suggestion[]) => void): void };
    onInputEntered: { dispatch(text: string, place: string): void };
  };
}

interface Suggestion {
  content: string;
  description: string;
}

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
  await chooseLanguage(harness, 'de');
});
afterAll(() => harness.close());

describe('a selection', () => {
  test('gets its card where it stands, and the page keeps its selection', async () => {
    const page = await harness.open('de.html');
    await page.evaluate(() => {
      const text = document.createElement('p');
      text.textContent = 'Nadella';
      document.querySelector('h1')?.after(text);
      getSelection()?.selectAllChildren(text);
    });
    await lookUp(page, 'Nadella');
    await waitForCard(page);
    expect(await readCard(page)).toContain('Satya Nadella');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('Nadella');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.close();
  });

  test.each([
    ['where no card can be shown', 'chrome://version', 'OpenAI', '.card h2', 'OpenAI'],
    ['of what is not known', undefined, 'Blumenkohl', '.empty h2', 'Kein Eintrag zu „Blumenkohl“'],
  ])('%s opens the popup as a tab', async (_, url, text, selector, expected) => {
    const page = url ? await harness.browser.newPage() : await harness.open('de.html');
    if (url) await page.goto(url);
    const opened = await openedBy(() => lookUp(page, text));
    const heading = await opened.waitForSelector(selector);
    expect(await heading?.evaluate(({ textContent }) => textContent)).toBe(expected);
    expect(await findViolations(opened, 'body')).toEqual([]);
    await opened.close();
    await page.close();
  });
});

describe('the address bar', () => {
  test('suggests names while one types', async () => {
    const worker = await harness.worker();
    const found = await worker.evaluate(
      () =>
        new Promise<Suggestion[]>((resolve) => {
          chrome.omnibox.onInputChanged.dispatch('mistrl', resolve);
        }),
    );
    expect(found[0]?.content).toBe('Mistral AI');
    expect(found[0]?.description).toContain('Unternehmen');
  });

  test('opens the card of the one that is taken', async () => {
    const worker = await harness.worker();
    const opened = await openedBy(() =>
      worker.evaluate(() =>
        chrome.omnibox.onInputEntered.dispatch('Mistral AI', 'newForegroundTab'),
      ),
    );
    const heading = await opened.waitForSelector('.card h2');
    expect(await heading?.evaluate(({ textContent }) => textContent)).toBe('Mistral AI');
    await opened.close();
  });
});

describe('keys', () => {
  test('go back to the name before', async () => {
    const page = await harness.open('de.html');
    const cards: string[] = [];
    for (const command of ['next-mention', 'next-mention', 'previous-mention']) {
      await pressCommand(harness, page, command);
      await page.waitForFunction(
        (before) => {
          const [range] = CSS.highlights.get('ai-dossier-step') ?? [];
          const place = range && `${range.startContainer.textContent}${range.startOffset}`;
          return place !== undefined && place !== before;
        },
        { polling: 20 },
        cards.at(-1) ?? '',
      );
      cards.push(
        await page.evaluate(() => {
          const [range] = CSS.highlights.get('ai-dossier-step') ?? [];
          return `${range?.startContainer.textContent}${range?.startOffset}`;
        }),
      );
    }
    expect(cards[2]).toBe(cards[0]);
    expect(cards[1]).not.toBe(cards[0]);
    await page.close();
  });

  test('switch this website off and on', async () => {
    const page = await harness.open('de.html');
    await pressCommand(harness, page, 'pause-site');
    await page.waitForFunction(() => !CSS.highlights.has('ai-dossier-mark'), { polling: 50 });
    await pressCommand(harness, page, 'pause-site');
    await page.waitForFunction(() => CSS.highlights.has('ai-dossier-mark'), { polling: 50 });
    await page.close();
  });
});

describe('the count at the button', () => {
  test('is that of the entities on the page, in words too, and goes when it is not wanted', async () => {
    const page = await harness.open('de.html');
    const count = await countOf(page, (text) => text !== '');
    expect(Number(count.text)).toBeGreaterThan(10);
    expect(count.title).toContain(count.text);
    await harness.store({ language: 'de', showBadge: false });
    expect(await countOf(page, (text) => text === '')).toEqual({ text: '', title: 'AI Dossier' });
    await harness.store({ language: 'de', showBadge: true });
    expect(await countOf(page, (text) => text !== '')).toEqual(count);
    await page.close();
  });
});

/** As a click on the entry of the context menu does. */
async function lookUp(page: Page, selectionText: string): Promise<void> {
  await page.bringToFront();
  const worker = await harness.worker();
  await worker.evaluate(async (text) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const clicked = { menuItemId: 'look-up', selectionText: text, frameId: 0 };
    chrome.contextMenus.onClicked.dispatch(clicked, tab);
  }, selectionText);
}

/** The page of the extension that an action opens. */
async function openedBy(action: () => Promise<unknown>): Promise<Page> {
  const known = new Set(harness.browser.targets());
  await action();
  const target = await harness.browser.waitForTarget(
    (each) => !known.has(each) && each.url().includes('popup.html?'),
  );
  const page = await target.page();
  if (!page) throw new Error('The tab has gone');
  return page;
}

/** What stands at the button, once it is as expected. */
async function countOf(page: Page, isExpected: (text: string) => boolean) {
  await page.bringToFront();
  const worker = await harness.worker();
  let count = { text: '', title: '' };
  await expect
    .poll(
      async () => {
        count = await worker.evaluate(async () => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          const wanted = { tabId: tab?.id ?? -1 };
          const [text, title] = await Promise.all([
            chrome.action.getBadgeText(wanted),
            chrome.action.getTitle(wanted),
          ]);
          return { text, title };
        });
        return isExpected(count.text);
      },
      { timeout: 10_000 },
    )
    .toBe(true);
  return count;
}
