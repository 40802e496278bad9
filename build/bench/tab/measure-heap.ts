import { median } from '../interleave';
import { makeMarkedPage } from './measure-hover';
import type { LabBrowser, LabTab, TabLab } from './tab-lab';

const ROUNDS = 5;
const VIEWS = 200;
/** Views before the first look: what is kept once is no leak. */
const FIRST_VIEWS = 20;
const BYTES_A_MB = 1_000_000;

/** A page of 2,000 marks. */
export const HEAP_PAGE = makeMarkedPage('heap', 2000);

/** Memory of a tab that is ours: of the heaps, and of what stands beside them. */
export async function measureHeap(lab: TabLab): Promise<Record<string, number>> {
  const differences: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const blank = await heapOfPage(lab, 'blank');
    differences.push((await heapOfPage(lab, 'extended')) - blank);
  }
  return { heapPerTabMB: median(differences) };
}

async function heapOfPage(lab: TabLab, browser: LabBrowser): Promise<number> {
  const tab = await lab.newTab(browser);
  await tab.open(HEAP_PAGE.name);
  await tab.untilRead();
  const used = await heapMB(tab);
  await tab.close();
  return used;
}

/** What is kept after a page has shown 200 views, one after the other, as single-page applications do. */
export async function measureLeak(lab: TabLab): Promise<Record<string, number>> {
  const tab = await lab.newTab('extended');
  await tab.open(HEAP_PAGE.name);
  await tab.page.evaluate(showViews, FIRST_VIEWS);
  await tab.untilRead();
  const before = await heapMB(tab);
  await tab.page.evaluate(showViews, VIEWS);
  await tab.untilRead();
  const after = await heapMB(tab);
  await tab.close();
  return { leakMB: Math.max(0, after - before) };
}

async function heapMB({ client }: LabTab): Promise<number> {
  // Twice: what the first one lets go may hold more.
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } =
    await client.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / BYTES_A_MB;
}

/** Runs in the page: each view is there until its names are marked. */
async function showViews(count: number): Promise<void> {
  const NAMES = 'OpenAI, Mistral AI, Anthropic, Hugging Face'.split(', ');
  for (let n = 0; n < count; n++) {
    history.pushState(null, '', `?view=${n}`);
    const view = document.createElement('main');
    for (let line = 0; line < 50; line++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${NAMES[(n + line) % NAMES.length]} has view ${n}, line ${line}.`;
      view.append(paragraph);
    }
    document.body.replaceChildren(view);
    const first = view.querySelector('p')?.firstChild;
    while (![...(CSS.highlights.get('ai-dossier-mark') ?? [])].some(isOf(first))) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  function isOf(node: Node | null | undefined) {
    return ({ startContainer }: AbstractRange) => startContainer === node;
  }
}
