import { expect, it } from 'vitest';
import { createShadowStyler } from '../../page/shadow-styler';

const newRoot = () => document.createElement('x-card').attachShadow({ mode: 'open' });

it('gives shadow roots the styles of the marks, beside their own', () => {
  const own = new CSSStyleSheet();
  const [first, second] = [newRoot(), newRoot()];
  first.adoptedStyleSheets = [own];
  const { dress } = createShadowStyler('::highlight(x) { color: red }');
  dress(first);
  dress(second);
  expect(first.adoptedStyleSheets).toHaveLength(2);
  expect(first.adoptedStyleSheets[0]).toBe(own);
  expect(second.adoptedStyleSheets).toEqual([first.adoptedStyleSheets[1]]);
});

it('takes only its own styles back, whatever the page has added since', () => {
  const [before, after] = [new CSSStyleSheet(), new CSSStyleSheet()];
  const root = newRoot();
  root.adoptedStyleSheets = [before];
  const { dress, undress } = createShadowStyler('');
  dress(root);
  root.adoptedStyleSheets.push(after);
  undress(root);
  expect(root.adoptedStyleSheets).toHaveLength(2);
  expect(root.adoptedStyleSheets[0]).toBe(before);
  expect(root.adoptedStyleSheets[1]).toBe(after);
});

it('dresses a root once, however often it leaves the page and comes back', () => {
  const root = newRoot();
  const { dress } = createShadowStyler('');
  dress(root);
  dress(root);
  expect(root.adoptedStyleSheets).toHaveLength(1);
});

it('lets a page go on whose browser refuses', () => {
  const root = newRoot();
  Object.defineProperty(root, 'adoptedStyleSheets', { value: Object.freeze([]) });
  expect(() => createShadowStyler('').dress(root)).not.toThrow();
});
