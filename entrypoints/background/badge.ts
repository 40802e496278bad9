import { browser } from 'wxt/browser';
import { fillPlural } from '../../domain/words';
import { manifestMessage } from '../../platform/manifest-messages';
import { connectToPage, type FrameReport } from '../../platform/page-port';
import { answerRequest } from '../../platform/requests';
import { settingsInUse } from '../../platform/settings-store';

/** All frames answer at once, and are counted together. */
const GATHER_MS = 50;
/** Frames that are busy answer later. */
const LISTEN_MS = 1000;

const BACKGROUND = '#0f5b6c';
const TEXT = '#ffffff';

/** By size in pixels. */
const ICONS = { 16: '/icons/16.png', 32: '/icons/32.png' };
const PAUSED_ICONS = { 16: '/icons/paused-16.png', 32: '/icons/paused-32.png' };

/** On the extension's button: how many entities a tab's page names, or that it is not read. The frames are asked, and
 * nothing is kept. */
export function startBadge(): void {
  const listening = new Map<number, () => void>();
  void browser.action.setBadgeBackgroundColor({ color: BACKGROUND });
  void browser.action.setBadgeTextColor({ color: TEXT });

  answerRequest('mentionsChanged', (_, { tab }) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    // A frame that has come since would not be heard on the line that is open.
    listening.get(tabId)?.();
    listening.set(tabId, listenTo(tabId));
  });
}

/** Draws what the frames of a tab tell. Returns the function that ends it early. */
function listenTo(tabId: number): () => void {
  const reports = new Map<string, FrameReport>();
  let drawing: ReturnType<typeof setTimeout> | undefined;
  const line = connectToPage(tabId, onReport, end);
  const ending = setTimeout(end, LISTEN_MS);

  function onReport(report: FrameReport): void {
    reports.set(report.frame, report);
    clearTimeout(drawing);
    drawing = setTimeout(() => void draw(tabId, [...reports.values()]), GATHER_MS);
  }

  function end(): void {
    clearTimeout(ending);
    line.close();
  }

  return end;
}

async function draw(tabId: number, reports: FrameReport[]): Promise<void> {
  const settings = await settingsInUse();
  const named = new Set(
    reports.flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId)),
  );
  const count = settings.showBadge ? named.size : 0;
  const isPaused = reports.some((report) => report.isTop && report.isPaused);
  try {
    // The words first: nobody shall see a number without them.
    await browser.action.setTitle({ tabId, title: isPaused ? pausedTitle() : titleOf(count) });
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    await browser.action.setIcon({ tabId, path: isPaused ? PAUSED_ICONS : ICONS });
  } catch {
    // The tab has been closed.
  }
}

function pausedTitle(): string {
  return `AI Dossier: ${manifestMessage('paused')}`;
}

/** In the browser's language, as all that belongs to its window. */
function titleOf(count: number): string {
  if (count === 0) return 'AI Dossier';
  const forms = { one: manifestMessage('onPageOne'), other: manifestMessage('onPageOther') };
  return fillPlural(browser.i18n.getUILanguage(), forms, count);
}
