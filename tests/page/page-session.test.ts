import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  pageSettingsFor,
  DEFAULT_SETTINGS,
  type PageSettings,
  type Settings,
} from '../../domain/settings';
import { createMentionFinder } from '../../domain/mention-finder';
import { CARD_ELEMENT } from '../../page/card-host';
import { HIGHLIGHTS } from '../../page/highlighter';
import { startPageSession, type PageSession } from '../../page/page-session';
import { aliasIndex } from '../domain/real-data';
import {
  createHighlightWindow,
  fakePopovers,
  layOutAt,
  paintedTexts,
  textIn,
  trusted,
  type FakeHighlightWindow,
} from './fakes';

const finder = createMentionFinder(aliasIndex);

let highlights: FakeHighlightWindow;
let ending: AbortController;
let session: PageSession;
let reports: number;
let settings: PageSettings;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (slice: () => void) => setTimeout(slice, 1));
  fakePopovers();
  layOutAt(new DOMRect(100, 50, 60, 20));
  document.caretPositionFromPoint = () => ({
    offsetNode: textIn(document.body),
    offset: 0,
    getClientRect: () => null,
  });
  document.body.innerHTML = '<p>OpenAI</p><p>Microsoft</p><p>OpenAI</p>';
  highlights = createHighlightWindow();
  ending = new AbortController();
  reports = 0;
  settings = pageSettingsFor(DEFAULT_SETTINGS, 'news.example', 0);
  await start();
});

async function start(chosen: Partial<Settings> = {}): Promise<void> {
  ending.abort();
  ending = new AbortController();
  settings = { ...settings, ...chosen };
  session = startPageSession<string>(
    {
      window: Object.assign(window, highlights),
      finder,
      settings: () => settings,
      isWanted: (entityId) => entityId !== 'google',
      resolveNames: (names) => Promise.resolve(names.map(() => null)),
      shadowRootOf: ({ shadowRoot }) => shadowRoot,
      getCard: (entityId) => Promise.resolve(entityId),
      drawCard(card, container) {
        container.innerHTML = `<div role="dialog" tabindex="-1">${card}</div>`;
        document.body.dataset['card'] = card;
      },
      cardStyles: () => '',
      onReport: () => reports++,
    },
    ending.signal,
  );
  await vi.advanceTimersByTimeAsync(100);
}

afterEach(() => {
  ending.abort();
  delete document.body.dataset['card'];
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const painted = (name: keyof typeof HIGHLIGHTS) => paintedTexts(highlights, HIGHLIGHTS[name]);
const isShown = () => document.querySelector(CARD_ELEMENT) !== null;

async function step(by: 1 | -1 = 1): Promise<string | undefined> {
  session.step(by);
  await vi.advanceTimersByTimeAsync(0);
  return isShown() ? document.body.dataset['card'] : undefined;
}

it('tells what it has found', () => {
  expect(session.report()).toMatchObject({
    done: true,
    mentions: [
      { entityId: 'openai', count: 2 },
      { entityId: 'microsoft', count: 1 },
    ],
  });
  expect(reports).toBe(1);
});

it('goes from name to name by key, and from the last to the first', async () => {
  const cards = [await step(), await step(), await step(), await step()];
  expect(cards).toEqual(['openai', 'microsoft', 'openai', 'openai']);
  expect(painted('step')).toEqual(['OpenAI']);
});

it('goes back from name to name, and from the first to the last', async () => {
  document.body.append(document.createElement('p'));
  const cards = [await step(-1), await step(-1), await step(-1), await step(-1)];
  expect(cards).toEqual(['openai', 'microsoft', 'openai', 'openai']);
});

describe('going to the places of an entity', () => {
  const place = () => {
    const [range] = (highlights.CSS.highlights.get(HIGHLIGHTS.step) ?? []) as Iterable<Range>;
    return [...document.querySelectorAll('p')].findIndex((each) =>
      each.contains(range?.startContainer ?? null),
    );
  };

  it('leads to one after the other, and from the last to the first', () => {
    const places = [1, 2, 3].map(() => {
      session.goTo('openai');
      return place();
    });
    expect(places).toEqual([0, 2, 0]);
  });

  it('flashes the place, which stays marked then', async () => {
    session.goTo('openai');
    const seen: boolean[] = [];
    for (let n = 0; n < 8; n++) {
      seen.push(painted('step').length > 0);
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(seen).toEqual([true, false, true, false, true, true, true, true]);
  });

  it('does not flash for readers who want nothing to move', async () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    session.goTo('openai');
    await vi.advanceTimersByTimeAsync(250);
    expect(painted('step')).toEqual(['OpenAI']);
  });

  it('leaves the next card alone', async () => {
    session.goTo('openai');
    await step();
    await vi.advanceTimersByTimeAsync(250);
    expect(painted('step')).toEqual(['Microsoft']);
  });

  it('shows a place that is not marked, where only the first one is', async () => {
    ending.abort();
    await start({ markAll: false });
    session.goTo('openai');
    session.goTo('openai');
    expect([place(), painted('step')]).toEqual([2, ['OpenAI']]);
  });
});

describe('a card at the selection', () => {
  const select = (from: Node, to: Node = from) =>
    getSelection()?.setBaseAndExtent(from, 0, to, to instanceof Text ? to.data.length : 1);

  it('is opened at a word that is no mark', async () => {
    document.body.append('somebody');
    select(textIn(document.body, 3));
    expect(session.openAtSelection('meta')).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect([isShown(), document.body.dataset['card']]).toEqual([true, 'meta']);
  });

  it('stays when the page changes elsewhere, and goes when its text does', async () => {
    const word = document.body.appendChild(document.createElement('p'));
    word.textContent = 'somebody';
    select(textIn(word));
    session.openAtSelection('meta');
    await vi.advanceTimersByTimeAsync(0);
    document.querySelector('p')?.append(' and Google');
    await vi.advanceTimersByTimeAsync(1000);
    expect(isShown()).toBe(true);
    word.remove();
    await vi.advanceTimersByTimeAsync(1000);
    expect(isShown()).toBe(false);
  });

  it('is none where nothing is selected', () => {
    getSelection()?.removeAllRanges();
    expect(session.openAtSelection('meta')).toBe(false);
    expect(isShown()).toBe(false);
  });
});

it('goes to the first place of an entity, and marks it without a card', () => {
  const seen: (Element | null)[] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function scroll(this: Element) {
    seen.push(this);
  });
  session.goTo('microsoft');
  expect(seen).toEqual([document.querySelectorAll('p')[1]]);
  expect([painted('step'), isShown()]).toEqual([['Microsoft'], false]);
});

it('goes nowhere for an entity that the page does not name', () => {
  session.goTo('meta');
  expect(painted('step')).toEqual([]);
});

it('closes the card of a name that the page has taken away', async () => {
  await step();
  document.querySelector('p')?.remove();
  await vi.advanceTimersByTimeAsync(200);
  expect(isShown()).toBe(false);
});

it('opens the card under a resting pointer, and closes it at a press elsewhere', async () => {
  const init = { clientX: 110, clientY: 60, pointerType: 'mouse', bubbles: true };
  document.body.dispatchEvent(trusted(new PointerEvent('pointermove', init)));
  await vi.advanceTimersByTimeAsync(500);
  expect(isShown()).toBe(true);
  document.body.dispatchEvent(trusted(new PointerEvent('pointerdown', init)));
  expect(isShown()).toBe(false);
});

it('leaves the page as it was when it ends', async () => {
  await step();
  ending.abort();
  expect([isShown(), [...highlights.CSS.highlights.keys()]]).toEqual([false, []]);
});

const POINTER = {
  clientX: 110,
  clientY: 60,
  pointerType: 'mouse',
  bubbles: true,
  cancelable: true,
};

async function point(init: PointerEventInit = {}): Promise<void> {
  document.body.dispatchEvent(trusted(new PointerEvent('pointermove', { ...POINTER, ...init })));
  await vi.advanceTimersByTimeAsync(1000);
}

/** Returns whether the page gets the click. */
async function click(init: PointerEventInit = {}): Promise<boolean> {
  const at = { ...POINTER, detail: 1, ...init };
  document.body.dispatchEvent(trusted(new PointerEvent('pointerdown', at)));
  const isPages = document.body.dispatchEvent(trusted(new PointerEvent('click', at)));
  await vi.advanceTimersByTimeAsync(0);
  return isPages;
}

it('marks the first mention of each entity only, if the reader wants that', async () => {
  await start({ markAll: false });
  expect(painted('mark')).toEqual(['OpenAI', 'Microsoft']);
  expect(session.report().mentions).toContainEqual({ entityId: 'openai', count: 2 });
  const cards = [await step(), await step(), await step()];
  expect(cards).toEqual(['openai', 'microsoft', 'openai']);
});

it('tints the marks, if the reader wants that', async () => {
  await start({ markStyle: 'tint' });
  expect([painted('mark'), painted('tint')]).toEqual([[], ['OpenAI', 'Microsoft', 'OpenAI']]);
});

it('passes over what the reader does not want marked', async () => {
  document.body.innerHTML = '<p>OpenAI and Google</p>';
  await vi.advanceTimersByTimeAsync(300);
  expect(painted('mark')).toEqual(['OpenAI']);
});

describe('marks that are seen while Alt is held', () => {
  beforeEach(() => start({ markStyle: 'key' }));

  it('open no card while they are not seen', async () => {
    await point();
    expect([painted('mark'), isShown()]).toEqual([[], false]);
  });

  it('open one under a pointer that rests there already', async () => {
    await point();
    document.body.dispatchEvent(
      trusted(new KeyboardEvent('keydown', { key: 'Alt', altKey: true, bubbles: true })),
    );
    await vi.advanceTimersByTimeAsync(1000);
    expect(painted('open')).toEqual(['OpenAI']);
    expect(painted('mark')).toEqual(['Microsoft', 'OpenAI']);
    expect(isShown()).toBe(true);
  });

  it('keep it open when the key is let go and the pointer stays', async () => {
    await point({ altKey: true });
    await point();
    expect([painted('mark'), isShown()]).toEqual([[], true]);
  });

  it('are hidden when the window loses the keyboard', async () => {
    await point({ altKey: true });
    window.dispatchEvent(trusted(new Event('blur')));
    expect(painted('mark')).toEqual([]);
  });

  it('are reached by key all the same', async () => {
    expect(await step()).toBe('openai');
  });
});

describe('cards that open by click', () => {
  beforeEach(() => start({ trigger: 'click' }));

  it('do not open by pointing', async () => {
    await point();
    expect(isShown()).toBe(false);
  });

  it('open at the first click, which the page does not get, and leave it the second', async () => {
    expect([await click(), isShown()]).toEqual([false, true]);
    expect(await click()).toBe(true);
  });

  it('stay when the pointer leaves, and close at a press elsewhere', async () => {
    await click();
    await point({ clientX: 500, clientY: 500 });
    expect(isShown()).toBe(true);
    await click({ clientX: 500, clientY: 500 });
    expect(isShown()).toBe(false);
  });

  it.each([{ ctrlKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }, { detail: 0 }])(
    'leave the page a click with %j',
    async (init) => {
      expect([await click(init), isShown()]).toEqual([true, false]);
    },
  );

  it('open by key too', async () => {
    expect(await step()).toBe('openai');
  });
});

it('opens cards by key only, if the reader wants that', async () => {
  await start({ trigger: 'keyboard' });
  await point();
  expect([await click(), isShown()]).toEqual([true, false]);
  expect(await step()).toBe('openai');
});

it('waits as long as the reader wants, from the next card on', async () => {
  settings = { ...settings, showDelay: 1000 };
  document.body.dispatchEvent(trusted(new PointerEvent('pointermove', POINTER)));
  await vi.advanceTimersByTimeAsync(900);
  expect(isShown()).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(isShown()).toBe(true);
});

it.each([
  ['auto', 'light dark'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const)('shows cards in the theme %s', async (theme, scheme) => {
  settings = { ...settings, theme };
  await step();
  const host = document.querySelector<HTMLElement>(CARD_ELEMENT);
  expect(host?.style.getPropertyValue('color-scheme')).toBe(scheme);
});
