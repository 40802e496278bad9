import type { Frame, HTTPRequest, Page } from 'puppeteer-core';
import { setTimeout as sleep } from 'node:timers/promises';

/** What one visit to a page showed. Two visits, without and with the extension, tell what is its doing. */
export interface PageVisit {
  /** Texts of page errors and console errors. */
  errors: string[];
  requests: PageRequest[];
  /** Changes to the page's DOM, those to the card's host left out. */
  domRecords: number;
  /** The page's HTML in the end, without the card's host. */
  html: string;
}

export interface PageRequest {
  url: string;
  /** Undefined when the browser does not say: Firefox never does, Chromium not for every image. */
  startedBy: 'extension' | 'page' | undefined;
}

/** A frame that never gets a document never answers. */
const FRAME_ANSWER_MS = 1_000;

/** Begins to watch; call before the page is opened. The function returned ends it. */
export async function watchPage(page: Page): Promise<() => Promise<PageVisit>> {
  const errors: string[] = [];
  const requests: PageRequest[] = [];

  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    errors.push(url ? `${message.text()} (${url})` : message.text());
  });
  page.on('pageerror', (error) =>
    errors.push(error instanceof Error ? error.message : String(error)),
  );
  page.on('request', (request) => {
    if (!isExtensionUrl(request.url()))
      requests.push({ url: request.url(), startedBy: starterOf(request) });
  });
  await page.evaluateOnNewDocument(countDomRecords);

  return async () => {
    const frames = await Promise.all(page.frames().map((frame) => askSoon(frame, readDomRecords)));
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    return {
      errors,
      requests,
      domRecords: frames.reduce<number>((sum, records) => sum + (records ?? 0), 0),
      html: html.replace(/<ai-dossier-card\b.*?<\/ai-dossier-card>/gs, ''),
    };
  };
}

export function isExtensionUrl(text: string): boolean {
  return /^(?:chrome|moz)-extension:/.test(text);
}

function starterOf(request: HTTPRequest): PageRequest['startedBy'] {
  const initiator = request.initiator();
  // Anywhere in the chain of calls: a request that the extension makes by way of a promise has the
  // call only among its stack's parents.
  if (JSON.stringify(initiator ?? {}).includes('chrome-extension://')) return 'extension';
  return initiator?.stack || initiator?.type === 'parser' ? 'page' : undefined;
}

async function askSoon<T>(frame: Frame, question: () => T): Promise<T | undefined> {
  // Also without an answer: a frame that went away meanwhile.
  const answer = (frame.evaluate(question) as Promise<T>).catch(() => undefined);
  return Promise.race([answer, sleep(FRAME_ANSWER_MS, undefined, { ref: false })]);
}

type CountingWindow = typeof globalThis & { domRecordsForAiDossier?: number };

/** Runs in every frame before any of its scripts. */
function countDomRecords(): void {
  const counting: CountingWindow = globalThis;
  const cardHost = 'ai-dossier-card';
  const isCardHost = (node: Node) => node.nodeName.toLowerCase() === cardHost;
  let isParsing = true;

  function counts(record: MutationRecord): boolean {
    const moved = [...record.addedNodes, ...record.removedNodes];
    // The parser makes and lengthens texts as their pieces arrive; how many there are is up to chance.
    if (isParsing && record.type !== 'attributes' && moved.every((node) => node instanceof Text))
      return false;
    const element = record.target instanceof Element ? record.target : record.target.parentElement;
    if (element?.closest(cardHost)) return false;
    return moved.length === 0 || !moved.every(isCardHost);
  }

  function count(records: MutationRecord[]): void {
    counting.domRecordsForAiDossier =
      (counting.domRecordsForAiDossier ?? 0) + records.filter(counts).length;
  }

  const observer = new MutationObserver(count);
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      // What the parser did last is still on its way to the observer.
      count(observer.takeRecords());
      isParsing = false;
    },
    { once: true },
  );
}

/** Runs in every frame at the end. */
function readDomRecords(): number {
  // The browser's own page in the place of a blocked frame.
  if (/^(?:chrome-error|about:neterror)/.test(document.documentURI)) return 0;
  return (globalThis as CountingWindow).domRecordsForAiDossier ?? 0;
}
