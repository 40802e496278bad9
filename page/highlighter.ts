import type { MarkStyle } from '../domain/settings';
import type { MentionRange } from './mention-ranges';

/** Names in `CSS.highlights`; their looks stand in entrypoints/content/style.css. */
export const HIGHLIGHTS = {
  mark: 'ai-dossier-mark',
  /** Marks of another style. */
  tint: 'ai-dossier-tint',
  open: 'ai-dossier-open',
  step: 'ai-dossier-step',
} as const;

/** What {@link createHighlighter} needs of the window. */
export interface HighlightWindow {
  CSS: { highlights: Pick<HighlightRegistry, 'set' | 'delete'> };
  Highlight: new () => Highlight;
  StaticRange: new (init: StaticRangeInit) => StaticRange;
}

/**
 * Paints mentions without touching the page's tree. Static ranges, because live ones make every change of the page
 * slower in Firefox; whoever sees the text change takes the mention out and adds the new one.
 */
export interface Highlighter {
  /** After the first ones it is seen some time later, see {@link paintAll}. */
  add(mention: MentionRange): void;
  /** The page has been read: paints what still waits. */
  paintAll(): void;
  remove(mention: MentionRange): void;
  /** The mention whose card is open, and whether a key led there. */
  showCurrent(mention: MentionRange | undefined, byKey: boolean): void;
  /** Shows marks that are seen only while a key is held, or hides them. Returns whether they are such marks. */
  holdKey(isHeld: boolean): boolean;
  /** Are the marks seen at present? */
  isShown(): boolean;
  /** Takes all paint off the page. */
  clear(): void;
}

/**
 * Up to so many marks are painted as they come: more than a screen has. For each frame in which there are new ones the
 * browser goes through all and paints the page again, so beyond that they wait until there are as many new ones as painted
 * ones, or until the page has been read.
 */
const PAINTED_AT_ONCE = 16;

/**
 * @param areBlocks the browser paints every mark as a block of one colour, as Chromium does with forced colours, whatever
 *   the rules say: then the others make way for the one that the reader is at
 */
export function createHighlighter(
  window: HighlightWindow,
  style: MarkStyle = 'underline',
  areBlocks = false,
): Highlighter {
  const { highlights } = window.CSS;
  const markName = style === 'tint' ? HIGHLIGHTS.tint : HIGHLIGHTS.mark;
  const ranges = new Map<MentionRange, StaticRange>();
  const mark = new window.Highlight();
  const open = new window.Highlight();
  const step = new window.Highlight();
  let current: MentionRange | undefined;
  let isShown = style !== 'key';
  const waiting = new Set<StaticRange>();

  function rangeOf({ segments }: MentionRange): StaticRange {
    const [first] = segments;
    const last = segments.at(-1) ?? first;
    return new window.StaticRange({
      startContainer: first.node,
      startOffset: first.start,
      endContainer: last.node,
      endOffset: last.end,
    });
  }

  function paintAll(): void {
    for (const range of waiting) mark.add(range);
    waiting.clear();
  }

  return {
    add(mention) {
      if (ranges.size === 0) {
        if (isShown) highlights.set(markName, mark);
        highlights.set(HIGHLIGHTS.open, open);
        highlights.set(HIGHLIGHTS.step, step);
      }
      const range = rangeOf(mention);
      ranges.set(mention, range);
      waiting.add(range);
      if (mark.size < PAINTED_AT_ONCE || waiting.size >= mark.size) paintAll();
    },
    paintAll,
    remove(mention) {
      const range = ranges.get(mention);
      if (!range) return;
      ranges.delete(mention);
      waiting.delete(range);
      for (const highlight of [mark, open, step]) highlight.delete(range);
    },
    showCurrent(mention, byKey) {
      open.clear();
      step.clear();
      const before = current && ranges.get(current);
      if (before) mark.add(before);
      // One that is not marked is shown all the same when the reader goes there.
      const range = mention && (ranges.get(mention) ?? rangeOf(mention));
      current = mention;
      if (areBlocks && range) highlights.delete(markName);
      else if (areBlocks && isShown && ranges.size > 0) highlights.set(markName, mark);
      if (!range) return;
      // Not both: two lines under one name.
      mark.delete(range);
      waiting.delete(range);
      (byKey ? step : open).add(range);
    },
    holdKey(isHeld) {
      if (style !== 'key') return false;
      isShown = isHeld;
      if (isHeld && ranges.size > 0) highlights.set(markName, mark);
      else highlights.delete(markName);
      return true;
    },
    isShown: () => isShown,
    clear() {
      ranges.clear();
      waiting.clear();
      for (const highlight of [mark, open, step]) highlight.clear();
      for (const name of Object.values(HIGHLIGHTS)) highlights.delete(name);
    },
  };
}
