import { evaluationMs } from '../../browser/own-script-time';
import { median } from '../interleave';
import { BLANK_PAGE, type TabLab } from './tab-lab';

const ROUNDS = 15;

/** To compile and run the content script in an empty page, in a new tab each time. */
export async function measureStart(lab: TabLab): Promise<Record<string, number>> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const tab = await lab.newTab('extended');
    const trace = await tab.trace(async () => {
      await tab.open(BLANK_PAGE);
      await tab.untilRead();
    });
    await tab.close();
    times.push(evaluationMs(trace, lab.ownUrl));
  }
  return { startMs: median(times) };
}
