import { type Measurement, ratioOf, ratioOfSums } from '../interleave';
import type { PageLab } from './page-lab';

/** Enough for the engine to have optimised what it will. */
const WARM_UPS = 10;

/** Walk, scan, and scan with the fuzzy filter on each page; the sum over all pages counts. */
export async function measureWarm(
  lab: PageLab,
  pages: string[],
  rounds: number,
): Promise<Record<string, number>> {
  const measurements: Measurement[] = [];
  for (const name of pages) measurements.push(await measurePage(lab, name, rounds));
  return {
    pageScanOverWalk: ratioOfSums(measurements, 'scan', 'walk'),
    fuzzyOverExactPage: ratioOfSums(measurements, 'fuzzy', 'scan'),
  };
}

export async function measureBigPage(
  lab: PageLab,
  name: string,
  rounds: number,
): Promise<Record<string, number>> {
  const measurement = await measurePage(lab, name, rounds);
  return { bigPageScanOverWalk: ratioOf(measurement, 'scan', 'walk') };
}

async function measurePage(lab: PageLab, name: string, rounds: number): Promise<Measurement> {
  const page = await lab.open(name, ['walk', 'scan', 'fuzzy', 'clock']);
  const measurement = await page.evaluate(
    (wanted) => {
      const { walk, scan, fuzzy, clock } = benchKits;
      const contenders = [
        { name: 'walk', run: walk.createWalk() },
        { name: 'scan', run: scan.createPageScan(benchIndex) },
        { name: 'fuzzy', run: fuzzy.createFuzzyPageScan(benchIndex) },
      ];
      return clock.measureRounds(contenders, wanted);
    },
    { rounds, warmUps: WARM_UPS },
  );
  await page.close();
  return measurement;
}
