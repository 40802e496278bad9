import type { MentionRange } from './mention-ranges';

/** Part of the delay after which a card is asked for: a pointer that only passes is gone by then. */
const PREPARE_AFTER = 1 / 3;

/** Asks for a card while the pointer still has to rest on its name, so that it is there when it may open. */
export interface CardPreparer<Card> {
  /** The name on which the pointer rests, and how long it has to. */
  await(mention: MentionRange | undefined, delay: number): void;
  /** What was asked for it; undefined where nothing was. */
  take(mention: MentionRange): Promise<Card | undefined> | undefined;
  end(): void;
}

export function createCardPreparer<Card>(
  ask: (mention: MentionRange) => Promise<Card | undefined>,
): CardPreparer<Card> {
  let awaited: MentionRange | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let card: Promise<Card | undefined> | undefined;

  function end(): void {
    clearTimeout(timer);
    awaited = undefined;
    card = undefined;
  }

  return {
    await(mention, delay) {
      if (mention === awaited) return;
      end();
      awaited = mention;
      if (mention) timer = setTimeout(() => (card = ask(mention)), delay * PREPARE_AFTER);
    },
    take(mention) {
      const taken = mention === awaited ? card : undefined;
      end();
      return taken;
    },
    end,
  };
}
