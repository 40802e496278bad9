import { defineConfig } from 'vitest/config';
import { findBrowser } from './build/browser/find-browser.mjs';
import { explainMissingBrowser } from './build/browser/install-browser.mjs';

const chromium = findBrowser({ engine: 'chromium' });
// Not skipped: tests that did not run must not look like tests that passed.
if (!chromium) throw new Error(explainMissingBrowser({ engine: 'chromium' }));

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    environment: 'node',
    env: { AI_DOSSIER_BROWSER: chromium.path },
    // Mostly they wait, so two at a time; with more, tests of waiting become tests of luck.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
