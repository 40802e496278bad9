/**
 * Gives shadow roots the styles of the marks, and takes them back in the end. For Firefox: in Chromium they inherit
 * those of the document, and keep their own list as the page made it.
 *
 * @returns styles a root, once; where the browser refuses, the root's marks stay unpainted and its cards still open
 */
export function createShadowStyler(
  styles: string,
  signal: AbortSignal,
): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined;
  return (root) => {
    try {
      sheet ??= createSheet(styles);
      const added = sheet;
      adoptedSheetsOf(root).push(added);
      signal.addEventListener('abort', () => removeSheet(root, added), { once: true });
    } catch {
      // Nothing to be done, and nothing the reader could do.
    }
  };
}

function createSheet(styles: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}

/** Firefox 140 refuses the list as a content script sees it, and takes the page's own view of it. */
function adoptedSheetsOf(root: ShadowRoot): CSSStyleSheet[] {
  const pageView = (root as { wrappedJSObject?: ShadowRoot }).wrappedJSObject;
  return (pageView ?? root).adoptedStyleSheets;
}

function removeSheet(root: ShadowRoot, sheet: CSSStyleSheet): void {
  const sheets = adoptedSheetsOf(root);
  const at = sheets.indexOf(sheet);
  if (at >= 0) sheets.splice(at, 1);
}
