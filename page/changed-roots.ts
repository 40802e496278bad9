import { createSkippedCheck } from './skipped-elements';
import { containerOf, isElement, isInline, type TextRoot } from './text-blocks';
import { tickedText } from './ticked-text';

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
/** Wait before a clock or a counter that ticked is read: it may have become a name ("02.AI" to "01.AI"). */
const TICK_MS = 10_000;

export interface ChangeWatcherParts {
  onChanges(changes: Changes): void;
  /** A text has changed; called at once, before the browser paints, with what it was before. */
  onText(text: Text, before: string): void;
  /** Is a name known in this text? */
  hasNames(text: Text): boolean;
  signal: AbortSignal;
}

export interface ChangeWatcher {
  /** Follows the changes under a document, a shadow root or a part of them. */
  watch(root: Document | ShadowRoot | Element): void;
}

/** Tells after bursts of mutations what has changed, by the smallest parts that cover it. */
export function createChangeWatcher(parts: ChangeWatcherParts): ChangeWatcher {
  const { onChanges, onText, hasNames, signal } = parts;
  const watched = new WeakSet<Node>();
  const ticked = new Set<Node>();
  let pending = noChanges();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tickTimer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    const texts = new Set<Node>();
    for (const record of records) {
      const text = tickedText(record);
      if (text && !hasNames(text)) {
        ticked.add(record.target);
        tickTimer ??= setTimeout(readTicked, TICK_MS);
        continue;
      }
      note(record, pending);
      if (record.oldValue === null || texts.has(record.target)) continue;
      texts.add(record.target);
      onText(record.target as Text, record.oldValue);
    }
    flushSoon();
  });

  function flushSoon(): void {
    if (!isEmpty(pending)) timer ??= setTimeout(flush, COALESCE_MS);
  }

  function readTicked(): void {
    tickTimer = undefined;
    for (const node of ticked) pending.containers.add(ownContainer(node));
    ticked.clear();
    flushSoon();
  }

  function flush(): void {
    timer = undefined;
    const changes = pending;
    pending = noChanges();
    onChanges(withoutNested(changes));
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(tickTimer);
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
  const { target, addedNodes, removedNodes } = record;
  let touchesOwnText = false;
  // A block or a line break between two texts parts them, and joins them when it goes.
  let isBetweenTexts = removedNodes.length > 0 && isBetween(record);
  for (const node of removedNodes) {
    changes.removed.add(node);
    touchesOwnText ||= isText(node);
  }
  for (const node of addedNodes) {
    if (isText(node)) touchesOwnText = true;
    else if (isElement(node)) changes.subtrees.add(node);
    isBetweenTexts ||= isBetween(node);
  }
  if (touchesOwnText || isBetweenTexts) changes.containers.add(ownContainer(target));
}

function isBetween({
  previousSibling,
  nextSibling,
}: Pick<MutationRecord, 'previousSibling' | 'nextSibling'>): boolean {
  return isText(previousSibling) && isText(nextSibling);
}

function isText(node: Node | null): boolean {
  return node?.nodeType === Node.TEXT_NODE || (isElement(node) && isInline(node));
}

/** The target itself, if it lays out text; a text and an inline element are part of the block around them. */
function ownContainer(target: Node): TextRoot {
  return isText(target) ? containerOf(target) : (target as TextRoot);
}

/** Leaves out what is gone again, what is never read, and what a larger part covers. */
function withoutNested({ subtrees, containers, removed }: Changes): Changes {
  const isInsideSkipped = createSkippedCheck();
  const readable = new Set<TextRoot>();
  const unread = new Set<TextRoot>();
  for (const root of [...subtrees, ...containers]) {
    if (!root.isConnected) continue;
    const element = root instanceof ShadowRoot ? root.host : root;
    (isElement(element) && !isInsideSkipped(element) ? readable : unread).add(root);
  }
  const live = new Set([...subtrees].filter((root) => readable.has(root)));
  const isCovered = (root: Node): boolean => {
    for (let each = root.parentNode; each; each = each.parentNode) {
      if (live.has(each as TextRoot)) return true;
    }
    return false;
  };
  return {
    subtrees: new Set([...live].filter((root) => !isCovered(root))),
    containers: new Set(
      [...containers].filter((root) => readable.has(root) && !live.has(root) && !isCovered(root)),
    ),
    unread,
    removed,
  };
}
