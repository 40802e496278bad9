import type { Page } from 'puppeteer-core';

/** The parts of a Chromium trace that are read. Times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of the profile that a ProfileChunk continues. */
  id?: string;
  args: {
    name?: string;
    data?: {
      url?: string;
      frames?: { url?: string; processId?: number }[];
      processId?: number;
      startTime?: number;
      timeDeltas?: number[];
      cpuProfile?: {
        nodes?: { id: number; parent?: number; callFrame: { url?: string } }[];
        samples?: number[];
      };
    };
  };
}

interface Interval {
  start: number;
  end: number;
}

const TIMELINE = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
const SAMPLES = 'disabled-by-default-v8.cpu_profiler';

/**
 * Begins to record; Chromium only. The function returned ends it and gives the trace.
 *
 * @param samples Record what the profiler sees too? That finds every own script, and slows all scripts down.
 */
export async function startTrace(page: Page, samples = true): Promise<() => Promise<TraceEvent[]>> {
  await page.tracing.start({ categories: samples ? [...TIMELINE, SAMPLES] : TIMELINE });
  return async () => {
    const buffer = await page.tracing.stop();
    const trace = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
    return trace.traceEvents;
  };
}

/** Milliseconds of the longest of {@link ownTasks}; 0 if there is none. */
export function longestOwnTaskMs(trace: TraceEvent[], pageUrl: string, ownUrl: string): number {
  return Math.max(0, ...ownTasks(trace, pageUrl, ownUrl));
}

/**
 * For each task of the page's main thread that ran scripts whose address begins with `ownUrl`: the milliseconds that it
 * spent in them.
 *
 * Timeline events are exact, but know the script only of a task's first call; what goes on after an `await` they show as
 * nameless microtasks. The profiler's samples, about 5 per ms, fill that gap.
 *
 * @param pageUrl The beginning of the page's address; other tabs are in the trace too.
 */
export function ownTasks(trace: TraceEvent[], pageUrl: string, ownUrl: string): number[] {
  const isOwn = (url: string | undefined) => url?.startsWith(ownUrl) ?? false;
  const times: number[] = [];
  for (const events of groupByThread(eventsOfPage(trace, pageUrl))) {
    const own = withoutOverlaps([
      ...ownTimelineEvents(events, isOwn),
      ...ownSamples(events, isOwn),
    ]);
    const tasks = events.filter(({ name }) => name === 'RunTask').toSorted((a, b) => a.ts - b.ts);
    times.push(...coveredTimes(own, tasks).map((microseconds) => microseconds / 1000));
  }
  return times;
}

/** All that the main threads of the page did, in milliseconds. */
export function mainThreadMs(trace: TraceEvent[], pageUrl: string): number {
  const events = eventsOfPage(trace, pageUrl);
  const mainThreads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ tid }) => tid),
  );
  const tasks = events.filter(({ name, tid }) => name === 'RunTask' && mainThreads.has(tid));
  return tasks.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
}

/** To compile scripts whose address begins with `ownUrl` and to run them once, in milliseconds. */
export function evaluationMs(trace: TraceEvent[], ownUrl: string): number {
  return trace
    .filter(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.startsWith(ownUrl))
    .reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);
}

function eventsOfPage(trace: TraceEvent[], pageUrl: string): TraceEvent[] {
  const isPage = (url: string | undefined) => url?.startsWith(pageUrl) ?? false;
  const pids = new Set(
    trace.flatMap(({ name, args }) => {
      // Pages that were open before the recording are told of at its beginning.
      const { frames = [] } = args.data ?? {};
      const known = frames.filter(({ url }) => isPage(url)).map(({ processId }) => processId);
      return name === 'FrameCommittedInBrowser' && isPage(args.data?.url)
        ? [...known, args.data?.processId]
        : known;
    }),
  );
  return trace.filter(({ pid }) => pids.has(pid));
}

/** A profile is written by a thread of its own, but carries the number of the one it is about. */
function groupByThread(trace: TraceEvent[]): TraceEvent[][] {
  const threads = new Map<string, TraceEvent[]>();
  const threadOfProfile = new Map<string, number>();
  for (const { name, pid, tid, id } of trace) {
    if (name === 'Profile') threadOfProfile.set(`${pid} ${id}`, tid);
  }
  for (const event of trace) {
    const tid =
      event.name === 'ProfileChunk' ? threadOfProfile.get(`${event.pid} ${event.id}`) : event.tid;
    const key = `${event.pid} ${tid}`;
    const events = threads.get(key);
    if (events) events.push(event);
    else threads.set(key, [event]);
  }
  return [...threads.values()];
}

function ownTimelineEvents(events: TraceEvent[], isOwn: (url?: string) => boolean): Interval[] {
  return events
    .filter(({ ph, args }) => ph === 'X' && isOwn(args.data?.url))
    .map(({ ts, dur = 0 }) => ({ start: ts, end: ts + dur }));
}

function ownSamples(events: TraceEvent[], isOwn: (url?: string) => boolean): Interval[] {
  let time = 0;
  const ownNodes = new Set<number>();
  const intervals: Interval[] = [];
  let sampledOwn = false;
  for (const { name, args } of events) {
    if (name === 'Profile') time = args.data?.startTime ?? 0;
    if (name !== 'ProfileChunk') continue;
    const { nodes = [], samples = [] } = args.data?.cpuProfile ?? {};
    // A parent comes before its children. What an own function calls is own time too.
    for (const { id, parent, callFrame } of nodes) {
      if (isOwn(callFrame.url) || (parent !== undefined && ownNodes.has(parent))) ownNodes.add(id);
    }
    for (const [index, node] of samples.entries()) {
      const start = time;
      time += args.data?.timeDeltas?.[index] ?? 0;
      // A sample holds until the next one.
      if (sampledOwn) intervals.push({ start, end: time });
      sampledOwn = ownNodes.has(node);
    }
  }
  return intervals;
}

/** In order. */
function withoutOverlaps(intervals: Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const { start, end } of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** How much of each task the intervals cover, where that is anything; both in order, none over another. */
function coveredTimes(intervals: Interval[], tasks: TraceEvent[]): number[] {
  let first = 0;
  return tasks
    .map(({ ts, dur = 0 }) => {
      const taskEnd = ts + dur;
      let covered = 0;
      while ((intervals[first]?.end ?? Infinity) <= ts) first++;
      for (let n = first; ; n++) {
        const { start = Infinity, end = 0 } = intervals[n] ?? {};
        if (start >= taskEnd) return covered;
        covered += Math.min(end, taskEnd) - Math.max(start, ts);
      }
    })
    .filter((covered) => covered > 0);
}
