// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Money } from '../../domain/entity';
import { createFormatter } from '../../domain/format';
import { dossierIn } from './real-data';

type Three = { de: string; en: string; fr: string };

const formatters = {
  de: createFormatter('de', dossierIn('de').words),
  en: createFormatter('en', dossierIn('en').words),
  fr: createFormatter('fr', dossierIn('fr').words),
};
const LANGUAGES = ['de', 'en', 'fr'] as const;

/** No-break spaces as `~`, narrow or wide: which of the two is left to the language. */
function visible(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, '~');
}

function inAll(write: (format: (typeof formatters)['de']) => string): Three {
  const [de = '', en = '', fr = ''] = LANGUAGES.map((code) => visible(write(formatters[code])));
  return { de, en, fr };
}

describe('a date is as precise as it is known', () => {
  it.each<[string, Three]>([
    ['2023-04-28', { de: '28.~April 2023', en: '28~April 2023', fr: '28~avril 2023' }],
    ['2024-01-31', { de: '31.~Januar 2024', en: '31~January 2024', fr: '31~janvier 2024' }],
    ['2023-04', { de: 'April 2023', en: 'April 2023', fr: 'avril 2023' }],
    ['2023', { de: '2023', en: '2023', fr: '2023' }],
    ['2023-01-01', { de: '1.~Januar 2023', en: '1~January 2023', fr: '1er~janvier 2023' }],
  ])('%s', (date, texts) => {
    expect(inAll((format) => format.date(date))).toEqual(texts);
  });

  it.each<[string, Three]>([
    ['2023-04-28', { de: '28.~Apr. 2023', en: '28~Apr 2023', fr: '28~avr. 2023' }],
    ['2026-09', { de: 'Sept. 2026', en: 'Sept 2026', fr: 'sept. 2026' }],
    ['1976', { de: '1976', en: '1976', fr: '1976' }],
  ])('%s in short', (date, texts) => {
    expect(inAll((format) => format.shortDate(date))).toEqual(texts);
  });
});

describe('money', () => {
  it.each<[Money, Three]>([
    [
      { amount: 385e6, currency: 'EUR' },
      { de: '385~Mio.~€', en: '€385m', fr: '385~M~€' },
    ],
    [
      { amount: 1.7e9, currency: 'EUR' },
      { de: '1,7~Mrd.~€', en: '€1.7bn', fr: '1,7~Md~€' },
    ],
    [
      { amount: 122e9, currency: 'USD' },
      { de: '122~Mrd.~$', en: '$122bn', fr: '122~Md~$' },
    ],
    [
      { amount: 5e6, currency: 'GBP' },
      { de: '5~Mio.~£', en: '£5m', fr: '5~M~£' },
    ],
    [
      { amount: 2e9, currency: 'USD', precision: 'about' },
      { de: 'rund 2~Mrd.~$', en: 'about $2bn', fr: 'environ 2~Md~$' },
    ],
    [
      { amount: 5e8, currency: 'USD', precision: 'over' },
      { de: 'über 500~Mio.~$', en: 'over $500m', fr: 'plus de 500~M~$' },
    ],
  ])('%o', (money, texts) => {
    expect(inAll((format) => format.money(money))).toEqual(texts);
  });

  it('never breaks between an amount and its unit', () => {
    for (const code of LANGUAGES) {
      for (let amount = 1; amount < 1e13; amount *= 7) {
        expect(formatters[code].money({ amount, currency: 'EUR' })).not.toContain(' ');
        expect(formatters[code].number(amount)).not.toContain(' ');
      }
    }
  });
});

it('writes numbers as the language does', () => {
  expect(inAll((format) => format.number(4096))).toEqual({ de: '4.096', en: '4,096', fr: '4~096' });
  expect(inAll((format) => format.number(46.7e9))).toEqual({
    de: '46,7~Milliarden',
    en: '46.7~billion',
    fr: '46,7~milliards',
  });
  expect(inAll((format) => format.number(1e12)).de).toBe('1~Billion');
  expect(inAll((format) => format.percent(11.5))).toEqual({
    de: '11,5~%',
    en: '11.5%',
    fr: '11,5~%',
  });
});

it('writes the time of day as the language does', () => {
  const half = new Date(2026, 10, 23, 14, 5).getTime();
  expect(inAll((format) => format.time(half))).toEqual({ de: '14:05', en: '14:05', fr: '14:05' });
});

it('writes countries and lists as the language does', () => {
  expect(inAll((format) => format.country('US'))).toEqual({
    de: 'USA',
    en: 'US',
    fr: 'États-Unis',
  });
  expect(inAll((format) => format.country('DE'))).toEqual({
    de: 'Deutschland',
    en: 'Germany',
    fr: 'Allemagne',
  });
  expect(inAll((format) => format.names(['A', 'B', 'C']))).toEqual({
    de: 'A, B und C',
    en: 'A, B and C',
    fr: 'A, B et C',
  });
});

it('says since when and until when, of a day, a month and a year', () => {
  expect(inAll((format) => format.since('2023-04-28'))).toEqual({
    de: 'seit 28.~Apr. 2023',
    en: 'since 28~Apr 2023',
    fr: 'depuis le 28~avr. 2023',
  });
  expect(inAll((format) => format.since('2023')).fr).toBe('depuis 2023');
  expect(inAll((format) => format.until('2023-04-01'))).toEqual({
    de: 'bis 1.~Apr. 2023',
    en: 'until 1~Apr 2023',
    fr: 'jusqu’au 1er~avr. 2023',
  });
  expect(inAll((format) => format.until('2023-04')).fr).toBe('jusqu’en avr. 2023');
});

it('writes a period with the ends that it has', () => {
  expect(inAll((format) => format.period({ from: '2019', to: '2021' })).en).toBe('2019 – 2021');
  expect(inAll((format) => format.period({ from: '2019' })).en).toBe('since 2019');
  expect(inAll((format) => format.period({ to: '2021' })).en).toBe('until 2021');
  expect(inAll((format) => format.period({})).en).toBe('');
});

it('names cities as the language does, others as they are', () => {
  expect(inAll((format) => format.city('Munich'))).toEqual({
    de: 'München',
    en: 'Munich',
    fr: 'Munich',
  });
  expect(inAll((format) => format.city('Redmond')).de).toBe('Redmond');
});
