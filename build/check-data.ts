import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { aliasesOf } from '../domain/alias-index';
import { foldName } from '../domain/characters';
import { nameVariants } from '../domain/name-variants';
import type { Entity, Fact, Phrase } from '../domain/entity';
import type { LanguageFile } from '../domain/language-file';
import { DATA_FOLDER, type Data } from './read-data';

/** Something wrong in data/, and what to do about it. */
export interface Problem {
  /** Entity, claim, source or file. */
  where: string;
  field: string;
  problem: string;
  remedy: string;
}

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

function shapeProblems({ file }: Data): Problem[] {
  const schema: unknown = JSON.parse(
    readFileSync(join(DATA_FOLDER, 'entities.schema.json'), 'utf8'),
  );
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
  const validate = ajv.compile(schema as object);
  if (validate(file)) return [];
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map((error) => shapeProblem(error, file));
}

function shapeProblem(error: ErrorObject, file: unknown): Problem {
  const [list = 'entities.json', key = '', ...rest] = error.instancePath.slice(1).split('/');
  const item: unknown = at(at(file, list), key);
  const id = at(item, 'id');
  const where = typeof id === 'string' ? id : [list, key].filter(Boolean).join(' ');
  const fact = rest[0] === 'facts' ? at(at(at(item, 'facts'), rest[1] ?? ''), 'field') : undefined;
  const path = typeof fact === 'string' ? [fact, ...rest.slice(2)] : rest;
  return {
    where,
    field: path.join('.') || '(itself)',
    problem: `${error.message ?? error.keyword}, found ${shorten(JSON.stringify(error.data))}`,
    remedy: remedyFor(error),
  };
}

function shorten(text = 'nothing'): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function remedyFor({ keyword, params, parentSchema }: ErrorObject): string {
  const described: unknown = at(parentSchema, 'description');
  if (typeof described === 'string') return `write ${described}`;
  switch (keyword) {
    case 'required':
      return `add "${String(params.missingProperty)}"`;
    case 'additionalProperties':
      return `remove or rename "${String(params.additionalProperty)}"`;
    case 'enum':
      return `use one of ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'const':
      return `write ${String(params.allowedValue)} or leave it out`;
    case 'maxLength':
      return `shorten it to ${String(params.limit)} characters`;
    case 'minItems':
      return `name at least ${String(params.limit)}`;
    default:
      return 'compare with domain/entity.ts';
  }
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

/** A name that two entities claim, in whatever spelling, would go to the first of them in silence. */
function nameProblems({ file, languages }: Data): Problem[] {
  const owners = new Map<string, string>();
  return file.entities.flatMap((entity) =>
    aliasesOf(entity, languages).flatMap(({ text }): Problem[] => {
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

/** A round and a licence have names that are no party's. */
function partyNames({ field, value }: Fact): string[] {
  if (field === 'licence') return [];
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

/** Every text of the data has its translation; every translation has its text; the words are complete. */
function languageProblems({ file, languages }: Data, language: LanguageFile): Problem[] {
  const where = `languages/${language.code}.json`;
  const english = languages.find(({ code }) => code === 'en');
  const words = new Set(paths(english?.words));
  const own = new Set(paths(language.words));
  const missing = (field: string, text: string): Problem => ({
    where,
    field,
    problem: `"${shorten(text)}" is missing`,
    remedy: 'translate it there',
  });
  const surplus = (field: string, text: string): Problem => ({
    where,
    field,
    problem: `"${shorten(text)}" belongs to nothing`,
    remedy: 'correct the key or remove it',
  });
  const problems = [
    ...[...words].filter((path) => !own.has(path)).map((path) => missing('words', path)),
    ...[...own].filter((path) => !words.has(path)).map((path) => surplus('words', path)),
  ];
  if (language.code === 'en') return problems;
  const expected = {
    texts: file.entities.map(({ id }) => id),
    phrases: [...new Set(file.entities.flatMap(phrasesOf))],
    claims: file.claims.map(({ id }) => id),
  };
  for (const field of ['texts', 'phrases', 'claims'] as const) {
    const keys = new Set(Object.keys(language[field]));
    problems.push(
      ...expected[field].filter((key) => !keys.has(key)).map((key) => missing(field, key)),
      ...[...keys]
        .filter((key) => !expected[field].includes(key))
        .map((key) => surplus(field, key)),
    );
  }
  for (const field of ['texts', 'phrases'] as const) {
    for (const [key, text] of Object.entries(language[field])) {
      if (text.trim() === '') problems.push(missing(field, key));
    }
  }
  for (const id of Object.keys(language.aliases)) {
    if (!expected.texts.includes(id)) problems.push(surplus('aliases', id));
  }
  for (const [id, text] of Object.entries(language.texts)) {
    if (text.length <= TAGLINE_LENGTH) continue;
    problems.push({
      where,
      field: `texts.${id}`,
      problem: `has ${text.length} characters`,
      remedy: `shorten it to ${TAGLINE_LENGTH}`,
    });
  }
  return problems;
}

/** A tagline in a language with long words may be a little longer than in English. */
const TAGLINE_LENGTH = 60;

/** The English texts of an entity's facts. */
export function phrasesOf(entity: Entity): Phrase[] {
  return entity.facts.flatMap(phrasesOfFact);
}

const PHRASE_KEYS = new Set(['detail', 'legalForm', 'title', 'restriction']);

function phrasesOfFact(fact: Fact): Phrase[] {
  if (fact.field === 'event' || fact.field === 'publishes') return [fact.value];
  if (fact.field === 'fundingRound') return [fact.value.name];
  if (typeof fact.value !== 'object' || fact.value === null) return [];
  return Object.entries(fact.value).flatMap(([key, value]: [string, unknown]) =>
    PHRASE_KEYS.has(key) && typeof value === 'string' ? [value] : [],
  );
}

function paths(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) =>
    paths(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
