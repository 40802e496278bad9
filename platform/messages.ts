import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { CardData } from '../domain/card-data';
import type { EntityId } from '../domain/entity';
import type { StatedDates } from '../domain/page-date';

/** What a content script asks of the background, plain data both ways. */
interface Requests {
  /**
   * The card of one entity in the reader's language; null when the id is unknown. `text`: the name as the page has it;
   * `dates`: of that page.
   */
  getCard(request: { entityId: EntityId; text?: string; dates?: StatedDates }): CardData | null;
  /** Styles of the card: pages do not carry them before one opens. */
  getCardStyles(): string;
  /** From a card: the reader does not want this entity marked, anywhere. */
  unmark(request: { entityId: EntityId }): void;
  /** From a card: the reader wants no marks on this site, the host of the page or of its frame. */
  pauseSite(request: { host: string }): void;
  /** The entities that misspelt names mean, in the order of the names; null for none. */
  resolveNames(request: { names: string[] }): (EntityId | null)[];
  /** A frame names more entities now, or fewer. */
  mentionsChanged(): void;
  /** From a frame that the browser does not let see its page: that page's host; empty where nobody knows. */
  getTabHost(): string;
}

/** What the background orders of the content scripts of a tab. */
interface Orders {
  /** Go to the next mention, or the one before, and open its card. */
  stepToMention(request: { by: 1 | -1 }): void;
  /** To a frame: open a card at the selected text. False where there is none, or names are not marked. */
  openCardAtSelection(request: { entityId: EntityId }): boolean;
  /** To a page: the host that it is paused by. */
  getHost(): string;
}

export interface Messages extends Requests, Orders {}
export type PageRequest = keyof Requests;
export type DataOf<Type extends keyof Messages> = Parameters<Messages[Type]>[0];

/** Listen with `answerRequest` in the background, with `onOrder` on pages: both look at who sends what. */
export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();

/** Does what the extension's own pages and its background order, which is well-formed; nobody else gives orders. */
export function onOrder<Type extends keyof Orders>(
  type: Type,
  obey: (data: DataOf<Type>) => ReturnType<Messages[Type]>,
): () => void {
  return onMessage(type, ({ data, sender }) => {
    if (!isOwn(sender)) throw new Error(type);
    return obey(data);
  });
}

/** The background or a page of the extension, and not a content script on a page of somebody else's. */
export function isOwn(sender: { url?: string | undefined } | undefined): boolean {
  return sender?.url?.startsWith(browser.runtime.getURL('/')) === true;
}
