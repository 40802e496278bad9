import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hover } from './card-driver';
import { listenToConsole, reportsOf, startHarness, type Harness } from './harness';
import { marksOn } from './marks';

interface OddDocument {
  type: string;
  content: string;
}

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const ICON = '<link rel="icon" href="data:,">';
const DOCUMENTS: Record<string, OddDocument> = {
  'a page whose body is gone': {
    type: 'text/html',
    content: `<!doctype html>${ICON}<body>OpenAI<script>document.body.remove()</script>`,
  },
  'a page whose root is gone': {
    type: 'text/html',
    content: `<!doctype html>${ICON}OpenAI<script>document.documentElement.remove()</script>`,
  },
  'an SVG document': {
    type: 'image/svg+xml',
    content: `<svg ${SVG} viewBox="0 0 600 200"><text x="20" y="100">OpenAI and Mistral AI</text></svg>`,
  },
  'an SVG document with a language': {
    type: 'image/svg+xml',
    content: `<svg ${SVG} lang="en" viewBox="0 0 600 200"><text x="20" y="100">OpenAI and Mistral AI</text></svg>`,
  },
  'an XML document': {
    type: 'application/xml',
    content: '<?xml version="1.0"?><news><item>OpenAI and Mistral AI</item></news>',
  },
  'an XHTML document': {
    type: 'application/xhtml+xml',
    content: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>News</title><link rel="icon" href="data:,"/></head><body><p>OpenAI and Mistral AI</p></body></html>`,
  },
  'a document of 0 bytes': { type: 'text/html', content: '' },
  'a frameset': {
    type: 'text/html',
    content: `<!doctype html>${ICON}<frameset cols="50%,50%"><frame src="/a-plain-text"><frame src="/a-document-of-0-bytes"></frameset>`,
  },
  'a plain text': { type: 'text/plain', content: 'OpenAI and Mistral AI in plain text\n' },
  'a JSON file': { type: 'application/json', content: '{ "publisher": "OpenAI" }' },
};

/** Not localhost, which browsers trust as if it came by https. */
const INSECURE_HOST = 'insecure.example';

let harness: Harness;
let server: Server;
let origin: string;
beforeAll(async () => {
  harness = await startHarness([
    `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
  ]);
  const byPath = new Map(Object.entries(DOCUMENTS).map(([name, each]) => [pathOf(name), each]));
  server = createServer(({ url }, response) => {
    const found = byPath.get(url ?? '');
    response.writeHead(found ? 200 : 204, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await harness.close();
  server.closeAllConnections();
  server.close();
});

test.each(Object.keys(DOCUMENTS))('%s is read without an error', async (name) => {
  const { page, said } = await openOdd(name);
  const reports = await reportsOf(harness, page);
  expect(reports.every(({ done }) => done)).toBe(true);
  expect(said).toEqual([]);
  await page.close();
});

test.each([
  'an SVG document',
  'an SVG document with a language',
  'an XHTML document',
  'a plain text',
])('%s opens cards, or has no marks to open them on', async (name) => {
  const { page, said } = await openOdd(name);
  await reportsOf(harness, page);
  const [first] = await marksOn(page);
  // With what was said meanwhile.
  if (first) await hover(page, first).catch((error: Error) => said.push(error.message));
  expect(said).toEqual([]);
  await page.close();
});

test('a page that came by plain http is read, and opens cards', async () => {
  const page = await harness.browser.newPage();
  page.setDefaultTimeout(10_000);
  const said = await listenToConsole(await page.createCDPSession());
  await page.goto(new URL('en.html', harness.pages.replace('127.0.0.1', INSECURE_HOST)).href);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await expect.poll(() => marksOn(page), { timeout: 10_000 }).toContain('Guillaume Lample');
  await hover(page, 'Guillaume Lample');
  expect(said).toEqual([]);
  await page.close();
});

test('a page that scripts write anew is read anew, and opens cards', async () => {
  const page = await harness.open('en.html');
  page.setDefaultTimeout(10_000);
  const said = await listenToConsole(await page.createCDPSession());
  await page.evaluate(() => {
    document.open();
    document.write('<!doctype html><p style="padding: 9em">Guillaume Lample, written anew');
    document.close();
  });
  await expect.poll(() => marksOn(page), { timeout: 10_000 }).toEqual(['Guillaume Lample']);
  await hover(page, 'Guillaume Lample');
  expect(said).toEqual([]);
  await page.close();
});

test('an empty about:blank window is marked when its opener writes a name into it', async () => {
  const opener = await harness.open('en.html');
  const opened = new Promise<Page | null>((resolve) => opener.once('popup', resolve));
  await opener.evaluate(() => void window.open('about:blank'));
  const page = await opened;
  if (!page) throw new Error('No window');
  const said = await listenToConsole(await page.createCDPSession());
  await page.evaluate(() => document.body.append('OpenAI and Mistral AI'));
  await expect.poll(() => marksOn(page), { timeout: 10_000 }).toEqual(['OpenAI', 'Mistral AI']);
  expect(said).toEqual([]);
  await page.close();
  await opener.close();
});

test('a tab that begins with about:blank says nothing', async () => {
  const page = await harness.browser.newPage();
  const said = await listenToConsole(await page.createCDPSession());
  await page.goto('about:blank');
  // The next page is read in the same tab: what about:blank had to say has been said.
  await page.goto(new URL('en.html', harness.pages).href);
  await reportsOf(harness, page);
  expect(said).toEqual([]);
  await page.close();
});

async function openOdd(name: string): Promise<{ page: Page; said: string[] }> {
  const page = await harness.browser.newPage();
  page.setDefaultTimeout(10_000);
  const said = await listenToConsole(await page.createCDPSession());
  await page.goto(origin + pathOf(name));
  return { page, said };
}

function pathOf(name: string): string {
  return `/${name.replaceAll(' ', '-')}`;
}
