import { ownTasks } from '../../browser/own-script-time';
import { median } from '../interleave';
import type { LabTab, TabLab } from './tab-lab';

const ROUNDS = 5;
const SECONDS = 3;
const NODES_A_SECOND = 1000;
const CLOCKS = 100;
/** Long enough for what is put off while they tick. */
const TICKER_SECONDS = 12;

/** A page that gets a thousand paragraphs a second. */
export async function measureStorm(
  lab: TabLab,
  page: string,
  lines: string[],
): Promise<Record<string, number>> {
  const rounds = await measureRounds(lab, page, (tab) =>
    tab.page.evaluate(addParagraphs, { lines, perSecond: NODES_A_SECOND, seconds: SECONDS }),
  );
  return {
    stormMsPerSecond: median(rounds.map(({ sum }) => sum / SECONDS)),
    stormLongestBatchMs: median(rounds.map(({ longest }) => longest)),
  };
}

/** A page whose relative times ("3 minutes ago") are all written anew every second. */
export async function measureTicker(lab: TabLab, page: string): Promise<Record<string, number>> {
  const rounds = await measureRounds(
    lab,
    page,
    (tab) => tab.page.evaluate(tick, TICKER_SECONDS),
    (tab) => tab.page.evaluate(addClocks, CLOCKS),
  );
  return { tickerMsPerSecond: median(rounds.map(({ sum }) => sum / TICKER_SECONDS)) };
}

async function measureRounds(
  lab: TabLab,
  page: string,
  run: (tab: LabTab) => Promise<void>,
  prepare: (tab: LabTab) => Promise<void> = async () => undefined,
): Promise<{ sum: number; longest: number }[]> {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const tab = await lab.newTab('extended');
    await tab.open(page);
    await tab.untilRead();
    await prepare(tab);
    const trace = await tab.trace(() => run(tab));
    await tab.close();
    const times = ownTasks(trace, lab.pageUrl, lab.ownUrl);
    rounds.push({ sum: times.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...times) });
  }
  return rounds;
}

/** Runs in the page. */
async function addParagraphs({
  lines,
  perSecond,
  seconds,
}: {
  lines: string[];
  perSecond: number;
  seconds: number;
}): Promise<void> {
  const EVERY_MS = 10;
  const feed = document.body.appendChild(document.createElement('section'));
  let added = 0;
  const add = () => {
    for (let n = 0; n < (perSecond * EVERY_MS) / 1000; n++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = lines[added++ % lines.length] ?? '';
      feed.append(paragraph);
    }
  };
  const timer = setInterval(add, EVERY_MS);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  clearInterval(timer);
}

/** Runs in the page. */
async function addClocks(clocks: number): Promise<void> {
  for (let n = 0; n < clocks; n++) {
    const time = document.createElement('time');
    time.textContent = '0 s ago';
    document.body.appendChild(document.createElement('p')).append('Written ', time);
  }
  // That they are there is no tick.
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

/** Runs in the page. */
async function tick(seconds: number): Promise<void> {
  const times = document.querySelectorAll('time');
  for (let age = 1; age <= seconds; age++) {
    for (const time of times) time.textContent = `${age} s ago`;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
