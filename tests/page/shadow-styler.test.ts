import { expect, it } from 'vitest';
import { createShadowStyler } from '../../page/shadow-styler';

const newRoot = () => document.createElement('x-card').attachShadow({ mode: 'open' });

it('gives shadow roots the styles of the marks, beside their own', () => {
  const own = new CSSStyleSheet();
  const [first, second] = [newRoot(), newRoot()];
  first.adoptedStyleSheets = [own];
  const style = createShadowStyler('::highlight(x) { color: red }', new AbortController().signal);
  style(first);
  style(second);
  expect(first.adoptedStyleSheets).toHaveLength(2);
  expect(first.adoptedStyleSheets[0]).toBe(own);
  expect(second.adoptedStyleSheets).toEqual([first.adoptedStyleSheets[1]]);
});

it('takes only its own styles back in the end, whatever the page has added since', () => {
  const [before, after] = [new CSSStyleSheet(), new CSSStyleSheet()];
  const root = newRoot();
  root.adoptedStyleSheets = [before];
  const ending = new AbortController();
  createShadowStyler('', ending.signal)(root);
  root.adoptedStyleSheets.push(after);
  ending.abort();
  expect(root.adoptedStyleSheets).toHaveLength(2);
  expect(root.adoptedStyleSheets[0]).toBe(before);
  expect(root.adoptedStyleSheets[1]).toBe(after);
});

it('lets a page go on whose browser refuses', () => {
  const root = newRoot();
  Object.defineProperty(root, 'adoptedStyleSheets', { value: Object.freeze([]) });
  expect(() => createShadowStyler('', new AbortController().signal)(root)).not.toThrow();
});
