import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TargetType, type CDPSession, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hover, readCard } from './card-driver';
import { reportsOf, startHarness, type Harness } from './harness';
import { marksOn } from './marks';

const BUILDS = ['chrome-mv3', 'firefox-mv3'];
const PAGES = ['de.html', 'en.html', 'fr.html', 'feed.html'];

describe.each(BUILDS)('the manifest of %s', (build) => {
  const file = path.resolve(import.meta.dirname, '..', '..', '.output', build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

  test('asks for storage and the context menu, and nothing else', () => {
    expect(manifest.permissions).toEqual(['storage', 'contextMenus']);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions']) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });

  test('lets no page see files of the extension, and nobody write to it', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('forbids the extension its own connections', () => {
    const { extension_pages: policy } = manifest.content_security_policy as Record<string, string>;
    expect(policy?.split(/; */)).toContain("connect-src 'none'");
  });
});

describe('the requests', () => {
  let harness: Harness;
  const byWorker: string[] = [];
  beforeAll(async () => {
    harness = await startHarness();
    const target = await harness.browser.waitForTarget(
      (each) => each.type() === TargetType.SERVICE_WORKER,
    );
    await listenToRequests(await target.createCDPSession(), byWorker);
  });
  afterAll(() => harness.close());

  test.each(PAGES)('of %s are its own document and nothing more, cards included', async (name) => {
    const { page, requests } = await openListening(new URL(name, harness.pages).href);
    await reportsOf(harness, page);
    const names = new Set(await marksOn(page));
    for (const each of [...names].slice(0, 3)) {
      await hover(page, each);
      expect(await readCard(page)).not.toBe('');
      await page.keyboard.press('Escape');
    }
    expect(requests).toEqual([page.url()]);
    await page.close();
  });

  test('are all that a page hears: no message is posted to it', async () => {
    const page = await harness.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      addEventListener('message', ({ data }) => {
        document.documentElement.dataset.heard = JSON.stringify(data);
      });
    });
    await page.goto(new URL('en.html', harness.pages).href);
    await reportsOf(harness, page);
    expect(await marksOn(page)).not.toEqual([]);
    expect(await page.evaluate(() => document.documentElement.dataset.heard)).toBeUndefined();
    await page.evaluate(() => postMessage('own'));
    await page.waitForFunction(() => document.documentElement.dataset.heard === '"own"');
    await page.close();
  });

  test.each(['popup.html', 'options.html', 'welcome.html'])(
    'of %s are files of the package',
    async (name) => {
      const { page, requests } = await openListening(ownAddress(name));
      await page.waitForSelector('main');
      if (name === 'popup.html') {
        await page.type('input[type="search"]', 'Mistrall');
        await page.waitForSelector('li button');
      } else if (name === 'options.html') await page.click('input[value="fr"]');
      else await page.select('select', 'fr');
      await page.waitForFunction(() => document.documentElement.lang !== '');
      expect(requests.length).toBeGreaterThan(1);
      expect(requests.filter((url) => !url.startsWith(ownAddress('')))).toEqual([]);
      await page.close();
    },
  );

  test('of the service worker are files of the package', () => {
    // It has loaded the facts of the cards above: whoever hears nothing here listens in vain.
    expect(byWorker.length).toBeGreaterThan(0);
    const own = [ownAddress('dossier/'), ownAddress('icons/')];
    expect(byWorker.filter((url) => !own.some((folder) => url.startsWith(folder)))).toEqual([]);
  });

  async function openListening(url: string): Promise<{ page: Page; requests: string[] }> {
    const page = await harness.browser.newPage();
    const requests: string[] = [];
    await listenToRequests(await page.createCDPSession(), requests);
    await page.goto(url);
    return { page, requests };
  }

  function ownAddress(file: string): string {
    const worker = harness.browser
      .targets()
      .find((each) => each.type() === TargetType.SERVICE_WORKER);
    return new URL(file, worker?.url().replace('background.js', '')).href;
  }
});

/** Every request that goes out, whoever makes it; `data:` is none. */
async function listenToRequests(client: CDPSession, requests: string[]): Promise<void> {
  client.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) requests.push(request.url);
  });
  client.on('Network.webSocketCreated', ({ url }) => requests.push(url));
  client.on('Network.webTransportCreated', ({ url }) => requests.push(url));
  await client.send('Network.enable');
}
