/** FNV's prime for 32 bits (Fowler, Noll, Vo 1991). */
export const HASH_PRIME = 0x0100_0193;

/** The inverse of {@link HASH_PRIME} modulo 2^32: takes a step back. */
const HASH_INVERSE = 0x359c_449b;

/** The hash of a word without its last class. */
export function hashBefore(hash: number, last: number): number {
  return Math.imul(hash - last, HASH_INVERSE);
}

/** One step of the hash of a word, over its folded code units. */
export function hashStep(hash: number, cls: number): number {
  return (Math.imul(hash, HASH_PRIME) + cls) | 0;
}

export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}
