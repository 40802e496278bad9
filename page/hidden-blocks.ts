import type { TextRoot } from './text-blocks';
import { parentAcrossRoots } from './tree';

/** Blocks with names that cannot be seen yet. Only those are asked for their style, not every text of the page. */
export interface HiddenBlocks {
  /** Is the block out of sight? Then its turn comes when it is shown. */
  holdBack(container: TextRoot): boolean;
}

/** Between two looks at boxes in the window whose text is not seen: nothing tells when it is. */
const LOOK_EVERY_MS = 500;

export function createHiddenBlocks(
  onShown: (container: Element) => void,
  signal: AbortSignal,
): HiddenBlocks {
  /** Blocks by the box that they are seen in. */
  const held = new WeakMap<Element, Set<Element>>();
  const inWindow = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inWindow.add(target);
      else inWindow.delete(target);
    }
    look();
  });

  function look(): void {
    clearTimeout(timer);
    for (const box of inWindow) {
      if (!isVisible(box)) continue;
      inWindow.delete(box);
      observer.unobserve(box);
      held.get(box)?.forEach(onShown);
      held.delete(box);
    }
    if (inWindow.size > 0) timer = setTimeout(look, LOOK_EVERY_MS);
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    holdBack(container) {
      const element = container instanceof ShadowRoot ? container.host : container;
      if (isVisible(element)) return false;
      const box = boxOf(element);
      held.set(box, (held.get(box) ?? new Set()).add(element));
      observer.observe(box);
      return true;
    },
  };
}

/** Can the element's own text be seen, if one scrolls there? */
export function isVisible(element: Element): boolean {
  const box = boxOf(element);
  // These two are seen themselves, and what is in them is not.
  const isShut =
    getComputedStyle(box).contentVisibility === 'hidden' || box.matches('details:not([open])');
  return !isShut && box.checkVisibility({ visibilityProperty: true });
}

/** An element with `display: contents` has no box to be seen; its text shows in the box around it. */
function boxOf(element: Element): Element {
  const parent = parentAcrossRoots(element);
  const hasNoBox = parent !== null && getComputedStyle(element).display === 'contents';
  return hasNoBox ? boxOf(parent) : element;
}
