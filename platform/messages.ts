import { defineExtensionMessaging } from '@webext-core/messaging';
import type { CardData } from '../domain/card-data';
import type { EntityId } from '../domain/entity';
import type { StatedDates } from '../domain/page-date';

/** Every request between a page and the background, plain data both ways. */
export interface Messages {
  /**
   * The card of one entity in the reader's language; null when the id is unknown. `text`: the name as the page has it;
   * `dates`: of that page.
   */
  getCard(request: { entityId: EntityId; text?: string; dates?: StatedDates }): CardData | null;
  /** Styles of the card: pages do not carry them before one opens. */
  getCardStyles(): string;
  /** From a card: the reader does not want this entity marked, anywhere. */
  unmark(request: { entityId: EntityId }): void;
  /** From a card: the reader wants no marks on this site. */
  pauseSite(request: { host: string }): void;
  /** The entities that misspelt names mean, in the order of the names; null for none. */
  resolveNames(request: { names: string[] }): (EntityId | null)[];
  /** The entity whose name a selected text is; null for none. */
  lookUp(request: { text: string }): EntityId | null;
  /** A frame names more entities now, or fewer. */
  mentionsChanged(): void;
  /** Order to a page: go to the next mention, or the one before, and open its card. */
  stepToMention(request: { by: 1 | -1 }): void;
  /** Order to a frame: open a card at the selected text. False where there is none, or names are not marked. */
  openCardAtSelection(request: { entityId: EntityId }): boolean;
  /** To a page: the host that it is paused by. */
  getHost(): string;
  /** From a frame that the browser does not let see its page: that page's host; empty where nobody knows. */
  getTabHost(): string;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
