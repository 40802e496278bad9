// @vitest-environment node
import { expect, it } from 'vitest';
import { fact, itFinds, problemsAfter } from './break-data';

itFinds({
  'a head of an organization that did not exist': {
    change: (data) => void (fact(data, 'mistral-ai', 'ceo').asOf = '2022'),
    says: ['mistral-ai', 'ceo.asOf', /2022 is before it was founded \(2023/, /correct the date/],
  },
  'a licence of a model that nobody had': {
    change: (data) => void (fact(data, 'llama-2', 'licence').asOf = '2023-07-17'),
    says: ['llama-2', 'licence.asOf', /2023-07-17 is before it was released/, /"released"/],
  },
});

it('takes the news of a founding before the founding', () => {
  const problems = problemsAfter((data) => {
    fact(data, 'mistral-ai', 'founders').asOf = '2022';
    fact(data, 'mistral-ai', 'event').asOf = '2022';
  });
  expect(problems).toEqual([]);
});

it('takes the announcement of a model before its release', () => {
  const problems = problemsAfter((data) => {
    fact(data, 'llama-2', 'maker').asOf = '2023-07-17';
    fact(data, 'llama-2', 'parameters').asOf = '2023-07-17';
  });
  expect(problems).toEqual([]);
});

it('takes the year of a founding that is known to the day', () => {
  const problems = problemsAfter((data) => {
    fact(data, 'mistral-ai', 'headquarters').asOf = '2023';
    fact(data, 'mistral-ai', 'headquarters').confidence = 'medium';
  });
  expect(problems).toEqual([]);
});
