import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Browser } from 'wxt/browser';

type Sender = Partial<Browser.runtime.MessageSender>;

/** A content script on the page of a tab. */
export const PAGE = {
  id: fakeBrowser.runtime.id,
  url: 'https://news.example/article',
  tab: { id: 7, url: 'https://news.example/article' },
} as Sender;

/** The background. */
export const BACKGROUND = {
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL('/background.js'),
} as Sender;

/** From now on messages come from there: WXT's fake browser does not say from whom. */
export function sendFrom(sender: Sender): void {
  const send = async (message: unknown, respond: (answer: unknown) => void) => {
    const { trigger } = fakeBrowser.runtime.onMessage;
    const answers = await trigger(message, sender as Browser.runtime.MessageSender, respond);
    if (!(answers as unknown[]).includes(true)) respond(undefined);
  };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send as never);
}
