import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToPointer, type PointerParts } from '../../page/pointer-events';
import { trusted } from './fakes';

let ending: AbortController;
let isOnCard: boolean;
let isOpen: boolean;
const onPoint = vi.fn<PointerParts['onPoint']>();
const onPress = vi.fn<PointerParts['onPress']>();
const onScroll = vi.fn<PointerParts['onScroll']>();

beforeEach(() => {
  vi.useFakeTimers();
  for (const spy of [onPoint, onPress, onScroll]) spy.mockReset();
  document.body.innerHTML = '<p>OpenAI</p>';
  ending = new AbortController();
  isOnCard = false;
  isOpen = true;
  listenToPointer(window, {
    isOnCard: () => isOnCard,
    onPoint,
    onEscape: () => isOpen,
    onPress,
    onClick: () => false,
    onHold: () => false,
    onScroll,
    signal: ending.signal,
  });
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

const text = () => document.querySelector('p') as HTMLElement;

function move(x: number, y: number, pointerType = 'mouse'): void {
  const event = new PointerEvent('pointermove', {
    clientX: x,
    clientY: y,
    pointerType,
    bubbles: true,
  });
  text().dispatchEvent(trusted(event));
}

function press(key: string, isTrusted = true): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  text().dispatchEvent(isTrusted ? trusted(event) : event);
  return event;
}

describe('a moving pointer', () => {
  it('is looked at now and then, and where it came to rest', () => {
    for (let x = 0; x < 100; x++) {
      move(x, 7);
      vi.advanceTimersByTime(1);
    }
    vi.advanceTimersByTime(1000);
    expect(onPoint.mock.calls.length).toBeLessThanOrEqual(3);
    expect(onPoint).toHaveBeenLastCalledWith({ x: 99, y: 7 }, false);
  });

  it('is not looked at again while it rests', () => {
    move(1, 1);
    vi.advanceTimersByTime(1000);
    vi.advanceTimersByTime(1000);
    expect(onPoint).toHaveBeenCalledOnce();
  });

  it('is told apart when it is on the card', () => {
    isOnCard = true;
    move(1, 1);
    vi.advanceTimersByTime(1000);
    expect(onPoint).toHaveBeenCalledExactlyOnceWith({ x: 1, y: 1 }, true);
  });

  it('points at nothing when it has left the window', () => {
    move(1, 1);
    document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
    vi.advanceTimersByTime(1000);
    expect(onPoint.mock.calls).toEqual([[undefined, false]]);
  });

  it('is no pointer when it is a finger', () => {
    move(1, 1, 'touch');
    vi.advanceTimersByTime(1000);
    expect(onPoint).not.toHaveBeenCalled();
  });

  it('is none when a script of the page made it up', () => {
    const event = new PointerEvent('pointermove', { pointerType: 'mouse', bubbles: true });
    text().dispatchEvent(event);
    vi.advanceTimersByTime(1000);
    expect(onPoint).not.toHaveBeenCalled();
  });
});

describe('Esc', () => {
  const onPageKey = vi.fn<() => void>();
  beforeEach(() => {
    onPageKey.mockReset();
    text().addEventListener('keydown', onPageKey);
  });

  it('closes the card and nothing else', () => {
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(onPageKey).not.toHaveBeenCalled();
  });

  it('is the page’s when no card is open', () => {
    isOpen = false;
    expect(press('Escape').defaultPrevented).toBe(false);
    expect(onPageKey).toHaveBeenCalledOnce();
  });

  it('is the page’s when its own script made it up', () => {
    expect(press('Escape', false).defaultPrevented).toBe(false);
    expect(onPageKey).toHaveBeenCalledOnce();
  });

  it('is the only key that is taken', () => {
    expect(press('Enter').defaultPrevented).toBe(false);
    expect(onPageKey).toHaveBeenCalledOnce();
  });
});

it('tells of a press, and whether it was on the card', () => {
  text().dispatchEvent(trusted(new PointerEvent('pointerdown', { bubbles: true })));
  isOnCard = true;
  text().dispatchEvent(trusted(new PointerEvent('pointerdown', { bubbles: true })));
  expect(onPress.mock.calls.map(([, onCard]) => onCard)).toEqual([false, true]);
});

it('hears a scroll of any part of the page, and a new size of the window', () => {
  text().dispatchEvent(new Event('scroll'));
  window.dispatchEvent(new Event('resize'));
  expect(onScroll).toHaveBeenCalledTimes(2);
});

it('hears nothing after the end', () => {
  move(1, 1);
  ending.abort();
  move(2, 2);
  text().dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(1000);
  expect(press('Escape').defaultPrevented).toBe(false);
  expect([onPoint, onScroll].flatMap(({ mock }) => mock.calls)).toEqual([]);
});
