import type { EntityId } from '../domain/entity';
import type { PageSettings } from '../domain/settings';
import { IDLE, nextHover, type HoverEvent, type HoverState } from '../domain/hover';
import { createCardHost, type CardHost } from './card-host';
import type { Highlighter } from './highlighter';
import type { PointedMention } from './hit-test';
import { linesOf, type MentionRange } from './mention-ranges';

/** What a card can ask of the page that shows it. */
export interface CardControls {
  close(): void;
  /** Turns the card to another entity. */
  show(entityId: EntityId): void;
  /** The card has another size now. */
  onResize(): void;
}

export interface CardSessionParts<Card> {
  document: Document;
  highlighter: Pick<Highlighter, 'showCurrent'>;
  /** As they are at the moment. */
  settings(): Pick<PageSettings, 'trigger' | 'showDelay' | 'hideDelay' | 'theme'>;
  /** Never rejects: what went wrong is a card too. Undefined where there will be none any more. */
  getCard(entityId: EntityId): Promise<Card | undefined>;
  drawCard(card: Card, container: HTMLElement, controls: CardControls): void;
  /** Styles of the card's shadow root. */
  cardStyles: string;
}

/** The one card of a page: opened by pointer or key, beside its mention, closed again. */
export interface CardSession {
  onPointer(pointed: PointedMention | undefined): void;
  onPointerOnCard(): void;
  openByKey(mention: MentionRange): void;
  openByClick(pointed: PointedMention): void;
  /** Returns whether a card was open. */
  close(): boolean;
  /** The mention whose card is open. */
  openMention(): MentionRange | undefined;
  hasEvent(event: Event): boolean;
  /** The page moved under the card. */
  follow(): void;
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
  signal.addEventListener('abort', () => clearTimeout(timer));

  function openMention(): MentionRange | undefined {
    return hover.phase === 'open' || hover.phase === 'leaving' ? hover.mention : undefined;
  }

  function isPinned(): boolean {
    return hover.phase === 'open' && hover.isPinned;
  }

  function send(event: HoverEvent<MentionRange>): void {
    const before = openMention();
    const wasPinned = isPinned();
    const step = nextHover(hover, event, parts.settings());
    hover = step.state;
    if (step.timer !== undefined) {
      clearTimeout(timer);
      if (step.timer !== null) timer = setTimeout(() => send({ type: 'timeUp' }), step.timer);
    }
    const mention = openMention();
    const byKey = event.type === 'openByKey';
    if (mention === before && isPinned() === wasPinned && !byKey) return;
    highlighter.showCurrent(mention, byKey);
    if (mention) void show(mention.entityId, mention, byKey);
    else hide();
  }

  async function show(
    entityId: EntityId,
    mention: MentionRange,
    takesFocus: boolean,
  ): Promise<void> {
    const turn = ++turns;
    const card = await parts.getCard(entityId);
    // The reader may have gone on to another name, or to another one in this card.
    if (signal.aborted || turn !== turns || openMention() !== mention) return;
    if (card === undefined) {
      send({ type: 'close' });
      return;
    }
    host ??= createCardHost(document, parts.cardStyles, signal);
    if (takesFocus && !host.hasFocus()) focusBefore = document.activeElement;
    parts.drawCard(card, host.container, {
      close: () => send({ type: 'close' }),
      show: (other) => void show(other, mention, true),
      onResize: () => place(mention),
    });
    place(mention);
    if (takesFocus) host.focus();
  }

  /** Puts the card beside its mention, or closes it when the mention has left the window. */
  function place(mention: MentionRange): void {
    const lines = linesOf(mention);
    const line = lines.find(({ top }) => isPointedLine(mention, top)) ?? lines[0];
    if (!line || line.bottom < 0 || line.top > innerHeight) send({ type: 'close' });
    else host?.place(line, parts.settings().theme);
  }

  function isPointedLine(mention: MentionRange, top: number): boolean {
    return pointed?.mention === mention && pointed.line.top === top;
  }

  function hide(): void {
    const hadFocus = host?.hasFocus() === true;
    host?.hide();
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus();
    focusBefore = null;
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
    openByClick(found) {
      pointed = found;
      send({ type: 'openByClick', mention: found.mention });
    },
    close() {
      const wasOpen = openMention() !== undefined;
      if (hover.phase !== 'idle') send({ type: 'close' });
      return wasOpen;
    },
    openMention,
    hasEvent: (event) => host?.hasEvent(event) === true,
    follow() {
      const mention = openMention();
      if (mention && host?.isShown()) place(mention);
    },
  };
}
