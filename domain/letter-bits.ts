/**
 * The letters and digits of a folded text as bits. Each that one text has and another has not costs an edit, so a look
 * at the bits tells most texts apart that are not near each other.
 */
export function letterBits(folded: string): number {
  let bits = 0;
  for (let i = 0; i < folded.length; i++) bits |= 1 << (folded.charCodeAt(i) % 32);
  return bits;
}

/** At least so many edits make a text with the letters `some` one with no others than `all`. */
export function editsBetween(some: number, all: number): number {
  return bitCount(some & ~all);
}

/** Number of bits set (Warren, Hacker's Delight, 2nd ed., section 5-1). */
function bitCount(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x5555_5555);
  x = (x & 0x3333_3333) + ((x >>> 2) & 0x3333_3333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
