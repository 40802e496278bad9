import type { EntityId } from '../domain/entity';
import { IDLE, nextHover, type HoverEvent, type HoverState } from '../domain/hover';
import { CORNERS, type Spot } from '../domain/place-card';
import type { PageSettings } from '../domain/settings';
import { createCardHost, type CardHost, type CardPlace } from './card-host';
import { createCardPreparer } from './card-preparer';
import { followDrag } from './follow-drag';
import type { Highlighter } from './highlighter';
import type { PointedMention } from './hit-test';
import { isInView } from './in-view';
import { linesOf, writtenName, type MentionRange } from './mention-ranges';
import { createSheet } from './sheet';

/** What a card can ask of the page that shows it. */
export interface CardControls {
  close(): void;
  /** Can the reader know what a click does? */
  isSeen(): boolean;
  /** Turns the card to another entity. */
  show(entityId: EntityId): void;
  /** Back to the entity before; undefined at the first one. */
  back: (() => void) | undefined;
  /** The card has another size now. */
  onResize(): void;
  /** Of a card that can stay where it is while its name goes: not of a sheet. */
  pin: CardPin | undefined;
  /** Of a sheet: drawn up, drawn down, or tapped. */
  grip: ((step: 'up' | 'down' | 'turn') => void) | undefined;
}

interface CardPin {
  isPinned: boolean;
  toggle(): void;
  /** To the next corner. */
  move(): void;
  /** The pointer has taken hold of the card's head. */
  drag(down: PointerEvent): void;
}

export interface CardSessionParts<Card> {
  document: Document;
  highlighter: Pick<Highlighter, 'showCurrent'>;
  /** As they are at the moment. */
  settings(): Pick<PageSettings, 'trigger' | 'showDelay' | 'hideDelay' | 'theme'>;
  /**
   * Never rejects: what went wrong is a card too. Undefined where there will be none any more.
   *
   * @param text the entity's name as it is written here; absent where the reader turned the card to it
   */
  getCard(entityId: EntityId, text?: string): Promise<Card | undefined>;
  drawCard(card: Card, container: HTMLElement, controls: CardControls): void;
  /** Styles of the card's shadow root; known when the card is. */
  cardStyles(): string;
}

/** The one card of a page: opened by pointer, finger or key, beside its mention, closed again. */
export interface CardSession {
  onPointer(pointed: PointedMention | undefined): void;
  onPointerOnCard(): void;
  openByKey(mention: MentionRange): void;
  openByClick(pointed: PointedMention, isTouch: boolean): void;
  /** Returns whether a card was open. */
  close(): boolean;
  /** Something happened that ends a card which the reader does not keep: a click elsewhere, the name gone. */
  letGo(): void;
  /** The mention whose card is open. */
  openMention(): MentionRange | undefined;
  hasEvent(event: Event): boolean;
  /** The page moved under the card. */
  follow(): void;
}

/** Of the card that is open now. */
interface OpenCard {
  /** Entities in the order in which the reader turned to them; the last one is shown. */
  trail: EntityId[];
  /** The reader keeps it: at its place, or elsewhere in the window. */
  pinned: CardPlace | undefined;
  corner: number;
  byTouch: boolean;
  lastPlace: CardPlace | undefined;
  redraw: () => void;
}

export function createCardSession<Card>(
  parts: CardSessionParts<Card>,
  signal: AbortSignal,
): CardSession {
  const { document, highlighter } = parts;
  let host: CardHost | undefined;
  let hover: HoverState<MentionRange> = IDLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The line that the pointer was on, for a name broken over several. */
  let pointed: PointedMention | undefined;
  let focusBefore: Element | null = null;
  let turns = 0;
  let open = newCard([], false);
  const sheet = createSheet(
    () => send({ type: 'close' }),
    () => refresh(),
  );
  const preparer = createCardPreparer((mention) => askFor(mention, mention.entityId));
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    preparer.end();
    sheet.end();
  });

  function openMention(): MentionRange | undefined {
    return hover.phase === 'open' || hover.phase === 'leaving' ? hover.mention : undefined;
  }

  function send(event: HoverEvent<MentionRange>): void {
    const before = openMention();
    const step = nextHover(hover, event, parts.settings());
    hover = step.state;
    if (step.timer !== undefined) {
      clearTimeout(timer);
      if (step.timer !== null) timer = setTimeout(() => send({ type: 'timeUp' }), step.timer);
    }
    const mention = openMention();
    if (!mention || mention === before) prepare();
    if (hover.phase === 'idle') pointed = undefined;
    const byKey = event.type === 'openByKey';
    if (mention === before && !byKey) return;
    highlighter.showCurrent(mention, byKey);
    sheet.end();
    if (!mention) hide();
    else start(mention, byKey, event.type === 'openByClick' && event.byTouch === true);
  }

  /** The name that is next, if the pointer stays on it. */
  function prepare(): void {
    const { showDelay, hideDelay } = parts.settings();
    if (hover.phase === 'waiting') preparer.await(hover.mention, showDelay);
    else preparer.await(hover.phase === 'leaving' ? hover.next : undefined, hideDelay);
  }

  function askFor(mention: MentionRange, entityId: EntityId): Promise<Card | undefined> {
    // Of an entity that the reader turned to, nothing is written here.
    const text = entityId === mention.entityId ? writtenName(mention) : undefined;
    return parts.getCard(entityId, text);
  }

  function start(mention: MentionRange, takesFocus: boolean, byTouch: boolean): void {
    open = newCard([mention.entityId], byTouch);
    void show(mention, takesFocus);
  }

  function turnTo(trail: EntityId[]): void {
    const mention = openMention();
    if (!mention) return;
    open.trail = trail;
    void show(mention, true);
  }

  async function show(mention: MentionRange, takesFocus: boolean): Promise<void> {
    const turn = ++turns;
    const entityId = open.trail.at(-1) ?? mention.entityId;
    const card = await (preparer.take(mention) ?? askFor(mention, entityId));
    // The reader may have gone on to another name, or to another one in this card.
    if (signal.aborted || turn !== turns || openMention() !== mention) return;
    if (card === undefined) {
      send({ type: 'close' });
      return;
    }
    const shownOn = (host ??= createCardHost(document, signal));
    shownOn.dress(parts.cardStyles());
    if (takesFocus && !shownOn.hasFocus()) focusBefore = document.activeElement;
    open.redraw = () => parts.drawCard(card, shownOn.container, controls());
    refresh();
    if (takesFocus) shownOn.focus();
  }

  /** Draws the card as its state is now, where it belongs now. */
  function refresh(): void {
    open.redraw();
    follow();
  }

  /** They outlive the card in what was drawn, so they hold no mention: its text may be all that keeps a page's part. */
  function controls(): CardControls {
    const { trail, byTouch } = open;
    const isSheet = byTouch && sheet.fits();
    return {
      close: () => send({ type: 'close' }),
      isSeen: () => host?.isSeen() === true,
      // The same once more after a failure.
      show: (entityId) => turnTo([...trail.filter((each) => each !== entityId), entityId]),
      back: trail.length > 1 ? () => turnTo(trail.slice(0, -1)) : undefined,
      onResize: followShown,
      pin: isSheet
        ? undefined
        : {
            isPinned: open.pinned !== undefined,
            toggle: togglePin,
            move: () => keepAt(CORNERS[open.corner++ % CORNERS.length] ?? CORNERS[0]),
            drag: (down) => followDrag(down, keepAt),
          },
      grip: isSheet ? sheet.grip : undefined,
    };
  }

  function togglePin(): void {
    open.pinned = open.pinned ? undefined : open.lastPlace;
    send({ type: 'pin' });
    refresh();
  }

  function keepAt(spot: Spot): void {
    open.pinned = { type: 'spot', spot };
    follow();
  }

  /** Puts the card where its mention is, or closes it when the mention has left. */
  function follow(): void {
    const mention = openMention();
    if (!mention) return;
    const place = (open.pinned && stay(open.pinned)) ?? placeAt(mention);
    if (!place) {
      send({ type: 'close' });
      return;
    }
    host?.place(place, parts.settings().theme);
    if (place.type === 'sheet' && open.lastPlace === undefined) sheet.begin(mention);
    open.lastPlace = place;
  }

  /** A card that the page has taken away must not come back because its size has changed thereby. */
  function followShown(): void {
    if (host?.isShown()) follow();
  }

  /** A pinned card stays where it is, unless the window has become too small for that. */
  function stay(pinned: CardPlace): CardPlace {
    const isGone = pinned.type === 'line' && !isInView(pinned.line, null);
    return isGone ? { type: 'spot', spot: CORNERS[0] } : pinned;
  }

  function placeAt(mention: MentionRange): CardPlace | undefined {
    const lines = linesOf(mention);
    const line = lines.find(({ top }) => isPointedLine(mention, top)) ?? lines[0];
    const around = mention.segments[0].node.parentElement;
    if (!line || !isInView(line, around)) return undefined;
    if (open.byTouch && sheet.fits()) return { type: 'sheet', isTall: sheet.isTall() };
    const isRtl = around !== null && getComputedStyle(around).direction === 'rtl';
    return { type: 'line', line, direction: isRtl ? 'rtl' : 'ltr' };
  }

  function isPointedLine(mention: MentionRange, top: number): boolean {
    return pointed?.mention === mention && pointed.line.top === top;
  }

  function hide(): void {
    const hadFocus = host?.hasFocus() === true;
    host?.hide();
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus();
    focusBefore = null;
    open = newCard([], false);
  }

  function close(): boolean {
    const wasOpen = openMention() !== undefined;
    if (hover.phase !== 'idle') send({ type: 'close' });
    return wasOpen;
  }

  return {
    onPointer(found) {
      if (found && found.mention !== openMention()) pointed = found;
      const isOver = found && parts.settings().trigger === 'hover';
      send(isOver ? { type: 'overMention', mention: found.mention } : { type: 'overNothing' });
    },
    onPointerOnCard: () => send({ type: 'overCard' }),
    openByKey(mention) {
      pointed = undefined;
      send({ type: 'openByKey', mention });
    },
    openByClick(found, byTouch) {
      pointed = found;
      send({ type: 'openByClick', mention: found.mention, byTouch });
    },
    close,
    letGo() {
      if (!open.pinned) close();
    },
    openMention,
    hasEvent: (event) => host?.hasEvent(event) === true,
    follow: followShown,
  };
}

function newCard(trail: EntityId[], byTouch: boolean): OpenCard {
  return {
    trail,
    byTouch,
    pinned: undefined,
    corner: 0,
    lastPlace: undefined,
    redraw: () => undefined,
  };
}
