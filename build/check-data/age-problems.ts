import type { Entity, FactField, PartialDate } from '../../domain/entity';
import { allOf } from '../../domain/openness';
import type { Data } from '../read-data';
import { isBefore } from '../partial-date';
import type { Problem } from './problem';

/** What may be told of an organization before it was founded: how that came about, and what came before it. */
const BEFORE_FOUNDING = new Set<FactField>(['founded', 'founders', 'formerName', 'event']);

/** What an announcement or a paper tells of a model that nobody can have yet. */
const BEFORE_RELEASE = new Set<FactField>([
  'maker',
  'parameters',
  'context',
  'documentation',
  'formerName',
  'event',
]);

/** A fact that is older than what it is about bears the date of something else. */
export function ageProblems({ file }: Data): Problem[] {
  return file.entities.flatMap((entity) => {
    const start = startOf(entity);
    if (start === undefined) return [];
    const mayBeOlder = entity.kind === 'model' ? BEFORE_RELEASE : BEFORE_FOUNDING;
    return entity.facts
      .filter(({ field, asOf }) => isBefore(asOf, start) && !mayBeOlder.has(field))
      .filter((fact) => fact.field !== 'weights' || fact.value.access !== 'announced')
      .map(({ field, asOf }) => tooOld(entity, field, asOf, start));
  });
}

/** The first founding or release: sources may disagree, and a family has many releases. */
function startOf({ facts }: Entity): PartialDate | undefined {
  const starts = [...allOf(facts, 'founded'), ...allOf(facts, 'released')];
  return starts.map(({ value }) => value.date).toSorted()[0];
}

function tooOld({ id, kind }: Entity, field: FactField, asOf: PartialDate, start: PartialDate) {
  const began = kind === 'model' ? 'released' : 'founded';
  return {
    where: id,
    field: `${field}.asOf`,
    problem: `${asOf} is before it was ${began} (${start})`,
    remedy: `correct the date here or in "${began}", or make it an "event"`,
  };
}
