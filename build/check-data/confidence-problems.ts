import type { EntityId, Fact, PartialDate, Source } from '../../domain/entity';
import type { Data } from '../read-data';
import { factsOf } from '../facts-of';
import { isBefore } from '../partial-date';
import type { Problem } from './problem';

/** Of what is newer we could seldom open the original, so it counts as reported until somebody has. */
const LAST_MONTH_CHECKED: PartialDate = '2026-07';

/** How sure a fact is follows from its sources, see CONTRIBUTING.md. */
export function confidenceProblems({ file }: Data): Problem[] {
  return factsOf(file).flatMap(({ entity: { id }, fact }) => {
    const cited = fact.sources.flatMap((source) => file.sources[source] ?? []);
    return [...unsupported(id, fact, cited), ...unopened(id, fact, cited)];
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

function unopened(where: EntityId, fact: Fact, cited: Source[]): Problem[] {
  const { field, asOf, confidence, reported } = fact;
  const isOpened = cited.some((source) => isOriginal(source, fact) && source.seen === undefined);
  if (isOpened || !isBefore(LAST_MONTH_CHECKED, asOf)) return [];
  if (confidence === 'medium' && reported) return [];
  return [
    {
      where,
      field: `${field}.${confidence === 'high' ? 'confidence' : 'reported'}`,
      problem: `is of ${asOf}, and no primary source of it was opened`,
      remedy: 'open the original, or make it medium and "reported": true',
    },
  ];
}

/** For its own marks, an index is the party itself. */
function isOriginal({ kind }: Source, { field }: Fact): boolean {
  return kind === 'primary' || (kind === 'index' && field === 'indexMark');
}
