/**
 * Gives shadow roots the styles of the marks, and takes them back. For Firefox: in Chromium they inherit those of the
 * document, and keep their own list as the page made it. The roots are not kept: pages throw them away.
 */
export interface ShadowStyler {
  /** Where the browser refuses, the root's marks stay unpainted and its cards still open. */
  dress(root: ShadowRoot): void;
  undress(root: ShadowRoot): void;
}

export function createShadowStyler(styles: string): ShadowStyler {
  let sheet: CSSStyleSheet | undefined;

  function undress(root: ShadowRoot): void {
    const sheets = adoptedSheetsOf(root);
    const at = sheet ? sheets.indexOf(sheet) : -1;
    if (at >= 0) sheets.splice(at, 1);
  }

  return {
    dress(root) {
      try {
        // One that left the page and has come back has them.
        undress(root);
        sheet ??= createSheet(styles);
        adoptedSheetsOf(root).push(sheet);
      } catch {
        // Nothing to be done, and nothing the reader could do.
      }
    },
    undress,
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
