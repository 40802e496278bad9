/** Where a frame stands in its tab, and what the browser lets an extension see of it. */

/** Host of the page in the tab; undefined for a foreign frame where the browser does not tell, as Firefox. */
export function hostOfTab(window: Window): string | undefined {
  try {
    // Of the same origin, or this is the page itself.
    const top = window.top?.location.hostname;
    if (top) return top;
  } catch {
    const ancestors = window.location.ancestorOrigins;
    const origin = ancestors?.[ancestors.length - 1];
    if (!origin) return undefined;
    if (origin !== 'null') return new URL(origin).hostname;
  }
  return window.location.hostname;
}

/** A page, and not a picture or data that the browser shows: those have no place for a card. */
export function isPage(document: Document): boolean {
  const root = document.documentElement;
  return root === null || root.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

/** Does this frame have the keyboard? Only one of a tab's frames does; the page itself when none has. */
export function holdsFocus(window: Window): boolean {
  const isInChild = window.document.activeElement instanceof HTMLIFrameElement;
  if (window.document.hasFocus()) return !isInChild;
  return window === window.top && !isInChild;
}

declare const chrome: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** The shadow root of an element, open, or closed as well for custom elements. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot || !element.localName.includes('-')) return element.shadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  if (import.meta.env.FIREFOX) {
    return (
      (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null
    );
  }
  return chrome.dom?.openOrClosedShadowRoot(element) ?? null;
}
