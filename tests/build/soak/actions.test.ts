import { expect, it } from 'vitest';
import { createRandom } from '../../../build/bench/random';
import { ACTIONS, chooseAction } from '../../../build/soak/actions';

const chosen = (seed: number) => chooseAction(createRandom(seed)).kind;
const MANY = Array.from({ length: 5000 }, (_, seed) => seed);

it('chooses the same again for the same seed', () => {
  expect(MANY.map(chosen)).toEqual(MANY.map(chosen));
});

it('chooses every kind, the heavier the more often', () => {
  const counts = new Map<string, number>();
  for (const seed of MANY) counts.set(chosen(seed), (counts.get(chosen(seed)) ?? 0) + 1);
  expect([...counts.keys()].toSorted()).toEqual(ACTIONS.map(({ kind }) => kind).toSorted());
  expect(counts.get('hover')).toBeGreaterThan((counts.get('resize') ?? 0) * 3);
});
