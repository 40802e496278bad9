import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../domain/settings';

let messages: typeof import('../../platform/messages');
let store: typeof import('../../platform/settings-store');

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  messages = await import('../../platform/messages');
  store = await import('../../platform/settings-store');
  const { answerSettingsOrders } = await import('../../platform/settings-orders');
  answerSettingsOrders();
});

it('keeps the other choices, and does not repeat one', async () => {
  await store.saveSettings({ ...DEFAULT_SETTINGS, language: 'fr', unmarked: ['meta'] });
  for (const entityId of ['openai', 'openai']) await messages.sendMessage('unmark', { entityId });
  await messages.sendMessage('pauseSite', { host: 'a.example' });
  const { settings } = await store.loadSettings();
  expect(settings).toEqual({
    ...DEFAULT_SETTINGS,
    language: 'fr',
    unmarked: ['meta', 'openai'],
    pausedSites: ['a.example'],
  });
});

it('tells the page when it could not be stored', async () => {
  vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('full'));
  await expect(messages.sendMessage('unmark', { entityId: 'openai' })).rejects.toThrow('full');
});
