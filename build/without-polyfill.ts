import path from 'node:path';
import type { Plugin } from 'vite';

const PAGE_BROWSER = path.resolve(import.meta.dirname, '..', 'platform', 'page-browser.ts');

/**
 * Gives the content script the browser's own API in place of the polyfill, which is 9.6 kB in every page: what the script
 * asks for returns promises in all browsers that we support, and its messages are answered without it.
 */
export function withoutPolyfill(): Plugin {
  return {
    name: 'ai-dossier:without-polyfill',
    enforce: 'pre',
    resolveId: (id) => (id === 'webextension-polyfill' ? PAGE_BROWSER : undefined),
  };
}
