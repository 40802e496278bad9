import { isoDay } from './calendar';
import type { PartialDate } from './entity';

/** Dates as a page states them, ISO 8601 or whatever it wrote. */
export interface StatedDates {
  /** `article:published_time` and JSON-LD's `datePublished`. */
  published: string[];
  /** `<time datetime>`, which may be anything: the day of an event, of a comment. */
  times: string[];
}

/** Before it there was no web to read; such a date is a placeholder. */
const FIRST_DAY = '1993-01-01';
const DAY_MS = 86_400_000;

/** The day on which the page was published, if it says so in one way only. */
export function choosePageDate(
  { published, times }: StatedDates,
  now: Date,
): PartialDate | undefined {
  return published.length > 0 ? oneDay(published, now) : oneDay(times, now);
}

/** The day that all of them mean. One day apart is the same moment in two time zones: the earlier one is safe. */
function oneDay(stated: string[], now: Date): PartialDate | undefined {
  const days = stated.map(readDay).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last || first < FIRST_DAY || last > isoDay(now)) return undefined;
  return Date.parse(last) - Date.parse(first) <= DAY_MS ? first : undefined;
}

/** The day of a date and time, as its writer's calendar had it; empty for what is none. */
function readDay(stated: string): PartialDate {
  const [, day = ''] = /^\s*(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(stated) ?? [];
  const parsed = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
  return day !== '' && isDay ? day : '';
}
