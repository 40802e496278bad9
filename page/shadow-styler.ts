/**
 * Gives shadow roots the styles of the marks. Chromium inherits those of the document; Firefox does not
 *.
 *
 * @returns styles a root, once; where the browser refuses, the root's marks stay unpainted and its cards still open
 */
export function createShadowStyler(styles: string): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined;
  return (root) => {
    try {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(styles);
      }
      adoptedSheetsOf(root).push(sheet);
    } catch (error) {
      console.debug('AI Dossier: marks cannot be painted in a shadow root', error);
    }
  };
}

/** Firefox 140 refuses the list as a content script sees it, and takes the page's own view of it. */
function adoptedSheetsOf(root: ShadowRoot): CSSStyleSheet[] {
  const pageView = (root as { wrappedJSObject?: ShadowRoot }).wrappedJSObject;
  return (pageView ?? root).adoptedStyleSheets;
}
