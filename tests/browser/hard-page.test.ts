import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exposeCard, hover, readCard, rectInCard } from './card-driver';
import { listenToConsole, reportsOf, startHarness, type Harness } from './harness';
import { hasMarks } from './marks';

/** A part of the page that says itself what is right for it. */
interface Place {
  id: string;
  expect: string;
  after: string | undefined;
  /** What to click for the change; without it the change comes by itself. */
  trigger: string | undefined;
  /** Before the change either answer is fine. */
  isFree: boolean;
}

const PLACES = readPlaces();
/** Longer than the extension's last look for a shadow root that came late. */
const CHANGE_TIMEOUT_MS = 10_000;

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

describe('each place of the hard page, as it opens', () => {
  let marked: string[];
  let inner: Place[];
  beforeAll(async () => {
    const page = await openHardPage();
    marked = await markedPlaces(page);
    inner = await innerPlaces(page);
    await page.close();
  });

  // What changes by itself may have changed by now.
  const settled = PLACES.filter(({ isFree, after, trigger }) => !isFree && (trigger || !after));
  test.each(settled.map((place) => [place.id, place.expect]))('%s is %s', (id, expected) => {
    expect(marked.includes(id)).toBe(expected === 'marked');
  });

  test('a place inside a frame or a shadow root is marked if it should be', () => {
    expect(inner.length).toBeGreaterThanOrEqual(6);
    const wrong = inner.filter(
      (place) => marked.includes(place.id) !== (place.expect === 'marked'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('each place of the hard page that changes', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openHardPage();
  });
  afterEach(() => page.close());

  const changing = PLACES.filter(({ after }) => after === 'marked');
  test.each(changing.map(({ id, trigger }) => [id, trigger]))(
    '%s is marked afterwards',
    async (id, trigger) => {
      if (trigger) await page.click(trigger);
      await expect
        .poll(() => page.evaluate(isMarked, id), { timeout: CHANGE_TIMEOUT_MS })
        .toBe(true);
    },
  );
});

describe('a card on the hard page', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openHardPage();
  });
  afterEach(() => page.close());

  test('opens in a modal dialog and answers the pointer there', async () => {
    await page.click('#open-dialog');
    await page.waitForFunction(isMarked, {}, 'dialog');
    await hover(page, 'Arthur Mensch');
    await clickMore(page);
    expect(await homeOfCard(page)).toBe('dialog');
  });

  test('opens in full screen and answers the pointer there', async () => {
    await page.click('#go-full');
    await page.waitForFunction(() => document.fullscreenElement?.id === 'full');
    await hover(page, 'Google');
    await clickMore(page);
    expect(await homeOfCard(page)).toBe('full');
  });

  test('opens on a name in a shadow root', async () => {
    await hover(page, 'Timothée Lacroix');
    expect(await readCard(page)).toContain('Timothée Lacroix');
  });

  test('looks as it does on a page without hostile styles', async () => {
    await hover(page, 'Timothée Lacroix');
    const hostile = await looksOfCard(page);
    const calm = await harness.open('en.html');
    await reportsOf(harness, calm);
    await hover(calm, 'Timothée Lacroix');
    expect(hostile).toEqual(await looksOfCard(calm));
    expect(hostile.width).toBe('400px');
    await calm.close();
  });
});

test('a policy without inline scripts and with trusted types hears nothing of the extension', async () => {
  const page = await harness.browser.newPage();
  const said = await listenToConsole(await page.createCDPSession());
  await page.evaluateOnNewDocument(watchPolicy);
  await page.goto(new URL('hard.html', harness.pages).href);
  await reportsOf(harness, page);
  await hover(page, 'Timothée Lacroix');
  await clickMore(page);
  expect(said).toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as Watched).violations)).toEqual([]);
  await page.close();
});

/** The places that stand in the page's own HTML. */
function readPlaces(): Place[] {
  const file = path.resolve(import.meta.dirname, '..', 'pages', 'hard.html');
  const { document } = new Window();
  document.documentElement.innerHTML = readFileSync(file, 'utf8');
  return [...document.querySelectorAll<never>('[data-expect]')].map(
    ({ id, dataset }: { id: string; dataset: DOMStringMap }) => ({
      id,
      expect: dataset.expect ?? '',
      after: dataset.expectAfter,
      trigger: dataset.trigger,
      isFree: dataset.optional === 'before',
    }),
  );
}

/** Opened and read to the end, frames too. */
async function openHardPage(): Promise<Page> {
  const page = await harness.open('hard.html');
  await reportsOf(harness, page);
  // A frame that is filled by script was empty when it was read; one that stays unmarked fails its own test.
  await Promise.allSettled(
    page.frames().map((frame) => frame.waitForFunction(hasMarks, { timeout: CHANGE_TIMEOUT_MS })),
  );
  return page;
}

/** Ids of everything that has a mark inside, through shadow roots and frames. */
async function markedPlaces(page: Page): Promise<string[]> {
  const byFrame = await Promise.all(
    page.frames().map(async (frame) => {
      const ids = await frame.evaluate(() =>
        [...(CSS.highlights.get('ai-dossier-mark') ?? [])].flatMap((mark) => {
          const around: string[] = [];
          let node: Node | null = mark.startContainer;
          while (node) {
            // Not instanceof: what a page moves into a frame stays of the page's own kind.
            if ((node as Element).id) around.push((node as Element).id);
            node = node.parentNode ?? (node as ShadowRoot).host ?? null;
          }
          return around;
        }),
      );
      const name = await nameOfFrame(frame);
      return name && ids.length > 0 ? [name, ...ids.map((id) => `${name}/${id}`)] : ids;
    }),
  );
  return byFrame.flat();
}

/** The places that scripts and frames add. */
async function innerPlaces(page: Page): Promise<Place[]> {
  const byFrame = await Promise.all(
    page.frames().map(async (frame) => {
      const found = await frame.evaluate(() => {
        const inside = (root: Document | ShadowRoot): { id: string; expect: string }[] =>
          [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
            ...(element.dataset?.expect
              ? [{ id: element.id, expect: element.dataset.expect }]
              : []),
            ...(element.shadowRoot ? inside(element.shadowRoot) : []),
          ]);
        return inside(document);
      });
      const name = await nameOfFrame(frame);
      return found.map((place) => ({ ...place, id: name ? `${name}/${place.id}` : place.id }));
    }),
  );
  const outer = new Set(PLACES.map(({ id }) => id));
  return byFrame
    .flat()
    .filter(({ id }) => !outer.has(id))
    .map((place) => ({ ...place, after: undefined, trigger: undefined, isFree: false }));
}

async function nameOfFrame(frame: ReturnType<Page['mainFrame']>): Promise<string> {
  const element = await frame.frameElement();
  return element ? element.evaluate(({ id }) => id) : '';
}

/** Runs in the page. */
function isMarked(id: string): boolean {
  return [...(CSS.highlights.get('ai-dossier-mark') ?? [])].some((mark) => {
    let node: Node | null = mark.startContainer;
    while (node && (node as Element).id !== id) {
      node = node.parentNode ?? (node as ShadowRoot).host ?? null;
    }
    return node !== null;
  });
}

/** Moves the pointer from the name into the card and presses a button there. */
async function clickMore(page: Page): Promise<void> {
  const { left, top, right, bottom } = await rectInCard(page, 'button[aria-expanded]');
  await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 10 });
  await page.waitForFunction(() => document.querySelector('ai-dossier-card')?.matches(':hover'));
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForFunction(() =>
    document.querySelector('ai-dossier-card')?.shadowRoot?.querySelector('[aria-expanded="true"]'),
  );
}

function homeOfCard(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('ai-dossier-card')?.parentElement?.id);
}

async function looksOfCard(page: Page) {
  await exposeCard(page);
  return page.evaluate(() => {
    const host = document.querySelector('ai-dossier-card');
    const dialog = host?.shadowRoot?.querySelector('[role="dialog"]');
    if (!host || !dialog) throw new Error('No card');
    const style = getComputedStyle(dialog);
    return {
      width: getComputedStyle(host).width,
      opacity: getComputedStyle(host).opacity,
      outline: getComputedStyle(host).outlineStyle,
      filter: getComputedStyle(host).filter,
      zoom: style.zoom,
      font: style.fontFamily,
      size: style.fontSize,
      lineHeight: style.lineHeight,
      letters: style.letterSpacing,
      words: style.wordSpacing,
      align: style.textAlign,
      colour: style.color,
      height: style.height,
    };
  });
}

interface Watched {
  violations: string[];
}

/** In the page's own world: what its policy has refused. */
function watchPolicy(): void {
  const watched = globalThis as unknown as Watched;
  watched.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    watched.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
  });
}
