import type { EntityId } from '../domain/entity';
import type { FoundMentions, MentionFinder } from '../domain/mention-finder';
import type { PageEvidence } from '../domain/judge-names';
import { findInSteps } from '../domain/long-text';
import { joinMentions } from '../domain/text-mentions';
import { createChangeWatcher, type Changes } from './changed-roots';
import { createHiddenBlocks } from './hidden-blocks';
import { createLateShadows } from './late-shadows';
import { toMentionRange } from './mention-ranges';
import type { MentionStore } from './mention-store';
import { createNameQuestions, type ResolveNames } from './name-questions';
import { createScanQueue, scheduleInBackground } from './scan-queue';
import { visitElements } from './shadow-hosts';
import {
  collectOwnText,
  collectTextBlocks,
  isElement,
  type TextBlock,
  type TextRoot,
} from './text-blocks';
import { inheritedAttribute } from './tree';
import { createUnsettledBlocks } from './unsettled-blocks';

export interface PageReaderParts {
  document: Document;
  /** The one part of the document that is read; absent: all of it. */
  root?: Element | undefined;
  finder: MentionFinder;
  store: MentionStore;
  resolveNames: ResolveNames;
  /** Does the reader want to see this entity marked? It still tells what other names mean. */
  isWanted(entityId: EntityId): boolean;
  /** The shadow root of an element, open, or closed where the browser lets an extension in. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** A shadow root was found: where it does not inherit the styles of the marks, it needs them. */
  onShadowRoot?: ((root: ShadowRoot) => void) | undefined;
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

/** Reads the page once, and then what changes, and keeps the store of mentions up to date. */
export function startPageReader(parts: PageReaderParts): PageReader {
  const { document, finder, store, isWanted, signal } = parts;
  const named = new Set<EntityId>();
  const unsettled = createUnsettledBlocks(named);
  const shadowRoots = new Set<ShadowRoot>();
  let isReading = false;
  let readingMs = 0;

  const queue = createScanQueue({
    onDrained,
    schedule: scheduleInBackground,
    now: () => performance.now(),
    onSlice: (ms) => {
      readingMs += ms;
    },
    signal,
  });
  const watcher = createChangeWatcher({
    onChanges,
    onText: store.follow,
    hasNames: store.hasNames,
    signal,
  });
  const hidden = createHiddenBlocks(readOwnText, signal);
  const questions = createNameQuestions(parts.resolveNames, onAnswers, signal);
  const lateShadows = createLateShadows(parts.shadowRootOf, openShadow, signal);

  function read(root: TextRoot): void {
    isReading = true;
    queue.add(visitElements(root, onElement));
    queue.add(readBlocks(collectTextBlocks(root)));
  }

  function readOwnText(container: TextRoot): void {
    isReading = true;
    queue.add(readBlocks(collectOwnText(container)));
  }

  function onElement(element: Element): void {
    const root = parts.shadowRootOf(element);
    if (root) openShadow(root);
    else lateShadows.expect(element);
  }

  function openShadow(root: ShadowRoot): void {
    if (shadowRoots.has(root)) return;
    shadowRoots.add(root);
    parts.onShadowRoot?.(root);
    watcher.watch(root);
    read(root);
  }

  function* readBlocks(blocks: Iterable<TextBlock>): Generator<undefined> {
    for (const block of blocks) {
      const namedBefore = named.size;
      const found = yield* findInSteps(finder, block.text, evidenceFor(block));
      keep(block, found, namedBefore);
      yield;
    }
  }

  function keep(block: TextBlock, found: FoundMentions, namedBefore: number): void {
    unsettled.note(block.container, found.waitingFor, namedBefore);
    for (const { start, end } of found.candidates) {
      questions.note(block.text.slice(start, end), block);
    }
    const mentions = joinMentions(block.text, found, questions.answerTo).filter(({ entityId }) =>
      isWanted(entityId),
    );
    const isShown = mentions.length === 0 || !hidden.holdBack(block.container);
    const ranges = mentions.flatMap((mention) => toMentionRange(block, mention) ?? []);
    store.replace(block, isShown ? ranges : []);
  }

  function evidenceFor({ container }: TextBlock): PageEvidence {
    return {
      named,
      // Few texts have a name whose language matters.
      get language() {
        const element = container instanceof ShadowRoot ? container.host : container;
        return inheritedAttribute(element, 'lang').toLowerCase().split('-')[0] ?? '';
      },
    };
  }

  function onDrained(): void {
    const ripe = unsettled.takeRipe();
    if (ripe.length > 0) {
      ripe.forEach(readOwnText);
      return;
    }
    isReading = false;
    store.paintAll();
    questions.ask();
    parts.onRead();
  }

  function onAnswers(entityIds: EntityId[], blocks: TextBlock[]): void {
    // A misspelt name is evidence too: "Satya Nadela … Nadella".
    for (const entityId of entityIds) named.add(entityId);
    const answered = blocks.map(({ container }) => container);
    const again = new Set([...answered, ...unsettled.takeRipe()]);
    const present = [...again].filter(({ isConnected }) => isConnected);
    if (present.length > 0) present.forEach(readOwnText);
    else parts.onRead();
  }

  function onChanges({ subtrees, containers, unread, removed }: Changes): void {
    for (const root of unread) store.removeInside(root);
    for (const root of subtrees) read(root);
    for (const root of containers) readOwnText(root);
    if (removed.size > 0) forgetRemoved(removed);
    parts.onRead();
  }

  /** What has left the page must not be held in memory by us. */
  function forgetRemoved(removed: Set<Node>): void {
    const gone = [...shadowRoots].filter((root) => !root.isConnected);
    for (const root of gone) shadowRoots.delete(root);
    // A page that writes its times anew each second exchanges texts, and those hold no block.
    if ([...removed].some(isElement)) unsettled.forgetRemoved();
    isReading = true;
    queue.add(store.sweep([...removed, ...gone]));
  }

  watcher.watch(parts.root ?? document);
  const whole = parts.root ?? document.documentElement;
  if (whole) read(whole);

  return {
    isDone: () => !isReading && !questions.isWaiting(),
    readingMs: () => readingMs,
    shadowRoots: () => [...shadowRoots].filter((root) => root.isConnected),
  };
}
