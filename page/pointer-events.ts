import type { Point } from './hit-test';

/** Shortest time between two looks at what is under the pointer. */
const LOOK_EVERY_MS = 50;

export interface PointerParts {
  /**
   * Where the pointer is, or undefined when it left the window. At most every 50 ms, the last place always; again when
   * the key is held or let go.
   */
  onPoint(point: Point | undefined, isOnCard: boolean): void;
  isOnCard(event: Event): boolean;
  /** Esc. Returns whether it closed something, so that the page does not get it too. */
  onEscape(): boolean;
  /** A mouse button or a pen went down; a finger may only begin to scroll. */
  onPress(point: Point, isOnCard: boolean): void;
  /** A plain click or tap on the page. Returns whether it was for us, so that the page does not get it too. */
  onClick(point: Point, isTouch: boolean): boolean;
  /** Alt is held, or let go. Returns whether the pointer then points at something else. */
  onHold(isHeld: boolean): boolean;
  onScroll(): void;
  signal: AbortSignal;
}

/** Turns the window's pointer and keys into what the card has to know. */
export function listenToPointer(window: Window, parts: PointerParts): void {
  const { signal } = parts;
  const { document } = window;
  let last: { point: Point; isOnCard: boolean } | undefined;
  let timer: number | undefined;
  let isHeld = false;
  let isTouch = false;

  function look(): void {
    timer = undefined;
    if (last) parts.onPoint(last.point, last.isOnCard);
  }

  function lookSoon(): void {
    timer ??= window.setTimeout(look, LOOK_EVERY_MS);
  }

  /** Pointers tell of the key too: the keyboard may be with another frame. With Ctrl it is AltGr, to type. */
  function hold({ altKey, ctrlKey }: { altKey: boolean; ctrlKey: boolean }): void {
    const isNowHeld = altKey && !ctrlKey;
    if (isNowHeld === isHeld) return;
    isHeld = isNowHeld;
    if (parts.onHold(isHeld)) lookSoon();
  }

  function onPointerMove(event: PointerEvent): void {
    // A finger has no hover.
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    hold(event);
    last = { point: pointOf(event), isOnCard: parts.isOnCard(event) };
    lookSoon();
  }

  function onPointerLeave(): void {
    last = undefined;
    parts.onPoint(undefined, false);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isTrusted) hold(event);
  }

  function onBlur(): void {
    hold({ altKey: false, ctrlKey: false });
  }

  function onKeyDown(event: KeyboardEvent): void {
    onKey(event);
    if (event.key !== 'Escape' || !event.isTrusted || !parts.onEscape()) return;
    event.stopPropagation();
    event.preventDefault();
  }

  function onPointerDown(event: PointerEvent): void {
    if (!event.isTrusted) return;
    isTouch = event.pointerType === 'touch';
    if (!isTouch) parts.onPress(pointOf(event), parts.isOnCard(event));
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || !isPlainClick(event, document) || parts.isOnCard(event)) return;
    if (!parts.onClick(pointOf(event), isTouch)) return;
    event.stopPropagation();
    event.preventDefault();
  }

  function onScroll(): void {
    parts.onScroll();
  }

  /** A listener that is there already is not added twice. */
  function listen(): void {
    const passive = { capture: true, passive: true, signal };
    window.addEventListener('pointermove', onPointerMove, passive);
    window.addEventListener('pointerdown', onPointerDown, passive);
    window.addEventListener('keyup', onKey, passive);
    window.addEventListener('blur', onBlur, passive);
    window.addEventListener('click', onClick, { capture: true, signal });
    window.addEventListener('scroll', onScroll, passive);
    window.addEventListener('resize', onScroll, passive);
    window.addEventListener('keydown', onKeyDown, { capture: true, signal });
    document.documentElement?.addEventListener('pointerleave', onPointerLeave, { signal });
  }

  listen();
  // document.open() takes all listeners off the window, and puts a new root element.
  const observer = new MutationObserver(listen);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
}

function pointOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

/** By pointer, not by key (which counts no clicks), without a modifier, and not the end of a selection. */
function isPlainClick(event: MouseEvent, document: Document): boolean {
  const { button, detail, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (button !== 0 || detail === 0 || altKey || ctrlKey || metaKey || shiftKey) return false;
  return document.getSelection()?.isCollapsed !== false;
}
