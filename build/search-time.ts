// npm run bench:search
// How long the built popup takes for a key, from the letter to the laid out list, while names are typed right and wrong.
import type { Page } from 'puppeteer-core';
import path from 'node:path';
import { launchBrowser, openExtensionPage } from './browser/launch-browser.mjs';
import { needBrowser } from './set-up.mjs';

const QUERIES = [
  'openai',
  'mistral',
  'arthur mensch',
  'gpt 3.5',
  'mistrl',
  'zuckerburg',
  'Zuckerbergs Firma',
  'microsfot copliot',
  'artificial intelligence lab',
  'xqzkj',
];
/** Of so many times the best one counts: the others tell how busy the machine is. The first one is told as well. */
const ROUNDS = 5;

const extensionDir = path.join(import.meta.dirname, '..', '.output', 'chrome-mv3');
const launched = await launchBrowser({ ...needBrowser('chromium'), extensionDir });
const page = await openExtensionPage(launched, 'popup.html');
await page.waitForSelector('input[type="search"]');
const rounds: { key: string; ms: number }[][] = [];
for (let round = 0; round < ROUNDS; round++) rounds.push(await typeAll(page, QUERIES));
await launched.close();

const [first = []] = rounds;
const best = first.map(({ key }, n) => ({
  key,
  ms: Math.min(...rounds.map((keys) => keys[n]?.ms ?? Infinity)),
}));
tell('a key', best);
tell('a key, the first time', first);

function tell(what: string, keys: { key: string; ms: number }[]): void {
  const sorted = keys.toSorted((a, b) => a.ms - b.ms);
  const median = sorted[sorted.length >> 1];
  const worst = sorted.at(-1);
  console.log(
    `${what}: ${median?.ms.toFixed(1)} ms, at most ${worst?.ms.toFixed(1)} ms (“${worst?.key}”)`,
  );
}

/** Letter by letter, with the field cleared between the queries. */
function typeAll(popup: Page, queries: string[]) {
  return popup.evaluate(async (texts) => {
    const input = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!input) throw new Error('No search field');
    const times: { key: string; ms: number }[] = [];
    for (const text of texts) {
      for (let length = 1; length <= text.length; length++) {
        const start = performance.now();
        await show(text.slice(0, length));
        times.push({ key: text.slice(0, length), ms: performance.now() - start });
      }
      await show('');
    }
    return times;

    async function show(query: string): Promise<void> {
      input!.value = query;
      input!.dispatchEvent(new Event('input', { bubbles: true }));
      // Preact draws in a microtask.
      await Promise.resolve();
      await Promise.resolve();
      document.body.getBoundingClientRect();
    }
  }, queries);
}
