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
  let last: { point: Point; isOnCard: boolean } | undefined;
  let timer: number | undefined;

  function look(): void {
    timer = undefined;
    if (last) parts.onPoint(last.point, last.isOnCard);
    last = undefined;
  }

  window.addEventListener(
    'pointermove',
    (event) => {
      // A finger has no hover: a tap follows the page's own link.
      if (event.pointerType === 'touch' || !event.isTrusted) return;
      last = { point: { x: event.clientX, y: event.clientY }, isOnCard: parts.isOnCard(event) };
      timer ??= window.setTimeout(look, LOOK_EVERY_MS);
    },
    { capture: true, passive: true, signal },
  );
  window.document.documentElement?.addEventListener(
    'pointerleave',
    () => {
      last = undefined;
      parts.onPoint(undefined, false);
    },
    { signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || !parts.onEscape()) return;
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted) parts.onPress(parts.isOnCard(event));
    },
    { capture: true, passive: true, signal },
  );
  window.addEventListener('scroll', () => parts.onScroll(), {
    capture: true,
    passive: true,
    signal,
  });
  window.addEventListener('resize', () => parts.onScroll(), { passive: true, signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
}
