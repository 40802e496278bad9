import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addRecent, clearRecent, loadRecent } from '../../platform/recent-store';

beforeEach(() => fakeBrowser.reset());

it('begins empty', async () => {
  expect(await loadRecent()).toEqual([]);
});

it('keeps look-ups on this device, the last one first', async () => {
  await addRecent('openai');
  expect(await addRecent('meta')).toEqual(['meta', 'openai']);
  expect(await loadRecent()).toEqual(['meta', 'openai']);
  expect(await fakeBrowser.storage.sync.get()).toEqual({});
});

it('forgets all of them', async () => {
  await addRecent('openai');
  await clearRecent();
  expect(await loadRecent()).toEqual([]);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

it('reads what it can of what something else has stored there', async () => {
  await fakeBrowser.storage.local.set({ recentLookUps: { a: 1 } });
  expect(await addRecent('openai')).toEqual(['openai']);
});
