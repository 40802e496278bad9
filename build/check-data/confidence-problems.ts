import type { EntityId, Fact, PartialDate, Source } from '../../domain/entity';
import type { Data } from '../read-data';
import { factsOf } from '../facts-of';
import { isBefore } from '../partial-date';
import type { Problem } from './problem';

/** What is newer has not stood the test of time: it counts as reported, whoever says it. */
const LAST_MONTH_CHECKED: PartialDate = '2026-07';

/** How sure a fact is follows from its sources, see CONTRIBUTING.md. */
export function confidenceProblems({ file }: Data): Problem[] {
  return factsOf(file).flatMap(({ entity: { id }, fact }) => {
    const cited = fact.sources.flatMap((source) => file.sources[source] ?? []);
    return [...unsupported(id, fact, cited), ...unconfirmed(id, fact)];
  });
}

function unsupported(where: EntityId, fact: Fact, cited: Source[]): Problem[] {
  if (fact.confidence !== 'high') return [];
  if (cited.some((source) => source.kind === 'press' || isOriginal(source, fact))) return [];
  return [
    {
      where,
      field: `${fact.field}.confidence`,
      problem: 'is high without a primary or press source',
      remedy: 'cite one, or make it medium',
    },
  ];
}

function unconfirmed(where: EntityId, { field, asOf, confidence, reported }: Fact): Problem[] {
  if (!isBefore(LAST_MONTH_CHECKED, asOf)) return [];
  if (confidence === 'medium' && reported) return [];
  return [
    {
      where,
      field: `${field}.${confidence === 'high' ? 'confidence' : 'reported'}`,
      problem: `is of ${asOf}, later than ${LAST_MONTH_CHECKED}, and not told as reported`,
      remedy:
        'make it medium and "reported": true, or give it the earlier day for which a source states it',
    },
  ];
}

/** For its own marks, an index is the party itself. */
function isOriginal({ kind }: Source, { field }: Fact): boolean {
  return kind === 'primary' || (kind === 'index' && field === 'indexMark');
}
