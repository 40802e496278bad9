/** What is measured over and over, in the order of time. */
export interface Series {
  name: string;
  unit: 'MB' | 'nodes';
  values: number[];
}

export interface Flatness extends Series {
  /** Medians. */
  firstThird: number;
  lastThird: number;
  isFlat: boolean;
}

/** Memory is flat if the last third of a run has at most so much more than the first, as medians … */
const MOST_GROWTH = 1.1;
/** … or is above it by no more than this: a browser's own caches come and go, and so does a card that waits for its next name. */
const SLACK: Record<Series['unit'], number> = { MB: 1, nodes: 300 };

export function judgeFlatness(series: Series): Flatness {
  const third = Math.max(1, Math.floor(series.values.length / 3));
  const firstThird = median(series.values.slice(0, third));
  const lastThird = median(series.values.slice(-third));
  const most = Math.max(firstThird * MOST_GROWTH, firstThird + SLACK[series.unit]);
  return { ...series, firstThird, lastThird, isFlat: lastThird <= most };
}

/** NaN for no values at all, which is not flat: nothing has been measured. */
function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}
