import { isSkipped } from './skipped-elements';

/** The text of a paragraph or the like, joined over its inline elements. */
export interface TextBlock {
  text: string;
  nodes: Text[];
  /** Where each node begins in {@link text}, in UTF-16 code units. */
  starts: number[];
  /** The element that lays the text out as one flow. */
  container: Element | ShadowRoot;
}

/** A document, an element or a shadow root under which text is read. */
export type TextRoot = Element | ShadowRoot;

export interface BlockReading {
  /** Called for every element that may have a shadow root, open or closed. */
  onElement?: (element: Element) => void;
  /** Read only the text that belongs to the root itself, not to blocks inside it. */
  isShallow?: boolean;
}

/** Elements that do not interrupt a word: "Open<b>AI</b>". */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rp rt ruby s slot small span ' +
    'strike strong sub sup time tt u wbr tspan textpath'
  ).split(' '),
);

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Yields the text blocks under a root, in document order. The tree may change between two blocks. */
export function* collectTextBlocks(
  root: TextRoot,
  reading: BlockReading = {},
): Generator<TextBlock> {
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  let block: TextBlock | undefined;
  let parent: Node | null = null;
  if (isElement(root)) reading.onElement?.(root);
  let node = walker.nextNode();
  while (node) {
    if (isElement(node)) {
      const isBlock = !INLINE.has(node.localName);
      if (isBlock && block) {
        yield block;
        block = undefined;
      }
      const isLeftOut = isSkipped(node) || (isBlock && reading.isShallow === true);
      if (!isLeftOut) reading.onElement?.(node);
      node = isLeftOut ? nextOutside(walker) : walker.nextNode();
      continue;
    }
    const text = node as Text;
    const isSameParent = text.parentNode === parent;
    parent = text.parentNode;
    const container: TextRoot = isSameParent && block ? block.container : containerOf(text, root);
    if (block && (block.container !== container || isTornApart(block, text))) {
      yield block;
      block = undefined;
    }
    block ??= { text: '', nodes: [], starts: [], container };
    block.nodes.push(text);
    block.starts.push(block.text.length);
    block.text += text.data;
    node = walker.nextNode();
  }
  if (block) yield block;
}

/** The element whose own text this node is part of. */
export function containerOf(node: Node, root?: TextRoot): TextRoot {
  let parent = node.parentNode;
  while (isElement(parent) && parent !== root && INLINE.has(parent.localName)) {
    parent = parent.parentNode;
  }
  return (parent ?? node) as TextRoot;
}

export function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/**
 * Two inline elements that are laid out as boxes of their own ("OpenAI" | "5 hours ago" in a flex row) are no one
 * word. Styles are asked for only where two words would be joined.
 */
function isTornApart(block: TextBlock, text: Text): boolean {
  const before = block.nodes.at(-1);
  if (!before || before.parentNode === text.parentNode) return false;
  if (!WORD_CHARACTER.test(block.text.slice(-1)) || !WORD_CHARACTER.test(text.data.charAt(0))) {
    return false;
  }
  return hasBoxBelow(before, block.container) || hasBoxBelow(text, block.container);
}

function hasBoxBelow(node: Node, container: TextRoot): boolean {
  const view = node.ownerDocument?.defaultView;
  for (let each = node.parentNode; isElement(each) && each !== container; each = each.parentNode) {
    const display = view?.getComputedStyle(each).display ?? 'inline';
    if (!/^(?:inline$|contents|ruby|)$/.test(display) && display !== 'inline') return true;
  }
  return false;
}

/** The next node that is not inside the current one. */
function nextOutside(walker: TreeWalker): Node | null {
  for (let node: Node | null = walker.currentNode; node; node = walker.parentNode()) {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
  }
  return null;
}

function isElement(node: Node | null): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE;
}
