import type { TextRoot } from './text-blocks';
import { parentAcrossRoots } from './tree';

/** Blocks with names that cannot be seen yet. Only those are asked for their style, not every text of the page. */
export interface HiddenBlocks {
  /** Is the block out of sight? Then its turn comes when it is shown. */
  holdBack(container: TextRoot): boolean;
}

export function createHiddenBlocks(
  onShown: (container: Element) => void,
  signal: AbortSignal,
): HiddenBlocks {
  /** Blocks by the box that they are seen in. */
  const held = new WeakMap<Element, Set<Element>>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !isVisible(target)) continue;
      observer.unobserve(target);
      held.get(target)?.forEach(onShown);
      held.delete(target);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    holdBack(container) {
      const element = container instanceof Element ? container : container.host;
      if (isVisible(element)) return false;
      const box = boxOf(element);
      held.set(box, (held.get(box) ?? new Set()).add(element));
      observer.observe(box);
      return true;
    },
  };
}

function isVisible(element: Element): boolean {
  return boxOf(element).checkVisibility({ visibilityProperty: true });
}

/** An element with `display: contents` has no box to be seen; its text shows in the box around it. */
function boxOf(element: Element): Element {
  const parent = parentAcrossRoots(element);
  const hasNoBox = parent !== null && getComputedStyle(element).display === 'contents';
  return hasNoBox ? boxOf(parent) : element;
}
