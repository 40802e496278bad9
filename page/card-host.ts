import {
  CARD_GAP,
  placeCard,
  placeAtSpot,
  SMALL_ROOM,
  WINDOW_MARGIN,
  type Box,
  type Spot,
} from '../domain/place-card';
import type { Theme } from '../domain/settings';

/** The one element that the extension ever adds to a page. */
export const CARD_ELEMENT = 'ai-dossier-card';

/** Narrower windows get the whole width. */
const CARD_WIDTH = 400;
const CARD_HEIGHT = 560;
/** Parts of the window that a sheet takes, so that the name above it stays visible, and drawn up. */
const SHEET_PART = 0.6;
const TALL_SHEET_PART = 0.92;

/** Where the card goes. */
export type CardPlace =
  /** Beside a line of text, in viewport pixels. */
  | { type: 'line'; line: Box; direction: 'ltr' | 'rtl' }
  /** Where the reader put it. */
  | { type: 'spot'; spot: Spot }
  /** Over the bottom of the window. */
  | { type: 'sheet'; isTall: boolean };

/** Shorter, and the reader may have clicked on what stood there before. */
const SEEN_MS = 300;

/** What the reader can do in the card. */
const ACTS = ['click', 'change', 'pointerup'];

/**
 * Where the card is drawn: an element in the browser's top layer, above all that the page may stack up, whose inside
 * the page's styles and scripts do not reach. It is in the page only while a card is open.
 */
export interface CardHost {
  /** The card is drawn in here. */
  container: HTMLElement;
  /** Styles all inside. */
  dress(styles: string): void;
  /** Shows the host, or moves it. */
  place(place: CardPlace, theme?: Theme): void;
  hide(): void;
  isShown(): boolean;
  /** Can the reader know what a click does? The card has stood there for a while as we placed it, nothing above it. */
  isSeen(): boolean;
  /** Is the event's target the card, or the bridge from the name to it? */
  hasEvent(event: Event): boolean;
  hasFocus(): boolean;
  /** Puts the focus on the card. */
  focus(): void;
}

/** Edges of the host; its padding is the bridge to the name. */
/** A popover that a click outside of it closes, and with it the names in it. */
const CLOSES_BY_CLICKS = ':popover-open:not([popover="manual" i])';

type Rules = Record<'left' | 'top' | 'bottom' | 'width' | 'padding', string>;

/** TypeScript does not know it yet. */
interface SightEntry {
  isVisible?: boolean;
}

export function createCardHost(document: Document, signal: AbortSignal): CardHost {
  // In a document without scripts: a page that defines an element of this name would get the shadow root with it.
  const host = document.implementation.createHTMLDocument('').createElement(CARD_ELEMENT);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  // An element, because Firefox 140 lets no content script adopt a style sheet.
  const style = document.createElement('style');
  const container = document.createElement('div');
  root.append(style, container);
  let placed: string | null;
  let placedAt: number;
  let isVisible: boolean | undefined;
  signal.addEventListener('abort', hide);
  // Pages can send events to the inside in Firefox, which tells them where a click went.
  for (const act of ACTS) {
    container.addEventListener(act, (event) => event.isTrusted || event.stopPropagation(), true);
  }
  // Only Chromium tells whether something stands above, or makes it hard to see.
  new IntersectionObserver(([entry]) => ({ isVisible } = entry as SightEntry), {
    trackVisibility: true,
    delay: 100,
  } as IntersectionObserverInit).observe(host);

  function hide(): void {
    host.remove();
  }

  function show(width: string, theme: Theme): void {
    // The host moves into what would make it inert, close when it is clicked, or cover it.
    const home =
      [...document.querySelectorAll(`dialog:modal,${CLOSES_BY_CLICKS}`)].at(-1) ??
      document.fullscreenElement ??
      document.documentElement;
    if (host.parentElement !== home) {
      styleHost({ left: '0', top: '0', bottom: 'auto', width, padding: '0' }, theme);
      home.append(host);
    }
    if (!host.matches(':popover-open')) host.showPopover();
  }

  /** Inline and important, so that no rule of the page can move or restyle the host. */
  function styleHost(edges: Rules, theme: Theme): void {
    const rules: Record<string, string> = {
      all: 'initial',
      // What `all` leaves out: the card's languages run from left to right, whatever the page's do.
      direction: 'ltr',
      'unicode-bidi': 'isolate',
      'color-scheme': theme === 'auto' ? 'light dark' : theme,
      position: 'fixed',
      display: 'block',
      right: 'auto',
      height: 'auto',
      margin: '0',
      border: '0',
      background: 'none',
      overflow: 'visible',
      'z-index': '2147483647',
      ...edges,
    };
    host.removeAttribute('style');
    for (const [name, value] of Object.entries(rules)) {
      host.style.setProperty(name, value, 'important');
    }
  }

  function viewport() {
    // The width without the scroll bar.
    return { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
  }

  /** Lets the card be as high as it likes, to see how high that is. */
  function measure(width: number, highest: number) {
    giveRoom(highest);
    return { width, height: container.getBoundingClientRect().height };
  }

  function giveRoom(height: number): void {
    container.style.setProperty('--card-room', `${height}px`);
    container.dataset.room = height < SMALL_ROOM ? 'small' : '';
  }

  function edgesFor(place: CardPlace, theme: Theme): Rules {
    const window = viewport();
    const isSheet = place.type === 'sheet';
    container.toggleAttribute('data-sheet', isSheet);
    const width = isSheet ? window.width : Math.min(CARD_WIDTH, window.width - 2 * WINDOW_MARGIN);
    show(`${width}px`, theme);
    if (place.type === 'sheet') {
      giveRoom(window.height * (place.isTall ? TALL_SHEET_PART : SHEET_PART));
      return { left: '0', top: 'auto', bottom: '0', width: `${width}px`, padding: '0' };
    }
    const card = measure(width, CARD_HEIGHT);
    const fixed = { bottom: 'auto', width: `${width}px` };
    if (place.type === 'spot') {
      const { left, top, maxHeight } = placeAtSpot(place.spot, card, window);
      giveRoom(Math.min(maxHeight, CARD_HEIGHT));
      return { ...fixed, left: `${left}px`, top: `${top}px`, padding: '0' };
    }
    const { side, left, top, maxHeight } = placeCard(place.line, card, window, place.direction);
    giveRoom(Math.min(maxHeight, CARD_HEIGHT));
    const isBelow = side === 'below';
    return {
      ...fixed,
      left: `${left}px`,
      top: `${isBelow ? top - CARD_GAP : top}px`,
      padding: isBelow ? `${CARD_GAP}px 0 0` : `0 0 ${CARD_GAP}px`,
    };
  }

  return {
    container,
    dress(styles) {
      if (style.textContent !== styles) style.textContent = styles;
    },
    place(place, theme = 'auto') {
      styleHost(edgesFor(place, theme), theme);
      placed = host.getAttribute('style');
      placedAt = performance.now();
    },
    hide,
    isShown: () => host.isConnected,
    isSeen: () =>
      isVisible !== false &&
      host.matches(':popover-open') &&
      host.getAttribute('style') === placed &&
      performance.now() - placedAt > SEEN_MS,
    hasEvent: (event) => event.composedPath().includes(host),
    hasFocus: () => root.activeElement !== null,
    focus: () => container.querySelector<HTMLElement>('[role="dialog"]')?.focus(),
  };
}
