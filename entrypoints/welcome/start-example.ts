import { aliasIndex } from 'virtual:alias-index';
import { composeCard } from '../../domain/compose-card';
import type { Dossier } from '../../domain/dossier';
import type { Settings } from '../../domain/settings';
import { createMentionFinder } from '../../domain/mention-finder';
import { startPageSession, type PageSession } from '../../page/page-session';
import { CARD_STYLES, drawCard, type CardView } from '../content/draw-card';
import markStyles from '../content/style.css?inline';

/** Marks this page as any other, with the same parts: browsers run no content scripts on an extension's own pages. */
export function startExample(
  dossier: Dossier,
  settings: () => Settings,
  signal: AbortSignal,
): PageSession {
  const cardSheet = new CSSStyleSheet();
  cardSheet.replaceSync(CARD_STYLES);
  return startPageSession<CardView>(
    {
      window,
      finder: createMentionFinder(aliasIndex),
      isWanted: () => true,
      settings: () => ({ ...settings(), isPaused: false }),
      resolveNames: (names) => Promise.resolve(names.map(() => null)),
      shadowRootOf: ({ shadowRoot }) => shadowRoot,
      getCard(entityId) {
        const card = composeCard(dossier, entityId);
        return Promise.resolve(card && { type: 'card', card });
      },
      drawCard(view, container, controls) {
        // The own pages' policy refuses the style element that other pages take.
        const root = container.getRootNode();
        if (root instanceof ShadowRoot) root.adoptedStyleSheets = [cardSheet];
        drawCard(view, container, controls);
      },
      markStyles,
      cardStyles: '',
      onReport: () => undefined,
    },
    signal,
  );
}
