import { median } from '../interleave';
import type { PageLab } from './page-lab';

/** The same page in one go and in slices, by turns. */
export async function measureSlices(
  lab: PageLab,
  name: string,
  rounds: number,
): Promise<Record<string, number>> {
  const page = await lab.open(name, ['slice']);
  const reads = await page.evaluate(async (count) => {
    const read = benchKits.slice.createSlicedReader(benchIndex);
    const all = [];
    for (let round = 0; round < count; round++) all.push(await read());
    return all;
  }, rounds);
  await page.close();
  return {
    longestSliceMs: median(reads.map(({ longestSlice }) => longestSlice)),
    slicedOverOneGo: median(reads.map(({ inSlices, inOneGo }) => inSlices / inOneGo)),
  };
}
