import type { Box } from '../domain/place-card';
import { parentAcrossRoots } from './tree';

/** Is a line of text (viewport pixels) in the window, and in everything that scrolls around its element? */
export function isInView(line: Box, around: Element | null): boolean {
  if (!meets(line, { left: 0, top: 0, right: innerWidth, bottom: innerHeight })) return false;
  for (let element = around; element; element = parentAcrossRoots(element)) {
    // What the root and the body clip, the window does.
    if (element.localName === 'html' || element.localName === 'body') continue;
    const { overflow } = getComputedStyle(element);
    const doesClip = overflow !== '' && overflow !== 'visible';
    if (doesClip && !meets(line, element.getBoundingClientRect())) return false;
  }
  return true;
}

function meets(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
