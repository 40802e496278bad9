import type { EntityFile, EntityKind, FactField } from '../../domain/entity';
import { countBy, shareOf, type Share } from './share';

export interface KindCoverage {
  kind: EntityKind;
  entities: number;
  facts: number;
  /** The most frequent field first. */
  fields: FieldCoverage[];
}

export interface FieldCoverage {
  field: FactField;
  facts: number;
  /** Entities of the kind that have such a fact. */
  entities: Share;
}

const KINDS: EntityKind[] = ['organization', 'model', 'person'];

/** How many facts there are of what, and how many entities have them. */
export function reportCoverage({ entities }: EntityFile): KindCoverage[] {
  return KINDS.map((kind) => {
    const ofKind = entities.filter((entity) => entity.kind === kind);
    const facts = ofKind.flatMap((entity) => entity.facts);
    const fields = countBy(facts, ({ field }) => field) as [FactField, number][];
    return {
      kind,
      entities: ofKind.length,
      facts: facts.length,
      fields: fields.map(([field, count]) => ({
        field,
        facts: count,
        entities: shareOf(ofKind, (entity) => entity.facts.some((fact) => fact.field === field)),
      })),
    };
  });
}
