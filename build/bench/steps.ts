import type { AliasIndex } from '../../domain/alias-index';
import { buildOnce } from './card/build-once';
import { measureCard } from './card/measure-card';
import { measureContent } from './card/measure-content';
import type { DataName } from './data-names';
import { type Article, linesOf } from './make-text';
import type { Result } from './measures/node-work';
import { runInWorkers } from './measures/run-in-worker';
import type { NodeTask } from './measures/tasks';
import { choosePages, chooseSmallPage } from './pages/choose-pages';
import { makeBigPage } from './pages/make-big-page';
import { measureCold } from './pages/measure-cold';
import { gzippedSize, measureIndexReady } from './pages/measure-index';
import { measureMarkJs, measureMarkJsKeywords } from './pages/measure-mark-js';
import { measureSlices } from './pages/measure-slices';
import { measureBigPage, measureWarm } from './pages/measure-warm';
import type { PageLab } from './pages/page-lab';
import type { BenchPage } from './pages/serve-pages';
import { alternationPattern } from './peers/name-patterns';
import { HEAP_PAGE, measureHeap, measureLeak } from './tab/measure-heap';
import { MARKED_PAGE, measureHover } from './tab/measure-hover';
import { summarizeLoads, visitPages } from './tab/measure-load';
import { measureLongTasks } from './tab/measure-long-tasks';
import { measureStart } from './tab/measure-start';
import { measureStorm, measureTicker } from './tab/measure-storm';
import type { TabLab } from './tab/tab-lab';

/** A measurement with its own run; its keys come together. */
export interface Step {
  keys: string[];
  run(): Promise<Result>;
}

/** What is measured, and on what. */
export interface Bench {
  /** Scripts of the kit and of the shipped index. */
  scripts: { kit: string; index: string };
  index: AliasIndex;
  /** Names of the data, and whose they are. */
  names: DataName[];
  articles: Article[];
  /** Without what runs or comes from elsewhere. */
  pages: BenchPage[];
  /** The same as they are. */
  wholePages: BenchPage[];
}

const ROUNDS = 21;
/** In Node a round is a slice of the text, so that these are several times all of it. */
const NODE_ROUNDS = { scan: 105, peers: 21, growth: 63 };
const ENGINES = 3;
const COLD_PAGES = 8;
const COLD_ROUNDS = 15;
const FRESH_PAGES = 25;
const MARKED_PAGES = 4;
export const BIG_PAGE = 'big';
const BIG_PAGE_NODES = 100_000;
const BIG_PAGE_TEXT = 100;
const STORM_LINES = 3000;

export function nodeSteps({ scripts, index, names, articles }: Bench): Step[] {
  const texts = names.map(({ text }) => text);
  const step = (task: NodeTask, keys: string[]): Step => ({
    keys,
    run() {
      const work = { kit: scripts.kit, index, names: texts, articles, rounds: NODE_ROUNDS[task] };
      return runInWorkers(task, work, ENGINES);
    },
  });
  return [
    step('scan', ['exactOverBare', 'fuzzyOverExact', 'gateOverExact', 'candidatesPerMB']),
    step('peers', ['alternationOverExact', 'trieRegExpOverExact', 'ahoCorasickOverExact']),
    step('growth', ['growth10k', 'growth100k', 'fuzzyGrowth10k']),
    {
      keys: ['indexGzipKB'],
      run: async () => ({ values: { indexGzipKB: gzippedSize(scripts.index) }, notes: [] }),
    },
  ];
}

/** Of the built extension. */
export function extensionSteps(hasBrowser: boolean): Step[] {
  const step = (
    keys: string[],
    measure: () => Record<string, number> | Promise<Record<string, number>>,
  ): Step => ({
    keys,
    async run() {
      await buildOnce();
      return { values: await measure(), notes: [] };
    },
  });
  return [
    step(['contentKB', 'contentGzipKB'], measureContent),
    ...(hasBrowser ? [step(['cardFrames', 'cardColdMs'], measureCard)] : []),
  ];
}

/** @param openLab Starts the browser, once. */
export function pageSteps(
  { scripts, names, pages }: Bench,
  openLab: () => Promise<PageLab>,
): Step[] {
  const texts = names.map(({ text }) => text);
  const step = (
    keys: string[],
    measure: (lab: PageLab) => Promise<Record<string, number>>,
  ): Step => ({
    keys,
    run: async () => ({ values: await measure(await openLab()), notes: [] }),
  });
  const namesIn = (some: BenchPage[]) => some.map(({ name }) => name);
  return [
    step(['indexReadyMs', 'indexOverJsonMap'], (lab) => {
      const jsonMap = pairsScript(names.map(({ text, entity }) => [text, entity]));
      return measureIndexReady(lab, { index: scripts.index, jsonMap }, FRESH_PAGES);
    }),
    step(['pageScanOverWalk', 'fuzzyOverExactPage'], (lab) =>
      measureWarm(lab, namesIn(pages), ROUNDS),
    ),
    step(['pageScanOverWalkCold'], (lab) =>
      measureCold(lab, namesIn(choosePages(pages, COLD_PAGES)), COLD_ROUNDS),
    ),
    step(['bigPageScanOverWalk'], (lab) => measureBigPage(lab, BIG_PAGE, ROUNDS)),
    step(['longestSliceMs', 'slicedOverOneGo'], (lab) => measureSlices(lab, BIG_PAGE, ROUNDS)),
    step(['markJsOverScan'], (lab) => {
      const pattern = alternationPattern(texts);
      return measureMarkJs(lab, namesIn(choosePages(pages, MARKED_PAGES)), pattern, ROUNDS);
    }),
    step(['markJsKeywordsOverScan'], (lab) => {
      const small = chooseSmallPage(pages);
      if (!small) throw new Error('There is no page to mark.');
      return measureMarkJsKeywords(lab, small.name, texts, ROUNDS);
    }),
  ];
}

/**
 * Of the built extension, on pages in tabs of their own.
 *
 * @param openLab Starts the browsers, once.
 */
export function tabSteps({ articles, wholePages }: Bench, openLab: () => Promise<TabLab>): Step[] {
  const step = (keys: string[], run: (lab: TabLab) => Promise<Result>): Step => ({
    keys,
    run: async () => run(await openLab()),
  });
  const values = (measured: Record<string, number>): Result => ({ values: measured, notes: [] });
  const names = wholePages.map(({ name }) => name);
  return [
    step(['longTasks'], (lab) => measureLongTasks(lab, [...names, BIG_PAGE])),
    step(['stormMsPerSecond', 'stormLongestBatchMs'], async (lab) =>
      values(await measureStorm(lab, BIG_PAGE, linesOf(articles).slice(0, STORM_LINES))),
    ),
    step(['tickerMsPerSecond'], async (lab) =>
      values(await measureTicker(lab, names[0] ?? BIG_PAGE)),
    ),
    step(['loadOverhead', 'layoutShift'], async (lab) => {
      const loads = await visitPages(lab, names);
      return { values: summarizeLoads(loads), notes: [], loads };
    }),
    step(['hoverMs'], async (lab) => values(await measureHover(lab))),
    step(['startMs'], async (lab) => values(await measureStart(lab))),
    step(['heapPerTabMB'], async (lab) => values(await measureHeap(lab))),
    step(['leakMB'], async (lab) => values(await measureLeak(lab))),
  ];
}

/** Pages that the steps in tabs open besides those that are read. */
export function tabPages({ articles, wholePages }: Bench): BenchPage[] {
  return [...wholePages, bigPage(articles), MARKED_PAGE, HEAP_PAGE];
}

export function bigPage(articles: Article[]): BenchPage {
  return {
    name: BIG_PAGE,
    html: makeBigPage(linesOf(articles), BIG_PAGE_NODES, BIG_PAGE_TEXT),
  };
}

/** As the plugin ships data: the browser reads JSON faster as one string. */
function pairsScript(pairs: [string, string][]): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(pairs))})`;
}
