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

/** Is its text what the reader is writing? Only the editing host says so. */
export function isEdited(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  if (value !== null && value !== 'false') return true;
  return element.getAttribute('role') === 'textbox';
}

/** May any element under the root be edited, or the root itself? Asked once, it spares two questions an element. */
export function hasEditable(root: Element | ShadowRoot): boolean {
  if ('localName' in root && isEdited(root)) return true;
  return root.querySelector('[contenteditable], [role="textbox"]') !== null;
}

/** Is an element inside something that is left out? For parts of a page that are read again. */
export function isInsideSkipped(element: Element): boolean {
  for (let each: Element | null = element; each; each = parentAcrossRoots(each)) {
    if (isSkipped(each)) return true;
  }
  return false;
}
