import { measureRounds, ratioOf } from '../interleave';
import { loadKit } from '../load-kit';
import { charactersIn, linesOf } from '../make-text';
import { cpuClock } from './cpu-clock';
import type { NodeWork, Result } from './node-work';
import { sliceOf, sliceText } from './slices';

const WARM_UPS = 40;

/** The finder's layers, each over the one below it. */
export function measureScan({ kit, index, articles, rounds }: NodeWork): Result {
  const slices = sliceText(articles);
  const readBare = loadKit(kit, 'bare').createBareReader();
  const readExact = loadKit(kit, 'exact').createExactReader(index);
  const readFuzzy = loadKit(kit, 'fuzzy').createFuzzyReader(index);
  const readWithFinder = loadKit(kit, 'finder').createFinderReader(index);
  const measurement = measureRounds(
    [
      { name: 'bare', run: (round) => readBare(sliceOf(slices, round).lines) },
      { name: 'exact', run: (round) => readExact(sliceOf(slices, round).lines) },
      { name: 'fuzzy', run: (round) => readFuzzy(sliceOf(slices, round).lines) },
      { name: 'finder', run: (round) => readWithFinder(sliceOf(slices, round).articles) },
    ],
    { rounds, warmUps: WARM_UPS, now: cpuClock },
  );
  const { createCandidateCounter } = loadKit(kit, 'candidates');
  const candidates = createCandidateCounter(index)(articles);
  const characters = charactersIn(linesOf(articles));
  const { exact = 0, finder = 0 } = measurement.found;
  return {
    values: {
      exactOverBare: ratioOf(measurement, 'exact', 'bare'),
      fuzzyOverExact: ratioOf(measurement, 'fuzzy', 'exact'),
      gateOverExact: ratioOf(measurement, 'finder', 'exact'),
      candidatesPerMB: candidates / (characters / 1e6),
    },
    notes: [
      `${(characters / 1e6).toFixed(1)} MB of text in ${slices.length} slices; ${((finder / exact) * 100).toFixed(0)} % of the names count as mentions`,
    ],
  };
}
