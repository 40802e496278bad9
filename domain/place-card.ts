/** Edges in viewport pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Viewport pixels. */
export interface Size {
  width: number;
  height: number;
}

export interface CardPosition {
  side: 'below' | 'above';
  /** Left edge of the card. */
  left: number;
  /** Top edge of the card. */
  top: number;
  /** Height that is there for it: more than it needs, or less, and it scrolls. */
  maxHeight: number;
}

/** Between the line of the name and the card. The pointer crosses it on the way. */
export const CARD_GAP = 8;
/** Between the card and the edges of the window. */
export const WINDOW_MARGIN = 8;

/** In less height, a head and a foot that stand still leave nothing to read between them. */
export const SMALL_ROOM = 260;

/**
 * Below the name's line, beginning where the name does, shifted to stay inside the window; above where there is not
 * enough room below and more above. Never over the line itself.
 *
 * @param line the line of the name that the pointer is on, for a name broken over two lines
 */
export function placeCard(
  line: Box,
  card: Size,
  viewport: Size,
  direction: 'ltr' | 'rtl' = 'ltr',
): CardPosition {
  const below = viewport.height - line.bottom - CARD_GAP - WINDOW_MARGIN;
  const above = line.top - CARD_GAP - WINDOW_MARGIN;
  const side = card.height <= below || below >= above ? 'below' : 'above';
  const maxHeight = Math.max(0, side === 'below' ? below : above);
  const height = Math.min(card.height, maxHeight);
  const start = direction === 'ltr' ? line.left : line.right - card.width;
  return {
    side,
    left: clamp(start, WINDOW_MARGIN, viewport.width - card.width - WINDOW_MARGIN),
    top: side === 'below' ? line.bottom + CARD_GAP : line.top - CARD_GAP - height,
    maxHeight,
  };
}

/** Where a card's upper left corner is wanted, in viewport pixels; it goes no further than the window allows. */
export interface Spot {
  left: number;
  top: number;
}

const FAR = Infinity;
/** Corners of the window, in the order in which a pinned card goes around. */
export const CORNERS = [
  { left: FAR, top: 0 },
  { left: FAR, top: FAR },
  { left: 0, top: FAR },
  { left: 0, top: 0 },
] as const satisfies Spot[];

/** As near to a spot as the card can be without leaving the window. */
export function placeAtSpot(
  { left, top }: Spot,
  card: Size,
  viewport: Size,
): Omit<CardPosition, 'side'> {
  const maxHeight = viewport.height - 2 * WINDOW_MARGIN;
  const height = Math.min(card.height, maxHeight);
  return {
    left: clamp(left, WINDOW_MARGIN, viewport.width - card.width - WINDOW_MARGIN),
    top: clamp(top, WINDOW_MARGIN, viewport.height - height - WINDOW_MARGIN),
    maxHeight,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
