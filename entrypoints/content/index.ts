import { aliasIndex } from 'virtual:alias-index';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createMarkChoice } from '../../domain/mark-choice';
import { createMentionFinder } from '../../domain/mention-finder';
import { marksKey, type PageSettings } from '../../domain/settings';
import { startPageSession, type PageSession } from '../../page/page-session';
import { readStatedDates } from '../../page/stated-dates';
import { manifestMessage } from '../../platform/manifest-messages';
import { onMessage, sendMessage } from '../../platform/messages';
import { answerPopup } from '../../platform/page-port';
import { followPageSettings } from '../../platform/page-settings';
import { CARD_STYLES, drawCard, type CardView } from './draw-card';
import { holdsFocus, hostOfTab, isPage, shadowRootOf } from './frame';
import { createChangeNotice } from './notify-changes';
import './style.css';
import markStyles from './style.css?inline';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main(ctx) {
    // crypto.randomUUID() is missing on pages that did not come by https.
    const frame = Math.random().toString(36).slice(2);
    const host = hostOfTab(window);
    let session: PageSession | undefined;
    let ending: AbortController | undefined;
    let settings: PageSettings | undefined;

    const tellPopup = answerPopup(
      {
        report: () => ({
          type: 'pageReport',
          frame,
          isTop: window === window.top,
          host,
          isPaused: settings?.isPaused === true,
          ...(session?.report() ?? { done: settings !== undefined, scanMs: 0, mentions: [] }),
        }),
        onGoTo: (entityId) => session?.goTo(entityId),
      },
      ctx.signal,
    );
    const noticeChange = createChangeNotice(
      () => (settings?.showBadge ? (session?.report().mentions.length ?? 0) : 0),
      () => {
        // Nobody misses a count.
        if (!isOrphan()) sendMessage('mentionsChanged', undefined).catch(() => undefined);
      },
      ctx.signal,
    );

    function onReport(): void {
      tellPopup();
      noticeChange();
    }

    function start(first: PageSettings): void {
      ending = new AbortController();
      const signal = AbortSignal.any([ctx.signal, ending.signal]);
      session = startPageSession<CardView>(
        {
          window,
          finder: createMentionFinder(aliasIndex, { fuzzy: first.findMisspelt }),
          isWanted: createMarkChoice(aliasIndex, first),
          settings: () => settings ?? first,
          resolveNames,
          shadowRootOf,
          getCard,
          drawCard: (view, container, controls) => drawCard(view, container, controls, host),
          markStyles,
          cardStyles: CARD_STYLES,
          onReport,
        },
        signal,
      );
    }

    function stop(): void {
      ending?.abort();
      session = undefined;
    }

    void followPageSettings(
      host,
      (next) => {
        const areAlike = settings && marksKey(settings) === marksKey(next);
        settings = next;
        if (next.isPaused || !areAlike) stop();
        if (!next.isPaused && !session && isPage(document)) start(next);
        onReport();
      },
      ctx.signal,
    );
    for (const stopListening of [
      onMessage('stepToMention', ({ data }) => {
        if (holdsFocus(window)) session?.step(data.by);
      }),
      onMessage(
        'openCardAtSelection',
        ({ data }) => session?.openAtSelection(data.entityId) === true,
      ),
      onMessage('getHost', () => host),
    ]) {
      ctx.onInvalidated(stopListening);
    }
  },
});

/** Undefined when the extension was updated or removed: the marks of this tab stay, and do nothing. */
async function getCard(entityId: string, text?: string): Promise<CardView | undefined> {
  const notice = (key: 'cardFailed' | 'cardUnknown'): CardView => ({
    type: 'notice',
    entityId,
    message: manifestMessage(key),
    close: manifestMessage('close'),
    retry: manifestMessage('retry'),
  });
  if (isOrphan()) return undefined;
  try {
    const card = await sendMessage('getCard', { entityId, text, dates: readStatedDates(document) });
    return card ? { type: 'card', card } : notice('cardUnknown');
  } catch {
    return isOrphan() ? undefined : notice('cardFailed');
  }
}

async function resolveNames(names: string[]) {
  return isOrphan() ? [] : sendMessage('resolveNames', { names });
}

/** Has the extension gone that this script belongs to? */
function isOrphan(): boolean {
  return browser.runtime?.id === undefined;
}
