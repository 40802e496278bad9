import { once } from './once';

/** Intl's objects take long to make and are the same for every card, so each is made once. */
export const dateFormat = once(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

export const numberFormat = once(
  (locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

export const listFormat = once(
  (locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }),
);

export const displayNames = once(
  (locale: string, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options),
);

export const pluralRules = once((locale: string) => new Intl.PluralRules(locale));
