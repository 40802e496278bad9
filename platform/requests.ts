import { browser, type Browser } from 'wxt/browser';
import { REQUEST_READERS } from './message-shapes';
import { onMessage, type DataOf, type Messages, type PageRequest } from './messages';

type Sender = Browser.runtime.MessageSender;
type AnswerOf<Type extends PageRequest> = ReturnType<Messages[Type]>;

/**
 * Answers what content scripts ask for, after a look at who asks and what. What is refused is told to whoever asked, and
 * changes nothing.
 */
export function answerRequest<Type extends PageRequest>(
  type: Type,
  answer: (data: DataOf<Type>, sender: Sender) => AnswerOf<Type> | Promise<AnswerOf<Type>>,
): void {
  onMessage(type, ({ data, sender }) => {
    // Browsers hand over the extension's own messages only; a second lock.
    if (sender.id !== browser.runtime.id) throw new Error(`${type}: refused`);
    return answer(REQUEST_READERS[type](data), sender);
  });
}

/** Hosts of the tab that a message came from and of its own frame, as the browser tells them. */
export function hostsOf({ tab, url, origin }: Sender): string[] {
  return [tab?.url, url, origin]
    .map((address = '') => (URL.canParse(address) ? new URL(address).hostname : ''))
    .filter((host) => host !== '');
}
