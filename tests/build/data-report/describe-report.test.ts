// @vitest-environment node
import { expect, it } from 'vitest';
import { describeReport } from '../../../build/data-report/describe-report';
import { reportData } from '../../../build/data-report/report-data';
import { SMALL } from './small-data';

const text = describeReport(reportData(SMALL, '2026-11-23'));

it.each([
  'Data of 2026-11-23',
  'organization  2 with 4 facts',
  'founders      1 of 2      1',
  'facts with a primary source: 4 of 6 (67 %)',
  'quoted by others, not opened: 1 of 4 (25 %)',
  'by publisher: The News 2, Acme 1, Register 1',
  'organizations with a fact of 2026: 1 of 2 (50 %)',
  'Not checked for 12 months: 1',
  '2025-11-22  beta',
  'Disputed facts: 1',
  'Facts that are reported only: 1',
])('says “%s”', (line) => {
  expect(text).toContain(line);
});
