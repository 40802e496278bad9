import type { PartialDate } from './entity';

/** Dates at the precision that is known, compared so that nothing is taken for certain that is not. */

/** The last day that a date may mean: `2023-04` → `2023-04-30`. */
export function lastDayOf(date: PartialDate): PartialDate {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The first day that a date may mean: `2023` → `2023-01-01`. */
export function firstDayOf(date: PartialDate): PartialDate {
  return `${date}-01-01`.slice(0, 10);
}

/** Milliseconds since 1970 of the middle of what a date may mean. */
export function middleOf(date: PartialDate): number {
  return (Date.parse(firstDayOf(date)) + Date.parse(lastDayOf(date))) / 2;
}

/** Today as the reader's clock has it, `YYYY-MM-DD`. */
export function isoDay(date: Date): PartialDate {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
