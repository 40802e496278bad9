import { constants, inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hover } from './card-driver';
import { reportsOf, startHarness, type Harness } from './harness';

/** What leaves a page, by its name. */
const TAKEN: Record<string, (page: Page) => Promise<unknown>> = {
  'its HTML, as reader modes and savers of pages see it': (page) =>
    page.evaluate(() => [
      document.documentElement.outerHTML,
      document.documentElement.getHTML({ serializableShadowRoots: true }),
      new XMLSerializer().serializeToString(document),
    ]),
  'its text': (page) => page.evaluate(() => [document.body.innerText, document.body.textContent]),
  'its style sheets': (page) =>
    page.evaluate(() =>
      [document, document.querySelector('#open')?.shadowRoot].map((root) => [
        root?.styleSheets.length,
        root?.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
      ]),
    ),
  'what is copied': copy,
  'what is dragged': drag,
  'what is found': (page) =>
    page.evaluate(() => {
      getSelection()?.removeAllRanges();
      const finder = globalThis as unknown as { find(text: string): boolean };
      const found: string[] = [];
      while (finder.find('AI') && found.length < 50) {
        const range = getSelection()?.getRangeAt(0);
        found.push(
          `${range?.startContainer.textContent} ${range?.startOffset}-${range?.endOffset}`,
        );
      }
      return found;
    }),
  'what screen readers hear': async (page) =>
    JSON.stringify(await page.accessibility.snapshot({ includeIframes: true }), (key, value) =>
      /^(?:loaderId|backendNodeId)$/.test(key) ? undefined : (value as unknown),
    ),
  'the text of its print': async (page) => textOfPdf(Buffer.from(await page.pdf())),
  'the looks of its print': async (page) => {
    await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      (document.activeElement as HTMLElement).blur();
    });
    await page.emulateMediaType('print');
    const picture = await page.screenshot({ encoding: 'base64' });
    await page.emulateMediaType();
    return picture;
  },
  'its archive': async (page) => {
    const client = await page.createCDPSession();
    const { data } = await client.send('Page.captureSnapshot', { format: 'mhtml' });
    await client.detach();
    return withoutTimes(data.replaceAll('=\r\n', ''));
  },
};

let harness: Harness;
const taken: Record<'with' | 'without', Record<string, unknown>> = { with: {}, without: {} };
const withCard: Record<string, unknown> = {};
const PRINTS = Object.keys(TAKEN).filter((name) => name.endsWith('of its print'));
beforeAll(async () => {
  harness = await startHarness();
  const page = await harness.open('untouched.html');
  await reportsOf(harness, page);
  await takeAll(page, taken.with);
  await page.mouse.click(5, 5);
  await hover(page, 'Guillaume Lample');
  for (const name of PRINTS) withCard[name] = await TAKEN[name]?.(page);
  await page.close();
  for (const id of (await harness.browser.extensions()).keys()) {
    await harness.browser.uninstallExtension(id);
  }
  const plain = await harness.browser.newPage();
  await plain.goto(new URL('untouched.html', harness.pages).href);
  await takeAll(plain, taken.without);
});
afterAll(() => harness.close());

describe('with the extension and without it, a page is the same in', () => {
  test.each(Object.keys(TAKEN))('%s', (name) => {
    expect(JSON.stringify(taken.without[name])?.length).toBeGreaterThan(10);
    expect(taken.with[name]).toEqual(taken.without[name]);
  });

  test.each(PRINTS)('%s while a card is open', (name) => {
    expect(withCard[name]).toEqual(taken.without[name]);
  });
});

async function takeAll(page: Page, into: Record<string, unknown>): Promise<void> {
  await page.bringToFront();
  for (const [name, take] of Object.entries(TAKEN)) into[name] = await take(page);
}

/** All of the text, as it comes out of the clipboard. */
async function copy(page: Page): Promise<unknown> {
  await page
    .browserContext()
    .overridePermissions(new URL(page.url()).origin, ['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('main') as Element);
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('C', { commands: ['Copy'] });
  await page.keyboard.up('Control');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(
      (item?.types ?? []).map(async (type) => (await item?.getType(type))?.text()),
    );
  });
}

async function drag(page: Page): Promise<unknown> {
  await page.evaluate(() => {
    const dragged = globalThis as unknown as { dragged?: unknown };
    getSelection()?.selectAllChildren(document.querySelector('#first') as Element);
    addEventListener(
      'dragstart',
      ({ dataTransfer }) => {
        dragged.dragged = [...(dataTransfer?.types ?? [])].map((type) =>
          dataTransfer?.getData(type),
        );
      },
      { once: true },
    );
  });
  const box = await (await page.$('#first'))?.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 30, (box?.y ?? 0) + 15];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 60, { steps: 5 });
  await page.mouse.up();
  const wait = () => (globalThis as unknown as { dragged?: unknown }).dragged;
  await page.waitForFunction(wait, { timeout: 5000 });
  return page.evaluate(wait);
}

/** Codes of the letters in the order in which they are set; the browser may set a line in several pieces. */
function textOfPdf(pdf: Buffer): string {
  const codes: string[] = [];
  for (const { index, 0: start } of pdf
    .toString('latin1')
    .matchAll(/\/FlateDecode[^>]*>> stream\n/g)) {
    const inflated = inflateSync(pdf.subarray(index + start.length), {
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    for (const [, code] of inflated.toString('latin1').matchAll(/<([\dA-F]+)> Tj/g))
      codes.push(code ?? '');
  }
  return codes.join('');
}

/** Dates, and what is made up anew each time. */
function withoutTimes(text: string): string {
  return text
    .replaceAll(/^Date: .*$/gm, 'DATE')
    .replaceAll(/-{2,}MultipartBoundary--\w+-{2,}/g, 'BOUNDARY')
    .replaceAll(/cid:[\w-]+@mhtml\.blink|<frame-[\w-]+@mhtml\.blink>/g, 'CID');
}
