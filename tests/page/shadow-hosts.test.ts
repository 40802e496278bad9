import { expect, it } from 'vitest';
import { visitElements } from '../../page/shadow-hosts';

function namesSeenIn(html: string): string[] {
  document.body.innerHTML = html;
  const seen: string[] = [];
  for (const pause of visitElements(document.body, ({ localName }) => seen.push(localName))) {
    expect(pause).toBeUndefined();
  }
  return seen;
}

it('shows every element, the root of the search too', () => {
  expect(namesSeenIn('<x-feed><p>a<x-tag>b</x-tag></p></x-feed>')).toEqual([
    'body',
    'x-feed',
    'p',
    'x-tag',
  ]);
});

it('does not look into what is left out', () => {
  const html = '<div contenteditable><x-tag></x-tag></div><x-feed></x-feed>';
  expect(namesSeenIn(html)).toEqual(['body', 'x-feed']);
});

it('pauses on long pages', () => {
  document.body.innerHTML = '<i></i>'.repeat(1000);
  const pauses = [...visitElements(document.body, () => undefined)];
  expect(pauses.length).toBeGreaterThan(2);
});

it('goes on when the page takes elements away in a pause', () => {
  document.body.innerHTML = `<div>${'<i></i>'.repeat(400)}</div><x-feed></x-feed>`;
  const seen: string[] = [];
  const visiting = visitElements(document.body, ({ localName }) => seen.push(localName));
  visiting.next();
  document.querySelector('div')?.remove();
  expect([...visiting].length).toBeLessThan(2);
  expect(seen).toContain('x-feed');
});
