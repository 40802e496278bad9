/** Between two looks at elements that may get a shadow root late, and how often each is looked at. */
const LOOK_EVERY_MS = 1000;
const LOOKS = 5;

/** Elements besides custom ones that may have a shadow root; empty ones are waiting for something. */
const HOSTS = new Set(
  'article aside blockquote div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Elements that may be given a shadow root after they were read: nothing tells of that. */
export interface LateShadows {
  /** Looks at the element again, if it is of a kind that may get one. */
  expect(element: Element): void;
}

export function createLateShadows(
  shadowRootOf: (element: Element) => ShadowRoot | null,
  onShadow: (root: ShadowRoot) => void,
  signal: AbortSignal,
): LateShadows {
  const seen = new WeakSet<Element>();
  /** Looks that are left, by element. */
  const expected = new Map<Element, number>();
  let timer: ReturnType<typeof setInterval> | undefined;
  signal.addEventListener('abort', () => clearInterval(timer));

  function look(): void {
    for (const [element, left] of expected) {
      const root = element.isConnected ? shadowRootOf(element) : null;
      if (root) onShadow(root);
      if (root || left <= 1 || !element.isConnected) expected.delete(element);
      else expected.set(element, left - 1);
    }
    if (expected.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  return {
    expect(element) {
      if (seen.has(element) || signal.aborted || !mayBecomeHost(element)) return;
      seen.add(element);
      expected.set(element, LOOKS);
      timer ??= setInterval(look, LOOK_EVERY_MS);
    },
  };
}

function mayBecomeHost(element: Element): boolean {
  if (element.localName.includes('-')) return true;
  return HOSTS.has(element.localName) && !element.hasChildNodes();
}
