import type { Entity } from '../../domain/entity';
import { allOf, versionOf } from '../../domain/openness';
import type { Data } from '../read-data';
import type { Problem } from './problem';

/** A family's card shows its flagship: exactly one version is that, and facts name versions that there are. */
export function versionProblems({ file }: Data): Problem[] {
  return file.entities.flatMap((entity) => {
    const versions = allOf(entity.facts, 'version').map(({ value }) => value);
    const names = versions.map(({ name }) => name);
    const flagships = versions.filter(({ flagship }) => flagship).length;
    return [
      ...(versions.length > 0 && flagships !== 1 ? [wrongFlagships(entity, flagships)] : []),
      ...names.filter((name, n) => names.indexOf(name) < n).map((name) => twice(entity, name)),
      ...unknownVersions(entity, new Set(names)),
    ];
  });
}

function wrongFlagships({ id }: Entity, count: number): Problem {
  return {
    where: id,
    field: 'version',
    problem: count === 0 ? 'no version is the flagship' : `${count} versions are the flagship`,
    remedy: 'give "flagship": true to one version',
  };
}

function twice({ id }: Entity, name: string): Problem {
  return {
    where: id,
    field: 'version',
    problem: `"${name}" stands twice`,
    remedy: 'join the two',
  };
}

function unknownVersions({ id, facts }: Entity, names: Set<string>): Problem[] {
  return facts.flatMap((fact): Problem[] => {
    const version = versionOf(fact);
    if (version === undefined || names.has(version)) return [];
    return [
      {
        where: id,
        field: fact.field,
        problem: `holds for "${version}", which is no version of it`,
        remedy: 'correct the name, or add a "version" fact',
      },
    ];
  });
}
