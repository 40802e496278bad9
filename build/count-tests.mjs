/**
 * The part of Vitest's JSON report that is read.
 * @typedef {object} TestReport
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults One a file.
 */

/**
 * The numbers of one run of Vitest. A run that failed never counts as clean, also where no single
 * test is to blame: a file that does not load, an error after the last test, no tests found.
 *
 * @param {TestReport | undefined} report Undefined when the run wrote none.
 * @param {number} exitCode
 */
export function countTests(report, exitCode) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report?.testResults ?? []) {
    const failedBefore = counts.failed;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1;
      else if (status === 'failed') counts.failed += 1;
      else counts.skipped += 1;
    }
    if (file.status === 'failed' && counts.failed === failedBefore) counts.failed += 1;
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
