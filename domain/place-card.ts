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

/**
 * Below the name's line, its left edge at the name, shifted to stay inside the window; above where there is not
 * enough room below and more above. Never over the line itself.
 *
 * @param line the line of the name that the pointer is on, for a name broken over two lines
 */
export function placeCard(line: Box, card: Size, viewport: Size): CardPosition {
  const below = viewport.height - line.bottom - CARD_GAP - WINDOW_MARGIN;
  const above = line.top - CARD_GAP - WINDOW_MARGIN;
  const side = card.height <= below || below >= above ? 'below' : 'above';
  const maxHeight = Math.max(0, side === 'below' ? below : above);
  const height = Math.min(card.height, maxHeight);
  return {
    side,
    left: clamp(line.left, WINDOW_MARGIN, viewport.width - card.width - WINDOW_MARGIN),
    top: side === 'below' ? line.bottom + CARD_GAP : line.top - CARD_GAP - height,
    maxHeight,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
