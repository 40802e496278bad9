import { describe, expect, it } from 'vitest';
import { repairRecent, withRecent } from '../../domain/recent';

describe('recent look-ups', () => {
  it('begin with the last one, and name nobody twice', () => {
    const looked = ['openai', 'meta', 'openai'].reduce<string[]>(withRecent, []);
    expect(looked).toEqual(['openai', 'meta']);
  });

  it('are at most eight: the oldest goes', () => {
    const looked = Array.from({ length: 9 }, (_, n) => `id-${n}`).reduce<string[]>(withRecent, []);
    expect([looked.length, looked[0], looked.at(-1)]).toEqual([8, 'id-8', 'id-1']);
  });
});

it.each([
  ['nothing', undefined, []],
  ['no list', { 0: 'openai' }, []],
  ['a list with other things', ['openai', 7, null, 'meta'], ['openai', 'meta']],
  ['a list that is too long', Array.from({ length: 20 }, () => 'x'), Array(8).fill('x')],
])('of %s, what can be read is kept', (_, stored, expected) => {
  expect(repairRecent(stored)).toEqual(expected);
});
