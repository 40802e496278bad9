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

/** The measurement of many pages as one: round by round the sum of their times. */
export function addUp(measurements: Measurement[]): Measurement {
  const sum: Measurement = { times: {}, found: {} };
  for (const { times, found } of measurements) {
    for (const [name, values] of Object.entries(times)) {
      const before = sum.times[name];
      sum.times[name] = values.map((time, round) => time + (before?.[round] ?? 0));
    }
    for (const [name, count] of Object.entries(found)) {
      sum.found[name] = (sum.found[name] ?? 0) + count;
    }
  }
  return sum;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
