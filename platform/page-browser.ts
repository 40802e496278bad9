import type { Browser } from 'wxt/browser';

declare const browser: typeof Browser;
declare const chrome: typeof Browser;

/**
 * The extension API as browsers give it to pages. In the content script it stands for the polyfill, see
 * build/without-polyfill.ts. Asked by build and not by looking: an element `<p id="browser">` makes a global too.
 */
export default import.meta.env.FIREFOX ? browser : chrome;
