// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { fitsFrom, withLabels } from '../../domain/chart-labels';

/** So many letters fill a line of the narrowest chart. */
const LETTERS_IN_A_LINE = 36;
const TOO_LONG = 'x'.repeat(LETTERS_IN_A_LINE + 1);

type Step = Parameters<typeof withLabels>[0][number];
type Amounts = Parameters<typeof withLabels>[1];

function step(x: number, level: number, ...labels: string[]): Step {
  return { x, level, labels, tip: '' };
}

function labelsOf(steps: Step[], amounts: Partial<Amounts> = {}) {
  return withLabels(steps, { grid: [], total: '', ...amounts }).map(({ label }) => label);
}

describe('at a step stands', () => {
  const textsOf = (...steps: Step[]) => labelsOf(steps).map((label) => label?.text);

  it('the best name that has room', () => {
    const last = step(60, 1, TOO_LONG, 'Series C · Acme', 'Acme');
    expect(textsOf(step(10, 0.2), last)).toEqual([undefined, 'Series C · Acme']);
  });

  it('none where none has room', () => {
    expect(textsOf(step(10, 0.2, 'Seed'), step(60, 1, TOO_LONG))).toEqual(['Seed', undefined]);
  });

  it('none where the rise is small, but for the first', () => {
    const steps = [step(10, 0.05, 'Seed'), step(50, 0.1, 'Series A'), step(90, 1, 'Series B')];
    expect(textsOf(...steps)).toEqual(['Seed', undefined, 'Series B']);
  });
});

describe('a name', () => {
  const ABOVE = { dy: 9, ends: true };
  const LEFT_OF_THE_RISE = { dy: -10, ends: true };
  const ABOVE_FROM_HERE = { dy: 9, ends: false };

  it('stands above its step, and ends there', () => {
    expect(labelsOf([step(10, 0.2), step(60, 1, 'Series B')])[1]).toMatchObject(ABOVE);
  });

  it('begins there where the edge is too near', () => {
    expect(labelsOf([step(6, 0.2, 'Seed')])[0]).toMatchObject(ABOVE_FROM_HERE);
  });

  it('stands beside the rise where the sum is above', () => {
    const steps = [step(10, 0.2), step(90, 1, 'Series B')];
    expect(labelsOf(steps)[1]).toMatchObject(ABOVE);
    expect(labelsOf(steps, { total: '€1bn' })[1]).toMatchObject(LEFT_OF_THE_RISE);
  });

  it('covers no other name', () => {
    const second = step(36, 0.62, 'Series B');
    expect(labelsOf([step(30, 0.5), second])[1]).toMatchObject(ABOVE);
    expect(labelsOf([step(30, 0.5, 'Series A'), second])[1]).toMatchObject(ABOVE_FROM_HERE);
  });

  it('covers no amount', () => {
    const steps = [step(10, 0.1), step(50, 0.5, 'Series A')];
    const label = 'x'.repeat(LETTERS_IN_A_LINE);
    expect(labelsOf(steps)[1]).toBeDefined();
    expect(labelsOf(steps, { grid: [{ level: 0.5, label }] })[1]).toBeUndefined();
  });

  it.each([
    ['line', step(2, 0.25)],
    ['dot', step(14, 0.21)],
  ])('covers neither the rise behind it nor the %s of the step before', (_, before) => {
    const steps = [step(20, 0.4, 'Seed'), step(21, 0.9)];
    expect(labelsOf(steps)[0]).toMatchObject(LEFT_OF_THE_RISE);
    expect(labelsOf([before, ...steps])[1]).toBeUndefined();
  });

  it('ends inside the chart', () => {
    const last = [step(97, 0.5, 'Seed')];
    expect(labelsOf(last, { grid: [{ level: 0.5, label: 'x'.repeat(33) }] })[0]).toBeUndefined();
    expect(labelsOf(last)[0]).toBeDefined();
  });
});

it('a text fits where it ends inside the chart', () => {
  expect([0, 87, 88].map((x) => fitsFrom(x, '2023'))).toEqual([true, true, false]);
});
