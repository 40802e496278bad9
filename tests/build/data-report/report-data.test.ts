// @vitest-environment node
import { expect, it } from 'vitest';
import { reportData } from '../../../build/data-report/report-data';
import { SMALL } from './small-data';

const report = reportData(SMALL, '2026-11-23');

it('counts facts by kind and field, and the entities that have them', () => {
  const [organizations, models, people] = report.coverage;
  expect(organizations).toEqual({
    kind: 'organization',
    entities: 2,
    facts: 4,
    fields: [
      { field: 'founded', facts: 2, entities: { count: 2, of: 2 } },
      { field: 'event', facts: 1, entities: { count: 1, of: 2 } },
      { field: 'founders', facts: 1, entities: { count: 1, of: 2 } },
    ],
  });
  expect(models).toMatchObject({ kind: 'model', entities: 1, facts: 1 });
  expect(people).toMatchObject({ kind: 'person', entities: 1, facts: 1 });
});

it('counts sources by kind and publisher, and how facts are supported', () => {
  expect(report.sources).toEqual({
    sources: 4,
    factsWithPrimary: { count: 4, of: 6 },
    quoted: { count: 1, of: 4 },
    byKind: [
      ['press', 2],
      ['primary', 2],
    ],
    byPublisher: [
      ['The News', 2],
      ['Acme', 1],
      ['Register', 1],
    ],
  });
});

it('says how old the facts are', () => {
  expect(report.age).toMatchObject({
    year: '2026',
    organizations: { count: 1, of: 2 },
    models: { count: 0, of: 1 },
  });
  expect(report.age.oldest[0]).toEqual({ entity: 'acme', field: 'founded', asOf: '2019' });
});

it('calls unchecked what has no fact of the last twelve months, if that is certain', () => {
  expect(report.age.unchecked).toEqual([{ entity: 'beta', newest: '2025-11-22' }]);
});

it('lists what is disputed and what is reported only', () => {
  expect(report.disputed).toEqual([{ entity: 'beta', field: 'founded', asOf: '2025-11-22' }]);
  expect(report.reported).toEqual([{ entity: 'acme', field: 'event', asOf: '2026-03-01' }]);
});
