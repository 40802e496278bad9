// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  type Contender,
  measureRounds,
  median,
  ratioOf,
  ratioOfSums,
} from '../../../build/bench/interleave';

/** A clock that runs only while contenders do. */
function createLab() {
  let ms = 0;
  const order: string[] = [];
  const contender = (name: string, cost: (round: number) => number): Contender => ({
    name,
    run(round) {
      order.push(name);
      ms += cost(round);
      return 1;
    },
  });
  return { now: () => ms, order, contender };
}

describe('measureRounds', () => {
  it('compares times of the same round', () => {
    const { now, contender } = createLab();
    // The machine gets slower and slower; the ratio stays.
    const measurement = measureRounds(
      [contender('one', (round) => 1 + round), contender('three', (round) => 3 * (1 + round))],
      { rounds: 5, warmUps: 1, now },
    );
    expect(ratioOf(measurement, 'three', 'one')).toBe(3);
    expect(measurement.times.one).toEqual([2, 3, 4, 5, 6]);
  });

  it('lets each contender be first in turn', () => {
    const { now, order, contender } = createLab();
    const contenders = ['a', 'b', 'c'].map((name) => contender(name, () => 1));
    measureRounds(contenders, { rounds: 3, warmUps: 0, now });
    expect(order.join('')).toBe('abcbcacab');
  });

  it('does not time what undoes a run', () => {
    let ms = 0;
    const contender = {
      name: 'slow to undo',
      run: () => ((ms += 1), 1),
      reset: () => void (ms += 100),
    };
    const { times } = measureRounds([contender], { rounds: 2, warmUps: 0, now: () => ms });
    expect(times['slow to undo']).toEqual([1, 1]);
  });

  it('adds up what was found, without the warm-ups', () => {
    const { now, contender } = createLab();
    const { found } = measureRounds([contender('a', () => 1)], { rounds: 4, warmUps: 3, now });
    expect(found).toEqual({ a: 4 });
  });
});

it('adds up the median rounds of pages', () => {
  const pages = [
    { times: { walk: [1, 2, 90], scan: [4, 4, 5] }, found: {} },
    { times: { walk: [1, 1, 1], scan: [70, 5, 5] }, found: {} },
  ];
  expect(ratioOfSums(pages, 'scan', 'walk')).toBe(3);
});

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('has %j in the middle of which is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});
