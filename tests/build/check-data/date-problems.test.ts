// @vitest-environment node
import { expect, it } from 'vitest';
import { checkData } from '../../../build/check-data/check-data';
import { citeOnly, fact, itFinds, real, TODAY } from './break-data';

itFinds({
  'a day that no month has': {
    change: (data) => void (fact(data, 'meta', 'founded').value.date = '2004-02-31'),
    says: ['meta', 'founded', /2004-02-31 is on no calendar/, /correct the date/],
  },
  'a fact from the future': {
    change: (data) => void (fact(data, 'meta', 'headquarters').asOf = '2999-01'),
    says: ['meta', 'headquarters.asOf', /2999-01 is in the future/, /the source says/],
  },
  'a source from the future': {
    change: (data) => citeOnly(data, fact(data, 'meta', 'founded'), { date: '2999' }),
    says: ['tested', 'date', /2999 is in the future/, /the source says/],
  },
  'a source of a day that no month has': {
    change: (data) => citeOnly(data, fact(data, 'meta', 'founded'), { date: '2023-02-29' }),
    says: ['tested', 'date', /2023-02-29 is on no calendar/, /correct/],
  },
  'a role that ends before it begins': {
    change: (data) =>
      Object.assign(fact(data, 'arthur-mensch', 'role').value, { from: '2023', to: '2022-12' }),
    says: ['arthur-mensch', 'role', /ends \(2022-12\) before it begins \(2023\)/, /"from" or "to"/],
  },
});

it('takes what is dated today, this month or this year', () => {
  const data = structuredClone(real);
  const { version } = data.file;
  for (const length of [4, 7, 10]) {
    fact(data, 'arthur-mensch', 'role').value.from = version.slice(0, length);
    citeOnly(data, fact(data, 'meta', 'founded'), { date: version.slice(0, length) });
    expect(checkData(data, TODAY)).not.toContainEqual(
      expect.objectContaining({ problem: expect.stringContaining('future') as string }),
    );
  }
});
