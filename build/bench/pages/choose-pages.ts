import type { BenchPage } from './serve-pages';

/** Smaller pages are read faster than the clock can tell. */
const SMALLEST = 8_000;

/** A few of the pages, evenly spread over the list: what takes a tab for each look is measured on these. */
export function choosePages(pages: BenchPage[], count: number): BenchPage[] {
  if (pages.length <= count) return pages;
  return Array.from(
    { length: count },
    (_, n) => pages[Math.floor((n * pages.length) / count)],
  ).filter((page) => page !== undefined);
}

/** The smallest page that takes a measurable time. */
export function chooseSmallPage(pages: BenchPage[]): BenchPage | undefined {
  const bySize = pages.toSorted((a, b) => a.html.length - b.html.length);
  return bySize.find(({ html }) => html.length >= SMALLEST) ?? bySize.at(-1);
}
