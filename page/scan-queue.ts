/** Longest stretch of reading without a break. More is felt while typing, less takes longer in all. */
const SLICE_MS = 6;
/** Blocks between two looks at the clock. */
const BLOCKS_PER_LOOK = 16;

export interface ScanQueue<Block> {
  /** Where a source yields undefined there is nothing to read, but the slice may end. */
  add(blocks: Iterable<Block | undefined>): void;
}

export interface ScanQueueParts<Block> {
  scan(block: Block): void;
  /** All that was added has been read. */
  onDrained(): void;
  /** Runs a slice when the page has nothing better to do. */
  schedule(slice: () => void): void;
  /** Milliseconds, from any origin. */
  now(): number;
  signal: AbortSignal;
  /** Called after each slice with its length in milliseconds. */
  onSlice?(ms: number): void;
}

/** Reads blocks in short slices, so that the page never waits for us. */
export function createScanQueue<Block>(parts: ScanQueueParts<Block>): ScanQueue<Block> {
  const waiting: Iterator<Block | undefined>[] = [];
  let isScheduled = false;

  function runSlice(): void {
    isScheduled = false;
    if (parts.signal.aborted) return;
    const start = parts.now();
    const isDone = readUntil(start + SLICE_MS);
    parts.onSlice?.(parts.now() - start);
    if (isDone) parts.onDrained();
    else scheduleSlice();
  }

  /** True when nothing is left. */
  function readUntil(end: number): boolean {
    for (let read = 1; ; read++) {
      const [first] = waiting;
      if (!first) return true;
      const next = first.next();
      if (next.done) waiting.shift();
      else if (next.value !== undefined) parts.scan(next.value);
      if (read % BLOCKS_PER_LOOK === 0 && parts.now() >= end) return waiting.length === 0;
    }
  }

  function scheduleSlice(): void {
    if (isScheduled) return;
    isScheduled = true;
    parts.schedule(runSlice);
  }

  return {
    add(blocks) {
      waiting.push(blocks[Symbol.iterator]());
      scheduleSlice();
    },
  };
}

/** Schedules in the background where the browser can, else when it is idle. */
export function scheduleInBackground(slice: () => void): void {
  if ('scheduler' in globalThis && 'postTask' in globalThis.scheduler) {
    void globalThis.scheduler.postTask(slice, { priority: 'background' });
  } else requestIdleCallback(slice, { timeout: 1000 });
}
