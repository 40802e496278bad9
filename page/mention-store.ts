import type { EntityId } from '../domain/entity';
import type { Highlighter } from './highlighter';
import { isIntact, isSameMention, type MentionRange } from './mention-ranges';
import { isVisible } from './hidden-blocks';
import type { TextBlock } from './text-blocks';
import { comparePositions } from './tree';

/** The mentions that a page has now, painted, and findable by their text nodes. */
export interface MentionStore {
  /** Puts a block's mentions in place of those that its nodes had. One that stays the same stays the same object. */
  replace(block: TextBlock, mentions: MentionRange[]): void;
  /** The page has been read: paints what waits to be painted. */
  paintAll(): void;
  /** A text has changed: its mentions go where their names are now, or go away. */
  follow(node: Text, before: string): void;
  /** Forgets mentions whose text has left the page. */
  sweep(): void;
  /** Forgets mentions inside a part of the page that is not read (any more). */
  removeInside(root: Node): void;
  /** The marked ones. */
  at(node: Node): readonly MentionRange[];
  /** Mentions by entity, counted, if they can be seen. */
  counts(): Map<EntityId, number>;
  /** Those that can be seen, in document order. */
  inOrder(): MentionRange[];
  has(mention: MentionRange): boolean;
  isMarked(mention: MentionRange): boolean;
  clear(): void;
}

export function createMentionStore(
  highlighter: Pick<Highlighter, 'add' | 'remove' | 'clear' | 'paintAll'>,
  markAll = true,
): MentionStore {
  const byNode = new Map<Node, MentionRange[]>();
  const all = new Set<MentionRange>();
  /** The first mention of each entity, where only that is marked. */
  const firsts = new Map<EntityId, MentionRange>();

  function isMarked(mention: MentionRange): boolean {
    return markAll || firsts.get(mention.entityId) === mention;
  }

  function mark(mention: MentionRange): void {
    const first = firsts.get(mention.entityId);
    if (!markAll && first) {
      if (byPosition(first, mention) <= 0) return;
      highlighter.remove(first);
    }
    if (!markAll) firsts.set(mention.entityId, mention);
    highlighter.add(mention);
  }

  function unmark(mention: MentionRange): void {
    if (!isMarked(mention)) return;
    highlighter.remove(mention);
    if (markAll) return;
    firsts.delete(mention.entityId);
    for (const other of all) if (other.entityId === mention.entityId) mark(other);
  }

  function remove(mention: MentionRange): void {
    if (!all.delete(mention)) return;
    unmark(mention);
    for (const { node } of mention.segments) {
      const rest = (byNode.get(node) ?? []).filter((other) => other !== mention);
      if (rest.length > 0) byNode.set(node, rest);
      else byNode.delete(node);
    }
  }

  function add(mention: MentionRange): void {
    all.add(mention);
    mark(mention);
    for (const { node } of mention.segments) {
      byNode.set(node, [...(byNode.get(node) ?? []), mention]);
    }
  }

  return {
    paintAll: highlighter.paintAll,
    replace(block, mentions) {
      const before = new Set(block.nodes.flatMap((node) => byNode.get(node) ?? []));
      const added = mentions.filter((mention) => {
        const same = [...before].find((other) => isSameMention(other, mention));
        if (same) before.delete(same);
        return !same;
      });
      before.forEach(remove);
      added.forEach(add);
    },
    follow(node, before) {
      for (const mention of byNode.get(node) ?? []) {
        const segment = mention.segments.find((each) => each.node === node);
        if (!segment) continue;
        const name = before.slice(segment.start, segment.end);
        if (node.data.startsWith(name, segment.start)) continue;
        const shift = node.data.length - before.length;
        if (segment.start + shift < 0 || !node.data.startsWith(name, segment.start + shift)) {
          remove(mention);
          continue;
        }
        segment.start += shift;
        segment.end += shift;
        if (!isMarked(mention)) continue;
        highlighter.remove(mention);
        highlighter.add(mention);
      }
    },
    sweep() {
      for (const mention of all) if (!isIntact(mention)) remove(mention);
    },
    removeInside(root) {
      for (const mention of all) {
        if (mention.segments.some(({ node }) => root.contains(node))) remove(mention);
      }
    },
    at: (node) => (byNode.get(node) ?? []).filter(isMarked),
    counts() {
      const counts = new Map<EntityId, number>();
      for (const mention of all) {
        if (!isSeen(mention)) continue;
        counts.set(mention.entityId, (counts.get(mention.entityId) ?? 0) + 1);
      }
      return counts;
    },
    inOrder: () => [...all].filter(isSeen).toSorted(byPosition),
    has: (mention) => all.has(mention),
    isMarked,
    clear() {
      all.clear();
      byNode.clear();
      firsts.clear();
      highlighter.clear();
    },
  };
}

/** Text that was read may have been hidden since. */
function isSeen({ segments: [{ node }] }: MentionRange): boolean {
  const root = node.getRootNode();
  const element = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return element !== null && isVisible(element);
}

function byPosition(a: MentionRange, b: MentionRange): number {
  const [first] = a.segments;
  const [second] = b.segments;
  return comparePositions(first.node, second.node) || first.start - second.start;
}
