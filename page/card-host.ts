import type { Theme } from '../domain/settings';
import { CARD_GAP, placeCard, WINDOW_MARGIN, type Box } from '../domain/place-card';

/** The one element that the extension ever adds to a page. */
export const CARD_ELEMENT = 'ai-dossier-card';

/** Narrower windows get the whole width. */
const CARD_WIDTH = 400;
const CARD_HEIGHT = 560;

/**
 * Where the card is drawn: an element in the browser's top layer, above all that the page may stack up, whose inside
 * the page's styles and scripts do not reach. It is in the page only while a card is open.
 */
export interface CardHost {
  /** The card is drawn in here. */
  container: HTMLElement;
  /** Shows the host at a line of text (viewport pixels), or moves it there. */
  place(line: Box, theme?: Theme): void;
  hide(): void;
  isShown(): boolean;
  /** Is the event's target the card, or the bridge from the name to it? */
  hasEvent(event: Event): boolean;
  hasFocus(): boolean;
  /** Puts the focus on the card. */
  focus(): void;
}

export function createCardHost(document: Document, styles: string, signal: AbortSignal): CardHost {
  const host = document.createElement(CARD_ELEMENT);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  // An element, because Firefox 140 lets no content script adopt a style sheet.
  const style = document.createElement('style');
  style.textContent = styles;
  const container = document.createElement('div');
  root.append(style, container);
  signal.addEventListener('abort', hide);

  function hide(): void {
    host.remove();
  }

  function show(line: Box, theme: Theme): void {
    // A modal dialog makes all outside it inert, and a full-screen element covers it: the host moves into them.
    const home =
      [...document.querySelectorAll('dialog:modal')].at(-1) ??
      document.fullscreenElement ??
      document.documentElement;
    if (host.parentElement !== home) {
      styleHost(line, { left: 0, top: 0 }, 0, theme);
      home.append(host);
    }
    if (!host.matches(':popover-open')) host.showPopover();
  }

  /** Inline and important, so that no rule of the page can move or restyle the host. */
  function styleHost(
    line: Box,
    { left, top }: { left: number; top: number },
    gap: number,
    theme: Theme,
  ): void {
    const isBelow = top >= line.top;
    const padding = isBelow ? `${gap}px 0 0` : `0 0 ${gap}px`;
    const rules: Record<string, string> = {
      all: 'initial',
      'color-scheme': theme === 'auto' ? 'light dark' : theme,
      position: 'fixed',
      display: 'block',
      inset: 'auto',
      left: `${left}px`,
      top: `${isBelow ? top - gap : top}px`,
      width: `${cardWidth()}px`,
      height: 'auto',
      margin: '0',
      border: '0',
      padding,
      background: 'none',
      overflow: 'visible',
      'z-index': '2147483647',
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

  function cardWidth(): number {
    return Math.min(CARD_WIDTH, viewport().width - 2 * WINDOW_MARGIN);
  }

  return {
    container,
    place(line, theme = 'auto') {
      show(line, theme);
      container.style.setProperty('--card-room', `${CARD_HEIGHT}px`);
      const card = { width: cardWidth(), height: container.getBoundingClientRect().height };
      const position = placeCard(line, card, viewport());
      container.style.setProperty('--card-room', `${Math.min(position.maxHeight, CARD_HEIGHT)}px`);
      styleHost(line, position, CARD_GAP, theme);
    },
    hide,
    isShown: () => host.isConnected,
    hasEvent: (event) => event.composedPath().includes(host),
    hasFocus: () => root.activeElement !== null,
    focus: () => container.querySelector<HTMLElement>('[role="dialog"]')?.focus(),
  };
}
