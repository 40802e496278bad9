import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { CARD_ELEMENT } from '../../page/card-host';
import { createCardSession, type CardControls, type CardSession } from '../../page/card-session';
import type { PointedMention } from '../../page/hit-test';
import type { MentionRange } from '../../page/mention-ranges';
import { createFakeHighlighter, fakePopovers, layOutAt, mentionIn, textIn } from './fakes';

const LINE = new DOMRect(100, 50, 60, 20);

let session: CardSession;
let ending: AbortController;
let highlighter: ReturnType<typeof createFakeHighlighter>;
let getCard: ReturnType<typeof vi.fn<(entityId: string, text?: string) => Promise<string>>>;
let drawn: { card: string; container: HTMLElement; controls: CardControls }[];
let openai: MentionRange;
let meta: MentionRange;

beforeEach(() => {
  vi.useFakeTimers();
  fakePopovers();
  layOutAt(LINE);
  document.body.innerHTML = '<button>page</button><p>OpenAI and Meta</p>';
  openai = mentionIn(textIn(document.querySelector('p')), 'OpenAI');
  meta = mentionIn(textIn(document.querySelector('p')), 'Meta', 'meta');
  highlighter = createFakeHighlighter();
  getCard = vi.fn<(entityId: string, text?: string) => Promise<string>>((entityId) =>
    Promise.resolve(`card of ${entityId}`),
  );
  drawn = [];
  ending = new AbortController();
  session = createCardSession<string>(
    {
      document,
      highlighter,
      settings: () => DEFAULT_SETTINGS,
      getCard,
      drawCard(card, container, controls) {
        container.innerHTML = `<div role="dialog" tabindex="-1">${card}</div>`;
        drawn.push({ card, container, controls });
      },
      cardStyles: () => '',
    },
    ending.signal,
  );
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

const at = (mention: MentionRange): PointedMention => ({ mention, line: LINE });
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const isShown = () => document.querySelector(CARD_ELEMENT) !== null;
const shownCard = () => (isShown() ? drawn.at(-1)?.card : undefined);

async function openByPointer(mention = openai): Promise<void> {
  session.onPointer(at(mention));
  await wait(300);
}

async function openByKey(mention = openai): Promise<void> {
  session.openByKey(mention);
  await wait(0);
}

describe('a pointer on a name', () => {
  it('opens its card when it has rested there for 300 ms', async () => {
    session.onPointer(at(openai));
    await wait(299);
    expect(isShown()).toBe(false);
    await wait(1);
    expect(shownCard()).toBe('card of openai');
    expect(highlighter.showCurrent).toHaveBeenLastCalledWith(openai, false);
  });

  it('opens nothing when it leaves too soon', async () => {
    session.onPointer(at(openai));
    await wait(200);
    session.onPointer(undefined);
    await wait(1000);
    expect(isShown()).toBe(false);
  });

  it('asks for nothing when it only passes', async () => {
    session.onPointer(at(openai));
    await wait(99);
    session.onPointer(undefined);
    await wait(1000);
    expect(getCard).not.toHaveBeenCalled();
  });

  it('has the card at hand when it may open, asked for once', async () => {
    session.onPointer(at(openai));
    await wait(100);
    expect(getCard).toHaveBeenCalledOnce();
    await wait(200);
    expect(shownCard()).toBe('card of openai');
    expect(getCard).toHaveBeenCalledOnce();
  });

  it('asks again when it comes back later', async () => {
    session.onPointer(at(openai));
    await wait(200);
    session.onPointer(undefined);
    await wait(1000);
    await openByPointer();
    expect(getCard).toHaveBeenCalledTimes(2);
  });

  it('opens nothing when the page session has ended', async () => {
    session.onPointer(at(openai));
    ending.abort();
    await wait(1000);
    expect(getCard).not.toHaveBeenCalled();
  });

  it('counts from the last name that it came to', async () => {
    session.onPointer(at(openai));
    await wait(200);
    session.onPointer(at(meta));
    await wait(200);
    expect(isShown()).toBe(false);
    await wait(100);
    expect(shownCard()).toBe('card of meta');
  });

  it('asks for the card of its name as it is written', async () => {
    await openByPointer();
    expect(getCard).toHaveBeenLastCalledWith('openai', 'OpenAI');
    drawn.at(-1)?.controls.show('meta');
    expect(getCard).toHaveBeenLastCalledWith('meta', undefined);
    await wait(0);
    drawn.at(-1)?.controls.back?.();
    expect(getCard).toHaveBeenLastCalledWith('openai', 'OpenAI');
  });

  it('does not take the focus', async () => {
    document.querySelector('button')?.focus();
    await openByPointer();
    expect(document.activeElement?.localName).toBe('button');
  });
});

describe('an open card', () => {
  beforeEach(() => openByPointer());

  it('closes 300 ms after the pointer has left', async () => {
    session.onPointer(undefined);
    await wait(299);
    expect(isShown()).toBe(true);
    await wait(1);
    expect(isShown()).toBe(false);
    expect(highlighter.showCurrent).toHaveBeenLastCalledWith(undefined, false);
  });

  it('stays when the pointer comes over to it', async () => {
    session.onPointer(undefined);
    await wait(200);
    session.onPointerOnCard();
    await wait(1000);
    expect(shownCard()).toBe('card of openai');
  });

  it('stays when the pointer crosses another name on the way', async () => {
    session.onPointer(at(meta));
    await wait(200);
    session.onPointerOnCard();
    await wait(1000);
    expect(shownCard()).toBe('card of openai');
  });

  it('gives way to the name on which the pointer stays', async () => {
    session.onPointer(at(meta));
    await wait(300);
    expect(shownCard()).toBe('card of meta');
    expect(session.openMention()).toBe(meta);
  });

  it('closes at once when told, and says that it was open', () => {
    expect(session.close()).toBe(true);
    expect(isShown()).toBe(false);
    expect(session.close()).toBe(false);
  });

  it('closes by its own button', () => {
    drawn[0]?.controls.close();
    expect([isShown(), session.openMention()]).toEqual([false, undefined]);
  });

  it('closes when its name is scrolled out of the window', () => {
    layOutAt(new DOMRect(100, -40, 60, 20));
    session.follow();
    expect(isShown()).toBe(false);
  });

  it('closes when its name is not laid out any more', () => {
    layOutAt();
    session.follow();
    expect(isShown()).toBe(false);
  });

  it('follows its name while the page scrolls', () => {
    const style = () => document.querySelector<HTMLElement>(CARD_ELEMENT)?.style.top;
    const before = style();
    layOutAt(new DOMRect(100, 150, 60, 20));
    session.follow();
    expect(style()).not.toBe(before);
  });

  it('turns to another entity at the same place', async () => {
    drawn[0]?.controls.show('meta');
    await wait(0);
    expect(shownCard()).toBe('card of meta');
    expect(session.openMention()).toBe(openai);
  });

  it('opens again after it was closed', async () => {
    session.close();
    await openByPointer(meta);
    expect(shownCard()).toBe('card of meta');
  });

  it('is gone when the page session ends', async () => {
    ending.abort();
    await wait(1000);
    expect(isShown()).toBe(false);
  });
});

it('stands beside the line of a broken name that the pointer was on', async () => {
  layOutAt(new DOMRect(900, 50, 60, 20), new DOMRect(0, 70, 60, 20));
  session.onPointer({ mention: openai, line: new DOMRect(0, 70, 60, 20) });
  await wait(300);
  expect(document.querySelector<HTMLElement>(CARD_ELEMENT)?.style.top).toBe('90px');
});

describe('a card opened by key', () => {
  beforeEach(() => {
    document.querySelector('button')?.focus();
  });

  const hasFocus = () => document.activeElement?.localName === CARD_ELEMENT;

  it('opens at once, marked as such, with the focus in it', async () => {
    await openByKey();
    expect([shownCard(), hasFocus()]).toEqual(['card of openai', true]);
    expect(highlighter.showCurrent).toHaveBeenLastCalledWith(openai, true);
  });

  it('gives the focus back when it closes', async () => {
    await openByKey();
    session.close();
    expect(document.activeElement?.localName).toBe('button');
  });

  it('gives it back to where it first was, over several names', async () => {
    await openByKey();
    await openByKey(meta);
    expect([shownCard(), hasFocus()]).toEqual(['card of meta', true]);
    session.close();
    expect(document.activeElement?.localName).toBe('button');
  });

  it('leaves the focus alone that the reader has put elsewhere', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    await openByKey();
    field.focus();
    session.close();
    expect(document.activeElement).toBe(field);
  });

  it('does not follow the pointer', async () => {
    await openByKey();
    session.onPointer(at(meta));
    session.onPointer(undefined);
    await wait(1000);
    expect(shownCard()).toBe('card of openai');
  });

  it('takes the focus when a pointer had opened it already', async () => {
    await openByPointer();
    await openByKey();
    expect(hasFocus()).toBe(true);
  });
});

describe('a card that takes its time', () => {
  let answer: (card: string) => void;
  beforeEach(() => {
    getCard.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  });

  it('is not shown when the pointer has left by then', async () => {
    await openByPointer();
    session.onPointer(undefined);
    await wait(300);
    answer('card of openai');
    await wait(0);
    expect([drawn, isShown()]).toEqual([[], false]);
  });

  it('is not shown in place of the one that was asked for later', async () => {
    await openByKey(openai);
    await openByKey(meta);
    answer('card of openai');
    await wait(0);
    expect(drawn.map(({ card }) => card)).toEqual(['card of meta']);
  });

  it('is not shown after the end', async () => {
    await openByPointer();
    ending.abort();
    answer('card of openai');
    await wait(0);
    expect([drawn, isShown()]).toEqual([[], false]);
  });
});

it('shows the entity that was asked for last inside one card, however the answers come', async () => {
  await openByPointer();
  let answerSlow: (card: string) => void = () => undefined;
  getCard.mockReturnValueOnce(new Promise((resolve) => (answerSlow = resolve)));
  drawn[0]?.controls.show('google');
  drawn[0]?.controls.show('meta');
  await wait(0);
  answerSlow('card of google');
  await wait(0);
  expect(shownCard()).toBe('card of meta');
});

describe('a card that the reader has pinned', () => {
  const controls = () => {
    const last = drawn.at(-1)?.controls;
    if (!last) throw new Error('No card was drawn');
    return last;
  };
  const style = () => document.querySelector<HTMLElement>(CARD_ELEMENT)?.style;

  beforeEach(async () => {
    await openByPointer();
    controls().pin?.toggle();
  });

  it('stays when the pointer leaves, something else is clicked, and its name goes', async () => {
    session.onPointer(undefined);
    session.letGo();
    layOutAt(new DOMRect(100, -400, 60, 20));
    session.follow();
    await wait(1000);
    expect([isShown(), controls().pin?.isPinned]).toEqual([true, true]);
  });

  it('stays in place while its name moves', () => {
    const before = [style()?.left, style()?.top];
    layOutAt(new DOMRect(300, 250, 60, 20));
    session.follow();
    expect([style()?.left, style()?.top]).toEqual(before);
  });

  it('goes around the corners of the window', () => {
    const places = [1, 2, 3, 4].map(() => {
      controls().pin?.move();
      return `${style()?.left} ${style()?.top}`;
    });
    expect(new Set(places).size).toBe(4);
  });

  it('closes by Esc, and the next card is not pinned', async () => {
    expect(session.close()).toBe(true);
    await openByPointer(meta);
    expect(controls().pin?.isPinned).toBe(false);
    session.letGo();
    expect(isShown()).toBe(false);
  });

  it('is let go by the same button, and follows its name again', () => {
    controls().pin?.toggle();
    layOutAt(new DOMRect(300, 250, 60, 20));
    session.follow();
    expect(style()?.left).toBe('300px');
    session.letGo();
    expect(isShown()).toBe(false);
  });

  it('stays pinned when it turns to another entity', async () => {
    controls().show('meta');
    await wait(0);
    expect([shownCard(), controls().pin?.isPinned]).toEqual(['card of meta', true]);
  });
});

describe('a card that was turned', () => {
  const controls = () => drawn.at(-1)?.controls;

  it('goes back, step by step, and not further than to the first', async () => {
    await openByPointer();
    expect(controls()?.back).toBeUndefined();
    for (const id of ['meta', 'google']) {
      controls()?.show(id);
      await wait(0);
    }
    const seen = [];
    while (controls()?.back) {
      controls()?.back?.();
      await wait(0);
      seen.push(shownCard());
    }
    expect(seen).toEqual(['card of meta', 'card of openai']);
  });

  it('does not step over the same entity twice', async () => {
    await openByPointer();
    for (const id of ['meta', 'meta']) {
      controls()?.show(id);
      await wait(0);
    }
    controls()?.back?.();
    await wait(0);
    expect([shownCard(), controls()?.back]).toEqual(['card of openai', undefined]);
  });

  it('begins anew with the next mention', async () => {
    await openByPointer();
    controls()?.show('google');
    await wait(0);
    session.close();
    await openByPointer(meta);
    expect(controls()?.back).toBeUndefined();
  });
});

describe('a card opened by a finger', () => {
  const controls = () => drawn.at(-1)?.controls;
  const style = () => document.querySelector<HTMLElement>(CARD_ELEMENT)?.style;
  let scrolled: number[];

  async function openByTouch(width: number): Promise<void> {
    vi.stubGlobal('innerWidth', width);
    scrolled = [];
    vi.stubGlobal('scrollBy', ({ top }: ScrollToOptions) => scrolled.push(top ?? 0));
    session.openByClick(at(openai), true);
    await wait(0);
  }

  afterEach(() => vi.unstubAllGlobals());

  it('is a sheet in a small window, and stands beside its name in a wide one', async () => {
    await openByTouch(1000);
    expect([style()?.bottom, controls()?.grip]).toEqual(['auto', undefined]);
    session.close();
    await openByTouch(360);
    expect([style()?.bottom, style()?.left]).toEqual(['0px', '0px']);
    expect(controls()?.pin).toBeUndefined();
  });

  it('scrolls its name into the part of the window above it, and only if need be', async () => {
    await openByTouch(360);
    expect(scrolled).toEqual([]);
    session.close();
    layOutAt(new DOMRect(100, 600, 60, 20));
    await openByTouch(360);
    expect(scrolled).toHaveLength(1);
    expect(620 - (scrolled[0] ?? 0)).toBeLessThan(innerHeight * 0.4);
  });

  it('grows and shrinks, and closes when it is drawn down from small', async () => {
    await openByTouch(360);
    const room = () => drawn.at(-1)?.container.style.getPropertyValue('--card-room');
    const small = room();
    controls()?.grip?.('up');
    expect(parseFloat(room() ?? '')).toBeGreaterThan(parseFloat(small ?? ''));
    controls()?.grip?.('down');
    expect(room()).toBe(small);
    controls()?.grip?.('turn');
    controls()?.grip?.('turn');
    expect(room()).toBe(small);
    controls()?.grip?.('down');
    expect(isShown()).toBe(false);
  });
});
