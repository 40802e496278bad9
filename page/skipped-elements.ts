import { parentAcrossRoots } from './tree';

/** Elements whose text is not read: no running text, or text that the reader is writing. */
const SKIPPED = new Set(
  (
    'script style noscript template textarea input select option datalist iframe object embed canvas audio video ' +
    'code kbd samp var math head title desc metadata ai-dossier-card'
  ).split(' '),
);

/** Is this element's text left out, whatever is around it? */
export function isSkipped(element: Element): boolean {
  return isSkippedName(element.localName) || isEdited(element);
}

export function isSkippedName(localName: string): boolean {
  return SKIPPED.has(localName);
}

/**
 * What the reader is writing: only the editing host says so. Code editors (Monaco, CodeMirror, Ace) draw their text
 * themselves, and coloured text over or under a text area is that area's.
 */
const EDITED =
  '[contenteditable]:not([contenteditable="false"]),[role="textbox"],.monaco-editor,.CodeMirror,.ace_editor,' +
  'textarea+[aria-hidden="true"],[aria-hidden="true"]:has(+textarea)';

/** Is its text what the reader is writing? */
export function isEdited(element: Element): boolean {
  return (
    element.matches(EDITED) ||
    (element.localName === 'body' && element.ownerDocument.designMode === 'on')
  );
}

/**
 * May any element under the root be edited, or the root itself? Asked once, it spares a question an element. Editors
 * that draw their text themselves have a text area.
 */
export function hasEditable(root: Element | ShadowRoot): boolean {
  if ('localName' in root && isEdited(root)) return true;
  return (
    root.ownerDocument.designMode === 'on' ||
    root.querySelector('[contenteditable],[role="textbox"],textarea') !== null
  );
}

/** Tells whether an element is inside something that is left out; remembers what it has seen, so use it at once. */
export function createSkippedCheck(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let answer = false;
    for (let each: Element | null = element; each && !answer; each = parentAcrossRoots(each)) {
      const before = known.get(each);
      answer = before ?? isSkipped(each);
      if (before !== undefined) break;
      path.push(each);
    }
    for (const each of path) known.set(each, answer);
    return answer;
  };
}
