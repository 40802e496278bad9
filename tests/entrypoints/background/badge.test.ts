import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import type { FrameReport } from '../../../platform/page-port';
import { PAGE } from '../../platform/fake-sender';
import { fakeTab } from '../../platform/fake-tab';
import { startBackground, type StartedBackground } from './start-background';

let background: StartedBackground;
let ending: AbortController;

beforeAll(() => import('virtual:alias-index'), 60_000);

beforeEach(async () => {
  background = await startBackground();
  ending = new AbortController();
  fakeTab();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => `${key} {count}`);
});

afterEach(() => ending.abort());

/** A frame that names these. Returns how it tells that this has changed. */
async function addFrame(frame: string, ...named: string[]) {
  await answerAs({ frame, mentions: named.map((entityId) => ({ entityId, count: 2 })) });
}

async function answerAs(told: Pick<FrameReport, 'frame'> & Partial<FrameReport>) {
  const { answerPopup } = await import('../../../platform/page-port');
  const report: FrameReport = {
    type: 'pageReport',
    isTop: told.frame === 'top',
    host: 'news.example',
    isPaused: false,
    done: true,
    scanMs: 1,
    mentions: [],
    ...told,
  };
  answerPopup({ report: () => report, onGoTo: () => undefined }, ending.signal);
}

/** As the content script does, from a tab. */
async function tellChange(): Promise<void> {
  const message = { id: 1, type: 'mentionsChanged', timestamp: Date.now() };
  const trigger = () =>
    fakeBrowser.runtime.onMessage.trigger(message, PAGE as never, () => undefined);
  const answers: unknown[] = await trigger();
  await Promise.all(answers);
}

const badge = () => vi.mocked(fakeBrowser.action.setBadgeText).mock.lastCall?.[0];
const icon = () => vi.mocked(fakeBrowser.action.setIcon).mock.lastCall?.[0];
const title = () => vi.mocked(fakeBrowser.action.setTitle).mock.lastCall?.[0];

it('counts the entities of a page and its frames, each once, and says so in words', async () => {
  await addFrame('top', 'openai', 'meta');
  await addFrame('ad', 'openai', 'google');
  await tellChange();
  await vi.waitFor(() => expect(badge()).toEqual({ tabId: 7, text: '3' }));
  expect(title()).toEqual({ tabId: 7, title: 'onPageOther 3' });
});

it('counts a frame that comes later', async () => {
  await addFrame('top', 'openai');
  await tellChange();
  await vi.waitFor(() => expect(badge()?.text).toBe('1'));
  await addFrame('ad', 'meta');
  await tellChange();
  await vi.waitFor(() => expect(badge()?.text).toBe('2'));
});

it('shows nothing where nobody is named', async () => {
  await addFrame('top');
  await tellChange();
  await vi.waitFor(() => expect(badge()).toEqual({ tabId: 7, text: '' }));
  expect(title()).toEqual({ tabId: 7, title: 'AI Dossier' });
});

it('shows nothing when the reader does not want it', async () => {
  await background.store.saveSettings({ ...DEFAULT_SETTINGS, showBadge: false });
  await addFrame('top', 'openai');
  await tellChange();
  await vi.waitFor(() => expect(badge()?.text).toBe(''));
});

it('is grey where the page is not read, and says so in words', async () => {
  await answerAs({ frame: 'top', isPaused: true });
  await tellChange();
  const path = { 16: '/icons/paused-16.png', 32: '/icons/paused-32.png' };
  await vi.waitFor(() => expect(icon()).toEqual({ tabId: 7, path }));
  expect(title()?.title).toMatch(/^AI Dossier: paused/);
  expect(badge()?.text).toBe('');
});

it('is as ever where only a frame is not read', async () => {
  await addFrame('top', 'openai');
  await answerAs({ frame: 'ad', isPaused: true });
  await tellChange();
  const path = { 16: '/icons/16.png', 32: '/icons/32.png' };
  await vi.waitFor(() => expect(icon()).toEqual({ tabId: 7, path }));
  expect(title()?.title).toBe('onPageOne 1');
});

it('does not mind a tab that has been closed', async () => {
  vi.mocked(fakeBrowser.action.setBadgeText).mockRejectedValue(new Error('No tab with id: 7'));
  await addFrame('top', 'openai');
  await tellChange();
  await vi.waitFor(() => expect(badge()).toBeDefined());
});
