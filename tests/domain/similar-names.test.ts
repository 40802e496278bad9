// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createSimilarNames } from '../../domain/similar-names';

const NAMES = [
  'mistral ai',
  'mistral large',
  'aleph alpha',
  'mark zuckerberg',
  'meta',
  'midjourney',
];
const similar = createSimilarNames(NAMES.map((folded) => ({ folded })));
const namesTo = (query: string) => similar.to(query).map(({ folded }) => folded);

describe('the names that a query is near to', () => {
  it.each([
    ['mistrl', ['mistral ai', 'mistral large']],
    ['mistrl larg', ['mistral large']],
    ['zuckerb', ['mark zuckerberg']],
    ['zukerb', ['mark zuckerberg']],
    ['alephalpa', ['aleph alpha']],
    ['mid journe', ['midjourney']],
    ['meat', ['meta']],
    // Half a match is none.
    ['zuckerberg firma', []],
    ['mistral wind', []],
    // Three letters have no slip.
    ['mte', []],
  ])('“%s”', (query, expected) => {
    expect(namesTo(query)).toEqual(expected);
  });

  it('do not depend on what was typed before', () => {
    namesTo('aleph');
    namesTo('aleph mistrl');
    expect(namesTo('mistrl')).toEqual(['mistral ai', 'mistral large']);
  });
});

it('tells which word of a name was meant', () => {
  expect(similar.isNear('mistrl larg', 'large')).toBe(true);
  expect(similar.isNear('mistrl', 'large')).toBe(false);
});
