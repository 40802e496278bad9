import { vi } from 'vitest';
import type { Highlighter, HighlightWindow } from '../../page/highlighter';
import type { MentionRange } from '../../page/mention-ranges';

/** What happy-dom and Node lack of the browser, as little of it as the sources use. */

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

class FakeStaticRange implements StaticRange {
  startContainer: Node;
  startOffset: number;
  endContainer: Node;
  endOffset: number;
  constructor(init: StaticRangeInit) {
    this.startContainer = init.startContainer;
    this.startOffset = init.startOffset;
    this.endContainer = init.endContainer;
    this.endOffset = init.endOffset;
  }
  get collapsed(): boolean {
    return this.startContainer === this.endContainer && this.startOffset === this.endOffset;
  }
}

export interface FakeHighlightWindow extends HighlightWindow {
  CSS: { highlights: Map<string, Highlight> };
}

export function createHighlightWindow(): FakeHighlightWindow {
  return {
    CSS: { highlights: new Map<string, Highlight>() },
    Highlight: FakeHighlight as unknown as new () => Highlight,
    StaticRange: FakeStaticRange,
  };
}

/** The texts that a highlight paints now. */
export function paintedTexts({ CSS }: FakeHighlightWindow, name: string): string[] {
  const ranges = CSS.highlights.get(name) ?? [];
  return Array.from(ranges as Iterable<AbstractRange>, (painted) => {
    const range = document.createRange();
    range.setStart(painted.startContainer, painted.startOffset);
    range.setEnd(painted.endContainer, painted.endOffset);
    return range.toString();
  });
}

export function createFakeHighlighter() {
  return {
    add: vi.fn<Highlighter['add']>(),
    paintAll: vi.fn<Highlighter['paintAll']>(),
    remove: vi.fn<Highlighter['remove']>(),
    showCurrent: vi.fn<Highlighter['showCurrent']>(),
    clear: vi.fn<Highlighter['clear']>(),
  };
}

/** All text nodes under a node, without those in shadow roots. */
export function textsIn(root: Node): Text[] {
  return [...root.childNodes].flatMap((node) => (node instanceof Text ? [node] : textsIn(node)));
}

export function textIn(root: Node | null, n = 0): Text {
  const text = root ? textsIn(root)[n] : undefined;
  if (!text) throw new Error('No text there');
  return text;
}

/** A name in one text node. */
export function mentionIn(node: Text, name: string, entityId = 'openai'): MentionRange {
  const start = node.data.indexOf(name);
  if (start < 0) throw new Error(`No “${name}” in “${node.data}”`);
  return { entityId, segments: [{ node, start, end: start + name.length }] };
}

export function textOf({ segments }: MentionRange): string {
  return segments.map(({ node, start, end }) => node.data.slice(start, end)).join('');
}

/** happy-dom lays nothing out: every range is one line of these viewport pixels. */
export function layOutAt(...lines: DOMRect[]): void {
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(
    () => lines as unknown as DOMRectList,
  );
}

/** The popover of a browser, as far as being open goes. */
export function fakePopovers(): void {
  const open = new WeakSet<Element>();
  HTMLElement.prototype.showPopover = function showPopover(this: HTMLElement) {
    if (open.has(this)) throw new Error('It is open already');
    open.add(this);
  };
  HTMLElement.prototype.hidePopover = function hidePopover(this: HTMLElement) {
    open.delete(this);
  };
  const { matches, remove } = Element.prototype;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function match(this: Element, query) {
    if (query !== ':popover-open') return matches.call(this, query);
    return this.isConnected && open.has(this);
  });
  vi.spyOn(Element.prototype, 'remove').mockImplementation(function close(this: Element) {
    open.delete(this);
    remove.call(this);
  });
}

/** An event as the browser makes it; those of a page's own scripts are not trusted. */
export function trusted<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}
