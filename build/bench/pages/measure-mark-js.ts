import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { type Measurement, median, ratioOfSums } from '../interleave';
import type { MarkJs } from '../kit/mark-page';
import type { PageLab } from './page-lab';

declare global {
  /** In a page of the lab: mark.js. */
  var Mark: MarkJs;
}

const require = createRequire(import.meta.url);
const WARM_UPS = 3;

/** Marking whole pages, mark.js with one regular expression beside our own. */
export async function measureMarkJs(
  lab: PageLab,
  pages: string[],
  pattern: string,
  rounds: number,
): Promise<Record<string, number>> {
  const measurements: Measurement[] = [];
  for (const name of pages) {
    const page = await lab.open(name, ['bare', 'mark', 'clock']);
    await addMarkJs(page);
    measurements.push(
      await page.evaluate(
        ({ regExp, wanted }) => {
          const { bare, mark, clock } = benchKits;
          const contenders = [
            { name: 'bare', run: bare.createBareWalk() },
            mark.createOwnMarking(benchIndex),
            mark.createMarkJsRegExp(Mark, regExp),
          ];
          return clock.measureRounds(contenders, wanted);
        },
        { regExp: pattern, wanted: { rounds, warmUps: WARM_UPS } },
      ),
    );
    await page.close();
  }
  return {
    markJsOverScan: ratioOfSums(measurements, 'markJs', 'own'),
    markJsOverBare: ratioOfSums(measurements, 'markJs', 'bare'),
  };
}

/** mark.js with a list of keywords, once on one page: it takes seconds. */
export async function measureMarkJsKeywords(
  lab: PageLab,
  name: string,
  keywords: string[],
  rounds: number,
): Promise<Record<string, number>> {
  const page = await lab.open(name, ['mark', 'clock']);
  await addMarkJs(page);
  const { times } = await page.evaluate(
    ({ words, wanted }) => {
      const { mark, clock } = benchKits;
      const own = clock.measureRounds([mark.createOwnMarking(benchIndex)], wanted);
      const once = { rounds: 1, warmUps: 0 };
      const theirs = clock.measureRounds([mark.createMarkJsKeywords(Mark, words)], once);
      return { times: { ...own.times, ...theirs.times } };
    },
    { words: keywords, wanted: { rounds, warmUps: WARM_UPS } },
  );
  await page.close();
  return { markJsKeywordsOverScan: median(times.markJsKeywords ?? []) / median(times.own ?? []) };
}

async function addMarkJs(page: Page): Promise<void> {
  await page.evaluate(readFileSync(require.resolve('mark.js/dist/mark.min.js'), 'utf8'));
}
