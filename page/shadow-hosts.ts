import { hasEditable, isSkipped, isSkippedName } from './skipped-elements';
import type { TextRoot } from './text-blocks';

/** Elements between two pauses. */
const ELEMENTS_PER_PAUSE = 256;

/** Shows every element that may have a shadow root, the root of the search too; yields where it may be interrupted. */
export function* visitElements(
  root: TextRoot,
  visit: (element: Element) => void,
): Generator<undefined> {
  if (!(root instanceof ShadowRoot)) visit(root);
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  const mayBeEdited = hasEditable(root);
  let left = ELEMENTS_PER_PAUSE;
  let before: Node = root;
  let node = walker.nextNode() as Element | null;
  while (node) {
    if (--left === 0) {
      left = ELEMENTS_PER_PAUSE;
      yield undefined;
      if (!node.isConnected && root.isConnected) {
        // The page took the element away. A tree walker would find no way out of what was removed.
        walker.currentNode = before.isConnected ? before : root;
        node = walker.nextNode() as Element | null;
        continue;
      }
    }
    if (mayBeEdited ? isSkipped(node) : isSkippedName(node.localName)) {
      node = nextOutside(walker);
      continue;
    }
    visit(node);
    before = node;
    node = walker.nextNode() as Element | null;
  }
}

/** The next element that is not inside the current one. */
function nextOutside(walker: TreeWalker): Element | null {
  for (let node: Node | null = walker.currentNode; node; node = walker.parentNode()) {
    const sibling = walker.nextSibling();
    if (sibling) return sibling as Element;
  }
  return null;
}
