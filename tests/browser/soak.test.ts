import { expect, test } from 'vitest';
import { findBrowser } from '../../build/browser/find-browser.mjs';
import { describeSoak } from '../../build/soak/describe-soak';
import { isSound, runSoak } from '../../build/soak/run-soak';

/** Always the same actions; `npm run soak` does others, and for longer. */
const SEED = 1;
const ACTIONS = 100;
const SAMPLE_EVERY = 20;
/** A busy machine takes longer. */
const TIMEOUT_MS = 180_000;

test(
  'a hundred random actions bring no error, and leave no more in memory',
  { timeout: TIMEOUT_MS },
  async () => {
    const browser = findBrowser({ engine: 'chromium' });
    if (!browser) throw new Error('No Chromium found; `npm test` says how to get one');
    const plan = {
      browser,
      seed: SEED,
      actions: ACTIONS,
      lastsMs: Infinity,
      sampleEvery: SAMPLE_EVERY,
    };
    const result = await runSoak(plan);
    expect(result.errors).toEqual([]);
    expect(isSound(result), describeSoak(result)).toBe(true);
  },
);
