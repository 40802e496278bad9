/** When elements are looked at again that may get a shadow root late, in milliseconds after the look before. */
const LOOKS_AFTER_MS = [500, 1500, 4000];

/** Elements that may be given a shadow root after they were read: nothing tells of that. */
export interface LateShadows {
  expect(element: Element): void;
}

export function createLateShadows(
  shadowRootOf: (element: Element) => ShadowRoot | null,
  onShadow: (root: ShadowRoot) => void,
  signal: AbortSignal,
): LateShadows {
  const seen = new WeakSet<Element>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  signal.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)));

  function look(element: Element, [wait, ...later]: number[]): void {
    if (wait === undefined) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (!element.isConnected) return;
      const root = shadowRootOf(element);
      if (root) onShadow(root);
      else look(element, later);
    }, wait);
    timers.add(timer);
  }

  return {
    expect(element) {
      if (seen.has(element) || signal.aborted) return;
      seen.add(element);
      look(element, LOOKS_AFTER_MS);
    },
  };
}
