import type { Page } from 'puppeteer-core';
import type { AliasIndex } from '../../../domain/alias-index';
import { launchBrowser } from '../../browser/launch-browser.mjs';
import { needBrowser } from '../../set-up.mjs';
import { kitScript, type Kit } from '../load-kit';
import { type BenchPage, servePages } from './serve-pages';

/** Copies of the kit in a page, one a contender, and one to time them with. */
type KitName = 'walk' | 'bare' | 'scan' | 'fuzzy' | 'mark' | 'ready' | 'slice' | 'clock';

declare global {
  /** In a page of the lab: the copies that it was opened with. */
  var benchKits: Record<KitName, Kit>;
  var benchIndex: AliasIndex;
}

/** A browser with pages to measure in. */
export interface PageLab {
  /** @returns a new tab with the page, with the index, and with copies of the kit under these names */
  open(page: string, kits: KitName[]): Promise<Page>;
  close(): Promise<void>;
}

export interface LabScripts {
  kit: string;
  index: string;
}

/** A page without text is always there under the name "blank". */
export async function startPageLab(pages: BenchPage[], scripts: LabScripts): Promise<PageLab> {
  const blank = { name: 'blank', html: '<!doctype html><title>Blank</title><body></body>' };
  const server = await servePages([blank, ...pages]);
  const { browser, close } = await launchBrowser(needBrowser('chromium'));
  let opened = 0;

  return {
    async open(name, kits) {
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      await page.goto(server.urlOf(name), { waitUntil: 'load' });
      // The engine knows a script again by its text, even in another tab.
      opened++;
      await page.evaluate(`globalThis.benchKits = {}; // ${opened}`);
      await page.evaluate(
        `// ${opened}\n${scripts.index}\nglobalThis.benchIndex = bundled.aliasIndex; 0`,
      );
      for (const kit of kits) {
        const script = kitScript(scripts.kit, `${kit} ${opened}`);
        await page.evaluate(`${script}\nbenchKits[${JSON.stringify(kit)}] = bundled; 0`);
      }
      return page;
    },
    async close() {
      await close();
      await server.close();
    },
  };
}
