import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScanQueue, scheduleInBackground, type ScanQueue } from '../../page/scan-queue';

let now: number;
let slices: (() => void)[];
let scanned: number[];
let drained: number;
let lengths: number[];
let msPerBlock: number;
let ending: AbortController;
let queue: ScanQueue;

beforeEach(() => {
  now = 1000;
  slices = [];
  scanned = [];
  drained = 0;
  lengths = [];
  msPerBlock = 0;
  ending = new AbortController();
  queue = createScanQueue({
    onDrained: () => drained++,
    schedule: (slice) => slices.push(slice),
    now: () => now,
    onSlice: (ms) => lengths.push(ms),
    signal: ending.signal,
  });
});

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

function* scan(blocks: Iterable<number>): Generator<undefined> {
  for (const block of blocks) {
    scanned.push(block);
    now += msPerBlock;
    yield;
  }
}

/** The browser comes round once. */
function runSlice(): void {
  slices.shift()?.();
}

it('reads nothing until the browser has time', () => {
  queue.add(scan(numbers(3)));
  expect(scanned).toEqual([]);
  runSlice();
  expect(scanned).toEqual([0, 1, 2]);
});

it('reads a short page in one slice, and then says so', () => {
  queue.add(scan(numbers(100)));
  runSlice();
  expect(scanned).toHaveLength(100);
  expect([drained, slices.length]).toEqual([1, 0]);
});

it('gives the page a break when a slice gets long, and goes on where it stopped', () => {
  msPerBlock = 1;
  queue.add(scan(numbers(40)));
  runSlice();
  const first = scanned.length;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(40);
  expect(drained).toBe(0);
  while (slices.length > 0) runSlice();
  expect(scanned).toEqual(numbers(40));
  expect(drained).toBe(1);
});

it('ends a slice after the step that was too long, however few there were', () => {
  msPerBlock = 50;
  queue.add(scan(numbers(3)));
  runSlice();
  expect(scanned).toEqual([0]);
});

it('reads in the order of adding', () => {
  queue.add(scan([1, 2]));
  queue.add(scan([3]));
  while (slices.length > 0) runSlice();
  expect(scanned).toEqual([1, 2, 3]);
});

it('asks for one slice at a time, however much is added', () => {
  queue.add(scan([1]));
  queue.add(scan([2]));
  expect(slices).toHaveLength(1);
});

it('takes the blocks from their source only when it reads them', () => {
  let taken = 0;
  function* source() {
    for (; taken < 1000; taken++) yield taken;
  }
  msPerBlock = 10;
  queue.add(scan(source()));
  runSlice();
  expect(taken).toBeLessThan(50);
});

it('reads what comes in after it was done', () => {
  queue.add(scan([1]));
  runSlice();
  queue.add(scan([2]));
  runSlice();
  expect(scanned).toEqual([1, 2]);
  expect(drained).toBe(2);
});

it('tells how long each slice took', () => {
  msPerBlock = 0.5;
  queue.add(scan(numbers(4)));
  runSlice();
  expect(lengths).toEqual([2]);
});

it('reads nothing after the end', () => {
  queue.add(scan([1]));
  ending.abort();
  runSlice();
  expect([scanned, drained, slices]).toEqual([[], 0, []]);
});

describe('in the background', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('means behind all else, where the browser knows priorities', () => {
    const postTask = vi.fn<(task: () => void, options: object) => Promise<void>>();
    vi.stubGlobal('scheduler', { postTask });
    const slice = () => undefined;
    scheduleInBackground(slice);
    expect(postTask).toHaveBeenCalledExactlyOnceWith(slice, { priority: 'background' });
  });

  it('means when idle elsewhere, but not for ever', () => {
    const requestIdle = vi.fn<(task: () => void, options: { timeout: number }) => void>();
    vi.stubGlobal('requestIdleCallback', requestIdle);
    const slice = () => undefined;
    scheduleInBackground(slice);
    expect(requestIdle).toHaveBeenCalledExactlyOnceWith(slice, {
      timeout: expect.any(Number) as number,
    });
  });
});
