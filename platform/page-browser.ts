import type { Browser } from 'wxt/browser';

// As properties: the bundler takes a bare `browser` for its own variable of that name, which is not set yet.
const scope = globalThis as unknown as { browser: typeof Browser; chrome: typeof Browser };

/**
 * The extension API as browsers give it to pages. In the content script it stands for the polyfill, see
 * build/without-polyfill.ts. Chosen by build and not by looking: an element `<p id="browser">` makes a global too.
 */
export default import.meta.env.FIREFOX ? scope.browser : scope.chrome;
