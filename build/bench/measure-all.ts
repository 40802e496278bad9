import type { Result } from './measures/node-work';
import type { BenchOptions } from './options';
import { type PageLab, startPageLab } from './pages/page-lab';
import { type Bench, bigPage, extensionSteps, nodeSteps, pageSteps } from './steps';

/** Runs the steps that the wanted keys need, one after the other, and says on stderr how long each took. */
export async function measureAll(
  bench: Bench,
  { only, hasBrowser }: Pick<BenchOptions, 'only' | 'hasBrowser'>,
): Promise<Result> {
  let lab: Promise<PageLab> | undefined;
  const openLab = () =>
    (lab ??= startPageLab([bigPage(bench.articles), ...bench.pages], bench.scripts));
  const steps = [
    ...nodeSteps(bench),
    ...extensionSteps(hasBrowser),
    ...(hasBrowser ? pageSteps(bench, openLab) : []),
  ];
  const all: Result = { values: {}, notes: [] };
  try {
    for (const { keys, run } of steps) {
      if (!keys.some((key) => only.has(key))) continue;
      const start = performance.now();
      const { values, notes } = await run();
      console.error(`${keys.join(', ')}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
      for (const [key, value] of Object.entries(values)) {
        // What is no key of its own belongs to the plot.
        if (only.has(key) || !keys.includes(key)) all.values[key] = value;
      }
      all.notes.push(...notes);
    }
  } finally {
    await (await lab)?.close();
  }
  return all;
}
