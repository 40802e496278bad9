import { hasEditable, isEdited, isSkipped, isSkippedName } from './skipped-elements';

/** The text of a paragraph or the like, joined over its inline elements. */
export interface TextBlock {
  text: string;
  /** The nodes whose data, one after the other, are {@link text}. */
  nodes: Text[];
  /** The element that lays the text out as one flow. */
  container: TextRoot;
}

/** A document, an element or a shadow root under which text is read. */
export type TextRoot = Element | ShadowRoot;

/** Elements that do not interrupt a word: "Open<b>AI</b>". */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rp rt ruby s slot small span ' +
    'strike strong sub sup time tt u wbr tspan textpath'
  ).split(' '),
);

/** Yields the text blocks under a root, in document order. The tree may change between two blocks. */
export function collectTextBlocks(root: TextRoot): Generator<TextBlock> {
  const walker = documentOf(root).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  return joinTexts(root, walker);
}

/** The same for the text that belongs to the root itself, not to blocks inside it. */
export function collectOwnText(root: TextRoot): Generator<TextBlock> {
  const walker = documentOf(root).createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (!isElement(node)) return NodeFilter.FILTER_ACCEPT;
      return isInline(node) && !isSkipped(node) ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
    },
  );
  return joinTexts(root, walker);
}

/**
 * One look at each text node: this runs over every page. What its parent element means for its text is worked out once
 * a parent, and the tree between two nodes is looked at only where they may belong together. Blank texts wait until
 * there is more of their block.
 */
function* joinTexts(root: TextRoot, walker: TreeWalker): Generator<TextBlock> {
  const placeOf = createPlaces(root);
  let block: TextBlock | undefined;
  let blanks: Text[] = [];
  let parent: Node | null = null;
  let place: TextRoot | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    const data = text.data;
    if (isBlank(data)) {
      if (block) blanks.push(text);
      continue;
    }
    if (text.parentNode !== parent) {
      parent = text.parentNode;
      place = placeOf(parent);
    }
    if (!place) continue;
    if (block?.container === place && !isParted(block, blanks, text)) {
      for (const blank of blanks) addText(block, blank, blank.data);
      addText(block, text, data);
      blanks = [];
      continue;
    }
    blanks = [];
    if (block) {
      yield block;
      if (!text.isConnected && root.isConnected) {
        // The page took this text away in the meantime. A tree walker would find no way out of what was removed.
        walker.currentNode = placeToGoOn(block, root);
        block = undefined;
        parent = null;
        continue;
      }
    }
    block = { text: data, nodes: [text], container: place };
  }
  if (block) yield block;
}

function addText(block: TextBlock, text: Text, data: string): void {
  block.nodes.push(text);
  block.text += data;
}

/** After the block, or as near before that as the page has left something. */
function placeToGoOn({ nodes, container }: TextBlock, root: TextRoot): Node {
  return [nodes.at(-1), container].find((node) => node && root.contains(node)) ?? root;
}

/** Tells the container of the text in an element, or null where text is not read. */
function createPlaces(root: TextRoot): (parent: Node | null) => TextRoot | null {
  const places = new Map<Node, TextRoot | null>();
  const mayBeEdited = hasEditable(root);

  function placeOf(parent: Node | null): TextRoot | null {
    if (!parent) return root;
    const known = places.get(parent);
    if (known !== undefined) return known;
    const place = isElement(parent) ? placeIn(parent) : root;
    places.set(parent, place);
    return place;
  }

  function placeIn(parent: Element): TextRoot | null {
    // What is above the root has been looked at before, or need not be.
    const above = parent === root ? root : placeOf(parent.parentNode);
    const name = parent.localName;
    if (!above || isSkippedName(name) || (mayBeEdited && isEdited(parent))) return null;
    return INLINE.has(name) ? above : parent;
  }

  return placeOf;
}

/** Does something stand between the block and this text that ends a line or a word? */
function isParted(block: TextBlock, blanks: Text[], text: Text): boolean {
  const before = block.nodes.at(-1);
  if (!before) return false;
  let node: Node | null = before;
  while ((node = nextInTree(node)) !== text) {
    // Only elements have a name; asking for it alone is one question to the browser, not two.
    const name = (node as Partial<Element> | null)?.localName;
    if (!node || (name !== undefined && !INLINE.has(name))) return true;
  }
  // A space parts words well enough.
  if (blanks.length > 0 || before.parentNode === text.parentNode) return false;
  return isTornApart(block, before, text);
}

/** The next node in document order. */
function nextInTree(node: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  for (let each: Node | null = node; each; each = each.parentNode) {
    if (each.nextSibling) return each.nextSibling;
  }
  return null;
}

const NOT_BLANK = /[^\s\u00a0]/;

function isBlank(data: string): boolean {
  const first = data.charCodeAt(0);
  // Most texts begin with a letter; only the others are searched.
  return !(first > 0x20 && first !== 0xa0) && !NOT_BLANK.test(data);
}

function documentOf(root: TextRoot): Document {
  return root.ownerDocument;
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

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

function isWordCharacter(character: string): boolean {
  // Mostly a space or a full stop, which need no search.
  return character >= '0' && WORD_CHARACTER.test(character);
}

/**
 * Two inline elements that are laid out as boxes of their own ("OpenAI" | "5 hours ago" in a flex row) are no one
 * word. Styles are asked for only where two words would be joined.
 */
function isTornApart(block: TextBlock, before: Text, text: Text): boolean {
  if (!isWordCharacter(before.data.slice(-1)) || !isWordCharacter(text.data.charAt(0)))
    return false;
  return hasBoxBelow(before, block.container) || hasBoxBelow(text, block.container);
}

function hasBoxBelow(node: Node, container: TextRoot): boolean {
  const view = node.ownerDocument?.defaultView;
  for (let each = node.parentNode; isElement(each) && each !== container; each = each.parentNode) {
    const display = view?.getComputedStyle(each).display ?? 'inline';
    if (!/^(?:inline|contents|ruby|)$/.test(display)) return true;
  }
  return false;
}

/** Not `instanceof`: what a page has moved here from another frame is of that frame's kind. */
export function isElement(node: Node | null): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE;
}
