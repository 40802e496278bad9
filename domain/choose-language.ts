/**
 * The language to show: the reader's choice, else the first of the browser's languages that we have (`de-AT` takes
 * `de`), else English.
 */
export function chooseLanguage(
  setting: string,
  browserLanguages: readonly string[],
  available: readonly string[],
): string {
  if (available.includes(setting)) return setting;
  for (const wanted of browserLanguages) {
    const primary = primaryLanguage(wanted);
    if (available.includes(primary)) return primary;
  }
  return 'en';
}

/** `de` of `de-AT`; empty for no language. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
