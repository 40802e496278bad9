import { ownTasks } from '../../browser/own-script-time';
import type { BenchPage } from '../pages/serve-pages';
import type { TabLab } from './tab-lab';

const MARKS = 20_000;
const NAMES_A_PARAGRAPH = 10;
const MOVES = 600;
const FRAME_MS = 16;

/** A page where nearly every word is a name. */
export const MARKED_PAGE: BenchPage = makeMarkedPage('marked', MARKS);

export function makeMarkedPage(name: string, marks: number): BenchPage {
  const paragraph = `<p>${'OpenAI and '.repeat(NAMES_A_PARAGRAPH)}</p>`;
  const html = `<!doctype html><html lang="en"><title>Marks</title><body>${paragraph.repeat(marks / NAMES_A_PARAGRAPH)}</body></html>`;
  return { name, html };
}

/** The pointer sweeps over marks; the 99th percentile of what a move costs us. */
export async function measureHover(lab: TabLab): Promise<Record<string, number>> {
  const tab = await lab.newTab('extended');
  await tab.open(MARKED_PAGE.name);
  await tab.untilRead();
  const { width, height } = tab.page.viewport() ?? { width: 800, height: 600 };
  const trace = await tab.trace(async () => {
    for (let n = 0; n < MOVES; n++) {
      await tab.page.mouse.move((n * 37) % width, (n * 11) % height);
      await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
    }
  });
  await tab.close();
  const times = ownTasks(trace, lab.pageUrl, lab.ownUrl).toSorted((a, b) => a - b);
  return { hoverMs: times[Math.floor(times.length * 0.99)] ?? Number.NaN };
}
