// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeFirstWords, mayBegin, readFirstWords } from '../../domain/first-words';

const hashes = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 500 });

it('lets every word of a name pass', () => {
  fc.assert(
    fc.property(hashes, (words) => {
      const read = readFirstWords(encodeFirstWords(words));
      expect(words.every((hash) => mayBegin(read, hash))).toBe(true);
    }),
  );
});

it('lets few other words pass', () => {
  const words = Array.from({ length: 700 }, (_, n) => Math.imul(n + 1, 0x9e37_79b1));
  const read = readFirstWords(encodeFirstWords(words));
  expect(read.reduce((sum, each) => sum + each, 0) / read.length).toBeLessThan(1 / 15);
});

it('knows no word where there is no name', () => {
  expect(mayBegin(readFirstWords(encodeFirstWords([])), 0)).toBe(false);
});

it('needs no escape in a string literal', () => {
  fc.assert(
    fc.property(hashes, (words) => {
      expect(encodeFirstWords(words)).toMatch(/^[#-[]*$/);
    }),
  );
});
