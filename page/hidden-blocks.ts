import type { TextRoot } from './text-blocks';

/** Blocks with names that cannot be seen yet. Only those are asked for their style, not every text of the page. */
export interface HiddenBlocks {
  /** Is the block out of sight? Then its turn comes when it is shown. */
  holdBack(container: TextRoot): boolean;
}

export function createHiddenBlocks(
  onShown: (container: Element) => void,
  signal: AbortSignal,
): HiddenBlocks {
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !isVisible(target)) continue;
      observer.unobserve(target);
      onShown(target);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    holdBack(container) {
      const element = container instanceof Element ? container : container.host;
      if (isVisible(element)) return false;
      observer.observe(element);
      return true;
    },
  };
}

/** An element with `display: contents` has no box to be seen; its text shows in the box around it. */
function isVisible(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const hasNoBox = getComputedStyle(element).display === 'contents';
  return hasNoBox && element.parentElement !== null && isVisible(element.parentElement);
}
