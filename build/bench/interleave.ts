/** One thing to measure; the same work in the same run as the others. */
export interface Contender {
  name: string;
  run(): void;
}

/**
 * Times the contenders round by round, the first one rotating, so that whatever else the machine does hits all alike.
 *
 * @returns for each contender the median over rounds of its time ÷ the first contender's time in the same round
 */
export function measureRatios(contenders: Contender[], rounds: number): Record<string, number> {
  for (const { run } of contenders) run();
  const ratios = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const times = new Map<string, number>();
    for (let n = 0; n < contenders.length; n++) {
      const contender = contenders[(n + round) % contenders.length];
      if (contender) times.set(contender.name, timeOf(contender));
    }
    const base = times.get(contenders[0]?.name ?? '') ?? Number.NaN;
    for (const [name, time] of times) ratios.get(name)?.push(time / base);
  }
  return Object.fromEntries([...ratios].map(([name, values]) => [name, median(values)]));
}

function timeOf({ run }: Contender): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
