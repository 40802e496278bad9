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
  let edits = 0;
  for (let lacking = some & ~all; lacking !== 0; lacking &= lacking - 1) edits++;
  return edits;
}
