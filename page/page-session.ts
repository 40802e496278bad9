import type { EntityId } from '../domain/entity';
import type { MentionFinder } from '../domain/mention-finder';
import type { PageSettings } from '../domain/settings';
import { createCardSession, type CardSessionParts } from './card-session';
import { createHighlighter, type HighlightWindow } from './highlighter';
import { flash } from './flash';
import { findMentionAt, type Point, type PointedMention } from './hit-test';
import { isIntact, type MentionRange } from './mention-ranges';
import { createMentionStore } from './mention-store';
import { startPageReader, type PageReaderParts } from './page-reader';
import { listenToPointer } from './pointer-events';
import { selectedMention } from './selected-text';
import type { ShadowStyler } from './shadow-styler';

/** What a page session needs from outside: the index, the background, and who draws the card. */
export interface PageSessionParts<Card>
  extends
    Pick<CardSessionParts<Card>, 'getCard' | 'drawCard' | 'cardStyles'>,
    Pick<PageReaderParts, 'root' | 'resolveNames' | 'shadowRootOf' | 'isWanted'> {
  window: Window & HighlightWindow;
  finder: MentionFinder;
  /** As they are at the moment. How marks are painted is read once, when the session starts. */
  settings(): PageSettings;
  /** Of the marks in shadow roots, where those do not inherit the document's styles. */
  styler?: ShadowStyler | undefined;
  /** The mentions have changed, or have been read to the end. */
  onReport(): void;
}

export interface PageReport {
  /** Nothing is left to read. */
  done: boolean;
  /** Milliseconds spent reading. */
  scanMs: number;
  mentions: { entityId: EntityId; count: number }[];
}

export interface PageSession {
  report(): PageReport;
  /** Number of entities named; costs less than a report. */
  countEntities(): number;
  /** Goes to the next mention, or the one before, and opens its card with the focus in it. */
  step(by: 1 | -1): void;
  /** Scrolls to the next mention of an entity and shows it. */
  goTo(entityId: EntityId): void;
  /** Opens the card of an entity at the selected text. Returns whether there is any. */
  openAtSelection(entityId: EntityId): boolean;
}

/** Everything that happens on one page, until the signal ends it. */
export function startPageSession<Card>(
  parts: PageSessionParts<Card>,
  signal: AbortSignal,
): PageSession {
  const { window, finder, resolveNames, shadowRootOf, isWanted, settings, styler } = parts;
  const { document } = window;
  const areBlocks = window.matchMedia('(forced-colors: active)').matches;
  const highlighter = createHighlighter(window, settings().markStyle, areBlocks);
  // A page full of blocks is not to be read.
  const store = createMentionStore(highlighter, settings().markAll && !areBlocks);
  signal.addEventListener('abort', () => store.clear());
  const reader = startPageReader({
    document,
    root: parts.root,
    finder,
    store,
    resolveNames,
    shadowRootOf,
    isWanted,
    onShadowRoot: styler?.dress,
    onRead,
    signal,
  });
  if (styler) signal.addEventListener('abort', () => reader.shadowRoots().forEach(styler.undress));
  const card = createCardSession({ ...parts, document, highlighter }, signal);
  let stepped: MentionRange | undefined;
  let selected: MentionRange | undefined;
  let flashing: AbortController | undefined;
  signal.addEventListener('abort', () => flashing?.abort());

  function onRead(): void {
    const open = card.openMention();
    const isThere = open === selected ? isIntact : store.has;
    if (open && !isThere(open)) card.letGo();
    // What has left the page must not be held in memory by us.
    if (stepped && !store.has(stepped)) stepped = flashing = undefined;
    if (selected !== card.openMention()) selected = undefined;
    parts.onReport();
  }

  listenToPointer(window, {
    isOnCard: card.hasEvent,
    onPoint(point, isOnCard) {
      if (isOnCard) card.onPointerOnCard();
      else card.onPointer(point && mentionUnder(point));
    },
    onEscape: card.close,
    onPress(point, isOnCard) {
      if (!isOnCard && !(opensByClick() && isOpenAt(point))) card.letGo();
    },
    onClick(point, isTouch) {
      const opens = isTouch ? settings().trigger !== 'keyboard' : opensByClick();
      const pointed = opens ? mentionAt(point) : undefined;
      // The second click on a name is the page's own: it follows a link.
      if (!pointed || isOpenAt(point)) {
        if (isTouch) card.letGo();
        return false;
      }
      card.openByClick(pointed, isTouch);
      return true;
    },
    onHold: highlighter.holdKey,
    onScroll: card.follow,
    signal,
  });

  function mentionAt(point: Point): PointedMention | undefined {
    return findMentionAt(document, point, reader.shadowRoots(), store);
  }

  /** A mark that is not seen opens no card, and closes none. */
  function mentionUnder(point: Point): PointedMention | undefined {
    const pointed = mentionAt(point);
    return highlighter.isShown() || pointed?.mention === card.openMention() ? pointed : undefined;
  }

  function opensByClick(): boolean {
    return settings().trigger === 'click';
  }

  function isOpenAt(point: Point): boolean {
    const open = card.openMention();
    return open !== undefined && mentionAt(point)?.mention === open;
  }

  function goToMention(mention: MentionRange): void {
    stepped = mention;
    flashing?.abort();
    const [{ node }] = mention.segments;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  return {
    countEntities: store.countEntities,
    report: () => ({
      done: reader.isDone(),
      scanMs: reader.readingMs(),
      mentions: [...store.counts()].map(([entityId, count]) => ({ entityId, count })),
    }),
    step(by) {
      const mentions = store.inOrder().filter(store.isMarked);
      const at = stepped ? mentions.indexOf(stepped) : -1;
      const next = mentions.at(Math.max(at + by, -1)) ?? mentions[0];
      if (!next) return;
      goToMention(next);
      card.openByKey(next);
    },
    goTo(entityId) {
      const mentions = store.inOrder().filter((mention) => mention.entityId === entityId);
      const next = mentions[(stepped ? mentions.indexOf(stepped) : -1) + 1] ?? mentions[0];
      if (!next) return;
      card.close();
      goToMention(next);
      flashing = new AbortController();
      const paint = (isOn: boolean) => {
        // A card that has opened since paints its own mention.
        if (!card.openMention()) highlighter.showCurrent(isOn ? next : undefined, true);
      };
      flash(window, paint, flashing.signal);
    },
    openAtSelection(entityId) {
      selected = selectedMention(document, entityId);
      if (selected) card.openByKey(selected);
      return selected !== undefined;
    },
  };
}
