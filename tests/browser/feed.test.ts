import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import data from '../../data/entities.json';
import { reportsOf, startHarness, type Harness } from './harness';
import { countMarks, marksOn } from './marks';
import { POLL } from './waiting';

const KNOWN = new Set(data.entities.map(({ id }) => id));
/** What the page's side column names. */
const TRENDING = ['mixtral-8x7b', 'openai'];
const POSTS = 60;

interface Post {
  id: string;
  /** Ids of the entities that it names and the dossier knows. */
  names: string[];
  marks: string[];
}

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  page = await harness.open('feed.html');
  await reportsOf(harness, page);
});
afterEach(() => page.close());

test('every post that is loaded later has as many marks as it has names', async () => {
  await loadAll(page);
  const posts = await readPosts(page);
  expect(posts).toHaveLength(POSTS);
  expect(posts.filter(({ names, marks }) => names.length !== new Set(marks).size)).toEqual([]);
});

test('a post written anew exchanges its mark', async () => {
  expect(await marksOn(page, '#post-2')).toEqual(['OpenAI']);
  await page.click('#edit');
  await waitForMarksIn(page, '#post-2', ['Aleph Alpha']);
});

test('a text node with a new value exchanges its mark', async () => {
  expect(await marksOn(page, '#post-4')).toEqual(['Mistral AI']);
  await page.click('#edit-node');
  await waitForMarksIn(page, '#post-4', ['Hugging Face']);
});

test('a post that is removed leaves no mark behind', async () => {
  const before = await countMarks(page);
  await page.click('#remove');
  await expect.poll(() => countMarks(page), POLL).toBe(before - 1);
  const isLeft = await page.evaluate(() =>
    [...(CSS.highlights.get('ai-dossier-mark') ?? [])].some(
      (mark) => !mark.startContainer.isConnected,
    ),
  );
  expect(isLeft).toBe(false);
});

test('views that the page changes without loading are read, there and back', async () => {
  await page.click('#nav-saved');
  await waitForMarksIn(page, '#post-21', ['Aleph Alpha', 'Mistral AI']);
  await page.goBack();
  await waitForMarksIn(page, '#post-2', ['OpenAI']);
  expect(await countMarks(page)).toBe(await countNames(page));
});

test('a ticking clock brings no mark and exchanges none', async () => {
  const marks = await page.evaluateHandle(() => [...(CSS.highlights.get('ai-dossier-mark') ?? [])]);
  for (let tick = 0; tick < 3; tick++) {
    const time = await page.$eval('#clock', (clock) => clock.textContent);
    await page.waitForFunction(
      (before) => document.getElementById('clock')?.textContent !== before,
      {},
      time,
    );
  }
  // What comes after the ticks has been read: so have the ticks.
  await page.click('#load-more');
  await waitForMarksIn(page, '#post-10', ['Arthur Mensch', 'Guillaume Lample', 'Timothée Lacroix']);
  const kept = await marks.evaluate((before) => {
    const now = CSS.highlights.get('ai-dossier-mark');
    return before.every((mark) => now?.has(mark));
  });
  expect(kept).toBe(true);
  expect(await countMarks(page)).toBe(await countNames(page));
});

test('the popup hears how often each name is marked', async () => {
  const [report] = await reportsOf(harness, page);
  const heard = report?.mentions.flatMap(({ entityId, count }) =>
    Array<string>(count).fill(entityId),
  );
  expect(heard?.toSorted()).toEqual((await readNames(page)).toSorted());
});

test('the popup hears as many names as are marked after the page has changed', async () => {
  await loadAll(page);
  await page.click('#edit');
  await page.click('#edit-node');
  await waitForMarksIn(page, '#post-2', ['Aleph Alpha']);
  await waitForMarksIn(page, '#post-4', ['Hugging Face']);
  const [report] = await reportsOf(harness, page);
  const sum = report?.mentions.reduce((all, { count }) => all + count, 0);
  expect(sum).toBe(await countMarks(page));
});

async function loadAll(feed: Page): Promise<void> {
  // Not by mouse: the page loads more by itself when it is scrolled, and the button runs away.
  await feed.evaluate((size) => {
    const more = document.querySelector<HTMLButtonElement>('#load-more');
    for (let clicks = 0; clicks < size; clicks++) more?.click();
  }, POSTS);
  // The last post names somebody: when it has been read, all have.
  await waitForMarksIn(feed, `#post-${POSTS}`, ['Mistral AI']);
}

async function readPosts(feed: Page): Promise<Post[]> {
  const posts = await feed.$$eval('article', (articles) =>
    articles.map(({ id, dataset }) => ({ id, names: (dataset.names ?? '').split(' ') })),
  );
  return Promise.all(
    posts.map(async ({ id, names }) => ({
      id,
      names: names.filter((name) => KNOWN.has(name)),
      marks: await marksOn(feed, `#${id}`),
    })),
  );
}

/** Ids of the entities that the page names, once a place. */
async function readNames(feed: Page): Promise<string[]> {
  const posts = await readPosts(feed);
  return [...TRENDING, ...posts.flatMap(({ names }) => names)];
}

async function countNames(feed: Page): Promise<number> {
  return (await readNames(feed)).length;
}

async function waitForMarksIn(feed: Page, selector: string, texts: string[]): Promise<void> {
  await expect.poll(() => marksOn(feed, selector), POLL).toEqual(texts);
}
