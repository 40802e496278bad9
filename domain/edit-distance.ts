/**
 * Optimal string alignment distance (Damerau-Levenshtein without editing a substring twice; Boytsov 2011,
 * doi:10.1145/1963190.1963191, section 2.2), given up as soon as it must exceed `limit`.
 *
 * @returns edits (insert, delete, replace, swap of neighbours), or `limit + 1` if there are more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const [first, last] = trimCommon(a, b);
  return distanceOf(a.slice(first, a.length - last), b.slice(first, b.length - last), limit);
}

/** Letters that both begin with, and both end with; they cost no edit. */
function trimCommon(a: string, b: string): [number, number] {
  const shorter = Math.min(a.length, b.length);
  let first = 0;
  while (first < shorter && a[first] === b[first]) first++;
  let last = 0;
  while (last < shorter - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last++;
  return [first, last];
}

function distanceOf(a: string, b: string, limit: number): number {
  if (a === '' || b === '') return Math.max(a.length, b.length);
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, at(beforePrevious, j - 2) + 1);
      }
      current.push(edits);
      lowest = Math.min(lowest, edits);
    }
    if (lowest > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(at(previous, b.length), limit + 1);
}

function at(row: number[], j: number): number {
  return row[j] ?? Infinity;
}

/** Edits that a misspelt name of this length may have: one from five letters on, two from nine. */
export function allowedEdits(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}
