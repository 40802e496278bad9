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
  /** Forgets the mentions of texts that have left the page with these nodes; in steps, where it takes longer. */
  sweep(removed: Iterable<Node>): Generator<undefined>;
  /** Forgets mentions inside a part of the page that is not read (any more). */
  removeInside(root: Node): void;
  /** Does a text have any mention, marked or not? */
  hasNames(text: Text): boolean;
  /** The marked ones. */
  at(node: Node): readonly MentionRange[];
  /** Mentions by entity, counted, if they can be seen; of an entity with very many, only the first ones are asked. */
  counts(): Map<EntityId, number>;
  /** Number of entities with a mention that can be seen; looks at the first ones of each only. */
  countEntities(): number;
  /** Those that can be seen, in document order. */
  inOrder(): MentionRange[];
  has(mention: MentionRange): boolean;
  isMarked(mention: MentionRange): boolean;
  clear(): void;
}

/** Texts of a removed part that are looked up one by one; in larger ones all mentions are looked at. */
const MOST_TEXTS = 2000;
const MENTIONS_PER_PAUSE = 256;
/** Mentions of one entity that are asked whether they can be seen. */
const MOST_LOOKS = 50;

export function createMentionStore(
  highlighter: Pick<Highlighter, 'add' | 'remove' | 'clear' | 'paintAll'>,
  markAll = true,
): MentionStore {
  const byNode = new Map<Node, MentionRange[]>();
  const byEntity = new Map<EntityId, Set<MentionRange>>();
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
    for (const other of byEntity.get(mention.entityId) ?? []) mark(other);
  }

  function remove(mention: MentionRange): void {
    const { entityId } = mention;
    const mentions = byEntity.get(entityId);
    if (!mentions?.delete(mention)) return;
    if (mentions.size === 0) byEntity.delete(entityId);
    unmark(mention);
    for (const { node } of mention.segments) {
      const rest = (byNode.get(node) ?? []).filter((other) => other !== mention);
      if (rest.length > 0) byNode.set(node, rest);
      else byNode.delete(node);
    }
  }

  function add(mention: MentionRange): void {
    const { entityId } = mention;
    const mentions = byEntity.get(entityId);
    if (mentions) mentions.add(mention);
    else byEntity.set(entityId, new Set([mention]));
    mark(mention);
    for (const { node } of mention.segments) {
      byNode.set(node, [...(byNode.get(node) ?? []), mention]);
    }
  }

  function everyMention(): MentionRange[] {
    return [...byEntity.values()].flatMap((mentions) => [...mentions]);
  }

  function removeTorn(mentions: readonly MentionRange[]): void {
    for (const mention of mentions) if (!isIntact(mention)) remove(mention);
  }

  function* sweepAll(): Generator<undefined> {
    const mentions = everyMention();
    for (let from = 0; from < mentions.length; from += MENTIONS_PER_PAUSE) {
      removeTorn(mentions.slice(from, from + MENTIONS_PER_PAUSE));
      yield;
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
        // In the frame in which its text has moved.
        highlighter.paintAll();
      }
    },
    *sweep(removed) {
      if (byNode.size === 0) return;
      let texts = 0;
      for (const root of removed) {
        for (const text of textsIn(root)) {
          if (++texts > MOST_TEXTS) {
            yield* sweepAll();
            return;
          }
          removeTorn(byNode.get(text) ?? []);
        }
      }
    },
    removeInside(root) {
      for (const mention of everyMention()) {
        if (mention.segments.some(({ node }) => root.contains(node))) remove(mention);
      }
    },
    hasNames: (text) => byNode.has(text),
    at: (node) => (byNode.get(node) ?? []).filter(isMarked),
    counts() {
      const counts = new Map<EntityId, number>();
      for (const [entityId, mentions] of byEntity) {
        const seen = countSeen(mentions);
        if (seen > 0) counts.set(entityId, seen);
      }
      return counts;
    },
    countEntities() {
      return [...byEntity.values()].filter((mentions) => firstOf(mentions).some(isSeen)).length;
    },
    inOrder: () => everyMention().filter(isSeen).toSorted(byPosition),
    has: (mention) => byEntity.get(mention.entityId)?.has(mention) === true,
    isMarked,
    clear() {
      byEntity.clear();
      byNode.clear();
      firsts.clear();
      highlighter.clear();
    },
  };
}

function* textsIn(root: Node): Generator<Node> {
  if (root.nodeType === Node.TEXT_NODE) {
    yield root;
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) yield text;
}

/** Of very many, those beyond the first ones count as these do. */
function countSeen(mentions: Set<MentionRange>): number {
  const first = firstOf(mentions);
  const seen = first.filter(isSeen).length;
  return seen === 0 ? 0 : seen + mentions.size - first.length;
}

function firstOf(mentions: Set<MentionRange>): MentionRange[] {
  const first: MentionRange[] = [];
  for (const mention of mentions) if (first.push(mention) === MOST_LOOKS) break;
  return first;
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
