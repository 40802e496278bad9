/** One number of `npm run bench`, and what it has to be. */
export interface Bar {
  key: string;
  /** What is measured, in few words. */
  what: string;
  must?: number;
  aim?: number;
  /** True where more is better: how many times slower a peer is. */
  atLeast?: boolean;
}

/**
 * Every key of the benchmark in the order of its table. "A ÷ B" is the median over rounds of the time of A by that of B
 * in the same round.
 */
export const BARS: Bar[] = [
  { key: 'exactOverBare', what: 'name scan ÷ charCodeAt loop', must: 4.5, aim: 2.5 },
  { key: 'fuzzyOverExact', what: 'scan with fuzzy filter ÷ scan', must: 2, aim: 1.5 },
  { key: 'candidatesPerMB', what: 'possible misspellings a MB', must: 300, aim: 100 },
  { key: 'gateOverExact', what: 'finder without fuzzy ÷ scan', must: 1.3, aim: 1.1 },
  {
    key: 'alternationOverExact',
    what: 'RegExp of all names ÷ scan',
    must: 6,
    aim: 10,
    atLeast: true,
  },
  {
    key: 'trieRegExpOverExact',
    what: 'prefix-factored RegExp ÷ scan',
    must: 1.2,
    aim: 2,
    atLeast: true,
  },
  {
    key: 'ahoCorasickOverExact',
    what: 'fastest npm Aho-Corasick ÷ scan',
    must: 7,
    aim: 12,
    atLeast: true,
  },
  { key: 'growth10k', what: 'scan for 10,000 names ÷ shipped', must: 1.25, aim: 1.1 },
  { key: 'growth100k', what: 'scan for 100,000 names ÷ shipped', must: 2, aim: 1.5 },
  { key: 'fuzzyGrowth10k', what: 'scan and fuzzy, 10,000 ÷ shipped', must: 4, aim: 2 },
  { key: 'indexReadyMs', what: 'index and finder ready, fresh page', must: 1, aim: 0.5 },
  { key: 'indexOverJsonMap', what: 'the same ÷ JSON.parse and Map', must: 0.25, aim: 0.125 },
  { key: 'indexGzipKB', what: 'script of the index, gzip, kB', must: 16, aim: 10 },
  { key: 'contentKB', what: 'content script, kB', must: 72 },
  { key: 'contentGzipKB', what: 'content script, gzip, kB', must: 22 },
  { key: 'cardFrames', what: 'frames from delay to painted card', must: 2 },
  { key: 'cardColdMs', what: 'the same, stopped background, ms', must: 100 },
  { key: 'pageScanOverWalk', what: 'page scan ÷ TreeWalker, warm', must: 5, aim: 3.5 },
  { key: 'pageScanOverWalkCold', what: 'the same, first run in a page', must: 5.5, aim: 4 },
  { key: 'bigPageScanOverWalk', what: 'the same, page of 10 MB, warm', must: 6, aim: 3 },
  { key: 'fuzzyOverExactPage', what: 'page scan with fuzzy ÷ without', must: 1.6, aim: 1.3 },
  {
    key: 'markJsOverScan',
    what: 'mark.js, one RegExp ÷ own marking',
    must: 10,
    aim: 15,
    atLeast: true,
  },
  {
    key: 'markJsKeywordsOverScan',
    what: 'mark.js, keywords ÷ own marking',
    must: 1000,
    atLeast: true,
  },
  { key: 'longTasks', what: 'tasks of ours > 50 ms, processor 4× slower', must: 0, aim: 0 },
  { key: 'longestSliceMs', what: 'longest slice, page of 10 MB, ms', must: 16, aim: 8 },
  { key: 'slicedOverOneGo', what: 'that page in slices ÷ in one go', must: 1.25, aim: 1.1 },
  { key: 'stormMsPerSecond', what: '1,000 new nodes a second, ms a second', must: 10, aim: 4 },
  { key: 'stormLongestBatchMs', what: 'longest task in that, ms', must: 8, aim: 2 },
  { key: 'tickerMsPerSecond', what: '100 ticking times, ms a second', must: 2, aim: 0.5 },
  { key: 'loadOverhead', what: 'page load to idle with ÷ without', must: 1.05, aim: 1.02 },
  { key: 'layoutShift', what: 'layout shift caused', must: 0, aim: 0 },
  { key: 'hoverMs', what: 'a pointer move over 20,000 marks, p99, ms', must: 1, aim: 0.3 },
  { key: 'startMs', what: 'content script evaluated, empty page, ms', must: 3, aim: 1.5 },
  { key: 'heapPerTabMB', what: 'memory over a blank extension, MB', must: 3, aim: 1.5 },
  { key: 'leakMB', what: 'kept after 200 views, MB', must: 1, aim: 0.3 },
];
