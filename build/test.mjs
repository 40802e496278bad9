// npm test: everything that can fail, in one go. A step that fails does not hide the later ones.
// Imports nothing that `npm ci` has to bring first.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { countTests } from './count-tests.mjs';
import { needBrowser, projectDir, run, runNpm, setUp } from './set-up.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

await setUp();
// Looked for first: half an hour of tests should not end in "no browser".
const chromium = needBrowser('chromium');

await runScript('check:static');
await runVitest('unit', 'vitest.config.ts');
if (await runScript('build')) {
  await runVitest('browser', 'vitest.browser.config.ts', { AI_DOSSIER_BROWSER: chromium.path });
  await runVitest('package', 'vitest.package.config.ts');
  await runScript('check:sources');
} else {
  console.log('The build failed, so the browser and package tests did not run.');
}

if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** @param {string} name A step that tells only by its exit code; it counts when it fails. */
async function runScript(name) {
  announce(name);
  const succeeded = (await runNpm(['run', name])) === 0;
  if (!succeeded) total.failed += 1;
  return succeeded;
}

/**
 * @param {string} name
 * @param {string} config
 * @param {Record<string, string>} [env]
 */
async function runVitest(name, config, env) {
  announce(`${name} tests`);
  const report = path.join(projectDir, '.output', `test-${name}.json`);
  // Not last time's numbers, when this run ends before it writes any.
  rmSync(report, { force: true });
  const code = await run(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ],
    { env: { ...process.env, ...env } },
  );
  const counts = countTests(readIfThere(report), code);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} step */
function announce(step) {
  console.log(`\n── ${step}`);
}
