// @vitest-environment node
import { expect, it } from 'vitest';
import { allowedEdits, editDistance } from '../../domain/edit-distance';

const CASES: [string, string, number][] = [
  ['', '', 0],
  ['', 'abc', 3],
  ['mistral', 'mistral', 0],
  ['mistrl', 'mistral', 1],
  ['mistrall', 'mistral', 1],
  ['mixtral', 'mistral', 1],
  ['msitral', 'mistral', 1],
  ['microsfot', 'microsoft', 1],
  ['kitten', 'sitting', 3],
  // Not 2: no piece is edited twice.
  ['ca', 'abc', 3],
];

it.each(CASES)('from %j to %j', (a, b, edits) => {
  expect(editDistance(a, b, 9)).toBe(edits);
  expect(editDistance(b, a, 9)).toBe(edits);
});

it.each(CASES)('from %j to %j it gives up one above the limit', (a, b, edits) => {
  for (let limit = 0; limit <= 4; limit++) {
    expect(editDistance(a, b, limit)).toBe(Math.min(edits, limit + 1));
  }
});

it.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [8, 1],
  [9, 2],
  [30, 2],
])('a name of %i letters may have %i wrong', (length, edits) => {
  expect(allowedEdits(length)).toBe(edits);
});
