import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { Popup } from '../../../entrypoints/popup/Popup';
import { answerPopup, type FrameReport } from '../../../platform/page-port';
import { saveSettings } from '../../../platform/settings-store';
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

async function open(tabId: number | undefined = 7): Promise<HTMLElement> {
  const props = { dossier: dossierIn('en'), settings: DEFAULT_SETTINGS, tabId };
  const container = draw(<Popup {...props} />);
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
    expect(names(container)).toEqual(['OpenAI', 'Meta']);
  });

  it('is gone to, and the popup closes', async () => {
    addPage(OPENAI);
    click(button(await open(), 'Go to the first place: OpenAI'));
    expect(went).toHaveBeenCalledExactlyOnceWith('openai');
    expect(window.close).toHaveBeenCalledOnce();
  });

  it('is said to be closed to extensions when nobody answers', async () => {
    const container = await open();
    expect(status(container)).toContain('Reading');
    tab.disconnect();
    await settle();
    expect(status(container)).toContain('cannot be read');
  });

  it('is said to be closed in a window without tabs', async () => {
    const container = draw(
      <Popup dossier={dossierIn('en')} settings={DEFAULT_SETTINGS} tabId={undefined} />,
    );
    await settle();
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

  it('goes back when the choice could not be stored', async () => {
    addPage(OPENAI);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES') as never);
    const container = await open();
    click(switchOf(container));
    await settle();
    expect(switchOf(container).checked).toBe(true);
  });
});
