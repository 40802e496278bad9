import { ownTasks } from '../../browser/own-script-time';
import type { Result } from '../measures/node-work';
import type { TabLab } from './tab-lab';

/** A task this long is felt (W3C Long Tasks API). */
const LONG_MS = 50;
/** A slow phone. */
const SLOW_DOWN = 4;

/** Tasks in which the extension alone takes long, on a slowed-down processor, over all pages. */
export async function measureLongTasks(lab: TabLab, pages: string[]): Promise<Result> {
  let count = 0;
  let longest = { ms: 0, page: '' };
  for (const name of pages) {
    const tab = await lab.newTab('extended');
    await tab.page.emulateCPUThrottling(SLOW_DOWN);
    const trace = await tab.trace(async () => {
      await tab.open(name);
      await tab.untilRead();
    });
    await tab.close();
    const times = ownTasks(trace, lab.pageUrl, lab.ownUrl);
    count += times.filter((ms) => ms > LONG_MS).length;
    const ms = Math.max(0, ...times);
    if (ms > longest.ms) longest = { ms, page: name };
  }
  const note = `longTasks: ${pages.length} pages, the longest task of ours ${longest.ms.toFixed(0)} ms on ${longest.page}`;
  return { values: { longTasks: count }, notes: [note] };
}
