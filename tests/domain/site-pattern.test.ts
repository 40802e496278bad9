// @vitest-environment node
import { expect, it } from 'vitest';
import { isSitePattern, matchesSite } from '../../domain/site-pattern';

it.each([
  'a.example',
  '*.a.example',
  'localhost',
  '127.0.0.1',
  '[::1]',
  'a_b.example',
  'xn--mnchen-3ya.de',
])('%s is a pattern', (text) => {
  expect(isSitePattern(text)).toBe(true);
});

it.each([
  '',
  '*',
  '*.',
  'a.*',
  '*a.example',
  '**.a.example',
  'a b',
  'a/b',
  'http://a',
  'A.example',
  'a:80',
  'a%20b',
])('“%s” is none', (text) => {
  expect(isSitePattern(text)).toBe(false);
});

it.each([
  ['a.example', 'a.example', true],
  ['a.example', 'www.a.example', false],
  ['*.a.example', 'a.example', true],
  ['*.a.example', 'x.y.a.example', true],
  ['*.a.example', 'ba.example', false],
  ['*.a.example', 'a.example.net', false],
  ['*.example', '', false],
])('%s on %s: %s', (pattern, host, matches) => {
  expect(matchesSite(pattern, host)).toBe(matches);
});
