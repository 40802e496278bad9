// @vitest-environment node
import { expect, it } from 'vitest';
import { compareVisits } from '../../build/browser/compare-visits';
import type { PageVisit } from '../../build/browser/watch-page';

const visit = (changes: Partial<PageVisit> = {}): PageVisit => ({
  errors: [],
  requests: [],
  domRecords: 10,
  html: '<p>',
  ...changes,
});
const none = { errors: [], domChanges: 0, requestUrls: [] };

it('finds nothing in equal visits', () => {
  expect(compareVisits(visit(), [visit()])).toEqual(none);
});

it("leaves the page's own errors out, also with other numbers in them", () => {
  const withExtension = visit({ errors: ['late by 31 ms', 'own'] });
  expect(compareVisits(withExtension, [visit({ errors: ['late by 7 ms'] })]).errors).toEqual([
    'own',
  ]);
});

it('counts changes beyond those of the busiest visit without it, and another end', () => {
  const withExtension = visit({ domRecords: 15, html: '<p><i>' });
  expect(compareVisits(withExtension, [visit(), visit({ domRecords: 12 })]).domChanges).toBe(4);
});

it('takes nothing from the end of a page that ends differently by itself', () => {
  expect(compareVisits(visit({ html: 'c' }), [visit({ html: 'a' }), visit({ html: 'b' })])).toEqual(
    none,
  );
});

it('takes as requests of the extension what it started, and what nobody started and is new', () => {
  const withExtension = visit({
    requests: [
      { url: 'http://a/1', startedBy: 'extension' },
      { url: 'http://b/new', startedBy: 'page' },
      { url: 'http://c/7', startedBy: undefined },
      { url: 'http://d/new', startedBy: undefined },
    ],
  });
  const without = visit({ requests: [{ url: 'http://c/8', startedBy: undefined }] });
  expect(compareVisits(withExtension, [without]).requestUrls).toEqual([
    'http://a/1',
    'http://d/new',
  ]);
});
