import { expect, it } from 'vitest';
import { judgeFlatness, type Series } from '../../../build/soak/flatness';

const isFlat = (values: number[], unit: Series['unit'] = 'MB') =>
  judgeFlatness({ name: 'heap', unit, values }).isFlat;

it('takes the medians of the first and of the last third', () => {
  const { firstThird, lastThird } = judgeFlatness({
    name: 'heap',
    unit: 'MB',
    values: [10, 12, 99, 50, 50, 50, 11, 13, 0],
  });
  expect([firstThird, lastThird]).toEqual([12, 11]);
});

it('takes the middle of two', () => {
  const { firstThird } = judgeFlatness({ name: 'heap', unit: 'MB', values: [1, 2, 0, 0, 0, 0] });
  expect(firstThird).toBe(1.5);
});

it('finds a leak, be it small, in a heap that is otherwise large', () => {
  expect(isFlat([20, 20, 20, 21, 21, 21, 22.1, 22.1, 22.1])).toBe(false);
  expect(isFlat([20, 20, 20, 25, 25, 25, 22, 22, 22])).toBe(true);
});

it('lets a small heap breathe', () => {
  expect(isFlat([2, 2, 2, 2.9])).toBe(true);
  expect(isFlat([2, 2, 2, 3.1])).toBe(false);
  expect(isFlat([14, 14, 14, 182], 'nodes')).toBe(true);
  expect(isFlat([14, 14, 14, 400], 'nodes')).toBe(false);
});

it('calls nothing flat that was not measured', () => {
  expect(isFlat([])).toBe(false);
  expect(isFlat([Number.NaN, Number.NaN, Number.NaN])).toBe(false);
});
