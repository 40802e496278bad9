// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '../../domain/edit-distance';
import { editsBetween, letterBits } from '../../domain/letter-bits';

it('never asks for more edits than there are', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '0', '1', ' ', 'ø') });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editsBetween(letterBits(a), letterBits(b))).toBeLessThanOrEqual(
        editDistance(a, b, 100),
      );
    }),
  );
});

it('counts the letters that the other text has not', () => {
  expect(editsBetween(letterBits('mistrl'), letterBits('mistral'))).toBe(0);
  expect(editsBetween(letterBits('mistral'), letterBits('google'))).toBe(6);
});
