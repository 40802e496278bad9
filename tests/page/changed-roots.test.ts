import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChangeWatcher, type Changes, type ChangeWatcher } from '../../page/changed-roots';
import type { TextRoot } from '../../page/text-blocks';
import { textIn } from './fakes';

let rounds: Changes[];
let texts: [now: string, before: string][];
let ending: AbortController;
let watcher: ChangeWatcher;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML =
    '<main id="main"><p id="a">a <b>b</b></p><p id="c">c</p><div id="editor" contenteditable></div></main>';
  rounds = [];
  texts = [];
  ending = new AbortController();
  watcher = createChangeWatcher({
    onChanges: (changes) => rounds.push(changes),
    onText: (text, before) => texts.push([text.data, before]),
    hasNames: ({ data }) => data.includes('GPT'),
    signal: ending.signal,
  });
  watcher.watch(document);
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

const get = (id: string) => document.getElementById(id) as HTMLElement;

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(500);
}

const names = (roots: Iterable<TextRoot>) =>
  [...roots].map((root) => (root instanceof Element ? root.id || root.localName : 'shadow'));

/** What has to be read again after a change. */
async function changesAfter(change: () => void) {
  change();
  await settle();
  return rounds.map(({ subtrees, containers, removed }) => ({
    subtrees: names(subtrees),
    containers: names(containers),
    hasRemovals: removed.size > 0,
  }));
}

function element(html: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild as Element;
}

interface Expected {
  subtrees?: string[];
  containers?: string[];
  hasRemovals?: boolean;
}

const CASES: Record<string, { change: () => void; expected: Expected }> = {
  'an added block is read': {
    change: () => get('main').append(element('<section id="new"><p>x</p></section>')),
    expected: { subtrees: ['new'] },
  },
  'text put into a block has the block read': {
    change: () => get('c').append(' OpenAI'),
    expected: { containers: ['c'] },
  },
  'an inline element put into a block has the block read': {
    change: () => get('c').append(element('<b>x</b>')),
    expected: { containers: ['c'] },
  },
  'edited text has the block around it read': {
    change: () => {
      textIn(document.querySelector('b')).data = 'OpenAI';
    },
    expected: { containers: ['a'] },
  },
  'text put into an inline element has the block around it read': {
    change: () => document.querySelector('b')?.append('x'),
    expected: { containers: ['a'] },
  },
  'an inline element that has gone has the rest read': {
    change: () => document.querySelector('b')?.remove(),
    expected: { containers: ['a'], hasRemovals: true },
  },
  'a block that has gone only says so': {
    change: () => get('c').remove(),
    expected: { hasRemovals: true },
  },
  'a block that was moved is read at its new place': {
    change: () => get('main').prepend(get('c')),
    expected: { subtrees: ['c'], hasRemovals: true },
  },
  'a part inside a larger one is read with it': {
    change: () => {
      get('main').append(element('<section id="new"></section>'));
      get('new').append(element('<p id="inner">x</p>'));
      get('inner').append('y');
    },
    expected: { subtrees: ['new'] },
  },
};

describe('after a change', () => {
  it.each(Object.entries(CASES))('%s', async (_, { change, expected }) => {
    const whole = { subtrees: [], containers: [], hasRemovals: false, ...expected };
    expect(await changesAfter(change)).toEqual([whole]);
  });
});

describe('a line break', () => {
  const containersAfter = async (change: () => void) =>
    (await changesAfter(change)).flatMap(({ containers }) => containers);

  it('that parts a text has the block read', async () => {
    get('a').innerHTML = 'Open<b>AI</b>';
    await settle();
    rounds = [];
    expect(
      await containersAfter(() => textIn(get('a')).after(document.createElement('br'))),
    ).toEqual(['a']);
  });

  it('that has gone has the block read, whose text is joined now', async () => {
    get('a').innerHTML = 'Open<br>AI';
    await settle();
    rounds = [];
    expect(await containersAfter(() => document.querySelector('br')?.remove())).toEqual(['a']);
  });
});

const UNREAD: Record<string, () => void> = {
  'what is written in an editor': () => get('editor').append(element('<p>OpenAI</p>')),
  'a script': () => get('main').append(document.createElement('script')),
  'what is gone again': () => {
    const passing = element('<p>x</p>');
    get('main').append(passing);
    passing.remove();
  },
};

describe('nothing is read for', () => {
  it.each(Object.entries(UNREAD))('%s', async (_, change) => {
    const parts = (await changesAfter(change)).flatMap(({ subtrees, containers }) => [
      ...subtrees,
      ...containers,
    ]);
    expect(parts).toEqual([]);
  });
});

it('does not even wake up for a comment or an attribute', async () => {
  const changes = await changesAfter(() => {
    get('c').append(document.createComment('x'));
    get('c').className = 'x';
  });
  expect(changes).toEqual([]);
});

it('reads a burst once', async () => {
  get('main').append(element('<p id="one">x</p>'));
  await vi.advanceTimersByTimeAsync(20);
  get('main').append(element('<p id="two">x</p>'));
  await vi.advanceTimersByTimeAsync(20);
  expect(rounds).toEqual([]);
  await settle();
  expect(rounds.map(({ subtrees }) => names(subtrees))).toEqual([['one', 'two']]);
});

it('does not wait for ever while a page keeps changing', async () => {
  for (let ms = 0; ms < 1000; ms += 20) {
    get('c').append('x');
    await vi.advanceTimersByTimeAsync(20);
  }
  expect(rounds.length).toBeGreaterThan(5);
});

describe('a clock that ticks', () => {
  const TICK_MS = 10_000;

  beforeEach(async () => {
    get('c').textContent = 'at 10:59';
    await settle();
    rounds = [];
  });

  const tickTo = (now: string) => () => {
    textIn(get('c')).data = now;
  };

  it('wakes nobody up, and is read some time later', async () => {
    expect(await changesAfter(tickTo('at 11:00'))).toEqual([]);
    await vi.advanceTimersByTimeAsync(TICK_MS);
    expect(rounds.map(({ containers }) => names(containers))).toEqual([['c']]);
  });

  it('for long is read once in a while', async () => {
    for (let second = 10; second < 40; second++) {
      tickTo(`at 11:${second}`)();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(rounds).toHaveLength(2);
  });

  it('is read at once where another word comes in', async () => {
    const [changes] = await changesAfter(tickTo('soon 11:00'));
    expect(changes?.containers).toEqual(['c']);
  });

  it('is read at once where its numbers belong to a name', async () => {
    get('c').textContent = 'GPT-4';
    await settle();
    rounds = [];
    const [changes] = await changesAfter(tickTo('GPT-5'));
    expect(changes?.containers).toEqual(['c']);
  });

  it('is not read after the end', async () => {
    tickTo('at 11:00')();
    await settle();
    ending.abort();
    await vi.advanceTimersByTimeAsync(TICK_MS);
    expect(rounds).toEqual([]);
  });
});

it('follows a shadow root once it is told of it', async () => {
  const host = element('<x-feed id="feed"></x-feed>');
  const root = host.attachShadow({ mode: 'closed' });
  get('main').append(host);
  await settle();
  rounds = [];
  texts = [];
  watcher.watch(root);
  watcher.watch(root);
  expect(await changesAfter(() => root.append('OpenAI'))).toEqual([
    { subtrees: [], containers: ['shadow'], hasRemovals: false },
  ]);
});

it('tells of a changed text at once, with what it was before the first change', async () => {
  const text = textIn(get('c'));
  text.data = 'OpenAI';
  text.data = 'Mistral AI';
  await Promise.resolve();
  expect(texts).toEqual([['Mistral AI', 'c']]);
  expect(rounds).toEqual([]);
});

it('has text that becomes an editor forgotten, and read when it is none any more', async () => {
  get('c').setAttribute('contenteditable', '');
  await settle();
  get('c').removeAttribute('contenteditable');
  await settle();
  expect(rounds.map(({ unread, subtrees }) => [names(unread), names(subtrees)])).toEqual([
    [['c'], []],
    [[], ['c']],
  ]);
});

describe('after the end', () => {
  it('says nothing of changes, seen or unseen', async () => {
    get('c').append('x');
    await vi.advanceTimersByTimeAsync(20);
    ending.abort();
    expect(await changesAfter(() => get('a').append('x'))).toEqual([]);
  });

  it('follows nothing new', async () => {
    const root = get('c').attachShadow({ mode: 'open' });
    ending.abort();
    watcher.watch(root);
    expect(await changesAfter(() => root.append('x'))).toEqual([]);
  });
});
