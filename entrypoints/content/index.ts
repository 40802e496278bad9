import { aliasIndex } from 'virtual:alias-index';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createMentionFinder } from '../../domain/mention-finder';
import { startPageSession, type PageSession } from '../../page/page-session';
import { manifestMessage } from '../../platform/manifest-messages';
import { onMessage, sendMessage } from '../../platform/messages';
import { answerPopup } from '../../platform/page-port';
import { followPageSettings } from '../../platform/page-settings';
import { CARD_STYLES, drawCard, type CardView } from './draw-card';
import { holdsFocus, hostOfTab, shadowRootOf } from './frame';
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
    let isPaused = false;

    const tellPopup = answerPopup(
      {
        report: () => ({
          type: 'pageReport',
          frame,
          isTop: window === window.top,
          host,
          isPaused,
          ...(session?.report() ?? { done: isPaused, scanMs: 0, mentions: [] }),
        }),
        onGoTo: (entityId) => session?.goTo(entityId),
      },
      ctx.signal,
    );

    function start(): void {
      ending = new AbortController();
      const signal = AbortSignal.any([ctx.signal, ending.signal]);
      session = startPageSession<CardView>(
        {
          window,
          finder: createMentionFinder(aliasIndex),
          resolveNames: (names) => resolveNames(ctx, names),
          shadowRootOf,
          getCard,
          drawCard,
          markStyles,
          cardStyles: CARD_STYLES,
          onReport: tellPopup,
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
      (settings) => {
        isPaused = settings.isPaused;
        if (isPaused) stop();
        else if (!session) start();
        tellPopup();
      },
      ctx.signal,
    );
    const stopListening = onMessage('stepToNextMention', () => {
      if (holdsFocus(window)) session?.step();
    });
    ctx.onInvalidated(stopListening);
  },
});

async function getCard(entityId: string): Promise<CardView> {
  const notice = (key: 'cardFailed' | 'cardUnknown'): CardView => ({
    type: 'notice',
    entityId,
    message: manifestMessage(key),
    close: manifestMessage('close'),
    retry: manifestMessage('retry'),
  });
  try {
    const card = await sendMessage('getCard', { entityId });
    return card ? { type: 'card', card } : notice('cardUnknown');
  } catch {
    return notice('cardFailed');
  }
}

/** Without an answer nothing is marked that is not sure. */
async function resolveNames(ctx: ContentScriptContext, names: string[]) {
  try {
    return ctx.isValid ? await sendMessage('resolveNames', { names }) : [];
  } catch {
    return [];
  }
}
