import type english from '../data/languages/en.json';
import { numberFormat, pluralRules } from './intl';

/** The words of the user interface; en.json says which there are, every other language has the same. */
export type Words = (typeof english)['words'];

/** Puts values into the places of a text: `fill('As of {date}', { date })`. A place without a value stays as it is. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The form of a text that goes with a number in a language: one, or any other. */
export function fillPlural(
  language: string,
  forms: { one: string; other: string },
  count: number,
  values: Record<string, string | number> = {},
): string {
  const form = pluralRules(language).select(count) === 'one' ? forms.one : forms.other;
  return fill(form, { count: numberFormat(language, {}).format(count), ...values });
}
