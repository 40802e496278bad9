import { type Measurement, ratioOfSums } from '../interleave';
import type { PageLab } from './page-lab';

type ColdContender = 'walk' | 'scan';

/** The first run in a page that nothing has read yet, each in a tab of its own: what a reader waits for. */
export async function measureCold(
  lab: PageLab,
  pages: string[],
  rounds: number,
): Promise<Record<string, number>> {
  const byPage = pages.map((): Measurement => ({ times: { walk: [], scan: [] }, found: {} }));
  for (let round = 0; round < rounds; round++) {
    const order: ColdContender[] = round % 2 === 0 ? ['walk', 'scan'] : ['scan', 'walk'];
    for (const [n, name] of pages.entries()) {
      for (const contender of order) {
        byPage[n]?.times[contender]?.push(await timeFirstRun(lab, name, contender));
      }
    }
  }
  return { pageScanOverWalkCold: ratioOfSums(byPage, 'scan', 'walk') };
}

/** Milliseconds. */
async function timeFirstRun(lab: PageLab, name: string, contender: ColdContender): Promise<number> {
  const page = await lab.open(name, [contender]);
  const time = await page.evaluate((which) => {
    const kit = benchKits[which];
    const run = which === 'walk' ? kit.createWalk() : kit.createPageScan(benchIndex);
    const start = performance.now();
    run();
    return performance.now() - start;
  }, contender);
  await page.close();
  return time;
}
