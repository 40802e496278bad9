import type {
  Entity,
  EntityFile,
  EntityId,
  EntityKind,
  Fact,
  PartialDate,
} from '../../domain/entity';
import { factsOf } from '../facts-of';
import { isBefore } from '../partial-date';
import { shareOf, type Share } from './share';

export interface AgeReport {
  /** The year of the report. */
  year: string;
  /** Entities with a fact of that year. */
  organizations: Share;
  models: Share;
  oldest: DatedFact[];
  /** Entities without any fact of the last twelve months; what was checked bears the date of the check. */
  unchecked: { entity: EntityId; newest: PartialDate }[];
}

/** A fact by its place and its day. */
export interface DatedFact {
  entity: EntityId;
  field: Fact['field'];
  asOf: PartialDate;
}

const OLDEST_SHOWN = 10;

export function reportAge(file: EntityFile, today: PartialDate): AgeReport {
  const year = today.slice(0, 4);
  const dated = (kind: EntityKind) =>
    shareOf(
      file.entities.filter((entity) => entity.kind === kind),
      ({ facts }) => facts.some(({ asOf }) => asOf.startsWith(year)),
    );
  return {
    year,
    organizations: dated('organization'),
    models: dated('model'),
    oldest: datedFacts(file, () => true).slice(0, OLDEST_SHOWN),
    unchecked: unchecked(file.entities, `${Number(year) - 1}${today.slice(4)}`),
  };
}

/** The facts that are wanted, oldest first. */
export function datedFacts(file: EntityFile, isWanted: (fact: Fact) => boolean): DatedFact[] {
  return factsOf(file)
    .filter(({ fact }) => isWanted(fact))
    .map(({ entity, fact: { field, asOf } }) => ({ entity: entity.id, field, asOf }))
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
}

function unchecked(entities: Entity[], since: PartialDate): AgeReport['unchecked'] {
  return entities
    .map(({ id, facts }) => ({ entity: id, newest: newestDate(facts) }))
    .filter(({ newest }) => isBefore(newest, since));
}

function newestDate(facts: Fact[]): PartialDate {
  return (
    facts
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? ''
  );
}
