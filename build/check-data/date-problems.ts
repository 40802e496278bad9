import type { PartialDate } from '../../domain/entity';
import type { Data } from '../read-data';
import { factsOf } from '../facts-of';
import { isBefore } from '../partial-date';
import type { Problem } from './problem';
import { stringsIn } from './strings-in';

/** Dates are on the calendar, nothing is known before its day, and what ends has begun. */
export function dateProblems({ file }: Data, today: PartialDate): Problem[] {
  const sources = Object.entries(file.sources);
  const facts = factsOf(file);
  return [
    ...realDates('entities.json', 'version', file.version),
    ...notInFuture('entities.json', 'version', file.version, today),
    ...facts.flatMap(({ entity: { id }, fact }) => [
      ...realDates(id, fact.field, [fact.asOf, fact.value]),
      ...notInFuture(id, `${fact.field}.asOf`, fact.asOf, today),
      ...periodProblems(id, fact.field, fact.value),
    ]),
    ...sources.flatMap(([id, { date }]) => [
      ...realDates(id, 'date', date),
      ...(date === undefined ? [] : notInFuture(id, 'date', date, today)),
    ]),
  ];
}

/** A date that no calendar has would be shown as the next one that it has. */
function realDates(where: string, field: string, value: unknown): Problem[] {
  return stringsIn(value)
    .filter((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !isOnCalendar(text))
    .map((date) => ({
      where,
      field,
      problem: `${date} is on no calendar`,
      remedy: 'correct the date',
    }));
}

function isOnCalendar(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function notInFuture(where: string, field: string, date: PartialDate, today: PartialDate) {
  if (!isBefore(today, date)) return [];
  return [
    {
      where,
      field,
      problem: `${date} is in the future (today is ${today})`,
      remedy: 'give the day on which the source says so',
    },
  ];
}

function periodProblems(where: string, field: string, value: unknown): Problem[] {
  if (!isPeriod(value) || !isBefore(value.to, value.from)) return [];
  return [
    {
      where,
      field,
      problem: `ends (${value.to}) before it begins (${value.from})`,
      remedy: 'correct "from" or "to"',
    },
  ];
}

function isPeriod(value: unknown): value is { from: PartialDate; to: PartialDate } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'from' in value &&
    'to' in value &&
    typeof value.from === 'string' &&
    typeof value.to === 'string'
  );
}
