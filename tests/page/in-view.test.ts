import { describe, expect, it, vi } from 'vitest';
import { isInView } from '../../page/in-view';

const line = (top: number, left = 10) => new DOMRect(left, top, 60, 20);

function boxAround(overflow: string): HTMLElement {
  document.body.innerHTML = `<div style="overflow: ${overflow}"><p>OpenAI</p></div>`;
  const box = document.querySelector('div');
  const text = document.querySelector('p');
  if (!box || !text) throw new Error('No box');
  vi.spyOn(box, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 100, 200, 100));
  return text;
}

describe('a line of text', () => {
  it.each([
    ['in the window', line(50), true],
    ['half above it', line(-10), true],
    ['above it', line(-40), false],
    ['below it', line(innerHeight + 10), false],
    ['at its left', line(50, -100), false],
  ])('%s', (_, box, isSeen) => {
    expect(isInView(box, document.body)).toBe(isSeen);
  });

  it.each(['auto', 'scroll', 'hidden', 'clip'])(
    'is not seen outside of a box that clips: %s',
    (overflow) => {
      const text = boxAround(overflow);
      expect(isInView(line(150), text)).toBe(true);
      expect(isInView(line(300), text)).toBe(false);
    },
  );

  it('is seen outside of a box that does not clip', () => {
    expect(isInView(line(300), boxAround('visible'))).toBe(true);
  });
});
