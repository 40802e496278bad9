import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createChangeNotice, PAUSED } from '../../../entrypoints/content/notify-changes';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function createNotice(counts: number[]) {
  const notify = vi.fn<() => void>();
  const ending = new AbortController();
  const notice = createChangeNotice(() => counts.shift() ?? 0, notify, ending.signal);
  return { notify, notice, ending };
}

it('tells once of many changes that come together', () => {
  const { notify, notice } = createNotice([3]);
  for (let n = 0; n < 10; n++) notice();
  vi.runAllTimers();
  expect(notify).toHaveBeenCalledOnce();
});

it('tells nothing where the count stays the same, and nothing of a page without names', () => {
  const { notify, notice } = createNotice([0, 2, 2, 0]);
  const calls = [1, 2, 3, 4].map(() => {
    notice();
    vi.runAllTimers();
    return notify.mock.calls.length;
  });
  expect(calls).toEqual([0, 1, 1, 2]);
});

it('tells that a page without names is switched off, and that it is on again', () => {
  const { notify, notice } = createNotice([0, PAUSED, PAUSED, 0]);
  const calls = [1, 2, 3, 4].map(() => {
    notice();
    vi.runAllTimers();
    return notify.mock.calls.length;
  });
  expect(calls).toEqual([0, 1, 1, 2]);
});

it('tells nothing after its end', () => {
  const { notify, notice, ending } = createNotice([1]);
  notice();
  ending.abort();
  vi.runAllTimers();
  expect(notify).not.toHaveBeenCalled();
});
