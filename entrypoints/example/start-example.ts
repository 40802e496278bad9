import { aliasIndex } from 'virtual:alias-index';
import { composeCard } from '../../domain/compose-card';
import type { Dossier } from '../../domain/dossier';
import { createMarkChoice } from '../../domain/mark-choice';
import { createMentionFinder } from '../../domain/mention-finder';
import type { Search } from '../../domain/search';
import type { PageSettings } from '../../domain/settings';
import { startPageSession } from '../../page/page-session';
import { CARD_STYLES, drawCard, type CardView } from '../content/draw-card';
import '../content/style.css';
import markStyles from '../content/style.css?inline';

interface ExampleParts {
  dossier: Dossier;
  search: Search;
  /** As they are at the moment. */
  settings(): PageSettings;
}

/** Marks a part of a page of the extension, with cards, as the content script does on others. */
export function startExample(
  root: Element,
  { dossier, search, settings }: ExampleParts,
  signal: AbortSignal,
): void {
  startPageSession<CardView>(
    {
      window,
      root,
      finder: createMentionFinder(aliasIndex, { fuzzy: settings().findMisspelt }),
      isWanted: createMarkChoice(aliasIndex, settings()),
      settings,
      resolveNames: (names) => Promise.resolve(names.map((name) => search.resolve(name) ?? null)),
      shadowRootOf: () => null,
      getCard(entityId) {
        const card = composeCard(dossier, entityId);
        return Promise.resolve(card && { type: 'card', card });
      },
      drawCard,
      markStyles,
      cardStyles: CARD_STYLES,
      onReport: () => undefined,
    },
    signal,
  );
}
