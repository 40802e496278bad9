// npm run soak -- [--minutes 30] [--seed N] [--actions N]
// The built extension in Chromium, while pages, reader and browser do random things for a long time. Ends with 1 if
// anything went wrong, or if memory grows: if the median of the last third of the looks at it is more than 10 % (and
// 1 MB, or 300 nodes) above that of the first. With the same seed and as many actions it does the same again.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildExtension, extensionDirOf, needBrowser, stop } from './set-up.mjs';
import { describeSoak } from './soak/describe-soak';
import { isSound, runSoak } from './soak/run-soak';

const SAMPLE_EVERY = 50;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    actions: { type: 'string' },
  },
});
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
const actions = values.actions === undefined ? Infinity : Number(values.actions);
if (![minutes, seed].every(Number.isFinite) || Number.isNaN(actions)) {
  stop('Usage: npm run soak -- [--minutes 30] [--seed N] [--actions N]');
}
if (!existsSync(extensionDirOf('chromium')) && (await buildExtension('chromium')) !== 0)
  stop('The extension could not be built; see above.');

console.error(`seed ${seed}`);
const result = await runSoak({
  browser: needBrowser('chromium'),
  seed,
  actions,
  // As many actions as asked for take as long as they take.
  lastsMs: values.actions === undefined ? minutes * 60_000 : Infinity,
  sampleEvery: SAMPLE_EVERY,
  onSample: (done, sample) => {
    const numbers = Object.values(sample).map(({ unit, value }) => `${value.toFixed(1)} ${unit}`);
    console.error(`${done} actions: ${numbers.join(', ')}`);
  },
});
console.log(describeSoak(result));
process.exitCode = isSound(result) ? 0 : 1;
