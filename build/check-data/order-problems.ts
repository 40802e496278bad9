import type { Data } from '../read-data';
import type { Problem } from './problem';

/** In order of their ids, two people who add an entity seldom change the same lines. */
export function orderProblems({ file }: Data): Problem[] {
  return [...entityProblems(file.entities.map(({ id }) => id)), ...claimProblems(file.claims)];
}

function entityProblems(ids: string[]): Problem[] {
  return ids.flatMap((id, n): Problem[] => {
    const before = ids[n - 1];
    if (before === undefined || before < id) return [];
    const isTwice = before === id;
    return [
      {
        where: id,
        field: 'id',
        problem: isTwice ? 'stands twice' : `stands after ${before}`,
        remedy: isTwice ? 'join the two' : 'put entities in the order of their ids',
      },
    ];
  });
}

function claimProblems(claims: { id: string }[]): Problem[] {
  const known = new Set<string>();
  return claims.flatMap(({ id }): Problem[] => {
    if (!known.has(id)) {
      known.add(id);
      return [];
    }
    return [{ where: id, field: 'id', problem: 'stands twice', remedy: 'give one another id' }];
  });
}
