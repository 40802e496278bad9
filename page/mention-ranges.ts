import type { Mention } from '../domain/mention-finder';
import { LONGEST_NAME } from '../domain/named-version';
import type { TextBlock } from './text-blocks';

/** A part of a text node; offsets are UTF-16 code units, `end` exclusive. */
export interface Segment {
  node: Text;
  start: number;
  end: number;
}

/** A mention in the page's tree. */
export interface MentionRange {
  entityId: Mention['entityId'];
  /** In document order; more than one where inline elements split the name. */
  segments: [Segment, ...Segment[]];
}

/** Turns offsets in a block's text into places in its nodes. */
export function toMentionRange(block: TextBlock, mention: Mention): MentionRange | undefined {
  const segments: Segment[] = [];
  let offset = 0;
  for (const node of block.nodes) {
    const start = Math.max(mention.start - offset, 0);
    const end = Math.min(mention.end - offset, node.data.length);
    if (start < end) segments.push({ node, start, end });
    offset += node.data.length;
  }
  const [first, ...rest] = segments;
  return first && { entityId: mention.entityId, segments: [first, ...rest] };
}

/** Is the text still there, as it was read? */
export function isIntact({ segments }: MentionRange): boolean {
  // Text that was moved into a frame is there, and that frame's to mark.
  return segments.every(
    ({ node, end }) =>
      node.isConnected && node.ownerDocument === document && node.data.length >= end,
  );
}

export function isSameMention(a: MentionRange, b: MentionRange): boolean {
  return (
    a.entityId === b.entityId &&
    a.segments.length === b.segments.length &&
    a.segments.every((segment, n) => {
      const other = b.segments[n];
      return (
        segment.node === other?.node && segment.start === other.start && segment.end === other.end
      );
    })
  );
}

/** The name as the page has it; of a long selection the beginning. */
export function writtenName({ segments }: MentionRange): string {
  const text = segments.map(({ node, start, end }) => node.data.slice(start, end)).join('');
  return text.slice(0, LONGEST_NAME);
}

/** A live range over the mention, to be measured and let go: a kept one would slow the page's own changes. */
export function measuredRange({ segments }: MentionRange): Range {
  const [first] = segments;
  const last = segments.at(-1) ?? first;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, Math.min(first.start, first.node.data.length));
  range.setEnd(last.node, Math.min(last.end, last.node.data.length));
  return range;
}

/** The lines of the mention, in viewport pixels. */
export function linesOf(mention: MentionRange): DOMRect[] {
  return [...measuredRange(mention).getClientRects()].filter(({ width }) => width > 0);
}
