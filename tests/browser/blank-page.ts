import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { listenToConsole, marksOn, startHarness, type Harness } from './harness';

export const POLL = { timeout: 10_000 };
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
  const blank = { add, expectMarks, expectOnlyMarks } as BlankPage;
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

  async function add(html: string): Promise<void> {
    await blank.page.evaluate((added) => {
      const holder = document.createElement('div');
      holder.setHTMLUnsafe(added);
      document.body.append(...holder.childNodes);
    }, html);
  }

  function expectMarks(...names: string[]): Promise<void> {
    return expectOnlyMarks(FIRST, ...names);
  }

  async function expectOnlyMarks(...names: string[]): Promise<void> {
    await expect
      .poll(async () => (await marksOn(blank.page)).toSorted(), POLL)
      .toEqual(names.toSorted());
  }
}
