// @vitest-environment node
import { expect, it } from 'vitest';
import {
  evaluationMs,
  longestOwnTaskMs,
  mainThreadMs,
  ownTasks,
  type TraceEvent,
} from '../../build/browser/own-script-time';

const PAGE = 'http://127.0.0.1:1/';
const OWN = 'chrome-extension://own/';
const PID = 7;
const MAIN = 1;
const SAMPLER = 2;

const event = (
  name: string,
  ts: number,
  dur: number,
  data: TraceEvent['args']['data'] = {},
): TraceEvent => ({
  name,
  ph: 'X',
  pid: PID,
  tid: MAIN,
  ts,
  dur,
  args: { data },
});
const committed = event('FrameCommittedInBrowser', 0, 0, { url: `${PAGE}a.html`, processId: PID });
const measure = (...events: TraceEvent[]) => longestOwnTaskMs([committed, ...events], PAGE, OWN);

/** Samples in order, as [microseconds since the one before, node]: 1 is the root, 2 the page's, 3 own, 4 called by own. */
function profile(startTime: number, samples: [number, number][]): TraceEvent[] {
  const nodes = [
    { id: 1, callFrame: {} },
    { id: 2, parent: 1, callFrame: { url: PAGE } },
    { id: 3, parent: 1, callFrame: { url: `${OWN}content.js` } },
    { id: 4, parent: 3, callFrame: {} },
  ];
  return [
    { ...event('Profile', startTime, 0, { startTime }), id: '0x1' },
    {
      ...event('ProfileChunk', startTime, 0, {
        cpuProfile: { nodes, samples: samples.map(([, node]) => node) },
        timeDeltas: samples.map(([delta]) => delta),
      }),
      id: '0x1',
      tid: SAMPLER,
    },
  ];
}

it('is 0 where nothing of its own ran', () => {
  expect(
    measure(event('RunTask', 0, 90_000), event('FunctionCall', 10, 80_000, { url: PAGE })),
  ).toBe(0);
});

it('takes the longest task, and of it the own part', () => {
  expect(
    measure(
      event('RunTask', 0, 50_000),
      event('FunctionCall', 1_000, 4_000, { url: `${OWN}content.js` }),
      event('FunctionCall', 6_000, 3_000, { url: `${OWN}content.js` }),
      event('RunTask', 60_000, 9_000),
      event('FunctionCall', 61_000, 5_000, { url: `${OWN}content.js` }),
    ),
  ).toBe(7);
});

it('counts calls within calls once', () => {
  expect(
    measure(
      event('RunTask', 0, 50_000),
      event('EvaluateScript', 1_000, 9_000, { url: `${OWN}content.js` }),
      event('FunctionCall', 2_000, 3_000, { url: `${OWN}content.js` }),
    ),
  ).toBe(9);
});

it('sees by samples what runs after an await, with what it calls', () => {
  const samples = profile(0, [
    [1_000, 2],
    [1_000, 3],
    [2_000, 4],
    [3_000, 2],
    [1_000, 1],
  ]);
  // Own from 2 ms, where the first own sample was taken, to 7 ms, where another one follows.
  expect(measure(event('RunTask', 0, 50_000), event('RunMicrotasks', 0, 9_000), ...samples)).toBe(
    5,
  );
});

it('ends a sample with its task', () => {
  const samples = profile(0, [
    [1_000, 3],
    [40_000, 1],
  ]);
  expect(measure(event('RunTask', 0, 4_000), ...samples)).toBe(3);
});

it('leaves out other tabs, among them pages of the extension', () => {
  const other = { pid: PID + 1 };
  expect(
    measure(
      { ...event('RunTask', 0, 50_000), ...other },
      { ...event('FunctionCall', 1_000, 40_000, { url: `${OWN}popup.js` }), ...other },
    ),
  ).toBe(0);
});

const thread: TraceEvent = {
  ...event('thread_name', 0, 0),
  ph: 'M',
  args: { name: 'CrRendererMain' },
};

it('adds up all that the main thread of the page did', () => {
  const other = { ...event('RunTask', 0, 7_000), tid: SAMPLER };
  const trace = [
    committed,
    thread,
    event('RunTask', 0, 2_000),
    event('RunTask', 9_000, 500),
    other,
  ];
  expect(mainThreadMs(trace, PAGE)).toBe(2.5);
});

it('knows a page that was open before the recording', () => {
  const began = event('TracingStartedInBrowser', 0, 0, { frames: [{ url: PAGE, processId: PID }] });
  const trace = [began, event('RunTask', 0, 3_000), event('FunctionCall', 0, 1_000, { url: OWN })];
  expect(ownTasks(trace, PAGE, OWN)).toEqual([1]);
});

it('times the evaluation of own scripts alone', () => {
  const trace = [
    event('EvaluateScript', 0, 4_000, { url: `${OWN}content.js` }),
    event('EvaluateScript', 5_000, 8_000, { url: `${PAGE}a.js` }),
    event('FunctionCall', 20_000, 1_000, { url: `${OWN}content.js` }),
  ];
  expect(evaluationMs(trace, OWN)).toBe(4);
});
