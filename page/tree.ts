/** The element around an element, across the border of a shadow root. */
export function parentAcrossRoots(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The nearest value of an attribute, across the borders of shadow roots; empty if there is none. */
export function inheritedAttribute(element: Element, name: string): string {
  for (let each: Element | null = element; each; each = parentAcrossRoots(each)) {
    const value = each.getAttribute(name);
    if (value !== null) return value;
  }
  return '';
}

/** Negative if `a` comes first on the page: a text in a shadow root stands where its host stands. */
export function comparePositions(a: Node, b: Node): number {
  if (a === b) return 0;
  const places = placesOf(b);
  for (const place of placesOf(a)) {
    const other = places.find((each) => each.getRootNode() === place.getRootNode());
    if (!other) continue;
    if (other === place) return 0;
    const relation = place.compareDocumentPosition(other);
    return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1;
  }
  return 0;
}

/** The node itself, the host of its shadow root, the host of that one's root, and so on. */
function placesOf(node: Node): Node[] {
  const places = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    places.push(root.host);
  }
  return places;
}
