import type { Point } from './hit-test';

/** Shortest time between two looks at what is under the pointer. */
const LOOK_EVERY_MS = 50;

export interface PointerParts {
  /** Where the pointer is, or undefined when it left the window. At most every 50 ms, the last place always. */
  onPoint(point: Point | undefined, isOnCard: boolean): void;
  isOnCard(event: Event): boolean;
  /** Esc. Returns whether it closed something, so that the page does not get it too. */
  onEscape(): boolean;
  onPress(isOnCard: boolean): void;
  onScroll(): void;
  signal: AbortSignal;
}

/** Turns the window's pointer and keys into what the card has to know. */
export function listenToPointer(window: Window, parts: PointerParts): void {
  const { signal } = parts;
  const { document } = window;
  let last: { point: Point; isOnCard: boolean } | undefined;
  let timer: number | undefined;

  function look(): void {
    timer = undefined;
    if (last) parts.onPoint(last.point, last.isOnCard);
    last = undefined;
  }

  function onPointerMove(event: PointerEvent): void {
    // A finger has no hover: a tap follows the page's own link.
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    last = { point: { x: event.clientX, y: event.clientY }, isOnCard: parts.isOnCard(event) };
    timer ??= window.setTimeout(look, LOOK_EVERY_MS);
  }

  function onPointerLeave(): void {
    last = undefined;
    parts.onPoint(undefined, false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || !parts.onEscape()) return;
    event.stopPropagation();
    event.preventDefault();
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.isTrusted) parts.onPress(parts.isOnCard(event));
  }

  function onScroll(): void {
    parts.onScroll();
  }

  /** A listener that is there already is not added twice. */
  function listen(): void {
    const passive = { capture: true, passive: true, signal };
    window.addEventListener('pointermove', onPointerMove, passive);
    window.addEventListener('pointerdown', onPointerDown, passive);
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
