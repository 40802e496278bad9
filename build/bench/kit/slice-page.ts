import type { AliasIndex } from '../../../domain/alias-index';
import type { EntityId } from '../../../domain/entity';
import { createMentionFinder } from '../../../domain/mention-finder';
import { findInSteps } from '../../../domain/long-text';
import { createScanQueue, scheduleInBackground } from '../../../page/scan-queue';
import { collectTextBlocks } from '../../../page/text-blocks';

/** Milliseconds. */
export interface SlicedRead {
  inOneGo: number;
  inSlices: number;
  longestSlice: number;
}

/** Reads the whole page without a pause, and then in slices as the extension does. */
export function createSlicedReader(index: AliasIndex): () => Promise<SlicedRead> {
  const finder = createMentionFinder(index);
  return async () => {
    const start = performance.now();
    const work = readPage(finder);
    while (!work.next().done);
    const middle = performance.now();
    const longestSlice = await readInSlices(readPage(finder));
    return { inOneGo: middle - start, inSlices: performance.now() - middle, longestSlice };
  };
}

function* readPage(finder: ReturnType<typeof createMentionFinder>): Generator<undefined> {
  const evidence = { language: 'en', named: new Set<EntityId>() };
  for (const { text } of collectTextBlocks(document.body)) {
    yield* findInSteps(finder, text, evidence);
    yield;
  }
}

function readInSlices(work: Iterable<unknown>): Promise<number> {
  return new Promise((resolve) => {
    let longest = 0;
    const queue = createScanQueue({
      onDrained: () => resolve(longest),
      schedule: scheduleInBackground,
      now: () => performance.now(),
      onSlice: (ms) => (longest = Math.max(longest, ms)),
      signal: new AbortController().signal,
    });
    queue.add(work);
  });
}
