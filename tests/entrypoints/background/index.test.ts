import { beforeAll, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { PAGE, sendFrom } from '../../platform/fake-sender';
import { startBackground, type StartedBackground } from './start-background';

let background: StartedBackground;
let messages: StartedBackground['messages'];
let fetchFile: MockInstance<typeof fetch>;

// The names are compiled when they are first asked for, which takes seconds.
beforeAll(() => import('virtual:alias-index'), 60_000);

beforeEach(async () => {
  background = await startBackground();
  ({ messages, fetchFile } = background);
});

const chooseLanguage = (language: string) =>
  background.store.saveSettings({ ...DEFAULT_SETTINGS, language });

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

  it('judges the version that the page names', async () => {
    const wordFor = async (text: string) => {
      const card = await messages.sendMessage('getCard', { entityId: 'grok', text });
      return card?.openness?.word;
    };
    expect([await wordFor('Grok'), await wordFor('Grok-1')]).toEqual([
      expect.stringContaining('Closed'),
      'Open weights',
    ]);
  });

  it('comes also where the browser lets nobody read the options', async () => {
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('denied') as never);
    const card = await messages.sendMessage('getCard', { entityId: 'openai' });
    expect(card?.name).toBe('OpenAI');
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

describe('a frame that has been taken over', () => {
  it.each([
    ['getCard', undefined],
    ['getCard', { entityId: '<b>' }],
    ['unmark', { entityId: 'nobody' }],
    ['unmark', { entityId: ['openai'] }],
    ['pauseSite', { host: 'bank.example' }],
    ['pauseSite', { host: '*.news.example' }],
    ['pauseSite', undefined],
    ['resolveNames', { names: 'OpenAI' }],
  ] as const)('is refused, and changes nothing: %s %j', async (type, data) => {
    await expect(messages.sendMessage(type, data as never)).rejects.toThrow(
      /shape|no such entity|another page/,
    );
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });

  it('is not heard under another extension’s name', async () => {
    sendFrom({ ...PAGE, id: 'another-extension' });
    await expect(messages.sendMessage('getCardStyles', undefined)).rejects.toThrow('refused');
    await expect(messages.sendMessage('unmark', { entityId: 'openai' })).rejects.toThrow('refused');
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });

  it('cannot switch another website by its answer', async () => {
    const send = answerTabs({ getHost: '*.example' });
    background.onCommand('pause-site', { id: 7 });
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    expect(await pausedSites()).toEqual([]);
  });
});

describe('a key', () => {
  it('is sent to the tab in which it was pressed, where nobody may listen', async () => {
    const send = answerTabs({});
    background.onCommand('next-mention');
    background.onCommand('other', { id: 6 });
    background.onCommand('next-mention', { id: 7 });
    background.onCommand('previous-mention', { id: 8 });
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
    expect(send.mock.calls.map(([tabId, { type, data }]) => [tabId, type, data])).toEqual([
      [7, 'stepToMention', { by: 1 }],
      [8, 'stepToMention', { by: -1 }],
    ]);
  });

  it('switches the website of the tab off, and on again', async () => {
    answerTabs({ getHost: 'news.example' });
    for (const expected of [['news.example'], []]) {
      background.onCommand('pause-site', { id: 7 });
      await vi.waitFor(async () => expect(await pausedSites()).toEqual(expected));
    }
  });

  it('switches nothing where no page answers', async () => {
    const send = answerTabs({});
    background.onCommand('pause-site', { id: 7 });
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    expect(await pausedSites()).toEqual([]);
  });
});

describe('the context menu', () => {
  const install = async () => {
    background.onInstalled({ reason: 'install' });
    await vi.waitFor(() => expect(background.menus.size).toBe(4));
  };
  const titles = () => [...background.menus.values()].map(({ title }) => title);

  it('is in the language that is chosen, also when that changes', async () => {
    await chooseLanguage('de');
    await install();
    expect(titles()).toContain('„%s“ in AI Dossier nachschlagen');
    await chooseLanguage('fr');
    await vi.waitFor(() => expect(titles()).toContain('Reprendre partout'));
  });

  it('has each entry once, however soon it is made again', async () => {
    const report = vi.spyOn(console, 'error');
    background.onInstalled({ reason: 'update' });
    background.onInstalled({ reason: 'update' });
    await install();
    await chooseLanguage('fr');
    await vi.waitFor(() => expect(titles()).toContain('Reprendre partout'));
    expect(report).not.toHaveBeenCalled();
  });

  it('shows a card at the selection, in the frame of it', async () => {
    const send = answerTabs({ openCardAtSelection: true });
    const opened = spyOnTabs();
    background.onMenu({ menuItemId: 'look-up', selectionText: ' Altman ', frameId: 3 }, { id: 7 });
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    const [tabId, sent, options] = send.mock.calls[0] ?? [];
    expect([tabId, sent?.data, options]).toEqual([7, { entityId: 'sam-altman' }, { frameId: 3 }]);
    expect(await recent()).toEqual(['sam-altman']);
    expect(opened()).toEqual([]);
  });

  it.each([
    ['where no card can be shown', 'Altman', '?entity=sam-altman'],
    ['for what it does not know', ' the weather ', '?query=the+weather'],
  ])('opens a tab %s', async (_, selectionText, expected) => {
    answerTabs({});
    const opened = spyOnTabs();
    background.onMenu({ menuItemId: 'look-up', selectionText }, { id: 7 });
    await vi.waitFor(() => expect(opened()).toHaveLength(1));
    expect(opened()[0]).toMatch(/\/popup\.html\?/);
    expect(opened()[0]).toContain(expected);
  });

  it('keeps nothing of what is looked up in a private window', async () => {
    const send = answerTabs({ openCardAtSelection: true });
    const clicked = { menuItemId: 'look-up', selectionText: 'OpenAI' };
    background.onMenu(clicked, { id: 7, incognito: true });
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    expect(await recent()).toBeUndefined();
  });

  it('pauses everything for an hour, and ends that', async () => {
    const until = async () => (await background.store.loadSettings()).settings.pausedUntil;
    const before = Date.now();
    background.onMenu({ menuItemId: 'pause-hour' });
    await vi.waitFor(async () => expect(await until()).toBeGreaterThanOrEqual(before + 3_600_000));
    background.onMenu({ menuItemId: 'resume-all' });
    await vi.waitFor(async () => expect(await until()).toBe(0));
  });

  it('switches the website of the tab', async () => {
    answerTabs({ getHost: 'news.example' });
    background.onMenu({ menuItemId: 'pause-site' }, { id: 7 });
    await vi.waitFor(async () => expect(await pausedSites()).toEqual(['news.example']));
  });
});

describe('the address bar', () => {
  it('suggests whom a name fits, and says what they are', async () => {
    await chooseLanguage('de');
    const [first] = await background.onInput('microsfot');
    expect(first).toEqual({
      content: 'Microsoft',
      description: 'Microsoft · Unternehmen · Redmond · gegründet 1975',
    });
    expect(fakeBrowser.omnibox.setDefaultSuggestion).toHaveBeenCalledWith({
      description: '„microsfot“ in AI Dossier suchen',
    });
  });

  it('is no way to make markup', async () => {
    await chooseLanguage('en');
    await background.onInput('<b>&');
    expect(fakeBrowser.omnibox.setDefaultSuggestion).toHaveBeenCalledWith({
      description: 'Search AI Dossier for “&lt;b&gt;&amp;”',
    });
  });

  it('shows signs as they are typed in Firefox, which reads no markup there', async () => {
    vi.stubEnv('FIREFOX', 'true');
    await chooseLanguage('en');
    await background.onInput('<b>&');
    vi.unstubAllEnvs();
    expect(fakeBrowser.omnibox.setDefaultSuggestion).toHaveBeenCalledWith({
      description: 'Search AI Dossier for “<b>&”',
    });
  });

  it.each([
    ['Mistral AI', 'newForegroundTab', '?entity=mistral-ai', true],
    ['Mistral AI', 'newBackgroundTab', '?entity=mistral-ai', false],
    ['whoever', 'newForegroundTab', '?query=whoever', true],
  ])('%s opens in a %s', async (text, place, expected, active) => {
    const opened = spyOnTabs();
    background.onEntered(text, place);
    await vi.waitFor(() => expect(opened()).toHaveLength(1));
    expect(opened()[0]).toContain(expected);
    expect(fakeBrowser.tabs.create).toHaveBeenCalledWith(expect.objectContaining({ active }));
  });

  it('can take the tab that is in front', async () => {
    const update = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue(undefined as never);
    background.onEntered('OpenAI', 'currentTab');
    await vi.waitFor(() => expect(update).toHaveBeenCalled());
    expect(JSON.stringify(update.mock.calls)).toContain('?entity=openai');
  });
});

it('shows the first page once: when it is installed, and not when it is updated', () => {
  const opened = spyOnTabs();
  background.onInstalled({ reason: 'update' });
  expect(opened()).toEqual([]);
  background.onInstalled({ reason: 'install' });
  expect(opened()).toEqual(['/welcome.html']);
});

it.each(['contextMenus', 'omnibox', 'commands'] as const)(
  'works without %s, as in Firefox for Android',
  async (missing) => {
    const before = fakeBrowser[missing];
    Object.assign(fakeBrowser, { [missing]: undefined });
    vi.resetModules();
    try {
      const { default: again } = await import('../../../entrypoints/background');
      expect(() => again.main()).not.toThrow();
    } finally {
      Object.assign(fakeBrowser, { [missing]: before });
    }
  },
);

async function pausedSites(): Promise<string[]> {
  return (await background.store.loadSettings()).settings.pausedSites;
}

async function recent(): Promise<unknown> {
  return (await fakeBrowser.storage.local.get('recentLookUps'))['recentLookUps'];
}

interface Sent {
  type: string;
  data: unknown;
}

/** Pages that answer some messages; where there is no answer, no page listens. */
function answerTabs(answers: Record<string, unknown>) {
  const send = vi.fn<(tabId: number, sent: Sent, options?: object) => void>();
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    tabId: number,
    sent: Sent,
    options: object | undefined,
  ) => {
    send(tabId, sent, options);
    if (!(sent.type in answers)) throw new Error('Receiving end does not exist.');
    return { res: answers[sent.type] };
  }) as never);
  return send;
}

/** Returns what tells the addresses of the tabs that were opened since. */
function spyOnTabs(): () => (string | undefined)[] {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue(undefined as never);
  return () => create.mock.calls.map(([{ url }]) => url);
}
