// @vitest-environment node
import { expect, it } from 'vitest';
import { stripPage } from '../../../build/bench/pages/strip-page';

it.each([
  ['<p>a</p><script>x < y</script><p>b</p>', '<p>a</p><p>b</p>'],
  ['<iframe src="x"><p>no</p></iframe >', ''],
  ['<link rel="stylesheet" href="x.css"><p>a</p>', '<p>a</p>'],
  [`<img src="a.png" alt="A" srcset='b.png 2x' onload=f()>`, '<img alt="A">'],
  [
    '<style>@import "a.css"; p { background: url(a.png) }</style>',
    '<style> p { background:  }</style>',
  ],
  ['<p>src="kept"</p>', '<p>src="kept"</p>'],
])('%s', (html, expected) => {
  expect(stripPage(html)).toBe(expected);
});
