// @vitest-environment node
import { expect, it } from 'vitest';
import { summarizeLoads } from '../../../build/bench/tab/measure-load';

const load = (plain: [number, number], extended: [number, number]) => {
  const visit = ([idleMs, layoutShift]: [number, number]) => ({
    idleMs,
    layoutShift,
    mainThreadMs: 1,
  });
  return { page: 'a.html', plain: visit(plain), extended: visit(extended) };
};

it('takes the page in the middle for the overhead, and the worst one for the shift', () => {
  const loads = [load([100, 0], [101, 0]), load([100, 0.1], [110, 0.3]), load([100, 0], [300, 0])];
  const { loadOverhead, layoutShift } = summarizeLoads(loads);
  expect(loadOverhead).toBe(1.1);
  expect(layoutShift).toBeCloseTo(0.2);
});

it('calls no page better for having us', () => {
  expect(summarizeLoads([load([100, 0.5], [100, 0.4])]).layoutShift).toBe(0);
});
