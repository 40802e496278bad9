import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';

let store: typeof import('../../platform/settings-store');
let warn: MockInstance<typeof console.warn>;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  store = await import('../../platform/settings-store');
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const stored = async () => (await fakeBrowser.storage.sync.get('settings'))['settings'] as unknown;
const storeRaw = (settings: unknown) => fakeBrowser.storage.sync.set({ settings });

describe('what is stored', () => {
  const CASES: Record<string, { settings: Settings; expected: object }> = {
    'nothing while all is as it was': { settings: DEFAULT_SETTINGS, expected: {} },
    'a language that was chosen': {
      settings: { ...DEFAULT_SETTINGS, language: 'fr' },
      expected: { language: 'fr' },
    },
    'websites that were switched off': {
      settings: { ...DEFAULT_SETTINGS, pausedSites: ['a.example'] },
      expected: { pausedSites: ['a.example'] },
    },
  };

  it.each(Object.entries(CASES))('is only what differs: %s', async (_, { settings, expected }) => {
    await store.saveSettings(settings);
    expect(await stored()).toEqual(expected);
    expect(await store.loadSettings()).toEqual({ settings, lost: [] });
  });

  it('goes with the reader’s account, not with this device', async () => {
    await store.saveSettings({ ...DEFAULT_SETTINGS, language: 'de' });
    expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: undefined });
  });
});

it('gives the defaults at first, and no warning', async () => {
  expect(await store.loadSettings()).toEqual({ settings: DEFAULT_SETTINGS, lost: [] });
  expect(warn).not.toHaveBeenCalled();
});

describe('a value that cannot be read', () => {
  it('gives way to its default, and the rest is kept', async () => {
    await storeRaw({ language: 7, pausedSites: ['a.example', null] });
    expect(await store.loadSettings()).toEqual({
      settings: { ...DEFAULT_SETTINGS, pausedSites: ['a.example'] },
      lost: ['language', 'pausedSites'],
    });
  });

  it('is told once on the console, however often it is read', async () => {
    await storeRaw('nonsense');
    await store.loadSettings();
    await store.loadSettings();
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/language.*pausedSites/));
  });

  it('is not overwritten by reading', async () => {
    await storeRaw({ language: 7 });
    await store.loadSettings();
    expect(await stored()).toEqual({ language: 7 });
  });
});

it('gives way to the defaults where the browser lets nobody read, and changes nothing then', async () => {
  await storeRaw({ language: 'de' });
  vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('denied') as never);
  expect(await store.settingsInUse()).toEqual(DEFAULT_SETTINGS);
  await expect(store.loadSettings()).rejects.toThrow('denied');
  vi.restoreAllMocks();
  expect(await store.settingsInUse()).toMatchObject({ language: 'de' });
});

it('tells when the browser’s storage refuses', async () => {
  vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES exceeded'));
  await expect(store.saveSettings({ ...DEFAULT_SETTINGS, language: 'de' })).rejects.toThrow(
    'QUOTA',
  );
});

describe('watching', () => {
  it('tells of changes made elsewhere, repaired', async () => {
    const seen: Settings[] = [];
    const stop = store.watchSettings((settings) => seen.push(settings));
    await storeRaw({ language: 'de' });
    await storeRaw({ language: 7 });
    stop();
    await storeRaw({ language: 'fr' });
    expect(seen.map(({ language }) => language)).toEqual(['de', 'auto']);
  });

  it('gives the defaults when all was removed', async () => {
    await storeRaw({ language: 'de' });
    const seen: Settings[] = [];
    const stop = store.watchSettings((settings) => seen.push(settings));
    await fakeBrowser.storage.sync.remove('settings');
    stop();
    expect(seen).toEqual([DEFAULT_SETTINGS]);
  });
});
