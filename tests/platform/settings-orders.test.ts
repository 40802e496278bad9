import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { PAGE, sendFrom } from './fake-sender';

let messages: typeof import('../../platform/messages');
let store: typeof import('../../platform/settings-store');

beforeEach(async () => {
  fakeBrowser.reset();
  sendFrom(PAGE);
  vi.resetModules();
  messages = await import('../../platform/messages');
  store = await import('../../platform/settings-store');
  const { answerSettingsOrders } = await import('../../platform/settings-orders');
  answerSettingsOrders((entityId) => Promise.resolve(entityId === 'openai'));
});

const settings = async () => (await store.loadSettings()).settings;

it('keeps the other choices, and does not repeat one', async () => {
  await store.saveSettings({ ...DEFAULT_SETTINGS, language: 'fr', unmarked: ['meta'] });
  for (const entityId of ['openai', 'openai']) await messages.sendMessage('unmark', { entityId });
  await messages.sendMessage('pauseSite', { host: 'news.example' });
  expect(await settings()).toEqual({
    ...DEFAULT_SETTINGS,
    language: 'fr',
    unmarked: ['meta', 'openai'],
    pausedSites: ['news.example'],
  });
});

it('tells the page when it could not be stored', async () => {
  vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('full'));
  await expect(messages.sendMessage('unmark', { entityId: 'openai' })).rejects.toThrow('full');
});

it('takes no entity off that there is none', async () => {
  await expect(messages.sendMessage('unmark', { entityId: 'nobody' })).rejects.toThrow('no such');
  expect(await settings()).toEqual(DEFAULT_SETTINGS);
});

const SENDERS = {
  'the page in the tab': { sender: PAGE, hosts: ['news.example'] },
  'a frame of another site': {
    sender: { ...PAGE, url: 'https://ads.example/1', origin: 'https://ads.example' },
    hosts: ['news.example', 'ads.example'],
  },
  'an empty frame': {
    sender: { ...PAGE, url: 'about:blank', origin: 'https://news.example' },
    hosts: ['news.example'],
  },
  'a frame without an origin': {
    sender: { ...PAGE, url: 'about:srcdoc', origin: 'null' },
    hosts: ['news.example'],
  },
  'a file': { sender: { id: PAGE.id, url: 'file:///home/a.html', origin: 'null' }, hosts: [] },
};

it.each(Object.entries(SENDERS))('%s pauses its own site and no other', async (_, from) => {
  sendFrom(from.sender as typeof PAGE);
  const paused: string[] = [];
  for (const host of ['news.example', 'ads.example', 'bank.example']) {
    const done = messages.sendMessage('pauseSite', { host });
    await done.then(
      () => paused.push(host),
      (error: Error) => expect(error.message).toContain('another page'),
    );
  }
  expect(paused).toEqual(from.hosts);
  expect((await settings()).pausedSites).toEqual(expect.arrayContaining(from.hosts));
});
