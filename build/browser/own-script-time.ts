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
    data?: {
      url?: string;
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

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

/** Begins to record; Chromium only. The function returned ends it and gives the trace. */
export async function startTrace(page: Page): Promise<() => Promise<TraceEvent[]>> {
  await page.tracing.start({ categories: CATEGORIES });
  return async () => {
    const buffer = await page.tracing.stop();
    const trace = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
    return trace.traceEvents;
  };
}

/**
 * The longest time in milliseconds that one task of the page's main thread spent in scripts whose
 * address begins with `ownUrl`.
 *
 * Timeline events are exact, but know the script only of a task's first call; what goes on after an
 * `await` they show as nameless microtasks. The profiler's samples, about 5 per ms, fill that gap.
 *
 * @param pageUrl The beginning of the page's address; other tabs are in the trace too.
 */
export function longestOwnTaskMs(trace: TraceEvent[], pageUrl: string, ownUrl: string): number {
  const pagePids = new Set(
    trace
      .filter(
        ({ name, args }) =>
          name === 'FrameCommittedInBrowser' && args.data?.url?.startsWith(pageUrl),
      )
      .map(({ args }) => args.data?.processId),
  );
  const isOwn = (url: string | undefined) => url?.startsWith(ownUrl) ?? false;

  let longest = 0;
  for (const events of groupByThread(trace.filter(({ pid }) => pagePids.has(pid)))) {
    const own = [...ownTimelineEvents(events, isOwn), ...ownSamples(events, isOwn)];
    if (own.length === 0) continue;
    for (const { ts, dur = 0, name } of events) {
      if (name !== 'RunTask') continue;
      longest = Math.max(longest, coveredTime(own, { start: ts, end: ts + dur }));
    }
  }
  return longest / 1000;
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
    threads.set(key, [...(threads.get(key) ?? []), event]);
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

/** How much of `whole` the intervals cover; where they overlap counts once. */
function coveredTime(intervals: Interval[], whole: Interval): number {
  const inside = intervals
    .map(({ start, end }) => ({
      start: Math.max(start, whole.start),
      end: Math.min(end, whole.end),
    }))
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start);
  let covered = 0;
  let reached = whole.start;
  for (const { start, end } of inside) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered;
}
