import type { StatedDates } from '../domain/page-date';

/** The places in which a page says when it was published. */
export function readStatedDates(document: Document): StatedDates {
  const texts = (query: string, name: string) =>
    [...document.querySelectorAll(query)].map((element) => element.getAttribute(name) ?? '');
  return {
    published: [
      ...texts('meta[property="article:published_time" i]', 'content'),
      ...[...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap(
        ({ textContent }) => datesPublished(textContent ?? ''),
      ),
    ],
    times: texts('time[datetime]', 'datetime'),
  };
}

/** Of the things that a block of linked data is about, not of those that they mention. */
function datesPublished(text: string): string[] {
  try {
    const data: unknown = JSON.parse(text);
    return [data]
      .flat()
      .flatMap((thing) => (isRecord(thing) ? [thing, thing['@graph']] : []))
      .flat()
      .flatMap((thing) => (isRecord(thing) ? [thing.datePublished].flat() : []))
      .filter((date) => typeof date === 'string');
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
