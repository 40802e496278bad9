import { browser } from 'wxt/browser';
import type { EntityId } from '../../domain/entity';
import { readStatedDates } from '../../page/stated-dates';
import { manifestMessage } from '../../platform/manifest-messages';
import { sendMessage } from '../../platform/messages';
import type { CardView } from './draw-card';

/** For a word on why there is no card, where not even the styles could be had. */
const PLAIN_STYLES =
  '.card{padding:12px;border:1px solid;background:Canvas;color:CanvasText;font:14px/20px sans-serif}@media print{:host{display:none!important}}';

/** What the background knows about cards. */
export interface CardSource {
  /** Undefined when the extension was updated or removed: the marks of this tab stay, and do nothing. */
  getCard(entityId: EntityId, text?: string): Promise<CardView | undefined>;
  /** Come with the first card: most pages never need them. */
  styles(): string;
}

export function createCardSource(document: Document): CardSource {
  let styles: string | undefined;

  async function loadStyles(): Promise<void> {
    styles ??= await sendMessage('getCardStyles', undefined);
  }

  async function loadCard(entityId: EntityId, text?: string): Promise<CardView> {
    const dates = readStatedDates(document);
    const [card] = await Promise.all([
      sendMessage('getCard', { entityId, text, dates }),
      loadStyles(),
    ]);
    return card ? { type: 'card', card } : noticeOn(entityId, 'cardUnknown');
  }

  return {
    async getCard(entityId, text) {
      if (isOrphan()) return undefined;
      try {
        return await loadCard(entityId, text);
      } catch {
        return isOrphan() ? undefined : noticeOn(entityId, 'cardFailed');
      }
    },
    styles: () => styles ?? PLAIN_STYLES,
  };
}

function noticeOn(entityId: EntityId, key: 'cardFailed' | 'cardUnknown'): CardView {
  return {
    type: 'notice',
    entityId,
    message: manifestMessage(key),
    close: manifestMessage('close'),
    retry: manifestMessage('retry'),
  };
}

/** Has the extension gone that this script belongs to? */
export function isOrphan(): boolean {
  return browser.runtime?.id === undefined;
}
