import type { PartialDate } from '../domain/entity';

/** Is the first certainly before the second? A year is not before a day in it. */
export function isBefore(first: PartialDate, second: PartialDate): boolean {
  const precision = Math.min(first.length, second.length);
  return first.slice(0, precision) < second.slice(0, precision);
}

/** Today in UTC, as in the data: `YYYY-MM-DD`. */
export function today(): PartialDate {
  return new Date().toISOString().slice(0, 10);
}
