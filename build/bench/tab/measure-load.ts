import { mainThreadMs } from '../../browser/own-script-time';
import { median } from '../interleave';
import type { LabBrowser, TabLab } from './tab-lab';

const ROUNDS = 3;
const SIDES = ['plain', 'extended'] as const;

/** What a page costs, without the extension and with it. */
export interface PageLoad {
  page: string;
  plain: Visit;
  extended: Visit;
}

/** One visit, or the medians of several. */
interface Visit {
  /** From the navigation to the first idle moment after the page has loaded, in milliseconds. */
  idleMs: number;
  /** All that the main thread did until the page had been read, in milliseconds. */
  mainThreadMs: number;
  /** As the Layout Instability API scores them, all together. */
  layoutShift: number;
}

export async function visitPages(lab: TabLab, pages: string[]): Promise<PageLoad[]> {
  const loads: PageLoad[] = [];
  for (const page of pages) {
    const visits: Record<(typeof SIDES)[number], Visit[]> = { plain: [], extended: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
        visits[side].push(await visit(lab, side, page));
      }
    }
    loads.push({ page, plain: middle(visits.plain), extended: middle(visits.extended) });
  }
  return loads;
}

export function summarizeLoads(loads: PageLoad[]): Record<string, number> {
  const shifts = loads.map(({ plain, extended }) => extended.layoutShift - plain.layoutShift);
  return {
    loadOverhead: median(loads.map(({ plain, extended }) => extended.idleMs / plain.idleMs)),
    layoutShift: Math.max(0, ...shifts),
  };
}

async function visit(lab: TabLab, side: LabBrowser, page: string): Promise<Visit> {
  const tab = await lab.newTab(side);
  await tab.page.evaluateOnNewDocument(noteVisit);
  const trace = await tab.trace(async () => {
    await tab.open(page);
    await tab.untilRead();
  });
  const noted = await tab.page.evaluate(() => (globalThis as NotingWindow).visitForBench);
  await tab.close();
  if (!noted) throw new Error(`${page} has not been idle.`);
  return { ...noted, mainThreadMs: mainThreadMs(trace, lab.pageUrl) };
}

function middle(visits: Visit[]): Visit {
  const of = (key: keyof Visit) => median(visits.map((each) => each[key]));
  return {
    idleMs: of('idleMs'),
    mainThreadMs: of('mainThreadMs'),
    layoutShift: of('layoutShift'),
  };
}

type NotingWindow = typeof globalThis & { visitForBench?: { idleMs: number; layoutShift: number } };

/** Runs in the page before its own scripts. */
function noteVisit(): void {
  if (window !== window.top) return;
  const noted = { idleMs: Number.NaN, layoutShift: 0 };
  (globalThis as NotingWindow).visitForBench = noted;
  const shifts = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.layoutShift += (entry as unknown as Shift).value;
  });
  shifts.observe({ type: 'layout-shift', buffered: true });
  addEventListener('load', () =>
    requestIdleCallback(() => {
      noted.idleMs = performance.now();
    }),
  );
  interface Shift {
    value: number;
  }
}
