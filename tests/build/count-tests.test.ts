// @vitest-environment node
import { expect, it } from 'vitest';
import { countTests } from '../../build/count-tests.mjs';

const file = (status: string, ...statuses: string[]) => ({
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
});

const CASES: [string, Parameters<typeof countTests>[0], number, ReturnType<typeof countTests>][] = [
  [
    'all well',
    { testResults: [file('passed', 'passed', 'passed')] },
    0,
    { passed: 2, failed: 0, skipped: 0 },
  ],
  [
    'a failed test',
    { testResults: [file('failed', 'passed', 'failed')] },
    1,
    { passed: 1, failed: 1, skipped: 0 },
  ],
  [
    'skipped tests',
    { testResults: [file('passed', 'pending', 'todo')] },
    0,
    { passed: 0, failed: 0, skipped: 2 },
  ],
  [
    'a file that does not load',
    { testResults: [file('failed')] },
    1,
    { passed: 0, failed: 1, skipped: 0 },
  ],
  [
    'a file that does not load beside a failed test',
    { testResults: [file('failed', 'failed'), file('failed')] },
    1,
    { passed: 0, failed: 2, skipped: 0 },
  ],
  [
    'an error outside of tests',
    { testResults: [file('passed', 'passed')] },
    1,
    { passed: 1, failed: 1, skipped: 0 },
  ],
  ['no report', undefined, 1, { passed: 0, failed: 1, skipped: 0 }],
];

it.each(CASES)('counts %s', (_, report, exitCode, counts) => {
  expect(countTests(report, exitCode)).toEqual(counts);
});
