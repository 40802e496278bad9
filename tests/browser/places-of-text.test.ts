import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { appendClosedNote, useBlankPage } from './blank-page';
import { clickInCard, hover, readCard, waitInCard } from './card-driver';
import { marksOn } from './marks';
import { POLL } from './waiting';

const blank = useBlankPage();

test('text in the closed shadow root of a custom element is marked, and has cards', async () => {
  await blank.page.evaluate(appendClosedNote);
  await blank.expectMarks('Mistral AI');
  // What the page itself sees of the place is the element around it.
  const box = await (await blank.page.$('closed-note'))?.boundingBox();
  await blank.page.mouse.move(2, 2);
  await blank.page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 15, { steps: 3 });
  await expect.poll(() => readCard(blank.page), POLL).toContain('Mistral AI');
});

test('text that goes from one slot to another, and out of them, is marked while it is seen', async () => {
  await blank.add(
    '<div id="host"><template shadowrootmode="open"><slot name="a"></slot><hr><slot name="b"></slot></template><p id="p" slot="a">OpenAI</p></div>',
  );
  await blank.expectMarks('OpenAI');
  await blank.page.$eval('#p', (p) => p.setAttribute('slot', 'b'));
  await hover(blank.page, 'OpenAI');
});

test('in a popover names are marked, and the card over it can be used', async () => {
  await blank.add('<div id="pop" popover style="margin: 100px"><p>OpenAI</p></div>');
  await blank.page.$eval('#pop', (element) => (element as HTMLElement).showPopover());
  await blank.expectMarks('OpenAI');
  await hover(blank.page, 'OpenAI');
  await clickInCard(blank.page, '.unfold');
  await waitInCard(blank.page, '.unfold[aria-expanded="true"]');
});

test('a frame of another origin has marks of its own', async () => {
  const address = new URL('en.html', blank.harness.pages.replace('127.0.0.1', 'localhost')).href;
  await blank.add(`<iframe src="${address}" width="600" height="400"></iframe>`);
  await blank.page.waitForFrame((frame) => frame.url() === address);
  const countIn = () =>
    blank.page
      .frames()
      .find((frame) => frame.url() === address)
      ?.evaluate(() => [origin, CSS.highlights.get('ai-dossier-mark')?.size ?? 0]);
  await expect.poll(async () => (await countIn())?.[1], POLL).toBeGreaterThan(3);
  expect((await countIn())?.[0]).not.toBe(new URL(blank.page.url()).origin);
});

test('a file is read where the reader allows it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'page-'));
  const file = path.join(folder, 'page.html');
  writeFileSync(file, '<!doctype html><html lang="en"><p>OpenAI and Mistral AI');
  const settings = await blank.harness.browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    async (id) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          developerPrivate: { updateExtensionConfiguration(wanted: object): Promise<void> };
        };
      };
      await chrome.developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        fileAccess: true,
      });
    },
    new URL(blank.harness.ownAddress('popup.html')).host,
  );
  await settings.close();
  const page = await blank.harness.browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await expect.poll(() => marksOn(page), POLL).toEqual(['OpenAI', 'Mistral AI']);
  await page.close();
  rmSync(folder, { recursive: true });
});
