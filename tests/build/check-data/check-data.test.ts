// @vitest-environment node
import { expect, it } from 'vitest';
import { assertData, checkData } from '../../../build/check-data/check-data';
import { describeProblem } from '../../../build/check-data/problem';
import type { Entity } from '../../../domain/entity';
import { fact, german, problemsAfter, real, TODAY } from './break-data';

it('finds nothing wrong with the data', () => {
  expect(checkData(real, TODAY).map(describeProblem)).toEqual([]);
  expect(assertData(real)).toBe(real);
});

it('reports an entity that stands twice, and not the rest', () => {
  const problems = problemsAfter(({ file }) => {
    const at = file.entities.findIndex(({ id }) => id === 'meta');
    file.entities.splice(at, 0, structuredClone(file.entities[at]) as Entity);
  });
  expect(problems).toEqual([
    { where: 'meta', field: 'id', problem: 'stands twice', remedy: 'join the two' },
  ]);
});

it('tells one breakage once, not one for each rule behind it', () => {
  const problems = problemsAfter(
    (data) => void (fact(data, 'meta', 'founded').value.date = '2004-13'),
  );
  expect(problems.map(describeProblem)).toEqual([
    expect.stringContaining('meta · founded.value.date: must match pattern'),
  ]);
});

it('ends a build with all problems, one a line', () => {
  const data = structuredClone(real);
  delete german(data).texts['apple'];
  delete german(data).texts['meta'];
  expect(() => assertData(data)).toThrow(
    /data\/ has problems:\n {2}languages\/de\.json · texts: "apple" is missing → .+\n.+"meta"/,
  );
});
