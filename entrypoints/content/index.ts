import { aliasIndex } from 'virtual:alias-index';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createMarkChoice } from '../../domain/mark-choice';
import { createMentionFinder } from '../../domain/mention-finder';
import { marksKey, type PageSettings } from '../../domain/settings';
import { startPageSession, type PageSession } from '../../page/page-session';
import { createShadowStyler } from '../../page/shadow-styler';
import { onOrder, sendMessage } from '../../platform/messages';
import { answerPopup } from '../../platform/page-port';
import { followPageSettings } from '../../platform/page-settings';
import { createCardSource, isOrphan } from './card-source';
import { drawCard, type CardView } from './draw-card';
import { holdsFocus, hostOfTab, isPage, shadowRootOf } from './frame';
import { createChangeNotice, PAUSED } from './notify-changes';
import './style.css';
import markStyles from './style.css?inline';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // WXT would post the extension's id to the page.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    // To read the script takes a slow processor long enough: a task of its own for the rest.
    await new Promise((resolve) => setTimeout(resolve));
    if (ctx.isInvalid) return;
    // crypto.randomUUID() is missing on pages that did not come by https.
    const frame = Math.random().toString(36).slice(2);
    const host =
      hostOfTab(window) ?? (import.meta.env.FIREFOX ? await askForHost() : location.hostname);
    const cards = createCardSource(document);
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
      () => {
        if (settings?.isPaused) return PAUSED;
        return settings?.showBadge ? (session?.countEntities() ?? 0) : 0;
      },
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
          getCard: cards.getCard,
          drawCard: (view, container, controls) => drawCard(view, container, controls, host),
          styler: import.meta.env.FIREFOX ? createShadowStyler(markStyles) : undefined,
          cardStyles: cards.styles,
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
      onOrder('stepToMention', ({ by }) => {
        if (holdsFocus(window)) session?.step(by);
      }),
      onOrder('openCardAtSelection', ({ entityId }) => session?.openAtSelection(entityId) === true),
      onOrder('getHost', () => host),
    ]) {
      ctx.onInvalidated(stopListening);
    }
  },
});

/** The frame's own host is better than none. */
async function askForHost(): Promise<string> {
  const host = await sendMessage('getTabHost', undefined).catch(() => '');
  return host || location.hostname;
}

async function resolveNames(names: string[]) {
  return isOrphan() ? [] : sendMessage('resolveNames', { names });
}
