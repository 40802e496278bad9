// @vitest-environment node
import { expect, it } from 'vitest';
import { makeEntities } from '../../../build/bench/synthetic-names';
import { foldName } from '../../../domain/characters';

const namesOf = (entities: ReturnType<typeof makeEntities>) =>
  entities.flatMap(({ name, aliases }) => [name, ...aliases.map(({ text }) => text)]);

it('gives as many names as are missing, none of them twice', () => {
  const names = namesOf(makeEntities(['OpenAI', 'Anthropic'], 5_000, 1));
  expect(names).toHaveLength(4_998);
  expect(new Set(names.map(foldName))).toHaveLength(4_998);
});

it('gives the same names for the same seed', () => {
  expect(makeEntities([], 100, 1)).toEqual(makeEntities([], 100, 1));
  expect(makeEntities([], 100, 2)).not.toEqual(makeEntities([], 100, 1));
});
