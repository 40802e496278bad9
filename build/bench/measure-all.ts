import type { Result } from './measures/node-work';
import type { BenchOptions } from './options';
import { type PageLab, startPageLab } from './pages/page-lab';
import { buildOnce } from './card/build-once';
import {
  type Bench,
  bigPage,
  extensionSteps,
  nodeSteps,
  pageSteps,
  tabPages,
  tabSteps,
} from './steps';
import { startTabLab, type TabLab } from './tab/tab-lab';

/** Runs the steps that the wanted keys need, one after the other, and says on stderr how long each took. */
export async function measureAll(
  bench: Bench,
  { only, hasBrowser }: Pick<BenchOptions, 'only' | 'hasBrowser'>,
): Promise<Result> {
  let lab: Promise<PageLab> | undefined;
  const openLab = () =>
    (lab ??= startPageLab([bigPage(bench.articles), ...bench.pages], bench.scripts));
  let tabLab: Promise<TabLab> | undefined;
  const openTabLab = () => (tabLab ??= buildOnce().then(() => startTabLab(tabPages(bench))));
  const steps = [
    ...nodeSteps(bench),
    ...extensionSteps(hasBrowser),
    ...(hasBrowser ? [...pageSteps(bench, openLab), ...tabSteps(bench, openTabLab)] : []),
  ];
  const all: Result = { values: {}, notes: [] };
  try {
    for (const { keys, run } of steps) {
      if (!keys.some((key) => only.has(key))) continue;
      const start = performance.now();
      const { values, notes, loads } = await run();
      console.error(`${keys.join(', ')}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
      for (const [key, value] of Object.entries(values)) {
        // What is no key of its own belongs to the plot.
        if (only.has(key) || !keys.includes(key)) all.values[key] = value;
      }
      all.notes.push(...notes);
      if (loads) all.loads = loads;
    }
  } finally {
    await (await lab)?.close();
    await (await tabLab)?.close();
  }
  return all;
}
