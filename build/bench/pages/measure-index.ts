import { gzipSync } from 'node:zlib';
import { type Measurement, median, ratioOf } from '../interleave';
import type { PageLab } from './page-lab';

/** Scripts of the same names: the shipped index, and pairs of name and entity in JSON. */
export interface IndexScripts {
  index: string;
  jsonMap: string;
}

/** From script to finder in fresh pages, and the usual way beside it. */
export async function measureIndexReady(
  lab: PageLab,
  scripts: IndexScripts,
  rounds: number,
): Promise<Record<string, number>> {
  const times: Measurement['times'] = { index: [], jsonMap: [] };
  for (let round = 0; round < rounds; round++) {
    const { index, jsonMap } = await timeBoth(lab, scripts, round);
    times.index?.push(index);
    times.jsonMap?.push(jsonMap);
  }
  return {
    indexReadyMs: median(times.index ?? []),
    indexOverJsonMap: ratioOf({ times, found: {} }, 'index', 'jsonMap'),
  };
}

/** Thousands of bytes. */
export function gzippedSize(script: string): number {
  return gzipSync(script).length / 1000;
}

async function timeBoth(lab: PageLab, scripts: IndexScripts, round: number) {
  const page = await lab.open('blank', ['ready']);
  const times = await page.evaluate(
    ({ index, jsonMap, isIndexFirst }) => {
      const { ready } = benchKits;
      const time = (run: () => number): number => {
        const start = performance.now();
        run();
        return performance.now() - start;
      };
      const timeIndex = () => time(() => ready.readyFinder(index));
      const timeJsonMap = () => time(() => ready.readyJsonMap(jsonMap));
      if (isIndexFirst) return { index: timeIndex(), jsonMap: timeJsonMap() };
      const jsonMapFirst = timeJsonMap();
      return { index: timeIndex(), jsonMap: jsonMapFirst };
    },
    {
      // A script of its own each time: the engine knows one again.
      index: `// ${round}\n${scripts.index}`,
      jsonMap: `// ${round}\n${scripts.jsonMap}`,
      isIndexFirst: round % 2 === 0,
    },
  );
  await page.close();
  return times;
}
