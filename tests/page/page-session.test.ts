import { afterEach, beforeEach, expect, it, vi } from 'vitest';
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
  session = startPageSession<string>(
    {
      window: Object.assign(window, highlights),
      finder,
      resolveNames: (names) => Promise.resolve(names.map(() => null)),
      shadowRootOf: ({ shadowRoot }) => shadowRoot,
      getCard: (entityId) => Promise.resolve(entityId),
      drawCard(card, container) {
        container.innerHTML = `<div role="dialog" tabindex="-1">${card}</div>`;
        document.body.dataset['card'] = card;
      },
      markStyles: '',
      cardStyles: '',
      onReport: () => reports++,
    },
    ending.signal,
  );
  await vi.advanceTimersByTimeAsync(100);
});

afterEach(() => {
  ending.abort();
  delete document.body.dataset['card'];
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const painted = (name: keyof typeof HIGHLIGHTS) => paintedTexts(highlights, HIGHLIGHTS[name]);
const isShown = () => document.querySelector(CARD_ELEMENT) !== null;

async function step(): Promise<string | undefined> {
  session.step();
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

it('leaves shadow roots as they were when it ends', async () => {
  const root = document.body
    .appendChild(document.createElement('x-card'))
    .attachShadow({ mode: 'open' });
  root.innerHTML = '<p>OpenAI</p>';
  await vi.advanceTimersByTimeAsync(1000);
  expect(root.adoptedStyleSheets).toHaveLength(1);
  ending.abort();
  expect(root.adoptedStyleSheets).toEqual([]);
});
