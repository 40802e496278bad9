import { isInsideSkipped } from './skipped-elements';
import { containerOf, isElement, isInline, type TextRoot } from './text-blocks';

/** What of a page has to be read again. */
export interface Changes {
  /** Everything under these. */
  subtrees: Set<TextRoot>;
  /** Only the text that these lay out themselves. */
  containers: Set<TextRoot>;
  /** Parts that changed and are not read, or not any more: text that the reader edits. */
  unread: Set<TextRoot>;
  /** These have gone, or have been moved. */
  removed: Set<Node>;
}

/** Wait after a change before it is read, so that a burst is read once. */
const COALESCE_MS = 80;

export interface ChangeWatcher {
  /** Follows the changes under a document, a shadow root or a part of them. */
  watch(root: Document | ShadowRoot | Element): void;
}

/**
 * Calls `onChanges` after bursts of mutations, with the smallest parts that cover them; `onText` at once, before the
 * browser paints, with what a text was before.
 */
export function createChangeWatcher(
  onChanges: (changes: Changes) => void,
  onText: (text: Text, before: string) => void,
  signal: AbortSignal,
): ChangeWatcher {
  const watched = new WeakSet<Node>();
  let pending = noChanges();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    const texts = new Set<Node>();
    for (const record of records) {
      note(record, pending);
      if (record.oldValue === null || texts.has(record.target)) continue;
      texts.add(record.target);
      onText(record.target as Text, record.oldValue);
    }
    if (isEmpty(pending)) return;
    timer ??= setTimeout(flush, COALESCE_MS);
  });

  function flush(): void {
    timer = undefined;
    const changes = pending;
    pending = noChanges();
    onChanges(withoutNested(changes));
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    watch(root) {
      if (watched.has(root) || signal.aborted) return;
      watched.add(root);
      observer.observe(root, {
        childList: true,
        characterDataOldValue: true,
        // What the reader begins to edit is not read any more.
        attributeFilter: ['contenteditable'],
        subtree: true,
      });
    },
  };
}

function noChanges(): Changes {
  return { subtrees: new Set(), containers: new Set(), unread: new Set(), removed: new Set() };
}

function isEmpty({ subtrees, containers, removed }: Changes): boolean {
  return subtrees.size === 0 && containers.size === 0 && removed.size === 0;
}

function note(record: MutationRecord, changes: Changes): void {
  if (record.type === 'characterData') {
    changes.containers.add(containerOf(record.target));
    return;
  }
  if (record.type === 'attributes') {
    changes.subtrees.add(record.target as Element);
    if (isText(record.target)) changes.containers.add(containerOf(record.target));
    return;
  }
  for (const node of record.removedNodes) changes.removed.add(node);
  let touchesOwnText = false;
  for (const node of record.addedNodes) {
    if (isText(node)) touchesOwnText = true;
    else if (isElement(node)) changes.subtrees.add(node);
  }
  for (const node of record.removedNodes) if (isText(node)) touchesOwnText = true;
  // A block or a line break between two texts parts them, and joins them when it goes.
  const isBetween = ({ previousSibling, nextSibling }: Siblings) =>
    isText(previousSibling) && isText(nextSibling);
  const partsText = [...record.addedNodes].some(isBetween);
  const joinsText = record.removedNodes.length > 0 && isBetween(record);
  if (touchesOwnText || partsText || joinsText) changes.containers.add(ownContainer(record.target));
}

interface Siblings {
  previousSibling: Node | null;
  nextSibling: Node | null;
}

function isText(node: Node | null): boolean {
  return node?.nodeType === Node.TEXT_NODE || (isElement(node) && isInline(node));
}

/** The target itself, if it lays out text; an inline one is part of the block around it. */
function ownContainer(target: Node): TextRoot {
  if (isElement(target) && isInline(target)) return containerOf(target);
  return target as TextRoot;
}

/** Leaves out what is gone again, what is never read, and what a larger part covers. */
function withoutNested({ subtrees, containers, removed }: Changes): Changes {
  const connected = [...subtrees, ...containers].filter((root) => root.isConnected);
  const live = new Set([...subtrees].filter(isReadable));
  const isCovered = (root: Node): boolean => {
    for (let each = root.parentNode; each; each = each.parentNode) {
      if (live.has(each as TextRoot)) return true;
    }
    return false;
  };
  return {
    subtrees: new Set([...live].filter((root) => !isCovered(root))),
    containers: new Set(
      [...containers].filter((root) => isReadable(root) && !live.has(root) && !isCovered(root)),
    ),
    unread: new Set(connected.filter((root) => !isReadable(root))),
    removed,
  };
}

function isReadable(root: TextRoot): boolean {
  if (!root.isConnected) return false;
  const element = root instanceof ShadowRoot ? root.host : root;
  return isElement(element) && !isInsideSkipped(element);
}
