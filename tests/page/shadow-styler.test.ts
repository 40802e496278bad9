import { expect, it, vi } from 'vitest';
import { createShadowStyler } from '../../page/shadow-styler';

const newRoot = () => document.createElement('x-card').attachShadow({ mode: 'open' });

it('gives shadow roots the styles of the marks, beside their own', () => {
  const own = new CSSStyleSheet();
  const [first, second] = [newRoot(), newRoot()];
  first.adoptedStyleSheets = [own];
  const style = createShadowStyler('::highlight(x) { color: red }');
  style(first);
  style(second);
  expect(first.adoptedStyleSheets).toHaveLength(2);
  expect(first.adoptedStyleSheets[0]).toBe(own);
  expect(second.adoptedStyleSheets).toEqual([first.adoptedStyleSheets[1]]);
});

it('lets a page go on whose browser refuses', () => {
  vi.spyOn(console, 'debug').mockImplementation(() => undefined);
  const root = newRoot();
  Object.defineProperty(root, 'adoptedStyleSheets', { value: Object.freeze([]) });
  expect(() => createShadowStyler('')(root)).not.toThrow();
  expect(console.debug).toHaveBeenCalledOnce();
});
