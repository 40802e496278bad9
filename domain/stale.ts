import { lastDayOf } from './calendar';
import type { PartialDate } from './entity';

/** What may change any day is said to be old from here on. */
const STALE_FROM_MONTHS = 12;

/** Full months since a fact was last true for sure; undefined while it is fresh. */
export function monthsUnchecked(asOf: PartialDate, today: PartialDate): number | undefined {
  const [year = 0, month = 0, day = 0] = lastDayOf(asOf).split('-').map(Number);
  const [nowYear = 0, nowMonth = 0, nowDay = 0] = today.split('-').map(Number);
  const months = (nowYear - year) * 12 + nowMonth - month - (nowDay < day ? 1 : 0);
  return months >= STALE_FROM_MONTHS ? months : undefined;
}
