import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import type { LoadedPopup } from '../../../entrypoints/popup/load-popup';
import { Popup } from '../../../entrypoints/popup/Popup';
import { answerPopup, type FrameReport } from '../../../platform/page-port';
import { loadSettings, saveSettings } from '../../../platform/settings-store';
import { button, click, draw, get, settle } from '../../components/draw';
import { dossierIn } from '../../domain/real-data';
import { fakeTab, type FakeTab } from '../../platform/fake-tab';

let tab: FakeTab;
let ending: AbortController;
const went = vi.fn<(entityId: string) => void>();

beforeEach(() => {
  fakeBrowser.reset();
  tab = fakeTab();
  ending = new AbortController();
  went.mockReset();
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
});

afterEach(() => ending.abort());

/** A page in the tab that names these. Returns how it tells of another state. */
function addPage(mentions: FrameReport['mentions']) {
  const report: FrameReport = {
    type: 'pageReport',
    frame: 'top',
    isTop: true,
    host: 'news.example',
    isPaused: false,
    done: true,
    scanMs: 1,
    mentions,
  };
  const tell = answerPopup({ report: () => report, onGoTo: went }, ending.signal);
  return (change: Partial<FrameReport>) => {
    Object.assign(report, change);
    tell();
    return settle();
  };
}

async function open(more: Partial<LoadedPopup> = {}): Promise<HTMLElement> {
  const { settings } = await loadSettings();
  const loaded = { dossier: dossierIn('en'), settings, recent: [], lookUp: undefined, tabId: 7 };
  const container = draw(<Popup {...loaded} {...more} />);
  await settle();
  return container;
}

const OPENAI = [{ entityId: 'openai', count: 2 }];
const names = (container: HTMLElement) =>
  [...container.querySelectorAll('.result-name')].map(({ textContent }) => textContent);
const status = (container: HTMLElement) => get(container, '[role="status"]').textContent;

describe('a page', () => {
  it('shows its names, and what comes later', async () => {
    const change = addPage(OPENAI);
    const container = await open();
    expect(names(container)).toEqual(['OpenAI']);
    await change({ mentions: [...OPENAI, { entityId: 'meta', count: 1 }] });
    await expect.poll(() => names(container)).toEqual(['OpenAI', 'Meta']);
  });

  it.each([
    ['stays open, to go on to the next place', 'a mouse', false],
    ['closes, as it covers the page', 'a finger', true],
  ])('is gone to, and the popup %s, by %s', async (_, __, isCoarse) => {
    addPage(OPENAI);
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: isCoarse } as MediaQueryList);
    click(button(await open(), 'Go to the next place: OpenAI'));
    expect(went).toHaveBeenCalledExactlyOnceWith('openai');
    expect(window.close).toHaveBeenCalledTimes(isCoarse ? 1 : 0);
  });

  it('is said to be closed to extensions when nobody answers', async () => {
    const container = await open();
    expect(status(container)).toContain('Reading');
    tab.disconnect();
    await settle();
    expect(status(container)).toContain('cannot be read');
  });

  it('that does not answer is loaded again, and the popup makes way', async () => {
    const reload = vi.spyOn(fakeBrowser.tabs, 'reload').mockImplementation(async () => undefined);
    const container = await open();
    tab.disconnect();
    await settle();
    click(button(container, 'Reload page'));
    expect(reload).toHaveBeenCalledExactlyOnceWith(7);
    expect(window.close).toHaveBeenCalledOnce();
  });

  it('is said to be closed in a window without tabs', async () => {
    const container = await open({ tabId: undefined });
    expect(status(container)).toContain('cannot be read');
  });
});

describe('the switch', () => {
  const switchOf = (container: HTMLElement) => get<HTMLInputElement>(container, '[role="switch"]');
  const pausedSites = async () =>
    ((await fakeBrowser.storage.sync.get('settings'))['settings'] as { pausedSites?: string[] })
      .pausedSites;

  it('switches the website of the tab off, and shows it before the page answers', async () => {
    addPage(OPENAI);
    await saveSettings({ ...DEFAULT_SETTINGS, pausedSites: ['other.example'] });
    const container = await open();
    click(switchOf(container));
    await settle();
    expect(await pausedSites()).toEqual(['news.example', 'other.example']);
    expect(switchOf(container).checked).toBe(false);
  });

  it('switches it on again', async () => {
    const change = addPage(OPENAI);
    await saveSettings({ ...DEFAULT_SETTINGS, pausedSites: ['news.example'] });
    const container = await open();
    await change({ isPaused: true });
    click(switchOf(container));
    await settle();
    expect(await pausedSites()).toBeUndefined();
  });

  it('follows a change made elsewhere', async () => {
    addPage(OPENAI);
    const container = await open();
    await saveSettings({ ...DEFAULT_SETTINGS, pausedSites: ['news.example'] });
    await settle();
    expect(switchOf(container).checked).toBe(false);
  });

  it('goes back when the choice could not be stored', async () => {
    addPage(OPENAI);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES') as never);
    const container = await open();
    click(switchOf(container));
    await settle();
    expect(switchOf(container).checked).toBe(true);
    expect(get(container, '[role="alert"]').textContent).toContain('QUOTA_BYTES');
  });
});

describe('the pause of everything', () => {
  it('lasts an hour, and can be ended before', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(new Date(2026, 10, 23, 13, 32).getTime());
    addPage(OPENAI);
    const container = await open();
    click(button(container, 'Pause everywhere for an hour'));
    await settle();
    expect(status(container)).toContain('until 14:32');
    expect((await loadSettings()).settings.pausedUntil).toBe(Date.now() + 3_600_000);
    click(button(container, 'Resume now'));
    await settle();
    expect((await loadSettings()).settings.pausedUntil).toBe(0);
    expect(names(container)).toEqual(['OpenAI']);
  });

  it('is seen to end while the popup is open', async () => {
    addPage(OPENAI);
    await saveSettings({ ...DEFAULT_SETTINGS, pausedUntil: Date.now() + 1500 });
    const container = await open();
    expect(status(container)).toContain('until');
    await vi.waitFor(() => expect(names(container)).toEqual(['OpenAI']), { timeout: 4000 });
  });

  it('is over when its time is', async () => {
    addPage(OPENAI);
    await saveSettings({ ...DEFAULT_SETTINGS, pausedUntil: Date.now() - 1 });
    expect(names(await open())).toEqual(['OpenAI']);
  });
});

describe('the last look-ups', () => {
  const stored = async () =>
    (await fakeBrowser.storage.local.get('recentLookUps'))['recentLookUps'];
  const recent = (container: HTMLElement) =>
    [...container.querySelectorAll('.recent li')].map(({ textContent }) => textContent);

  it('are kept, ids only, and can be cleared', async () => {
    addPage(OPENAI);
    const container = await open();
    click(get(container, '.result'));
    await settle();
    expect(await stored()).toEqual(['openai']);
    click(button(container, 'Back'));
    expect(recent(container)).toEqual(['OpenAI']);
    click(button(container, 'Clear the list'));
    await settle();
    expect([await stored(), recent(container)]).toEqual([undefined, []]);
  });

  it('are not kept in a private window', async () => {
    Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
    addPage(OPENAI);
    const container = await open();
    click(get(container, '.result'));
    await settle();
    Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
    expect(await stored()).toBeUndefined();
  });

  it('leave out what an update has dropped', async () => {
    addPage([]);
    expect(recent(await open({ recent: ['dropped', 'meta'] }))).toEqual(['Meta']);
  });
});

it('asks no page when it is a tab of its own', async () => {
  addPage(OPENAI);
  const container = await open({ lookUp: { query: 'openai' } });
  expect(names(container)[0]).toBe('OpenAI');
  expect(fakeBrowser.tabs.connect).not.toHaveBeenCalled();
});
