import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '../bench/random';
import type { FoundBrowser } from '../browser/find-browser.mjs';
import { launchBrowser } from '../browser/launch-browser.mjs';
import { serveFolder } from '../serve-folder.mjs';
import { extensionDirOf, projectDir } from '../set-up.mjs';
import { chooseAction } from './actions';
import { judgeFlatness, type Flatness } from './flatness';
import { warmUp } from './settings-actions';
import { sampleMemory, toSeries, type Sample } from './sample-memory';
import { closeStrangers, openStage, type Stage } from './stage';

export interface SoakPlan {
  browser: FoundBrowser;
  seed: number;
  /** The run ends after so many milliseconds, or so many actions, whatever comes first. */
  lastsMs: number;
  actions: number;
  /** Actions between two looks at the memory. */
  sampleEvery: number;
  onSample?(done: number, sample: Sample): void;
}

export interface SoakResult {
  seed: number;
  lastedMs: number;
  /** How often each kind of action was done. */
  done: Map<string, number>;
  /** Actions that their page did not wait for, as it was on its way elsewhere. */
  missed: number;
  seen: Stage['seen'];
  errors: string[];
  memory: Flatness[];
}

/** Longer, and the page or the extension hangs. */
const LONGEST_ACTION_MS = 30_000;
/** What a driver says of a page that leaves while it is asked something. */
const LEAVING =
  /context was destroyed|Cannot find context|detached|ERR_ABORTED|Target closed|Session closed/i;

/** Does seeded random things with the built extension, and tells what broke and what stayed in memory. */
export async function runSoak(plan: SoakPlan): Promise<SoakResult> {
  const server = await serveFolder(path.join(projectDir, 'tests', 'pages'));
  const launched = await launchBrowser({
    ...plan.browser,
    engine: 'chromium',
    extensionDir: extensionDirOf('chromium'),
    viewport: { width: 1000, height: 800 },
    args: ['--lang=en'],
  });
  try {
    return await soak(await openStage(launched, server.url), plan);
  } finally {
    await launched.close();
    await server.close();
  }
}

async function soak(stage: Stage, plan: SoakPlan): Promise<SoakResult> {
  const start = performance.now();
  const result = {
    seed: plan.seed,
    done: new Map<string, number>(),
    missed: 0,
    errors: [] as string[],
  };
  const samples: Sample[] = [];
  await warmUp(stage);
  const isOver = (n: number) => n >= plan.actions || performance.now() - start >= plan.lastsMs;
  for (let n = 0; !isOver(n) && !result.errors.some(isHang); n++) {
    if (n % plan.sampleEvery === 0) {
      samples.push(await sampleMemory(stage));
      plan.onSample?.(n, samples.at(-1) ?? {});
    }
    await act(stage, n, result);
  }
  return {
    ...result,
    lastedMs: performance.now() - start,
    seen: stage.seen,
    // The first look comes before the caches of the browser are filled.
    memory: toSeries(samples.slice(1)).map(judgeFlatness),
  };
}

/** Does the action with this number, and notes what went wrong meanwhile. */
async function act(
  stage: Stage,
  n: number,
  result: Pick<SoakResult, 'seed' | 'done' | 'missed' | 'errors'>,
): Promise<void> {
  // Each action has numbers of its own, so that one that ends early does not change those that follow.
  const random = createRandom(Math.imul(result.seed, 0x9e3779b1) + n);
  const action = chooseAction(random);
  const problem = await tryTo(async () => {
    // What a click has opened, or brought to the front as the options, may come some time after it.
    await closeStrangers(stage);
    await stage.inFront.bringToFront();
    await action.run(stage, random);
    await closeStrangers(stage);
  });
  result.done.set(action.kind, (result.done.get(action.kind) ?? 0) + 1);
  const isMissed = problem !== undefined && LEAVING.test(problem);
  if (isMissed) result.missed += 1;
  const problems = [...(problem === undefined || isMissed ? [] : [problem]), ...stage.takeErrors()];
  result.errors.push(...problems.map((each) => `action ${n + 1} (${action.kind}): ${each}`));
}

/** Returns what went wrong. */
async function tryTo(run: () => Promise<void>): Promise<string | undefined> {
  const ending = new AbortController();
  const running = run().catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  const hanging = sleep(LONGEST_ACTION_MS, HANGS, { signal: ending.signal }).catch(() => undefined);
  const problem = await Promise.race([running, hanging]);
  ending.abort();
  return problem ?? undefined;
}

const HANGS = `took longer than ${LONGEST_ACTION_MS / 1000} s`;

function isHang(error: string): boolean {
  return error.endsWith(HANGS);
}

/** Nothing went wrong, memory is flat, and there was something to see. */
export function isSound({ errors, memory, seen }: SoakResult): boolean {
  return (
    errors.length === 0 && memory.every(({ isFlat }) => isFlat) && seen.marks > 0 && seen.cards > 0
  );
}
