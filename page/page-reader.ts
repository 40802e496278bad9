import type { EntityId } from '../domain/entity';
import type { MentionFinder } from '../domain/mention-finder';
import { joinMentions } from '../domain/text-mentions';
import { createChangeWatcher, type Changes } from './changed-roots';
import { toMentionRange } from './mention-ranges';
import type { MentionStore } from './mention-store';
import { createScanQueue, scheduleInBackground } from './scan-queue';
import { collectTextBlocks, type TextBlock, type TextRoot } from './text-blocks';

export interface PageReaderParts {
  document: Document;
  finder: MentionFinder;
  store: MentionStore;
  /** Asks the search which entities misspelt names mean; null for none. */
  resolveNames(names: string[]): Promise<(EntityId | null)[]>;
  /** The shadow root of an element, open, or closed where the browser lets an extension in. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** A shadow root was found: its text can be marked once it has the styles. */
  onShadowRoot(root: ShadowRoot): void;
  /** After a round of reading, and after each answer of the search. */
  onRead(): void;
  signal: AbortSignal;
}

export interface PageReader {
  /** Have all texts been read that are there? */
  isDone(): boolean;
  /** Time spent reading so far, in milliseconds. */
  readingMs(): number;
  shadowRoots(): ShadowRoot[];
}

/** When elements are looked at again that may get a shadow root late, in milliseconds after they were seen. */
const LATE_SHADOW_MS = [500, 2000, 6000];

/** Reads the page once, and then what changes, and keeps the store of mentions up to date. */
export function startPageReader(parts: PageReaderParts): PageReader {
  const { document, finder, store, signal } = parts;
  const named = new Set<EntityId>();
  const resolved = new Map<string, EntityId | null>();
  const unresolved = new Map<string, TextBlock[]>();
  const waiting = new Map<EntityId, TextBlock[]>();
  const shadowRoots = new Set<ShadowRoot>();
  let isDone = false;
  let readingMs = 0;

  const queue = createScanQueue<TextBlock>({
    scan,
    onDrained,
    schedule: scheduleInBackground,
    now: () => performance.now(),
    onSlice: (ms) => {
      readingMs += ms;
    },
    signal,
  });
  const watcher = createChangeWatcher(onChanges, signal);
  const unhider = createUnhider(document, (container) => read(container, true), signal);

  function read(root: TextRoot, isShallow = false): void {
    isDone = false;
    queue.add(collectTextBlocks(root, { onElement, isShallow }));
  }

  function onElement(element: Element): void {
    const root = parts.shadowRootOf(element);
    if (root) openShadow(root);
    else if (element.localName.includes('-')) lookLater(element);
  }

  function openShadow(root: ShadowRoot): void {
    if (shadowRoots.has(root)) return;
    shadowRoots.add(root);
    parts.onShadowRoot(root);
    watcher.watch(root);
    read(root);
  }

  /** Nothing tells of a shadow root that is attached to an element already in the page. */
  function lookLater(element: Element): void {
    for (const ms of LATE_SHADOW_MS) {
      const timer = setTimeout(() => {
        const root = element.isConnected ? parts.shadowRootOf(element) : null;
        if (root) openShadow(root);
      }, ms);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
  }

  function scan(block: TextBlock): void {
    const found = finder.find(block.text, {
      named,
      get language() {
        return languageOf(block, document);
      },
    });
    for (const entityId of found.waitingFor) push(waiting, entityId, block);
    for (const { start, end } of found.candidates) {
      const name = block.text.slice(start, end);
      if (!resolved.has(name)) push(unresolved, name, block);
    }
    const mentions = joinMentions(block.text, found, (name) => resolved.get(name));
    if (mentions.length > 0 && unhider.isHidden(block.container)) {
      store.replace(block, []);
      return;
    }
    store.replace(
      block,
      mentions.flatMap((mention) => toMentionRange(block, mention) ?? []),
    );
  }

  function onDrained(): void {
    const ripe = [...waiting].filter(([entityId]) => named.has(entityId));
    for (const [entityId, blocks] of ripe) {
      waiting.delete(entityId);
      readAgain(blocks);
    }
    if (ripe.length > 0) return;
    isDone = unresolved.size === 0;
    if (!isDone) void resolve();
    parts.onRead();
  }

  async function resolve(): Promise<void> {
    const asked = [...unresolved];
    unresolved.clear();
    const answers = await parts.resolveNames(asked.map(([name]) => name));
    if (signal.aborted) return;
    const affected = new Set<TextBlock>();
    asked.forEach(([name, blocks], n) => {
      resolved.set(name, answers[n] ?? null);
      if (answers[n]) for (const block of blocks) affected.add(block);
    });
    if (affected.size > 0) readAgain([...affected]);
    else {
      isDone = true;
      parts.onRead();
    }
  }

  function readAgain(blocks: TextBlock[]): void {
    const containers = new Set(blocks.map(({ container }) => container));
    for (const container of containers) if (container.isConnected) read(container, true);
  }

  function onChanges({ subtrees, containers, hasRemovals }: Changes): void {
    if (hasRemovals) store.sweep();
    for (const root of subtrees) read(root);
    for (const root of containers) read(root, true);
    if (hasRemovals) parts.onRead();
  }

  watcher.watch(document);
  if (document.documentElement) read(document.documentElement);

  return {
    isDone: () => isDone,
    readingMs: () => readingMs,
    shadowRoots: () => [...shadowRoots].filter((root) => root.isConnected),
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function languageOf({ container }: TextBlock, document: Document): string {
  const element = container instanceof Element ? container : container.host;
  const lang = element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
  return lang.toLowerCase().split('-')[0] ?? '';
}

interface Unhider {
  isHidden(container: TextRoot): boolean;
}

/** Remembers hidden blocks that have names, and tells when they come into sight. */
function createUnhider(
  document: Document,
  onShown: (container: Element) => void,
  signal: AbortSignal,
): Unhider {
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !isVisible(target)) continue;
      observer.unobserve(target);
      onShown(target);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    isHidden(container) {
      const element = container instanceof Element ? container : container.host;
      if (document.visibilityState === 'hidden' || isVisible(element)) return false;
      observer.observe(element);
      return true;
    },
  };
}

function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
