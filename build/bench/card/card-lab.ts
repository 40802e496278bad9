import path from 'node:path';
import { type CDPSession, type Page, type Protocol, TargetType } from 'puppeteer-core';
import { launchBrowser } from '../../browser/launch-browser.mjs';
import { serveFolder } from '../../serve-folder.mjs';
import { extensionDirOf, needBrowser } from '../../set-up.mjs';
import { PROJECT_FOLDER } from '../project-sentences';
import { type CardTime, timeNextCard } from './time-next-card';

/** The built extension in Chromium, and a page with names. */
export interface CardLab {
  /** Times the first card of a page that has just been opened. */
  timeCard(isBackgroundCold: boolean): Promise<CardTime>;
  close(): Promise<void>;
}

const PAGE = 'en.html';

export async function startCardLab(): Promise<CardLab> {
  const server = await serveFolder(path.join(PROJECT_FOLDER, 'tests', 'pages'));
  const { browser, close } = await launchBrowser({
    ...needBrowser('chromium'),
    extensionDir: extensionDirOf('chromium'),
  });
  const address = new URL(PAGE, server.url).href;
  const isBackground = (type: TargetType) => type === TargetType.SERVICE_WORKER;

  async function stopBackground(): Promise<void> {
    const target = browser.targets().find((each) => isBackground(each.type()));
    if (!target) return;
    const ended = new Promise<void>((resolve) => {
      browser.on('targetdestroyed', (gone) => {
        if (isBackground(gone.type())) resolve();
      });
    });
    await (await target.worker())?.close();
    await ended;
    browser.removeAllListeners('targetdestroyed');
  }

  async function openPage(): Promise<{ page: Page; client: CDPSession; world: number }> {
    const page = await browser.newPage();
    // A card that fades in is painted from its first frame on, but nobody could tell.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(address);
    await page.waitForFunction(() => (CSS.highlights.get('ai-dossier-mark')?.size ?? 0) > 0);
    const client = await page.createCDPSession();
    const worlds: Protocol.Runtime.ExecutionContextDescription[] = [];
    client.on('Runtime.executionContextCreated', ({ context }) => void worlds.push(context));
    await client.send('Runtime.enable');
    const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'));
    if (!world) throw new Error('The content script has no world of its own in the page.');
    return { page, client, world: world.id };
  }

  return {
    async timeCard(isBackgroundCold) {
      const { page, client, world } = await openPage();
      if (isBackgroundCold) await stopBackground();
      const { x, y } = await page.evaluate(middleOfMark);
      const timing = client.send('Runtime.evaluate', {
        expression: `(${timeNextCard.toString()})()`,
        contextId: world,
        awaitPromise: true,
        returnByValue: true,
      });
      await page.mouse.move(x - 1, y);
      await page.mouse.move(x, y);
      const { result } = await timing;
      await page.close();
      return result.value as CardTime;
    },
    async close() {
      await close();
      await server.close();
    },
  };
}

/** In the page: where the first name is. */
function middleOfMark(): { x: number; y: number } {
  const [mark] = CSS.highlights.get('ai-dossier-mark') ?? [];
  if (!mark) throw new Error('Nothing is marked.');
  mark.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const range = document.createRange();
  range.setStart(mark.startContainer, mark.startOffset);
  range.setEnd(mark.endContainer, mark.endOffset);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
