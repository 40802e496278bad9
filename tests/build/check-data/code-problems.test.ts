// @vitest-environment node
import { fact, itFinds } from './break-data';

itFinds({
  'a currency that is none': {
    change: (data) =>
      Object.assign(fact(data, 'mistral-ai', 'fundingRound').value, {
        valuation: { amount: 2e9, currency: 'EUX' },
      }),
    says: ['mistral-ai', 'fundingRound.currency', /"EUX" is no currency of ISO 4217/, /code/],
  },
  'a currency that is no more': {
    change: (data) =>
      Object.assign(fact(data, 'mistral-ai', 'fundingRound').value, {
        money: { amount: 2e9, currency: 'DEM' },
      }),
    says: ['mistral-ai', 'fundingRound.currency', /"DEM"/, /code/],
  },
  'a country by a code of its own': {
    change: (data) => void (fact(data, 'meta', 'headquarters').value.country = 'UK'),
    says: ['meta', 'headquarters.country', /"UK" is no country of ISO 3166-1/, /code/],
  },
});
