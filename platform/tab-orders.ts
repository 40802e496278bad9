import { browser } from 'wxt/browser';
import type { Messages } from './messages';

type DataOf<Type extends keyof Messages> = Parameters<Messages[Type]>[0];

export interface Frame {
  tabId: number;
  /** Absent: all frames of the tab. */
  frameId?: number;
}

/**
 * Orders something of a tab's content scripts. Rejects where nobody listens: on pages that are closed to extensions. Not
 * by the messaging library, which leaves the browser's error about that unread, so that Chrome logs it.
 */
export async function orderOfTab<Type extends keyof Messages>(
  type: Type,
  data: DataOf<Type>,
  { tabId, frameId }: Frame,
): Promise<ReturnType<Messages[Type]>> {
  const message = { id: 0, type, data, timestamp: Date.now() };
  const options = frameId === undefined ? {} : { frameId };
  const answer: Answer<Type> | undefined = await browser.tabs.sendMessage(tabId, message, options);
  if (!answer || 'err' in answer) throw new Error(`${type}: no answer`);
  return answer.res;
}

/** As the library answers on the other side. */
type Answer<Type extends keyof Messages> = { res: ReturnType<Messages[Type]> } | { err: unknown };
