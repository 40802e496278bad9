import { firstDayOf, lastDayOf } from './calendar';
import type { Fact, FactOf, PartialDate } from './entity';

/**
 * What was known on a day. A date that is known to the month counts from its end on, so that nothing is told of a day
 * that may have come later.
 */

/** Facts that held, or had happened, by a day; who held an office when is a matter of its period. */
export function factsKnown(facts: Fact[], day: PartialDate): Fact[] {
  return facts.filter((fact) => hasOwnDays(fact) || lastDayOf(dayOf(fact)) <= day);
}

/** Its value says when it held, so the answers ask it. */
function hasOwnDays({ field }: Fact): boolean {
  return field === 'role' || field === 'ceo' || field === 'successor';
}

/** What a fact tells of happened on that day, whenever somebody looked. */
function dayOf(fact: Fact): PartialDate {
  return fact.field === 'released' || fact.field === 'version' ? fact.value.date : fact.asOf;
}

/** Surely in office: begun by then, and not over. Without a beginning, the day it was seen counts. */
function holdsOn(
  { from, to }: { from?: PartialDate; to?: PartialDate },
  asOf: PartialDate,
  day: PartialDate,
): boolean {
  return lastDayOf(from ?? asOf) <= day && (to === undefined || firstDayOf(to) > day);
}

/** Who held an office on a day; nobody, where one may have held it whose beginning is not known. */
export function inOffice<Held extends FactOf<'ceo'> | FactOf<'role'>>(
  all: Held[],
  day: PartialDate,
): Held[] {
  const isUnsure = all.some(({ value, asOf }) => value.from === undefined && lastDayOf(asOf) > day);
  return isUnsure ? [] : all.filter(({ value, asOf }) => holdsOn(value, asOf, day));
}
