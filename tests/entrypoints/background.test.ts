import { beforeAll, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { servePackage } from '../platform/serve-package';

let fetchFile: MockInstance<typeof fetch>;
let messages: typeof import('../../platform/messages');
let saveSettings: typeof import('../../platform/settings-store').saveSettings;
let onCommand: (command: string, tab?: { id?: number }) => void;

// The names are compiled when they are first asked for, which takes seconds.
beforeAll(() => import('virtual:alias-index'), 60_000);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  fetchFile = servePackage();
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation((listener) => {
    onCommand = listener as typeof onCommand;
  });
  messages = await import('../../platform/messages');
  ({ saveSettings } = await import('../../platform/settings-store'));
  const { default: background } = await import('../../entrypoints/background');
  void background.main();
});

const chooseLanguage = (language: string) => saveSettings({ ...DEFAULT_SETTINGS, language });

describe('a card', () => {
  it('comes in the language that is chosen at that moment', async () => {
    await chooseLanguage('de');
    const german = await messages.sendMessage('getCard', { entityId: 'openai' });
    await chooseLanguage('fr');
    const french = await messages.sendMessage('getCard', { entityId: 'openai' });
    expect([german, french].map((card) => [card?.name, card?.language, card?.kindWord])).toEqual([
      ['OpenAI', 'de', 'Unternehmen'],
      ['OpenAI', 'fr', 'Entreprise'],
    ]);
  });

  it('knows the day of the page that it stands on', async () => {
    const typesOn = async (published: string[]) => {
      const dates = { published, times: [] };
      const card = await messages.sendMessage('getCard', { entityId: 'mistral-ai', dates });
      return card?.sections.map(({ type }) => type);
    };
    expect(await typesOn(['2023-12-12'])).toContain('then');
    expect(await typesOn([])).not.toContain('then');
    expect(await typesOn(['2023-12-12', '2024-06-01'])).not.toContain('then');
  });

  it('is null for an entity that is not in the dossier', async () => {
    expect(await messages.sendMessage('getCard', { entityId: 'nobody' })).toBeNull();
  });

  it('can be asked for again after the data could not be loaded', async () => {
    fetchFile.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(messages.sendMessage('getCard', { entityId: 'openai' })).rejects.toThrow('Failed');
    expect(await messages.sendMessage('getCard', { entityId: 'openai' })).toMatchObject({
      name: 'OpenAI',
    });
  });
});

describe('misspelt names', () => {
  it('are answered in the order in which they were asked', async () => {
    const names = ['Microsfot', 'Xyzzy', 'Mistrall AI'];
    expect(await messages.sendMessage('resolveNames', { names })).toEqual([
      'microsoft',
      null,
      'mistral-ai',
    ]);
  });

  it('can be asked again after the data could not be loaded', async () => {
    const names = ['Microsfot'];
    fetchFile.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(messages.sendMessage('resolveNames', { names })).rejects.toThrow('Failed');
    expect(await messages.sendMessage('resolveNames', { names })).toEqual(['microsoft']);
  });
});

it('looks up what the reader has selected', async () => {
  const lookUp = (text: string) => messages.sendMessage('lookUp', { text });
  expect(
    await Promise.all([lookUp(' Altman '), lookUp('Microsfot'), lookUp('the weather')]),
  ).toEqual(['sam-altman', 'microsoft', null]);
});

it('sends the key for the next name to the tab in which it was pressed, where nobody may listen', async () => {
  const send = vi
    .spyOn(fakeBrowser.tabs, 'sendMessage')
    .mockImplementation(() => Promise.reject(new Error('Could not establish connection.')));
  onCommand('next-mention');
  onCommand('other', { id: 6 });
  onCommand('next-mention', { id: 7 });
  await vi.waitFor(() => expect(send).toHaveBeenCalled());
  expect(send.mock.calls.map(([tabId]) => tabId)).toEqual([7]);
});
