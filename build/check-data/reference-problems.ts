import type { Claim, EntityId, Fact } from '../../domain/entity';
import type { Data } from '../read-data';
import { factsOf } from '../facts-of';
import type { Problem } from './problem';
import { stringsUnder } from './strings-in';

/** Entity ids that facts and claims name must exist, and an entity is named by its id. */
export function referenceProblems({ file }: Data): Problem[] {
  const idByName = new Map(file.entities.map(({ id, name }) => [name, id]));
  const ids = new Set(file.entities.map(({ id }) => id));
  return [
    ...factsOf(file).flatMap(({ entity, fact }) => [
      ...unknownIds(ids, entity.id, fact),
      ...bareNames(idByName, entity.id, fact),
    ]),
    ...claimProblems(ids, file.claims),
  ];
}

function unknownIds(ids: Set<EntityId>, where: EntityId, { field, value }: Fact): Problem[] {
  return stringsUnder('id', value)
    .filter((id) => !ids.has(id))
    .map((id) => unknown(where, field, id));
}

function claimProblems(ids: Set<EntityId>, claims: Claim[]): Problem[] {
  return claims.flatMap(({ id: where, about }) =>
    about.filter((id) => !ids.has(id)).map((id) => unknown(where, 'about', id)),
  );
}

function unknown(where: string, field: string, id: string): Problem {
  return {
    where,
    field,
    problem: `names the entity "${id}", which does not exist`,
    remedy: 'correct the id, or give a {"name": …} instead',
  };
}

function bareNames(idByName: Map<string, EntityId>, where: EntityId, fact: Fact): Problem[] {
  return partyNames(fact).flatMap((name): Problem[] => {
    const id = idByName.get(name);
    if (id === undefined) return [];
    return [
      {
        where,
        field: fact.field,
        problem: `names "${name}", which is an entity`,
        remedy: `write {"id": "${id}"}`,
      },
    ];
  });
}

/** Rounds, licences, versions and former names are no party's. */
function partyNames({ field, value }: Fact): string[] {
  if (field === 'licence' || field === 'formerName' || field === 'version') return [];
  if (field === 'successor')
    return value.flatMap(({ id, name }) => (id === undefined ? [name] : []));
  return stringsUnder('name', field === 'fundingRound' ? value.leads : value);
}
