import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMentionFinder, type MentionFinder } from '../../domain/mention-finder';
import { createMentionStore, type MentionStore } from '../../page/mention-store';
import { startPageReader, type PageReader, type PageReaderParts } from '../../page/page-reader';
import { aliasIndex } from '../domain/real-data';
import { createFakeHighlighter, textIn, textOf } from './fakes';

const finder = createMentionFinder(aliasIndex);

let store: MentionStore;
let ending: AbortController;
let resolveNames: ReturnType<typeof vi.fn<PageReaderParts['resolveNames']>>;
let onRead: ReturnType<typeof vi.fn<() => void>>;
let onShadowRoot: ReturnType<typeof vi.fn<NonNullable<PageReaderParts['onShadowRoot']>>>;
let intersect: IntersectionObserverCallback;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (slice: () => void) => setTimeout(slice, 1));
  // happy-dom lays nothing out, so nothing ever comes into sight of its own observer.
  class FakeIntersectionObserver {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
    constructor(callback: IntersectionObserverCallback) {
      intersect = callback;
    }
  }
  vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver);
  document.documentElement.lang = 'en';
  store = createMentionStore(createFakeHighlighter());
  ending = new AbortController();
  resolveNames = vi.fn<PageReaderParts['resolveNames']>((names) =>
    Promise.resolve(names.map(() => null)),
  );
  onRead = vi.fn<() => void>();
  onShadowRoot = vi.fn<NonNullable<PageReaderParts['onShadowRoot']>>();
});

afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function settle(ms = 300): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

async function read(html: string, parts: Partial<PageReaderParts> = {}): Promise<PageReader> {
  document.body.innerHTML = html;
  const reader = startPageReader({
    document,
    finder,
    store,
    resolveNames,
    isWanted: () => true,
    shadowRootOf: ({ shadowRoot }) => shadowRoot,
    onShadowRoot,
    onRead,
    signal: ending.signal,
    ...parts,
  });
  await settle();
  return reader;
}

const marked = () => store.inOrder().map(textOf);
const entities = () => Object.fromEntries(store.counts());
const element = (query: string) => document.querySelector(query) as HTMLElement;

function append(html: string): void {
  document.body.insertAdjacentHTML('beforeend', html);
}

describe('a page', () => {
  it('has its names marked', async () => {
    await read('<p>Open<b>AI</b> and Microsoft.</p><p>Mixtral 8x7B is out.</p>');
    expect(marked()).toEqual(['OpenAI', 'Microsoft', 'Mixtral 8x7B']);
    expect(entities()).toEqual({ openai: 1, microsoft: 1, 'mixtral-8x7b': 1 });
  });

  it('is told to be read when it is, and how long that took', async () => {
    const reader = await read('<p>OpenAI</p>');
    expect(reader.isDone()).toBe(true);
    expect(reader.readingMs()).toBeGreaterThanOrEqual(0);
    expect(onRead).toHaveBeenCalledOnce();
  });

  it('keeps its tree as it was', async () => {
    const html = '<p>Open<b>AI</b> and Microsoft.</p>';
    await read(html);
    expect(document.body.innerHTML).toBe(html);
  });

  it('is left alone in what the reader writes', async () => {
    await read('<div contenteditable>OpenAI</div><textarea>OpenAI</textarea>');
    expect(marked()).toEqual([]);
  });
});

describe('a page that changes', () => {
  it('has the names marked that come later', async () => {
    await read('<p>OpenAI</p>');
    append('<section><p>Microsoft</p></section>');
    await settle();
    expect(marked()).toEqual(['OpenAI', 'Microsoft']);
  });

  it('loses the mark of a text that says something else now', async () => {
    await read('<p>OpenAI</p>');
    textIn(element('p')).data = 'nobody';
    await settle();
    expect(marked()).toEqual([]);
  });

  it('has the mark follow a name that was pushed along', async () => {
    await read('<p>OpenAI</p>');
    textIn(element('p')).data = 'Yesterday, OpenAI';
    await settle();
    expect(marked()).toEqual(['OpenAI']);
  });

  it('has a name marked that an edit has made', async () => {
    await read('<p>Open</p>');
    element('p').append('AI');
    await settle();
    expect(marked()).toEqual(['OpenAI']);
  });

  it('forgets names that have gone, and says so', async () => {
    await read('<p>OpenAI</p><p>Microsoft</p>');
    onRead.mockClear();
    element('p').remove();
    await settle();
    expect(marked()).toEqual(['Microsoft']);
    expect(onRead).toHaveBeenCalled();
  });

  it('loses the mark of a text that the reader has begun to edit', async () => {
    await read('<p>OpenAI</p>');
    element('p').contentEditable = 'true';
    textIn(element('p')).data = 'xyz OpenAI';
    await settle();
    expect(marked()).toEqual([]);
  });

  it('loses the mark of a text that was moved into an editor', async () => {
    await read('<p>OpenAI</p><div contenteditable></div>');
    element('div').append(element('p'));
    await settle();
    expect(marked()).toEqual([]);
  });

  it('is not read any more after the end', async () => {
    await read('<p>OpenAI</p>');
    ending.abort();
    append('<p>Microsoft</p>');
    await settle();
    expect(marked()).toEqual(['OpenAI']);
  });
});

describe('a family name', () => {
  it('counts after the full name', async () => {
    await read('<p>Guillaume Lample spoke.</p><p>Lample said so.</p>');
    expect(marked()).toEqual(['Guillaume Lample', 'Lample']);
  });

  it('does not before it', async () => {
    await read('<p>Lample said so.</p><p>Guillaume Lample spoke.</p>');
    expect(marked()).toEqual(['Guillaume Lample']);
  });

  it('counts after the full name with a slip', async () => {
    resolveNames.mockResolvedValue(['satya-nadella']);
    await read('<p>Satya Nadela spoke. Then Nadella left.</p>');
    expect(marked()).toEqual(['Satya Nadela', 'Nadella']);
  });
});

describe('a name that is another word too', () => {
  it('waits for the full name, and is marked once that comes', async () => {
    await read('<p>Mistral is here.</p>');
    expect(marked()).toEqual([]);
    append('<p>Mistral AI</p>');
    await settle();
    expect(marked()).toEqual(['Mistral', 'Mistral AI']);
  });

  it('is marked before the full name on the same page', async () => {
    const reader = await read('<p>Mistral is here.</p><p>Mistral AI</p>');
    expect(marked()).toEqual(['Mistral', 'Mistral AI']);
    expect(reader.isDone()).toBe(true);
    expect(onRead).toHaveBeenCalledOnce();
  });

  it('is marked when the full name stands there with a slip', async () => {
    resolveNames.mockImplementation((names) =>
      Promise.resolve(names.map((name) => (name === 'Mistrall AI' ? 'mistral-ai' : null))),
    );
    const reader = await read('<p>Mistral is here.</p><p>Mistrall AI</p>');
    expect(marked()).toEqual(['Mistral', 'Mistrall AI']);
    expect(reader.isDone()).toBe(true);
  });

  it('is marked once the page has named three others', async () => {
    await read('<p>Le Chat is here.</p><p>Microsoft</p><p>Nvidia</p>');
    expect(marked()).toEqual(['Microsoft', 'Nvidia']);
    append('<p>DeepSeek</p>');
    await settle();
    expect(marked()).toEqual(['Le Chat', 'Microsoft', 'Nvidia', 'DeepSeek']);
  });

  it('is marked when it needs both, and is read in peace while it has one', async () => {
    const judge = vi.fn<MentionFinder['judge']>(finder.judge);
    const reader = await read('<p>Gemini is here.</p><p>Google Gemini</p>', {
      finder: { ...finder, judge },
    });
    expect([marked(), reader.isDone()]).toEqual([['Google Gemini'], true]);
    expect(judge).toHaveBeenCalledTimes(3);
    append('<p>Microsoft</p><p>Nvidia</p><p>DeepSeek</p>');
    await settle();
    expect(marked().slice(0, 2)).toEqual(['Gemini', 'Google Gemini']);
  });

  it('is read again without its neighbours losing their marks', async () => {
    await read('<div>Gemini is here.<p>Nvidia</p></div><p>Google Gemini</p>');
    const before = store.inOrder();
    append('<p>Microsoft</p><p>DeepSeek</p><p>OpenAI</p>');
    await settle();
    expect(marked()[0]).toBe('Gemini');
    expect(before.filter((mention) => store.has(mention))).toEqual(before);
  });

  it('does not keep the page from being read when its text has gone', async () => {
    const reader = await read('<p>Mistral is here.</p>');
    element('p').outerHTML = '<p>Mistral AI</p>';
    await settle();
    expect([marked(), reader.isDone()]).toEqual([['Mistral AI'], true]);
  });

  it('is judged in the language of its part of the page', async () => {
    const html = '<p>Mistral AI</p><p lang="fr-CA">Mistral is here.</p><p>Mistral is here.</p>';
    await read(html);
    expect(marked()).toEqual(['Mistral AI', 'Mistral']);
    expect(store.inOrder().at(-1)?.segments[0].node).toBe(textIn(document.body, 2));
  });

  it('is judged in the language around it, across a shadow root', async () => {
    const host = document.createElement('x-card');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Mistral is here.</p>';
    host.lang = 'fr';
    await read('<p>Mistral AI</p>');
    document.body.append(host);
    await settle();
    expect(marked()).toEqual(['Mistral AI']);
    host.lang = 'en';
    root.querySelector('p')?.append(' Really.');
    await settle();
    expect(marked()).toEqual(['Mistral AI', 'Mistral']);
  });
});

describe('misspelt names', () => {
  it('are asked about in one message, each once', async () => {
    await read('<p>Microsfot</p><p>Microsfot, Mistrall AI</p><p>Microsfot</p>');
    expect(resolveNames.mock.calls).toEqual([[['Microsfot', 'Mistrall', 'Mistrall AI']]]);
  });

  it('are marked wherever they stand when the answer is an entity', async () => {
    resolveNames.mockImplementation((names) =>
      Promise.resolve(names.map((name) => (name === 'Microsfot' ? 'microsoft' : null))),
    );
    const reader = await read('<p>Microsfot</p><p>Mistrall AI</p><p>Microsfot</p>');
    expect(marked()).toEqual(['Microsfot', 'Microsfot']);
    expect(reader.isDone()).toBe(true);
  });

  it('are not asked about again when they come again', async () => {
    await read('<p>Microsfot</p>');
    append('<p>Microsfot</p>');
    await settle();
    expect(resolveNames).toHaveBeenCalledOnce();
  });

  it('are neither asked about nor marked by a finder that is to leave them', async () => {
    await read('<p>Microsfot and Microsoft</p>', {
      finder: createMentionFinder(aliasIndex, { fuzzy: false }),
    });
    expect(resolveNames).not.toHaveBeenCalled();
    expect(marked()).toEqual(['Microsoft']);
  });

  it('leave the page done when their text has gone before the answer', async () => {
    let answer: (ids: string[]) => void = () => undefined;
    resolveNames.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const reader = await read('<p>Microsfot</p>');
    element('p').remove();
    await settle();
    onRead.mockClear();
    answer(['microsoft']);
    await settle();
    expect(reader.isDone()).toBe(true);
    expect(onRead).toHaveBeenCalled();
  });

  it('are marked at once when they come again after a good answer', async () => {
    resolveNames.mockResolvedValue(['microsoft']);
    await read('<p>Microsfot</p>');
    append('<p>Microsfot</p>');
    await settle();
    expect(marked()).toEqual(['Microsfot', 'Microsfot']);
  });

  it('are asked about once while the answer takes its time', async () => {
    resolveNames.mockReturnValue(new Promise(() => undefined));
    await read('<p>Microsfot</p>');
    append('<p>Microsfot</p>');
    await settle();
    expect(resolveNames.mock.calls.flat(2)).toEqual(['Microsfot']);
  });

  it('stay unmarked while the answer does not come, and the page is not done', async () => {
    resolveNames.mockReturnValue(new Promise(() => undefined));
    const reader = await read('<p>Microsfot and OpenAI</p>');
    expect(marked()).toEqual(['OpenAI']);
    expect(reader.isDone()).toBe(false);
  });

  it('leave the page undone while the answer does not come, whatever else is read', async () => {
    resolveNames.mockReturnValue(new Promise(() => undefined));
    const reader = await read('<p>Microsfot</p>');
    append('<p>OpenAI</p>');
    await settle();
    expect(reader.isDone()).toBe(false);
  });

  it('stay unmarked when the answer is empty, and the page is done', async () => {
    resolveNames.mockResolvedValue([]);
    const reader = await read('<p>Microsfot and OpenAI</p>');
    expect(marked()).toEqual(['OpenAI']);
    expect(reader.isDone()).toBe(true);
  });

  it('stay unmarked when the answer fails, and the page is done', async () => {
    resolveNames.mockRejectedValue(new Error('The background is gone'));
    const reader = await read('<p>Microsfot and OpenAI</p>');
    expect(marked()).toEqual(['OpenAI']);
    expect(reader.isDone()).toBe(true);
  });

  it('stay unmarked when the page ended before the answer', async () => {
    let answer: (ids: string[]) => void = () => undefined;
    resolveNames.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    await read('<p>Microsfot</p>');
    ending.abort();
    answer(['microsoft']);
    await settle();
    expect(marked()).toEqual([]);
  });

  it('are not reported any more when the page ended before the answer', async () => {
    let answer: (ids: null[]) => void = () => undefined;
    resolveNames.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    await read('<p>Microsfot</p>');
    onRead.mockClear();
    ending.abort();
    answer([null]);
    await settle();
    expect(onRead).not.toHaveBeenCalled();
  });
});

describe('shadow roots', () => {
  it('are read, and what changes in them', async () => {
    const host = document.createElement('x-card');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>OpenAI</p>';
    const reader = await read('<p>Microsoft</p>');
    document.body.append(host);
    await settle();
    expect(marked()).toEqual(['Microsoft', 'OpenAI']);
    root.append('and Aleph Alpha');
    await settle();
    expect(marked()).toHaveLength(3);
    expect(reader.shadowRoots()).toEqual([root]);
    expect(onShadowRoot).toHaveBeenCalledExactlyOnceWith(root);
  });

  it('are read when the browser opens closed ones to extensions', async () => {
    const host = document.createElement('x-card');
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<p>OpenAI</p>';
    await read('', { shadowRootOf: (each) => (each === host ? root : null) });
    document.body.append(host);
    await settle();
    expect(marked()).toEqual(['OpenAI']);
  });

  it('are found when a component attaches them late', async () => {
    await read('<x-card></x-card>');
    await settle(3000);
    element('x-card').attachShadow({ mode: 'open' }).innerHTML = '<p>OpenAI</p>';
    await settle(5000);
    expect(marked()).toEqual(['OpenAI']);
  });

  it('are let go when their element has gone', async () => {
    const host = document.createElement('x-card');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>OpenAI</p>';
    const reader = await read('');
    document.body.append(host);
    await settle();
    host.remove();
    await settle();
    expect([marked(), reader.shadowRoots()]).toEqual([[], []]);
  });
});

describe('hidden text', () => {
  it('is marked when it comes into sight', async () => {
    await read('<p style="visibility: hidden">OpenAI</p><p>Microsoft</p>');
    expect(marked()).toEqual(['Microsoft']);
    element('p').style.visibility = 'visible';
    const entry = { target: element('p'), isIntersecting: true } as unknown;
    intersect([entry as IntersectionObserverEntry], null as unknown as IntersectionObserver);
    await settle();
    expect(marked()).toEqual(['OpenAI', 'Microsoft']);
  });

  describe('is not what makes no box of its own and shows its text all the same', () => {
    const html = '<div style="display: contents">OpenAI</div>';

    beforeEach(() => {
      // As browsers answer: an element with `display: contents` has no box.
      vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function check(
        this: Element,
      ) {
        return (this as HTMLElement).style.display !== 'contents';
      });
    });

    it('in the page', async () => {
      await read(html);
      expect(marked()).toEqual(['OpenAI']);
    });

    it('at the top of a shadow root', async () => {
      await read('<x-card></x-card>');
      element('x-card').attachShadow({ mode: 'open' }).innerHTML = html;
      await settle(1000);
      expect(marked()).toEqual(['OpenAI']);
    });
  });
});
