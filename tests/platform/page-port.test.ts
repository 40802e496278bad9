import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  answerPopup,
  connectToPage,
  PAGE_PORT,
  type FrameReport,
  type PageLine,
} from '../../platform/page-port';
import { connected, fakeTab, type FakeTab } from './fake-tab';

let tab: FakeTab;
let ending: AbortController;
let reports: FrameReport[];
let went: string[];
const onClosed = vi.fn<() => void>();

beforeEach(() => {
  fakeBrowser.reset();
  tab = fakeTab();
  ending = new AbortController();
  reports = [];
  went = [];
  onClosed.mockReset();
});

afterEach(() => ending.abort());

function reportOf(frame: string, count = 1): FrameReport {
  return {
    type: 'pageReport',
    frame,
    isTop: frame === 'top',
    host: 'news.example',
    isPaused: false,
    done: true,
    scanMs: 3,
    mentions: [{ entityId: 'openai', count }],
  };
}

/** A frame of the tab. Returns how it tells of changes. */
function addFrame(frame: string, report = () => reportOf(frame)): () => void {
  const onGoTo = (entityId: string) => void went.push(`${frame}: ${entityId}`);
  return answerPopup({ report, onGoTo }, ending.signal);
}

async function openPopup(): Promise<PageLine> {
  const line = connectToPage(7, (report) => reports.push(report), onClosed);
  await connected();
  return line;
}

it('reaches the tab that was asked for', async () => {
  await openPopup();
  expect(fakeBrowser.tabs.connect).toHaveBeenCalledExactlyOnceWith(7, { name: PAGE_PORT });
});

describe('the frames of a page', () => {
  it('answer each for itself when the popup opens', async () => {
    addFrame('top');
    addFrame('ad');
    await openPopup();
    expect(reports).toEqual([reportOf('top'), reportOf('ad')]);
  });

  it('tell of changes as long as the popup is open', async () => {
    let count = 1;
    const tell = addFrame('top', () => reportOf('top', count));
    const line = await openPopup();
    count = 2;
    tell();
    await expect.poll(() => reports).toEqual([reportOf('top', 1), reportOf('top', 2)]);
    line.close();
    count = 3;
    tell();
    expect(reports).toHaveLength(2);
  });

  it('tell of many changes at once', async () => {
    let count = 1;
    const tell = addFrame('top', () => reportOf('top', count));
    await openPopup();
    for (count = 2; count < 9; count++) tell();
    await expect.poll(() => reports).toEqual([reportOf('top', 1), reportOf('top', 9)]);
  });

  it('tell every popup, one a window', async () => {
    const tell = addFrame('top');
    await openPopup();
    await openPopup();
    reports = [];
    tell();
    await expect.poll(() => reports).toHaveLength(2);
  });

  it('go to a place only when they are named', async () => {
    addFrame('top');
    addFrame('ad');
    (await openPopup()).goTo('ad', 'openai');
    expect(went).toEqual(['ad: openai']);
  });

  it('say nothing after the end', async () => {
    const tell = addFrame('top');
    const line = await openPopup();
    reports = [];
    ending.abort();
    tell();
    await openPopup();
    expect(reports).toEqual([]);
    line.close();
  });

  it('end quietly when an update has taken the extension’s API away', () => {
    addFrame('top');
    vi.spyOn(fakeBrowser, 'runtime', 'get').mockReturnValue(undefined as never);
    expect(() => ending.abort()).not.toThrow();
  });
});

describe('messages that are none of ours', () => {
  const FROM_FRAMES = [null, 'pageReport', {}, { type: 'other' }, { type: 'pageReport' }];

  it.each(FROM_FRAMES)('are nothing to the popup: %j', async (message) => {
    addFrame('top');
    await openPopup();
    reports = [];
    tab.lines[0]?.frame.postMessage(message);
    expect(reports).toEqual([]);
  });

  const TO_FRAMES = [
    null,
    'goTo',
    { type: 'goTo', frame: 'top' },
    { type: 'goTo', frame: 'top', entityId: 7 },
    { type: 'other', frame: 'top', entityId: 'openai' },
    { type: 'goTo', entityId: 'openai' },
  ];

  it.each(TO_FRAMES)('are nothing to a frame: %j', async (message) => {
    addFrame('top');
    await openPopup();
    tab.lines[0]?.popup.postMessage(message);
    expect(went).toEqual([]);
  });

  it('are nothing to a frame when another page calls it', async () => {
    tab = fakeTab('https://evil.example/popup.html');
    addFrame('top');
    (await openPopup()).goTo('top', 'openai');
    expect([tab.lines.length, went, reports]).toEqual([1, [], []]);
  });

  it('are nothing to a frame when they come by another line', async () => {
    addFrame('top');
    fakeBrowser.tabs.connect(7, { name: 'other' });
    await connected();
    tab.lines[0]?.popup.postMessage({ type: 'goTo', frame: 'top', entityId: 'openai' });
    expect(went).toEqual([]);
  });
});

it('tells when no frame answers, as on pages closed to extensions', async () => {
  await openPopup();
  tab.disconnect();
  expect(onClosed).toHaveBeenCalledOnce();
});
