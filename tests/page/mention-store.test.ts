import { beforeEach, describe, expect, it } from 'vitest';
import { createMentionStore, type MentionStore } from '../../page/mention-store';
import type { TextBlock } from '../../page/text-blocks';
import type { MentionRange } from '../../page/mention-ranges';
import { createFakeHighlighter, mentionIn, textIn, textOf, textsIn } from './fakes';

let highlighter: ReturnType<typeof createFakeHighlighter>;
let store: MentionStore;

beforeEach(() => {
  highlighter = createFakeHighlighter();
  store = createMentionStore(highlighter);
});

function draw(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** A block of one text node is all that the store looks at. */
function blockOf(node: Text): TextBlock {
  return { text: node.data, nodes: [node], container: document.body };
}

function put(node: Text, name: string, entityId?: string) {
  const mention = mentionIn(node, name, entityId);
  store.replace(blockOf(node), [mention]);
  return mention;
}

const element = (query: string) => document.querySelector(query);

function takeAway(node: Element | null): Node {
  if (!node) throw new Error('Nothing to take away.');
  node.remove();
  return node;
}

/** Returns how many breaks it took. */
function sweep(...removed: Node[]): number {
  return [...store.sweep(removed)].length;
}

describe('reading a text again', () => {
  it('keeps a name that is still there as the same object, so that its open card stays', () => {
    const node = textIn(draw('<p>OpenAI and Meta</p>'));
    const openai = mentionIn(node, 'OpenAI');
    const meta = mentionIn(node, 'Meta', 'meta');
    store.replace(blockOf(node), [openai]);
    store.replace(blockOf(node), [mentionIn(node, 'OpenAI'), meta]);
    expect(store.at(node)).toEqual([openai, meta]);
    expect(store.has(openai)).toBe(true);
    expect(highlighter.remove).not.toHaveBeenCalled();
    expect(highlighter.add.mock.calls).toEqual([[openai], [meta]]);
  });

  it('takes out what is not there any more', () => {
    const node = textIn(draw('<p>OpenAI and Meta</p>'));
    const openai = put(node, 'OpenAI');
    put(node, 'Meta', 'meta');
    expect(store.has(openai)).toBe(false);
    expect(highlighter.remove).toHaveBeenCalledExactlyOnceWith(openai);
    expect(store.at(node).map(textOf)).toEqual(['Meta']);
  });

  it('leaves other texts alone', () => {
    const body = draw('<p>OpenAI</p><p>OpenAI</p>');
    const [first, second] = [textIn(body), textIn(body, 1)];
    const kept = put(first, 'OpenAI');
    put(second, 'OpenAI');
    store.replace(blockOf(second), []);
    expect(store.inOrder()).toEqual([kept]);
  });
});

it('finds a name from each of its nodes', () => {
  const body = draw('<p>Open<b>AI</b></p>');
  const [open, ai] = [textIn(body), textIn(body, 1)];
  store.replace({ text: 'OpenAI', nodes: [open, ai], container: document.body }, [
    {
      entityId: 'openai',
      segments: [
        { node: open, start: 0, end: 4 },
        { node: ai, start: 0, end: 2 },
      ],
    },
  ]);
  expect(store.at(open)).toEqual(store.at(ai));
  expect(store.at(open)).toHaveLength(1);
  expect(store.at(document.body)).toEqual([]);
});

describe('when a text changes', () => {
  const CHANGES: Record<string, { to: string; stays: string[]; repaints: number }> = {
    'a name that stays where it was is left alone': {
      to: 'So OpenAI s',
      stays: ['OpenAI'],
      repaints: 0,
    },
    'a name moves with the text before it': {
      to: 'Later, OpenAI says',
      stays: ['OpenAI'],
      repaints: 1,
    },
    'a name that is gone has no mention': { to: 'So nobody says', stays: [], repaints: 0 },
    'a name that was cut off has no mention': { to: 'nAI says', stays: [], repaints: 0 },
    'a text that only ends alike does not move a mark out of it': {
      to: 'OpenAI',
      stays: [],
      repaints: 0,
    },
  };

  it.each(Object.entries(CHANGES))('%s', (_, { to, stays, repaints }) => {
    const node = textIn(draw('<p>So OpenAI says</p>'));
    const before = node.data;
    const mention = put(node, 'OpenAI');
    node.data = to;
    store.follow(node, before);
    expect(store.at(node).map(textOf)).toEqual(stays);
    expect(store.has(mention)).toBe(stays.length > 0);
    expect(highlighter.add).toHaveBeenCalledTimes(1 + repaints);
    expect(highlighter.paintAll).toHaveBeenCalledTimes(repaints);
  });

  it('a name over two elements goes when one of them changes', () => {
    const body = draw('<p>Open<b>AI</b></p>');
    const [open, ai] = [textIn(body), textIn(body, 1)];
    store.replace({ text: 'OpenAI', nodes: [open, ai], container: body }, [
      {
        entityId: 'openai',
        segments: [
          { node: open, start: 0, end: 4 },
          { node: ai, start: 0, end: 2 },
        ],
      },
    ]);
    ai.data = 'door';
    store.follow(ai, 'AI');
    expect(store.at(open)).toEqual([]);
  });
});

it('neither counts nor goes to what has been hidden since', () => {
  const body = draw('<p id="p">OpenAI</p><p>Meta</p>');
  put(textIn(body), 'OpenAI');
  put(textIn(body, 1), 'Meta', 'meta');
  body.querySelector('p')?.setAttribute('style', 'display: none');
  expect([...store.counts().keys()]).toEqual(['meta']);
  expect(store.inOrder().map(textOf)).toEqual(['Meta']);
});

it('forgets names that were moved into another document', () => {
  const body = draw('<p>OpenAI</p>');
  put(textIn(body), 'OpenAI');
  const other = document.implementation.createHTMLDocument();
  const text = textIn(body);
  other.body.append(text);
  sweep(text);
  expect(store.inOrder()).toEqual([]);
});

it('forgets names whose text has left the page, and only those', () => {
  const body = draw('<p>OpenAI</p><p>Meta</p>');
  const [first, second] = [textIn(body), textIn(body, 1)];
  const gone = put(first, 'OpenAI');
  const stays = put(second, 'Meta', 'meta');
  sweep(takeAway(element('p')));
  expect(store.inOrder()).toEqual([stays]);
  expect(highlighter.remove).toHaveBeenCalledExactlyOnceWith(gone);
  expect(store.at(first)).toEqual([]);
});

it('leaves the names of what was only moved', () => {
  const body = draw('<p>OpenAI</p><div></div>');
  const stays = put(textIn(body), 'OpenAI');
  const moved = takeAway(element('p'));
  element('div')?.append(moved);
  sweep(moved);
  expect(store.inOrder()).toEqual([stays]);
});

it('forgets the names of a very large part with breaks, and no others', () => {
  const body = draw(`<p>Meta</p><main>${'<p>OpenAI</p>'.repeat(3000)}</main>`);
  const [first, ...rest] = textsIn(body);
  const stays = put(first as Text, 'Meta', 'meta');
  for (const text of rest) put(text, 'OpenAI');
  expect(sweep(takeAway(element('main')))).toBeGreaterThan(1);
  expect(store.inOrder()).toEqual([stays]);
});

it('tells how many entities can be seen', () => {
  const body = draw('<p>OpenAI</p><p>OpenAI</p><p style="display: none">Meta</p>');
  const [first, second, hidden] = textsIn(body) as [Text, Text, Text];
  put(first, 'OpenAI');
  put(second, 'OpenAI');
  put(hidden, 'Meta', 'meta');
  expect(store.countEntities()).toBe(1);
  sweep(takeAway(first.parentElement), takeAway(second.parentElement));
  expect(store.countEntities()).toBe(0);
});

it('takes the first fifty of an entity for all, and counts none where those are hidden', () => {
  const shown = '<p>OpenAI</p>'.repeat(60);
  const body = draw(`<main>${shown}</main>`);
  for (const text of textsIn(body)) put(text, 'OpenAI');
  expect(store.counts()).toEqual(new Map([['openai', 60]]));
  element('main')?.setAttribute('style', 'display: none');
  expect(store.counts()).toEqual(new Map());
});

it('counts the names by entity', () => {
  const body = draw('<p>OpenAI</p><p>Meta</p><p>OpenAI</p>');
  put(textIn(body), 'OpenAI');
  put(textIn(body, 1), 'Meta', 'meta');
  put(textIn(body, 2), 'OpenAI');
  expect(Object.fromEntries(store.counts())).toEqual({ openai: 2, meta: 1 });
});

it('takes all paint off when it is cleared', () => {
  const node = textIn(draw('<p>OpenAI</p>'));
  put(node, 'OpenAI');
  store.clear();
  expect(highlighter.clear).toHaveBeenCalledOnce();
  expect([store.inOrder(), store.at(node), store.counts().size]).toEqual([[], [], 0]);
});

describe('document order', () => {
  it('does not depend on what was read first', () => {
    const body = draw('<p>OpenAI</p><p>Meta</p>');
    const [first, second] = [textIn(body), textIn(body, 1)];
    put(second, 'Meta', 'meta');
    put(first, 'OpenAI');
    expect(store.inOrder().map(textOf)).toEqual(['OpenAI', 'Meta']);
  });

  it('holds within one text', () => {
    const node = textIn(draw('<p>OpenAI and Meta</p>'));
    store.replace(blockOf(node), [mentionIn(node, 'Meta', 'meta'), mentionIn(node, 'OpenAI')]);
    expect(store.inOrder().map(textOf)).toEqual(['OpenAI', 'Meta']);
  });

  it('puts the text of a shadow root where its element stands', () => {
    const body = draw('<p>OpenAI</p><x-card></x-card><p>Meta</p>');
    const root = body.querySelector('x-card')?.attachShadow({ mode: 'closed' });
    if (!root) throw new Error('No shadow root');
    root.innerHTML = '<p>Google</p>';
    put(textIn(body, 1), 'Meta', 'meta');
    put(textIn(root), 'Google', 'google');
    put(textIn(body), 'OpenAI');
    expect(store.inOrder().map(textOf)).toEqual(['OpenAI', 'Google', 'Meta']);
  });

  it('holds within one shadow root, where a feed puts new text above', () => {
    const root = draw('<x-feed></x-feed>').querySelector('x-feed')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('No shadow root');
    root.innerHTML = '<p>OpenAI</p><p>Meta</p>';
    put(textIn(root, 1), 'Meta', 'meta');
    put(textIn(root), 'OpenAI');
    expect(store.inOrder().map(textOf)).toEqual(['OpenAI', 'Meta']);
  });
});

describe('with the first mention of each entity alone', () => {
  beforeEach(() => {
    store = createMentionStore(highlighter, false);
  });

  /** What is painted now, by the texts around it. */
  function painted(): string[] {
    const ranges = new Set<MentionRange>();
    const calls = [
      ...highlighter.add.mock.calls.map(([mention], n) => ({
        mention,
        isAdded: true,
        at: highlighter.add.mock.invocationCallOrder[n] ?? 0,
      })),
      ...highlighter.remove.mock.calls.map(([mention], n) => ({
        mention,
        isAdded: false,
        at: highlighter.remove.mock.invocationCallOrder[n] ?? 0,
      })),
    ].toSorted((a, b) => a.at - b.at);
    for (const { mention, isAdded } of calls) {
      if (isAdded) ranges.add(mention);
      else ranges.delete(mention);
    }
    return [...ranges].map(({ segments: [{ node }] }) => node.data).toSorted();
  }

  const drawThree = () =>
    textsIn(draw('<p>1 OpenAI</p><p>2 OpenAI</p><p>3 OpenAI and Meta</p>')) as [Text, Text, Text];

  it.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 0, 2]]])(
    'that is the first of the page, read in the order %j',
    (order) => {
      const texts = drawThree();
      for (const n of order) put(texts[n] as Text, 'OpenAI');
      expect(painted()).toEqual(['1 OpenAI']);
      expect(store.inOrder().filter(store.isMarked).map(textOf)).toEqual(['OpenAI']);
    },
  );

  it('each entity has its own', () => {
    const [, second, third] = drawThree();
    put(second, 'OpenAI');
    put(third, 'Meta', 'meta');
    expect(painted()).toEqual(['2 OpenAI', '3 OpenAI and Meta']);
  });

  it('the next one takes its place when it leaves the page', () => {
    const texts = drawThree();
    for (const text of texts) put(text, 'OpenAI');
    sweep(takeAway(texts[0].parentElement));
    expect(painted()).toEqual(['2 OpenAI']);
  });

  it('the others count and are gone to, but open no card', () => {
    const [first, second] = drawThree();
    put(first, 'OpenAI');
    const other = put(second, 'OpenAI');
    expect(store.counts()).toEqual(new Map([['openai', 2]]));
    expect(store.inOrder()).toContain(other);
    expect([store.at(first).length, store.at(second).length]).toEqual([1, 0]);
  });
});
