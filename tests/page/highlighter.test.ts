import { beforeEach, describe, expect, it } from 'vitest';
import { createHighlighter, HIGHLIGHTS, type Highlighter } from '../../page/highlighter';
import type { MentionRange } from '../../page/mention-ranges';
import {
  createHighlightWindow,
  mentionIn,
  paintedTexts,
  textIn,
  type FakeHighlightWindow,
} from './fakes';

let window: FakeHighlightWindow;
let highlighter: Highlighter;
let mention: MentionRange;

beforeEach(() => {
  window = createHighlightWindow();
  highlighter = createHighlighter(window);
  document.body.innerHTML = '<p>by OpenAI</p><p>and Mistral <b>AI</b></p>';
  mention = mentionIn(textIn(document.body), 'OpenAI');
});

const painted = (name: keyof typeof HIGHLIGHTS) => paintedTexts(window, HIGHLIGHTS[name]);

it('leaves a page without names alone', () => {
  expect([...window.CSS.highlights.keys()]).toEqual([]);
});

it('paints a name without a change to the page', () => {
  const before = document.body.innerHTML;
  highlighter.add(mention);
  expect(painted('mark')).toEqual(['OpenAI']);
  expect(document.body.innerHTML).toBe(before);
});

it('paints a name over several nodes in one piece', () => {
  const segments: MentionRange['segments'] = [
    { node: textIn(document.body, 1), start: 4, end: 12 },
    { node: textIn(document.body, 2), start: 0, end: 2 },
  ];
  highlighter.add({ entityId: 'mistral-ai', segments });
  expect(painted('mark')).toEqual(['Mistral AI']);
});

it('takes the paint off a name that has gone, also while its card is open', () => {
  highlighter.add(mention);
  highlighter.showCurrent(mention, false);
  highlighter.remove(mention);
  expect([painted('mark'), painted('open'), painted('step')]).toEqual([[], [], []]);
});

it('paints again after all names had gone', () => {
  highlighter.add(mention);
  highlighter.clear();
  highlighter.add(mention);
  expect(painted('mark')).toEqual(['OpenAI']);
});

describe('on a page of many names', () => {
  const names = (count: number) =>
    Array.from({ length: count }, () => ({ ...mention, segments: mention.segments }));

  it('paints the first ones as they come', () => {
    names(16).forEach(highlighter.add);
    expect(painted('mark')).toHaveLength(16);
  });

  it('paints the others a few times only, and all in the end', () => {
    const counts = new Set<number>();
    for (const each of names(10_000)) {
      highlighter.add(each);
      counts.add(window.CSS.highlights.get(HIGHLIGHTS.mark)?.size ?? 0);
    }
    expect([...counts].filter((count) => count > 16).length).toBeLessThan(12);
    highlighter.paintAll();
    expect(painted('mark')).toHaveLength(10_000);
  });

  it('paints none that has gone while it waited', () => {
    const [gone, ...others] = names(50);
    others.slice(0, 16).forEach(highlighter.add);
    if (gone) highlighter.add(gone);
    if (gone) highlighter.remove(gone);
    highlighter.paintAll();
    expect(painted('mark')).toHaveLength(16);
  });
});

describe('the name whose card is open', () => {
  beforeEach(() => highlighter.add(mention));

  it('looks different when a pointer led there', () => {
    highlighter.showCurrent(mention, false);
    expect([painted('open'), painted('step')]).toEqual([['OpenAI'], []]);
  });

  it('and again when a key did', () => {
    highlighter.showCurrent(mention, true);
    expect([painted('open'), painted('step')]).toEqual([[], ['OpenAI']]);
  });

  it('is one at a time', () => {
    const other = mentionIn(textIn(document.querySelector('b')), 'AI', 'mistral-ai');
    highlighter.add(other);
    highlighter.showCurrent(mention, true);
    highlighter.showCurrent(mention, false);
    highlighter.showCurrent(other, false);
    expect([painted('open'), painted('step')]).toEqual([['AI'], []]);
  });

  it('looks like the others when the card has closed', () => {
    highlighter.showCurrent(mention, true);
    highlighter.showCurrent(undefined, false);
    expect([painted('mark'), painted('open'), painted('step')]).toEqual([['OpenAI'], [], []]);
  });

  it('takes the place of the plain mark, which comes back', () => {
    const sizeOf = (name: keyof typeof HIGHLIGHTS) =>
      window.CSS.highlights.get(HIGHLIGHTS[name])?.size ?? 0;
    highlighter.showCurrent(mention, false);
    expect([sizeOf('mark'), sizeOf('open'), sizeOf('step')]).toEqual([0, 1, 0]);
    highlighter.showCurrent(mention, true);
    expect([sizeOf('mark'), sizeOf('open'), sizeOf('step')]).toEqual([0, 0, 1]);
    highlighter.showCurrent(undefined, false);
    expect([sizeOf('mark'), sizeOf('open'), sizeOf('step')]).toEqual([1, 0, 0]);
  });
});

it('leaves nothing behind when it ends', () => {
  window.CSS.highlights.set('of-the-page', new window.Highlight());
  highlighter.add(mention);
  highlighter.showCurrent(mention, true);
  highlighter.clear();
  expect([...window.CSS.highlights.keys()]).toEqual(['of-the-page']);
});

describe('where all marks are painted as blocks', () => {
  beforeEach(() => {
    highlighter = createHighlighter(window, 'underline', true);
    highlighter.add(mention);
    highlighter.add(mentionIn(textIn(document.body, 1), 'Mistral'));
  });

  it('only the name is painted that the reader is at', () => {
    highlighter.showCurrent(mention, true);
    expect(window.CSS.highlights.has(HIGHLIGHTS.mark)).toBe(false);
    expect(painted('step')).toEqual(['OpenAI']);
  });

  it('the others come back', () => {
    highlighter.showCurrent(mention, false);
    highlighter.showCurrent(undefined, false);
    expect(painted('mark').toSorted()).toEqual(['Mistral', 'OpenAI']);
  });
});
