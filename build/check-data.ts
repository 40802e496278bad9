import { aliasesOf } from '../domain/alias-index';
import { foldName } from '../domain/characters';
import type { Fact } from '../domain/entity';
import { nameVariants } from '../domain/name-variants';
import { languageProblems } from './check-language';
import { shapeProblems } from './check-shape';
import type { Problem } from './problem';
import type { Data } from './read-data';

/** All problems, in the order of the files. Shapes first: the other checks need them. */
export function checkData(data: Data): Problem[] {
  const shapes = shapeProblems(data);
  if (shapes.length > 0) return shapes;
  return [
    ...orderProblems(data),
    ...nameProblems(data),
    ...referenceProblems(data),
    ...sourceProblems(data),
    ...dateProblems(data),
    ...data.languages.flatMap((language) => languageProblems(data, language)),
  ];
}

/** @throws with all problems, so that the build ends and says what to do */
export function assertData(data: Data): Data {
  const problems = checkData(data);
  if (problems.length === 0) return data;
  throw new Error(`data/ has problems:\n${problems.map(describeProblem).join('\n')}`);
}

export function describeProblem({ where, field, problem, remedy }: Problem): string {
  return `  ${where} · ${field}: ${problem} → ${remedy}`;
}

function orderProblems({ file }: Data): Problem[] {
  return file.entities.flatMap((entity, n): Problem[] => {
    const before = file.entities[n - 1];
    if (!before || before.id < entity.id) return [];
    const isTwice = before.id === entity.id;
    return [
      {
        where: entity.id,
        field: 'id',
        problem: isTwice ? 'stands twice' : `stands after ${before.id}`,
        remedy: isTwice ? 'join the two' : 'put entities in the order of their ids',
      },
    ];
  });
}

/**
 * A name that two entities claim, in whatever spelling, would go to the first of them in silence. A family
 * name or an ambiguous one may belong to two: the text tells which it means.
 */
function nameProblems({ file, languages }: Data): Problem[] {
  const owners = new Map<string, string>();
  return file.entities.flatMap((entity) =>
    aliasesOf(entity, languages).flatMap(({ text, surname, ambiguous }): Problem[] => {
      if (surname || ambiguous) return [];
      const spellings = nameVariants(text, entity.kind).map((variant) => foldName(variant.text));
      const owner = spellings.map((each) => owners.get(each)).find((id) => id !== undefined);
      for (const spelling of spellings) owners.set(spelling, owner ?? entity.id);
      if (owner === undefined || owner === entity.id) return [];
      return [
        {
          where: entity.id,
          field: 'aliases',
          problem: `"${text}" is a name of ${owner} too`,
          remedy: 'leave it to one of them',
        },
      ];
    }),
  );
}

/** Entity ids that facts and claims name must exist, and an entity is named by its id. */
function referenceProblems({ file }: Data): Problem[] {
  const ids = new Set(file.entities.map(({ id }) => id));
  const idByName = new Map(file.entities.map(({ id, name }) => [name, id]));
  const bare = (where: string, field: string, name: string): Problem[] => {
    const id = idByName.get(name);
    if (id === undefined) return [];
    return [
      {
        where,
        field,
        problem: `names "${name}", which is an entity`,
        remedy: `write {"id": "${id}"}`,
      },
    ];
  };
  const unknown = (where: string, field: string, id: string): Problem[] =>
    ids.has(id)
      ? []
      : [
          {
            where,
            field,
            problem: `names the entity "${id}", which does not exist`,
            remedy: 'correct the id, or give a {"name": …} instead',
          },
        ];
  return [
    ...file.entities.flatMap((entity) =>
      entity.facts.flatMap((fact) => [
        ...valuesOf('id', fact.value).flatMap((id) => unknown(entity.id, fact.field, id)),
        ...partyNames(fact).flatMap((name) => bare(entity.id, fact.field, name)),
      ]),
    ),
    ...file.claims.flatMap((claim) => claim.about.flatMap((id) => unknown(claim.id, 'about', id))),
  ];
}

/** Rounds, licences, versions and former names are no party's. */
function partyNames({ field, value }: Fact): string[] {
  if (field === 'licence' || field === 'formerName' || field === 'version') return [];
  if (field === 'successor')
    return value.flatMap(({ id, name }) => (id === undefined ? [name] : []));
  return valuesOf('name', field === 'fundingRound' ? value.leads : value);
}

/** All strings under a key, however deep. */
function valuesOf(key: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((inner) => valuesOf(key, inner));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : valuesOf(key, inner),
  );
}

function sourceProblems({ file }: Data): Problem[] {
  const unused = new Set(Object.keys(file.sources));
  const problems: Problem[] = [];
  const use = (where: string, field: string, sources: string[]) => {
    for (const id of sources) {
      unused.delete(id);
      if (id in file.sources) continue;
      problems.push({
        where,
        field,
        problem: `cites the source "${id}", which does not exist`,
        remedy: 'add it under "sources", or correct the id',
      });
    }
  };
  for (const { id, facts } of file.entities)
    for (const fact of facts) use(id, fact.field, fact.sources);
  for (const { id, sources } of file.claims) use(id, 'sources', sources);
  for (const id of unused) {
    problems.push({
      where: id,
      field: 'sources',
      problem: 'no fact cites it',
      remedy: 'cite it or remove it',
    });
  }
  return problems;
}

/** A date that no calendar has would be shown as the next one that it has. */
function dateProblems({ file }: Data): Problem[] {
  const check = (where: string, field: string, value: unknown): Problem[] =>
    datesIn(value).flatMap((date) =>
      isOnCalendar(date)
        ? []
        : [{ where, field, problem: `${date} is on no calendar`, remedy: 'correct the date' }],
    );
  return [
    ...file.entities.flatMap(({ id, facts }) =>
      facts.flatMap((fact) => check(id, fact.field, [fact.asOf, fact.value])),
    ),
    ...Object.entries(file.sources).flatMap(([id, { date }]) => check(id, 'date', date)),
  ];
}

function datesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(datesIn);
}

function isOnCalendar(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
