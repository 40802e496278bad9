import { aliasIndex } from 'virtual:alias-index';
import { CARD_STYLES } from '../../components/card/card-styles';
import { composeCard } from '../../domain/compose-card';
import type { Dossier } from '../../domain/dossier';
import { createMarkChoice } from '../../domain/mark-choice';
import { createMentionFinder } from '../../domain/mention-finder';
import type { Search } from '../../domain/search';
import type { PageSettings } from '../../domain/settings';
import { startPageSession, type PageSession } from '../../page/page-session';
import { drawCard, type CardView } from '../content/draw-card';
import '../content/style.css';

interface ExampleParts {
  dossier: Dossier;
  /** Absent: misspelt names are not looked for. */
  search?: Search;
  /** As they are at the moment. */
  settings(): PageSettings;
}

/** Marks a part of a page of the extension, with cards, as the content script does on others. */
export function startExample(
  root: Element,
  { dossier, search, settings }: ExampleParts,
  signal: AbortSignal,
): PageSession {
  const cardSheet = new CSSStyleSheet();
  cardSheet.replaceSync(CARD_STYLES);
  return startPageSession<CardView>(
    {
      window,
      root,
      finder: createMentionFinder(aliasIndex, { fuzzy: search && settings().findMisspelt }),
      isWanted: createMarkChoice(aliasIndex, settings()),
      settings,
      resolveNames: (names) => Promise.resolve(names.map((name) => search?.resolve(name) ?? null)),
      shadowRootOf: () => null,
      getCard(entityId, text) {
        const card = composeCard(dossier, entityId, { text });
        return Promise.resolve(card && { type: 'card', card });
      },
      drawCard(view, container, controls) {
        // The policy of the extension's own pages refuses the style element that other pages get.
        const shadow = container.getRootNode();
        if (shadow instanceof ShadowRoot) shadow.adoptedStyleSheets = [cardSheet];
        drawCard(view, container, controls);
      },
      cardStyles: () => '',
      onReport: () => undefined,
    },
    signal,
  );
}
