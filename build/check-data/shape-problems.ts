import { Ajv, type ErrorObject } from 'ajv';
import schema from '../../data/entities.schema.json';
import type { Data } from '../read-data';
import { shorten, type Problem } from './problem';

const validate = new Ajv({ allErrors: true, strict: false, verbose: true }).compile(schema);

/** Where data/entities.json does not have the shape of data/entities.schema.json. */
export function shapeProblems({ file }: Data): Problem[] {
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

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
