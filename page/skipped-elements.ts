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
  if (SKIPPED.has(element.localName)) return true;
  return isEditable(element) || element.getAttribute('role') === 'textbox';
}

/** Is an element inside something that is left out? For parts of a page that are read again. */
export function isInsideSkipped(element: Element): boolean {
  for (let each: Element | null = element; each; each = parentAcrossRoots(each)) {
    if (isSkipped(each)) return true;
  }
  return false;
}

/** Only the editing host has the attribute, so the rest of the page costs one look. */
function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value !== 'false';
}
