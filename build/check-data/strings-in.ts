/** All strings of a value, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** The same, of those that stand under a key. */
export function stringsUnder(key: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((inner) => stringsUnder(key, inner));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : stringsUnder(key, inner),
  );
}
