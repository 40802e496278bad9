import { afterEach, describe, expect, it, vi } from 'vitest';
import { holdsFocus, hostOfTab, shadowRootOf } from '../../../entrypoints/content/frame';

interface FakeWindow {
  host?: string;
  /** Host of the page in the tab; none where the browser does not let this frame look. */
  top?: string;
  ancestors?: string[];
}

function windowOf({ host = '', top, ancestors }: FakeWindow): Window {
  const fake = {
    location: { hostname: host, ancestorOrigins: ancestors },
    get top() {
      if (top === undefined) throw new DOMException('Blocked a frame', 'SecurityError');
      return { location: { hostname: top } };
    },
  };
  return fake as unknown as Window;
}

const HOSTS: Record<string, { window: FakeWindow; expected: string | undefined }> = {
  'the page itself': {
    window: { host: 'news.example', top: 'news.example' },
    expected: 'news.example',
  },
  'an empty frame of the page': {
    window: { host: '', top: 'news.example' },
    expected: 'news.example',
  },
  'a foreign frame': {
    window: {
      host: 'ads.example',
      ancestors: ['https://mid.example', 'https://news.example:8080'],
    },
    expected: 'news.example',
  },
  'no foreign frame where the browser does not tell': {
    window: { host: 'ads.example' },
    expected: undefined,
  },
  'a foreign frame of a page without an origin': {
    window: { host: 'ads.example', ancestors: ['null'] },
    expected: 'ads.example',
  },
  'a file': { window: { host: '', top: '' }, expected: '' },
};

describe('the host of the tab', () => {
  it.each(Object.entries(HOSTS))('is known to %s', (_, { window: fake, expected }) => {
    expect(hostOfTab(windowOf(fake))).toBe(expected);
  });
});

describe('the frame that has the keyboard', () => {
  function focusWindow(isTop: boolean, hasFocus: boolean, active: Element): Window {
    const fake = { document: { hasFocus: () => hasFocus, activeElement: active }, top: {} };
    if (isTop) fake.top = fake;
    return fake as unknown as Window;
  }
  const frame = document.createElement('iframe');
  const body = document.createElement('body');

  const CASES: Record<string, { window: Window; expected: boolean }> = {
    'the page, when the focus is in it': { window: focusWindow(true, true, body), expected: true },
    'a frame, when the focus is in it': { window: focusWindow(false, true, body), expected: true },
    'not the page, when a frame in it has the focus': {
      window: focusWindow(true, true, frame),
      expected: false,
    },
    'the page, when the focus is outside, as in the address bar': {
      window: focusWindow(true, false, body),
      expected: true,
    },
    'not a frame, when the focus is elsewhere': {
      window: focusWindow(false, false, body),
      expected: false,
    },
  };

  it.each(Object.entries(CASES))('is %s', (_, { window: fake, expected }) => {
    expect(holdsFocus(fake)).toBe(expected);
  });
});

describe('the shadow root of an element', () => {
  afterEach(() => vi.unstubAllGlobals());

  function closedCard() {
    const element = document.createElement('x-card');
    return { element, root: element.attachShadow({ mode: 'closed' }) };
  }

  it('is found when it is open', () => {
    const element = document.createElement('div');
    const root = element.attachShadow({ mode: 'open' });
    expect(shadowRootOf(element)).toBe(root);
  });

  it('is found when it is closed, in Chrome', () => {
    const { element, root } = closedCard();
    const openOrClosedShadowRoot = (each: Element) => (each === element ? root : null);
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
    expect(shadowRootOf(element)).toBe(root);
  });

  it('is found when it is closed, in Firefox', () => {
    const { element, root } = closedCard();
    vi.stubEnv('FIREFOX', 'true');
    expect(shadowRootOf(Object.assign(element, { openOrClosedShadowRoot: root }))).toBe(root);
  });

  it('is none where there is none', () => {
    vi.stubGlobal('chrome', {});
    const elements = ['p', 'x-card'].map((name) => document.createElement(name));
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'x-card');
    expect([...elements, drawing].map(shadowRootOf)).toEqual([null, null, null]);
  });
});
