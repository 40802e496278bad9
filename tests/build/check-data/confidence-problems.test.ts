// @vitest-environment node
import { expect, it } from 'vitest';
import type { Data } from '../../../build/read-data';
import type { Fact, Source } from '../../../domain/entity';
import { citeOnly, fact, itFinds, problemsAfter } from './break-data';

const FIELD = 'headquarters';

function headquarters(fields: Partial<Fact>, source: Partial<Source>) {
  return (data: Data) => {
    const found = fact(data, 'meta', FIELD);
    delete found.reported;
    Object.assign(found, fields);
    citeOnly(data, found, source);
  };
}

itFinds({
  'a fact that is high by an encyclopedia alone': {
    change: headquarters({ confidence: 'high' }, { kind: 'encyclopedia' }),
    says: ['meta', `${FIELD}.confidence`, /without a primary or press source/, /medium/],
  },
  'a fact of after July 2026 that is high, even by an original': {
    change: headquarters({ confidence: 'high', asOf: '2026-08-01' }, {}),
    says: ['meta', `${FIELD}.confidence`, /later than 2026-07/, /make it medium/],
  },
  'a fact of after July 2026 that is not called reported': {
    change: headquarters({ confidence: 'medium', asOf: '2026-08-01' }, {}),
    says: ['meta', `${FIELD}.reported`, /later than 2026-07/, /"reported": true/],
  },
});

it.each<[string, Partial<Fact>, Partial<Source>]>([
  ['an old fact from the press', { confidence: 'high', asOf: '2026-07-31' }, { kind: 'press' }],
  [
    'a new fact that is reported',
    { confidence: 'medium', asOf: '2026-08-01', reported: true },
    { kind: 'press' },
  ],
])('takes %s', (_, fields, source) => {
  const problems = problemsAfter(headquarters(fields, source));
  expect(problems.filter(({ where }) => where === 'meta')).toEqual([]);
});

it('takes an index as the original of its own marks', () => {
  const problems = problemsAfter((data) => {
    const mark = fact(data, 'mistral-ai', 'indexMark');
    mark.confidence = 'high';
    citeOnly(data, mark, { kind: 'index' });
  });
  expect(problems.filter(({ where }) => where === 'mistral-ai')).toEqual([]);
});
