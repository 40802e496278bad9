import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { listenToConsole, startHarness, type Harness } from './harness';
import { marksOn } from './marks';
import { POLL } from './waiting';

/** The one name on the page as it opens. */
export const FIRST = 'Guillaume Lample';

/** A page for each test, which fills it; the extension says nothing on its console. */
export interface BlankPage {
  harness: Harness;
  page: Page;
  /** Adds HTML at the end of the page, with the shadow roots declared in it. */
  add(html: string): Promise<void>;
  /** Waits until these names are marked, in any order, beside the one that the page has from the start. */
  expectMarks(...names: string[]): Promise<void>;
  /** The same where that one has gone. */
  expectOnlyMarks(...names: string[]): Promise<void>;
}

/** Opens the page before each test of the file. */
export function useBlankPage(): BlankPage {
  const blank = {
    add: (html) => addHtml(blank.page, html),
    expectMarks: (...names) => expectMarksOn(blank.page, FIRST, ...names),
    expectOnlyMarks: (...names) => expectMarksOn(blank.page, ...names),
  } as BlankPage;
  let said: string[];
  beforeAll(async () => {
    blank.harness = await startHarness();
  });
  afterAll(() => blank.harness.close());
  beforeEach(async () => {
    blank.page = await blank.harness.open('blank.html');
    blank.page.setDefaultTimeout(POLL.timeout);
    said = await listenToConsole(await blank.page.createCDPSession());
  });
  afterEach(async () => {
    expect(said).toEqual([]);
    await blank.page.close();
  });
  return blank;
}

/** Adds HTML at the end of a page, with the shadow roots declared in it. */
export async function addHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((added) => {
    const holder = document.createElement('div');
    holder.setHTMLUnsafe(added);
    document.body.append(...holder.childNodes);
  }, html);
}

/** Waits until these names are marked and no others, in any order. */
export async function expectMarksOn(page: Page, ...names: string[]): Promise<void> {
  await expect.poll(async () => (await marksOn(page)).toSorted(), POLL).toEqual(names.toSorted());
}

/** Runs in the page: a custom element with the name in a closed shadow root. */
export function appendClosedNote(): void {
  class ClosedNote extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'closed' }).innerHTML = '<p>Mistral AI</p>';
    }
  }
  customElements.define('closed-note', ClosedNote);
  document.body.append(document.createElement('closed-note'));
}
