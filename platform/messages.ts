import { defineExtensionMessaging } from '@webext-core/messaging';
import type { CardData } from '../domain/card-data';
import type { EntityId } from '../domain/entity';
import type { StatedDates } from '../domain/page-date';

/** Every request between a page and the background, plain data both ways. */
export interface Messages {
  /** The card of one entity in the reader's language; null when the id is unknown. `dates`: of the page it is for. */
  getCard(request: { entityId: EntityId; dates?: StatedDates }): CardData | null;
  /** From a card: the reader does not want this entity marked, anywhere. */
  unmark(request: { entityId: EntityId }): void;
  /** From a card: the reader wants no marks on this site. */
  pauseSite(request: { host: string }): void;
  /** The entities that misspelt names mean, in the order of the names; null for none. */
  resolveNames(request: { names: string[] }): (EntityId | null)[];
  /** The entity whose name a selected text is; null for none. */
  lookUp(request: { text: string }): EntityId | null;
  /** Order to a page: go to the next mention and open its card. */
  stepToNextMention(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
