import type { Money, PartialDate } from './entity';
import { dateFormat, displayNames, listFormat, numberFormat } from './intl';
import { fill, type Words } from './words';

/** Writes dates, numbers and money as a language does. English is British. */
export interface Formatter {
  /** `28. April 2023`, `April 2023` or `2023`, as precise as the date. */
  date(date: PartialDate): string;
  /** The same with short months: `28. Apr. 2023`. */
  shortDate(date: PartialDate): string;
  /** `since 28 Apr. 2023`: French says "depuis le" before a day only. */
  since(date: PartialDate): string;
  until(date: PartialDate): string;
  /** From, to, both or nothing. */
  period(period: { from?: PartialDate; to?: PartialDate }): string;
  money(money: Money): string;
  /** Time of day, here and now, of milliseconds since 1970: `14:32`. */
  time(ms: number): string;
  number(number: number): string;
  percent(percent: number): string;
  /** A currency in running text: "US dollars". */
  currency(code: string): string;
  /** Name of a country by its ISO 3166-1 code. */
  country(code: string): string;
  /** A city as the language calls it. */
  city(name: string): string;
  names(names: string[]): string;
}

const NO_BREAK_SPACE = '\u00a0';

export function createFormatter(language: string, words: Words): Formatter {
  const locale = language === 'en' ? 'en-GB' : language;

  function date(partial: PartialDate, month: 'long' | 'short'): string {
    const [year, monthNumber = 1, day = 1] = partial.split('-').map(Number);
    const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
    if (partial.length > 4) options.month = month;
    if (isDay(partial)) options.day = 'numeric';
    const text = dateFormat(locale, options).format(
      new Date(Date.UTC(year ?? 0, monthNumber - 1, day)),
    );
    // The day and the month belong together. French says "1er" for the first only, which Intl does not know.
    const first = locale === 'fr' && isDay(partial) ? text.replace(/^1(?= )/, '1er') : text;
    return first.replace(/^(\d+\S*) /, `$1${NO_BREAK_SPACE}`);
  }

  function since(partial: PartialDate): string {
    const { since: rough, sinceDay } = words.card;
    return fill(isDay(partial) ? sinceDay : rough, { date: date(partial, 'short') });
  }

  function until(partial: PartialDate): string {
    const { until: rough, untilDay } = words.card;
    return fill(isDay(partial) ? untilDay : rough, { date: date(partial, 'short') });
  }

  return {
    date: (partial) => date(partial, 'long'),
    shortDate: (partial) => date(partial, 'short'),
    since,
    until,
    period: ({ from, to }) => {
      if (from && to) {
        return fill(words.card.range, { from: date(from, 'short'), to: date(to, 'short') });
      }
      if (to) return until(to);
      return from ? since(from) : '';
    },
    time: (ms) => dateFormat(locale, { timeStyle: 'short' }).format(new Date(ms)),
    number: (number) =>
      numberFormat(locale, {
        notation: number >= 1e6 ? 'compact' : 'standard',
        compactDisplay: 'long',
        maximumFractionDigits: 1,
      })
        .format(number)
        .replaceAll(' ', NO_BREAK_SPACE),
    percent: (percent) =>
      numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100),
    money: ({ amount, currency, precision }) => {
      const text = numberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        notation: 'compact',
        minimumFractionDigits: 0,
        maximumFractionDigits: 1,
      })
        .format(amount)
        .replaceAll(' ', NO_BREAK_SPACE);
      return precision ? fill(words.card[precision], { money: text }) : text;
    },
    currency: (code) => {
      const style = { style: 'currency', currency: code, currencyDisplay: 'name' } as const;
      const parts = numberFormat(locale, style).formatToParts(2);
      return parts.find(({ type }) => type === 'currency')?.value ?? code;
    },
    country: (code) => {
      // "USA" and "UK" are what readers know, "É.-U." is not.
      const short = displayNames(locale, { type: 'region', style: 'short' }).of(code) ?? code;
      if (!short.includes('.')) return short;
      return displayNames(locale, { type: 'region' }).of(code) ?? code;
    },
    city: (name) => new Map(Object.entries(words.cities)).get(name) ?? name,
    names: (names) => listFormat(locale).format(names),
  };
}

function isDay(date: PartialDate): boolean {
  return date.length > 7;
}
