import { browser, type Browser } from 'wxt/browser';
import type { EntityId } from '../domain/entity';
import { readFrameReport } from './message-shapes';
import { isOwn } from './messages';

/**
 * The line between the popup and the pages of a tab. Each frame answers for itself as long as the popup is open, so
 * that nothing about a page is kept anywhere.
 */
export const PAGE_PORT = 'page';

/** From a frame: what it has found so far. */
export interface FrameReport {
  type: 'pageReport';
  /** Tells the frames of a tab apart; random, new with each load. */
  frame: string;
  isTop: boolean;
  /** Host of the tab's page, for "on this site"; empty for a page without one. */
  host: string;
  isPaused: boolean;
  done: boolean;
  /** Milliseconds spent reading. */
  scanMs: number;
  mentions: { entityId: EntityId; count: number }[];
}

/** To the frames: scroll to an entity's next mention. Only the frame that is named acts. */
export interface GoToOrder {
  type: 'goTo';
  frame: string;
  entityId: EntityId;
}

export interface PageLine {
  goTo(frame: string, entityId: EntityId): void;
  close(): void;
}

/**
 * Calls a tab's frames.
 *
 * @param onClosed when no frame answers (any more): the page is closed to extensions, or has gone
 */
export function connectToPage(
  tabId: number,
  onReport: (report: FrameReport) => void,
  onClosed: () => void,
): PageLine {
  const port = browser.tabs.connect(tabId, { name: PAGE_PORT });
  port.onMessage.addListener((message) => {
    const report = readFrameReport(message);
    if (report) onReport(report);
  });
  port.onDisconnect.addListener(() => {
    // Reading it keeps Chrome from logging an error for pages closed to extensions.
    void browser.runtime.lastError;
    onClosed();
  });
  return {
    goTo: (frame, entityId) =>
      port.postMessage({ type: 'goTo', frame, entityId } satisfies GoToOrder),
    close: () => port.disconnect(),
  };
}

/** Wait after a change before it is told: a page that loads while one reads changes often, and counting takes time. */
const TELL_AFTER_MS = 100;

export interface PageAnswers {
  report(): FrameReport;
  onGoTo(entityId: EntityId): void;
}

/** Answers the popup from inside a frame. Returns the function that tells of changes. */
export function answerPopup(answers: PageAnswers, signal: AbortSignal): () => void {
  const ports = new Set<Browser.runtime.Port>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tellAll(): void {
    timer = undefined;
    if (ports.size === 0) return;
    const report = answers.report();
    for (const port of ports) port.postMessage(report);
  }

  function onConnect(port: Browser.runtime.Port): void {
    if (port.name !== PAGE_PORT || !isOwn(port.sender)) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      if (isGoTo(message) && message.frame === answers.report().frame) {
        answers.onGoTo(message.entityId);
      }
    });
    port.postMessage(answers.report());
  }

  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    ports.clear();
    clearTimeout(timer);
    // After an update the old script's API is gone.
    browser.runtime?.onConnect?.removeListener(onConnect);
  });
  return () => {
    if (ports.size > 0) timer ??= setTimeout(tellAll, TELL_AFTER_MS);
  };
}

function isGoTo(message: unknown): message is GoToOrder {
  const { type, entityId } = (message ?? {}) as Record<string, unknown>;
  return type === 'goTo' && typeof entityId === 'string';
}
