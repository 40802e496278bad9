import type { EntityFile, SourceId } from '../../domain/entity';
import type { Data } from '../read-data';
import { factsOf } from '../facts-of';
import type { Problem } from './problem';

interface Citation {
  where: string;
  field: string;
  source: SourceId;
}

/** Sources that are cited exist, those that exist are cited, no page is there twice, and each fact has a dated one. */
export function sourceProblems({ file }: Data): Problem[] {
  const citations = citationsIn(file);
  return [
    ...citations.filter(({ source }) => !(source in file.sources)).map(missing),
    ...idle(file, new Set(citations.map(({ source }) => source))),
    ...doubled(file),
    ...undated(file),
  ];
}

function citationsIn(file: EntityFile): Citation[] {
  return [
    ...factsOf(file).flatMap(({ entity, fact }) =>
      fact.sources.map((source) => ({ where: entity.id, field: fact.field, source })),
    ),
    ...file.claims.flatMap(({ id, sources }) =>
      sources.map((source) => ({ where: id, field: 'sources', source })),
    ),
  ];
}

function missing({ where, field, source }: Citation): Problem {
  return {
    where,
    field,
    problem: `cites the source "${source}", which does not exist`,
    remedy: 'add it under "sources", or correct the id',
  };
}

function idle({ sources }: EntityFile, cited: Set<SourceId>): Problem[] {
  return Object.keys(sources)
    .filter((id) => !cited.has(id))
    .map((where) => ({
      where,
      field: 'sources',
      problem: 'no fact cites it',
      remedy: 'cite it or remove it',
    }));
}

function doubled({ sources }: EntityFile): Problem[] {
  const idByPage = new Map<string, SourceId>();
  return Object.entries(sources).flatMap(([where, { url }]): Problem[] => {
    const page = url.replace(/\/$/, '');
    const first = idByPage.get(page);
    if (first === undefined) {
      idByPage.set(page, where);
      return [];
    }
    return [
      {
        where,
        field: 'url',
        problem: `is the page of ${first} too`,
        remedy: `cite ${first} instead`,
      },
    ];
  });
}

/** A fact can be checked only against a page of which it is known which state of it was read. */
function undated(file: EntityFile): Problem[] {
  return factsOf(file)
    .filter(({ fact }) => fact.sources.every((id) => file.sources[id]?.date === undefined))
    .map(({ entity, fact }) => ({
      where: entity.id,
      field: `${fact.field}.sources`,
      problem: `is of ${fact.asOf}, and no source of it bears a date`,
      remedy: 'cite a page with a date, or give the source the day that its page itself names',
    }));
}
