import { describe, expect, it } from 'vitest';
import { hostOrNone, readFrameReport, REQUEST_READERS } from '../../platform/message-shapes';

const { getCard, unmark, pauseSite, resolveNames } = REQUEST_READERS;

const LONG = 'x'.repeat(10_000);
const dates = (published: unknown, times: unknown = []) => ({
  entityId: 'openai',
  dates: { published, times },
});

describe('what pages say is taken', () => {
  const CASES: Record<string, { said: unknown; taken: unknown }> = {
    'an entity': {
      said: getCard({ entityId: 'mixtral-8x7b' }),
      taken: { entityId: 'mixtral-8x7b' },
    },
    'an entity with a dot': {
      said: unmark({ entityId: 'gpt-3.5' }),
      taken: { entityId: 'gpt-3.5' },
    },
    'an entity as it is written there': {
      said: getCard({ entityId: 'grok', text: 'Grok-1' }),
      taken: { entityId: 'grok', text: 'Grok-1' },
    },
    'an entity, and not a text that is no name': {
      said: getCard({ entityId: 'grok', text: LONG }),
      taken: { entityId: 'grok' },
    },
    'an entity on a page with dates': {
      said: getCard(dates(['2023-12-12'], ['yesterday'])),
      taken: dates(['2023-12-12'], ['yesterday']),
    },
    'no date of a page that has too many': {
      said: getCard(
        dates(
          ['2023-12-12'],
          Array.from({ length: 5000 }, () => '2023-12-12'),
        ),
      ),
      taken: dates(['2023-12-12']),
    },
    'no more of a date than a date can be': {
      said: getCard(dates([LONG])),
      taken: dates([LONG.slice(0, 100)]),
    },
    'an entity and nothing beside it': {
      said: getCard({ entityId: 'openai', admin: true }),
      taken: { entityId: 'openai' },
    },
    'a host': { said: pauseSite({ host: 'news.example' }), taken: { host: 'news.example' } },
    'names in their order': {
      said: resolveNames({ names: ['Microsfot', LONG, 'Mistrall'] }),
      taken: { names: ['Microsfot', '', 'Mistrall'] },
    },
    'a thousand names': {
      said: resolveNames({ names: Array.from({ length: 5000 }, () => 'Mistrall') }),
      taken: { names: Array.from({ length: 1000 }, () => 'Mistrall') },
    },
  };

  it.each(Object.entries(CASES))('%s', (_, { said, taken }) => {
    expect(said).toEqual(taken);
  });
});

describe('what no content script says is refused', () => {
  const ODD = [undefined, null, 7, 'openai', [], [{ entityId: 'openai' }], {}];
  const CASES: [string, (data: unknown) => unknown, unknown[]][] = [
    ['a card', getCard, [...ODD, { entityId: 7 }, { entityId: '' }, { entityId: '../x' }]],
    ['a card', getCard, [{ entityId: LONG }, { entityId: 'openai', text: 7 }]],
    ['a card', getCard, [dates('2023-12-12'), dates([7]), { entityId: 'openai', dates: 'x' }]],
    ['an entity', unmark, [...ODD, { entityId: null }, { entityId: 'Open AI' }]],
    ['a host', pauseSite, [...ODD, { host: 7 }, { host: '' }, { host: '*' }, { host: LONG }]],
    ['a host', pauseSite, [{ host: '*.example' }, { host: 'https://a.example' }, { host: 'a b' }]],
    ['names', resolveNames, [...ODD, { names: 'OpenAI' }, { names: [7] }, { names: { 0: 'a' } }]],
  ];

  it.each(CASES)('for %s', (_, read, said) => {
    for (const data of said) expect(() => read(data), JSON.stringify(data)).toThrow(TypeError);
  });
});

describe('a frame’s report', () => {
  const REPORT = {
    type: 'pageReport',
    frame: 'k3j5h2',
    isTop: true,
    host: 'news.example',
    isPaused: false,
    done: true,
    scanMs: 3,
    mentions: [{ entityId: 'openai', count: 2 }],
  };

  it.each([{}, { host: '' }, { mentions: [] }])('is taken: %j', (change) => {
    expect(readFrameReport({ ...REPORT, ...change })).toEqual({ ...REPORT, ...change });
  });

  it('has no host that is none', () => {
    expect(readFrameReport({ ...REPORT, host: '*.example' })?.host).toBe('');
  });

  it.each([
    { type: 'other' },
    { frame: 7 },
    { frame: LONG },
    { isTop: 'yes' },
    { isPaused: undefined },
    { done: 1 },
    { scanMs: '3' },
    { mentions: undefined },
    { mentions: [null] },
    { mentions: [{ entityId: 7, count: 1 }] },
    { mentions: [{ entityId: 'openai', count: 0 }] },
    { mentions: [{ entityId: 'openai', count: 0.5 }] },
    { mentions: [{ entityId: 'openai', count: '1' }] },
    // The popup would make a list of as many places.
    { mentions: [{ entityId: 'openai', count: 1e12 }] },
  ])('is refused: %j', (change) => {
    expect(readFrameReport({ ...REPORT, ...change })).toBeUndefined();
  });
});

it.each([
  ['news.example', 'news.example'],
  ['[::1]', '[::1]'],
  ['*.example', ''],
  ['a/b', ''],
  [7, ''],
  [undefined, ''],
])('the host in the answer %j is “%s”', (answer, host) => {
  expect(hostOrNone(answer)).toBe(host);
});
