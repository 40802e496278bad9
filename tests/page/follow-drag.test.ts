import { beforeEach, expect, it, vi } from 'vitest';
import { followDrag } from '../../page/follow-drag';

const onMove = vi.fn<(spot: { left: number; top: number }) => void>();
let head: HTMLElement;
let button: HTMLElement;

beforeEach(() => {
  onMove.mockReset();
  document.body.innerHTML = '<div><header><h2>Name</h2><button>Close</button></header></div>';
  head = document.querySelector('header')!;
  button = document.querySelector('button')!;
  vi.spyOn(head.parentElement!, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 200));
  head.setPointerCapture = vi.fn<(id: number) => void>();
});

/** Only browsers make events that are trusted. */
function takeHold(event: Partial<PointerEvent> = {}): void {
  const down = {
    isTrusted: true,
    button: 0,
    clientX: 110,
    clientY: 205,
    pointerId: 3,
    target: head,
  };
  followDrag({ ...down, currentTarget: head, ...event } as PointerEvent, onMove);
}

const moveTo = (clientX: number, clientY: number) =>
  head.dispatchEvent(new MouseEvent('pointermove', { clientX, clientY }));

it('takes the card along by the point that it was taken at', () => {
  takeHold();
  expect(head.setPointerCapture).toHaveBeenCalledWith(3);
  moveTo(150, 185);
  expect(onMove.mock.lastCall).toEqual([{ left: 140, top: 180 }]);
});

it('lets go with the pointer', () => {
  takeHold();
  head.dispatchEvent(new Event('lostpointercapture'));
  moveTo(150, 185);
  expect(onMove).not.toHaveBeenCalled();
});

it.each([
  ['a button in the head', () => ({ target: button })],
  ['another button of the mouse', () => ({ button: 2 })],
  ['an event that a page has made', () => ({ isTrusted: false })],
])('does not begin by %s', (_, event) => {
  takeHold(event());
  moveTo(150, 185);
  expect(onMove).not.toHaveBeenCalled();
  expect(head.setPointerCapture).not.toHaveBeenCalled();
});
