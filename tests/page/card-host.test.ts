import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CARD_ELEMENT, createCardHost, type CardHost, type CardPlace } from '../../page/card-host';
import { fakePopovers, trusted } from './fakes';

const LINE = { left: 200, top: 100, right: 260, bottom: 120 };

const at = (line: typeof LINE): CardPlace => ({ type: 'line', line, direction: 'ltr' });

let host: CardHost;
let ending: AbortController;

beforeEach(() => {
  fakePopovers();
  document.body.innerHTML = '<p>OpenAI</p>';
  ending = new AbortController();
  host = createCardHost(document, ending.signal);
  host.dress(':host { color: red }');
});

afterEach(() => ending.abort());

const elements = () => [...document.querySelectorAll<HTMLElement>(CARD_ELEMENT)];

function shownElement(): HTMLElement {
  const [element] = elements();
  if (!element) throw new Error('The card is not shown');
  return element;
}

describe('the page', () => {
  it('has the element only while it is shown', () => {
    expect(elements()).toEqual([]);
    host.place(at(LINE));
    expect([elements().length, host.isShown()]).toEqual([1, true]);
    host.hide();
    expect([elements().length, host.isShown()]).toEqual([0, false]);
  });

  it('has it once, wherever the card moves', () => {
    host.place(at(LINE));
    host.place(at({ ...LINE, top: 300, bottom: 320 }));
    expect(elements()).toHaveLength(1);
  });

  it('has nothing of it after the end', () => {
    host.place(at(LINE));
    ending.abort();
    expect(elements()).toEqual([]);
  });

  it('cannot look inside', () => {
    host.place(at(LINE));
    expect(shownElement().shadowRoot).toBeNull();
    expect(shownElement().innerHTML).toBe('');
  });

  it('shows it again after it was hidden', () => {
    host.place(at(LINE));
    host.hide();
    host.place(at(LINE));
    expect(shownElement().matches(':popover-open')).toBe(true);
  });
});

describe('the styles', () => {
  it('are all important, so that no rule of the page wins', () => {
    host.place(at(LINE));
    const { style } = shownElement();
    const names = Array.from({ length: style.length }, (_, n) => style.item(n));
    const weak = names.filter((name) => style.getPropertyPriority(name) !== 'important');
    expect(names).toContain('position');
    expect(weak).toEqual([]);
  });

  it('take the element out of the page’s flow and inheritance', () => {
    host.place(at(LINE));
    const { style } = shownElement();
    expect(style.getPropertyValue('all')).toBe('initial');
    expect(style.position).toBe('fixed');
  });

  it('put it below the line, its left edge at the name, touching it, so that the pointer can cross', () => {
    host.place(at(LINE));
    const { style } = shownElement();
    expect([style.left, style.top]).toEqual(['200px', '120px']);
    expect(style.paddingTop).not.toBe('0px');
  });

  it('put it above a line at the bottom of the window, touching it', () => {
    vi.spyOn(host.container, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 300));
    host.place(at({ ...LINE, top: innerHeight - 40, bottom: innerHeight - 20 }));
    const { style } = shownElement();
    const bottom = parseFloat(style.top) + 300 + parseFloat(style.paddingBottom);
    expect(bottom).toBe(innerHeight - 40);
    expect(style.paddingTop).toBe('0px');
  });

  it('keep it inside the window', () => {
    host.place(at({ ...LINE, left: innerWidth - 20, right: innerWidth }));
    const { style } = shownElement();
    expect(parseFloat(style.left) + parseFloat(style.width)).toBeLessThan(innerWidth);
  });

  it('give a long card the room that there is', () => {
    vi.spyOn(host.container, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 900));
    host.place(at({ ...LINE, top: 480, bottom: 500 }));
    const room = parseFloat(host.container.style.getPropertyValue('--card-room'));
    expect(room).toBeGreaterThan(0);
    expect(room).toBeLessThan(480);
  });
});

describe('what the page has put above all', () => {
  /** happy-dom knows neither `:modal` nor `:popover-open`. */
  function fakeModal(...dialogs: Element[]): void {
    const { querySelectorAll } = document;
    vi.spyOn(document, 'querySelectorAll').mockImplementation((query: string) =>
      query.startsWith('dialog:modal,')
        ? (dialogs as unknown as NodeListOf<Element>)
        : querySelectorAll.call(document, query),
    );
  }

  it('has the card inside: the last modal dialog, as all outside it is inert', () => {
    document.body.innerHTML = '<dialog id="first"></dialog><dialog id="last"></dialog>';
    fakeModal(...document.querySelectorAll('dialog'));
    host.place(at(LINE));
    expect(shownElement().parentElement?.id).toBe('last');
  });

  it('has it inside when the dialog opens under an open card, and gives it back', () => {
    host.place(at(LINE));
    document.body.innerHTML = '<dialog id="first"></dialog>';
    fakeModal(...document.querySelectorAll('dialog'));
    host.place(at(LINE));
    expect(elements().map(({ parentElement }) => parentElement?.id)).toEqual(['first']);
    vi.mocked(document.querySelectorAll).mockRestore();
    host.place(at(LINE));
    expect(elements().map(({ parentElement }) => parentElement)).toEqual([
      document.documentElement,
    ]);
  });

  it('has it inside: the element that fills the screen', () => {
    const screen = document.body.appendChild(document.createElement('div'));
    Object.defineProperty(document, 'fullscreenElement', { value: screen, configurable: true });
    host.place(at(LINE));
    Reflect.deleteProperty(document, 'fullscreenElement');
    expect(shownElement().parentElement).toBe(screen);
  });
});

describe('focus and events', () => {
  beforeEach(() => {
    host.container.innerHTML = '<div role="dialog" tabindex="-1"><button>x</button></div>';
    host.place(at(LINE));
  });

  it('go to the card', () => {
    expect(host.hasFocus()).toBe(false);
    host.focus();
    expect(host.hasFocus()).toBe(true);
    expect(document.activeElement).toBe(shownElement());
  });

  it('are known to be the card’s', () => {
    const seen: boolean[] = [];
    document.addEventListener('click', (event) => seen.push(host.hasEvent(event)), {
      signal: ending.signal,
    });
    host.container
      .querySelector('button')
      ?.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true, composed: true })));
    document.querySelector('p')?.click();
    expect(seen).toEqual([true, false]);
  });

  it.each(['click', 'change', 'pointerup'])('a %s that a page makes up does nothing', (type) => {
    const button = host.container.querySelector('button');
    const acts: boolean[] = [];
    button?.addEventListener(type, ({ isTrusted }) => acts.push(isTrusted));
    button?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    button?.dispatchEvent(trusted(new Event(type, { bubbles: true, composed: true })));
    expect(acts).toEqual([true]);
  });
});

describe('the card has been seen', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    host.place(at(LINE));
  });
  afterEach(() => void vi.useRealTimers());

  it('once it has stood there for a while', () => {
    expect(host.isSeen()).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(host.isSeen()).toBe(true);
  });

  it('not when it has just moved', () => {
    vi.advanceTimersByTime(1000);
    host.place(at(LINE));
    expect(host.isSeen()).toBe(false);
  });

  it('not when the page has moved it, or taken it off the top', () => {
    vi.advanceTimersByTime(1000);
    shownElement().style.setProperty('left', '0', 'important');
    expect(host.isSeen()).toBe(false);
    host.place(at(LINE));
    vi.advanceTimersByTime(1000);
    expect(host.isSeen()).toBe(true);
    shownElement().hidePopover();
    expect(host.isSeen()).toBe(false);
  });
});
