import { browser } from 'wxt/browser';
import type { Words } from '../domain/words';

/**
 * A text of `_locales`, in the browser's language: for what has to be said when the background, which knows the
 * reader's language and its words, does not answer.
 */
export function manifestMessage(key: keyof Words['extension'] | 'paused'): string {
  // WXT's type knows only the messages of files under public/; ours are generated.
  const getMessage: (name: never) => string = browser.i18n.getMessage;
  return getMessage(key as never);
}
