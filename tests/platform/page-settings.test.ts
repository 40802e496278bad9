import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type PageSettings } from '../../domain/settings';
import { followPageSettings } from '../../platform/page-settings';
import { saveSettings } from '../../platform/settings-store';

let seen: boolean[];
let ending: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  seen = [];
  ending = new AbortController();
});

const follow = (host = 'news.example') =>
  followPageSettings(host, ({ isPaused }: PageSettings) => seen.push(isPaused), ending.signal);
const pause = (...pausedSites: string[]) => saveSettings({ ...DEFAULT_SETTINGS, pausedSites });

it('reads what the popup and the options store', async () => {
  await pause('news.example');
  await follow();
  expect(seen).toEqual([true]);
});

it('marks pages of websites that are not switched off', async () => {
  await pause('other.example');
  await follow();
  expect(seen).toEqual([false]);
});

it('follows each change', async () => {
  await follow();
  await pause('news.example');
  await pause();
  expect(seen).toEqual([false, true, false]);
});

it('tells whether misspelt names are marked', async () => {
  const told: boolean[] = [];
  const tell = ({ findMisspelt }: PageSettings) => told.push(findMisspelt);
  await followPageSettings('news.example', tell, ending.signal);
  await saveSettings({ ...DEFAULT_SETTINGS, findMisspelt: false });
  await saveSettings(DEFAULT_SETTINGS);
  expect(told).toEqual([true, false, true]);
});

describe('a pause for a time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends by itself', async () => {
    await saveSettings({ ...DEFAULT_SETTINGS, pausedUntil: Date.now() + 3_600_000 });
    await follow();
    await vi.advanceTimersByTimeAsync(3_599_999);
    expect(seen).toEqual([true]);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toEqual([true, false]);
  });

  it('that was taken back has no end to come', async () => {
    await saveSettings({ ...DEFAULT_SETTINGS, pausedUntil: Date.now() + 3_600_000 });
    await follow();
    await saveSettings(DEFAULT_SETTINGS);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(seen).toEqual([true, false]);
  });

  it('for longer than a timer takes keeps the page paused, and quiet', async () => {
    await saveSettings({ ...DEFAULT_SETTINGS, pausedUntil: Number.MAX_SAFE_INTEGER });
    await follow();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toEqual([true]);
  });
});

it('takes no notice of other stores and keys', async () => {
  await follow();
  await fakeBrowser.storage.local.set({ settings: { pausedSites: ['news.example'] } });
  await fakeBrowser.storage.sync.set({ other: { pausedSites: ['news.example'] } });
  expect(seen).toEqual([false]);
});

it('marks when the stored value makes no sense', async () => {
  await fakeBrowser.storage.sync.set({ settings: { pausedSites: 'news.example' } });
  await follow();
  expect(seen).toEqual([false]);
});

it('marks when there is no storage', async () => {
  vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('No storage') as never);
  await follow();
  expect(seen).toEqual([false]);
});

describe('after the end', () => {
  it('tells of no change', async () => {
    await follow();
    ending.abort();
    await pause('news.example');
    expect(seen).toEqual([false]);
  });

  it('tells nothing of an answer that was under way', async () => {
    const following = follow();
    ending.abort();
    await following;
    expect(seen).toEqual([]);
  });

  it('tells nothing when that answer is a failure, as after an update of the extension', async () => {
    const failure = new Error('Extension context invalidated.');
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(failure as never);
    const following = follow();
    ending.abort();
    await following;
    expect(seen).toEqual([]);
  });
});
