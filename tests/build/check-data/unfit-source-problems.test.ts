// @vitest-environment node
import { expect, it } from 'vitest';
import { unfitSourceProblems } from '../../../build/check-data/unfit-source-problems';
import { citeOnly, fact, itFinds, real } from './break-data';

itFinds({
  'a source on a host that must not be cited': {
    change: (data) =>
      citeOnly(data, fact(data, 'meta', 'founded'), { url: 'https://news.smol.ai/issues/meta' }),
    says: ['tested', 'url', /must not be cited: written by machines/, /original or press/],
  },
  'a source in a folder that must not be cited': {
    change: (data) =>
      citeOnly(data, fact(data, 'meta', 'founded'), {
        url: 'https://github.com/SearchFeed/weekly/issues/1670',
      }),
    says: ['tested', 'url', /a list of links/, /original or press/],
  },
});

it.each([
  'https://notsmol.ai/',
  'https://github.com/searchfeeds/weekly',
  'https://huggingface.co/mistralai',
])('takes %s, which only resembles one', (url) => {
  const data = structuredClone(real);
  citeOnly(data, fact(data, 'meta', 'founded'), { url });
  expect(unfitSourceProblems(data)).toEqual([]);
});

it('lists addresses as they are compared: in lower case, none under two reasons', () => {
  const all = real.unfitSources.flatMap(({ addresses }) => addresses);
  expect(all).toEqual(all.map((address) => address.toLowerCase()));
  expect(new Set(all).size).toBe(all.length);
});
