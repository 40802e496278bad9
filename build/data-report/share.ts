/** So many of so many. */
export interface Share {
  count: number;
  of: number;
}

export function shareOf<Item>(items: Item[], isCounted: (item: Item) => boolean): Share {
  return { count: items.filter(isCounted).length, of: items.length };
}

/** Things by a key, with how many there are of each, the most frequent first. */
export function countBy<Item>(items: Item[], keyOf: (item: Item) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
