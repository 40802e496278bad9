/** Longest stretch of reading without a break. More is felt while typing, less takes longer in all. */
const SLICE_MS = 6;

export interface ScanQueue {
  /** Each step of the work is done at once; what it yields says nothing. */
  add(work: Iterable<unknown>): void;
}

export interface ScanQueueParts {
  /** All that was added has been done. */
  onDrained(): void;
  /** Runs a slice when the page has nothing better to do. */
  schedule(slice: () => void): void;
  /** Milliseconds, from any origin. */
  now(): number;
  signal: AbortSignal;
  /** Called after each slice with its length in milliseconds. */
  onSlice?(ms: number): void;
}

/** Works in short slices, so that the page never waits for us. */
export function createScanQueue(parts: ScanQueueParts): ScanQueue {
  const waiting: Iterator<unknown>[] = [];
  let isScheduled = false;

  function runSlice(): void {
    isScheduled = false;
    if (parts.signal.aborted) return;
    const start = parts.now();
    workUntil(start + SLICE_MS);
    parts.onSlice?.(parts.now() - start);
    if (waiting.length === 0) parts.onDrained();
    else scheduleSlice();
  }

  /** Looks at the clock after every step: in a page that has just been opened, a single one can take long. */
  function workUntil(end: number): void {
    for (let [first] = waiting; first; [first] = waiting) {
      if (first.next().done) waiting.shift();
      if (parts.now() >= end) return;
    }
  }

  function scheduleSlice(): void {
    if (isScheduled) return;
    isScheduled = true;
    parts.schedule(runSlice);
  }

  return {
    add(work) {
      waiting.push(work[Symbol.iterator]());
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
