import { linesOf, type MentionRange } from './mention-ranges';
import type { MentionStore } from './mention-store';

/** Viewport pixels. */
export interface Point {
  x: number;
  y: number;
}

export interface PointedMention {
  mention: MentionRange;
  /** The line of the mention that the point is on, in viewport pixels. */
  line: DOMRect;
}

/** The mention under a point of the window. */
export function findMentionAt(
  document: Document,
  { x, y }: Point,
  shadowRoots: ShadowRoot[],
  store: Pick<MentionStore, 'at'>,
): PointedMention | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!caret) return undefined;
  const { offsetNode, offset } = caret;
  for (const mention of store.at(offsetNode)) {
    const isOver = mention.segments.some(
      ({ node, start, end }) => node === offsetNode && start <= offset && offset <= end,
    );
    if (!isOver) continue;
    // The caret snaps to the nearest character, however far, so the rectangles have the last word.
    const line = linesOf(mention).find(
      ({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom,
    );
    if (line) return { mention, line };
  }
  return undefined;
}
