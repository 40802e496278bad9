/** One thing to measure; the same work in the same run as the others. */
export interface Contender {
  name: string;
  /**
   * What it returns, the number of things found, keeps its work from being optimised away.
   *
   * @param round Counted from 0, warm-ups included: which part of the text to read, where it is read in parts.
   */
  run(round: number): number;
  /** Undoes what a run has left; not timed. */
  reset?(): void;
}

export interface Measurement {
  /** Milliseconds by contender, one number a round. */
  times: Record<string, number[]>;
  /** The sum of what the runs of each contender returned, without warm-ups. */
  found: Record<string, number>;
}

export interface Rounds {
  rounds: number;
  /** Runs of each contender before the clock counts. */
  warmUps: number;
  /** Milliseconds, from any origin. */
  now?: () => number;
}

/**
 * Times the contenders round by round, the first one rotating, so that whatever else the machine does hits all alike.
 */
export function measureRounds(
  contenders: Contender[],
  { rounds, warmUps, now = () => performance.now() }: Rounds,
): Measurement {
  const times = Object.fromEntries(contenders.map(({ name }): [string, number[]] => [name, []]));
  const found: Record<string, number> = {};
  for (let round = 0; round < warmUps + rounds; round++) {
    for (let n = 0; n < contenders.length; n++) {
      const contender = contenders[(n + round) % contenders.length];
      if (!contender) continue;
      const { name } = contender;
      const start = now();
      const count = contender.run(round);
      const time = now() - start;
      contender.reset?.();
      if (round < warmUps) continue;
      times[name]?.push(time);
      found[name] = (found[name] ?? 0) + count;
    }
  }
  return { times, found };
}

/** The median over rounds of one contender's time ÷ another's in the same round. */
export function ratioOf({ times }: Measurement, name: string, base: string): number {
  const bases = times[base] ?? [];
  return median((times[name] ?? []).map((time, round) => time / (bases[round] ?? Number.NaN)));
}

/**
 * One contender's time ÷ another's over many pages. Of each page the median round counts: pages have no clock that
 * stops while the processor is busy elsewhere, and in a sum over pages there is always one that had to wait.
 */
export function ratioOfSums(pages: Measurement[], name: string, base: string): number {
  const sumOf = (contender: string) =>
    pages.reduce((sum, { times }) => sum + median(times[contender] ?? []), 0);
  return sumOf(name) / sumOf(base);
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
