import type { PageVisit } from './watch-page';

/** What a page with the extension shows beyond the same page without it. */
export interface ExtensionTraces {
  errors: string[];
  domChanges: number;
  requestUrls: string[];
}

/**
 * @param without One visit or several: pages with clocks and advertising differ from visit to visit
 * by themselves, and what any of these shows is the page's own.
 */
export function compareVisits(withExtension: PageVisit, without: PageVisit[]): ExtensionTraces {
  const ownErrors = new Set(without.flatMap((visit) => visit.errors).map(withoutNumbers));
  const ownUrls = new Set(
    without.flatMap((visit) => visit.requests).map(({ url }) => withoutNumbers(url)),
  );
  const ownRecords = Math.max(...without.map((visit) => visit.domRecords));
  // A page that ends differently each time says nothing by its end.
  const [end, ...otherEnds] = without.map((visit) => visit.html);
  const endsTheSame = otherEnds.every((html) => html === end);

  return {
    errors: withExtension.errors.filter((text) => !ownErrors.has(withoutNumbers(text))),
    domChanges:
      Math.max(0, withExtension.domRecords - ownRecords) +
      (endsTheSame && withExtension.html !== end ? 1 : 0),
    requestUrls: withExtension.requests
      .filter(
        ({ url, startedBy }) =>
          startedBy === 'extension' || (!startedBy && !ownUrls.has(withoutNumbers(url))),
      )
      .map(({ url }) => url),
  };
}

export function hasTraces(traces: ExtensionTraces): boolean {
  return traces.errors.length > 0 || traces.domChanges > 0 || traces.requestUrls.length > 0;
}

/** Times and counters in messages and addresses are new on every visit. */
function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#');
}
