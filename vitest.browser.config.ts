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
    // Browsers side by side take each other's time, and tests of waiting become tests of luck.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
