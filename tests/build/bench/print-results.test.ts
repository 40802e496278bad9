// @vitest-environment node
import { expect, it } from 'vitest';
import { BARS } from '../../../build/bench/bars';
import { readOptions } from '../../../build/bench/options';
import { describeAsJson, describeAsTable, verdictOf } from '../../../build/bench/print-results';

it('prints known keys as numbers with three digits', () => {
  const json = describeAsJson({ growth10k: 1.23456, exactOverBare: 3, shippedNames: 850 });
  expect(json).toBe('{"exactOverBare":3,"growth10k":1.235}');
});

it('says which bar a value reaches', () => {
  const less = { key: 'less', what: '', must: 4, aim: 2 };
  const more = { key: 'more', what: '', must: 4, aim: 8, atLeast: true };
  expect([1, 3, 5].map((value) => verdictOf(less, value))).toEqual(['aim', 'must', 'MISSED']);
  expect([9, 5, 3].map((value) => verdictOf(more, value))).toEqual(['aim', 'must', 'MISSED']);
});

it('lists what was measured in the order of the bars', () => {
  const table = describeAsTable({ growth10k: 1.3, exactOverBare: 3 });
  expect(table).toMatch(/^key.*\nexactOverBare +3\.000 .*must.*\ngrowth10k +1\.300 .*MISSED/);
});

it('measures all keys unless told which', () => {
  expect(readOptions([]).only.size).toBe(BARS.length);
  expect(readOptions(['--only', 'growth10k,growth100k']).only.size).toBe(2);
  expect(() => readOptions(['--only', 'speed'])).toThrow(/No such key: speed/);
});
