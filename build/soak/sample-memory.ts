import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Series } from './flatness';
import { restoreSettings } from './settings-actions';
import type { Stage } from './stage';

/** Longer than the extension's own waits: for a burst to end, and between two looks for late shadow roots. */
const SETTLE_MS = 1_500;
/** At least as many as the browser keeps for going back to them. */
const CACHED_PAGES = 8;
const MB = 2 ** 20;

/** Values of one look, by the name of their series. */
export type Sample = Record<string, { unit: Series['unit']; value: number }>;

/**
 * What is in memory when nothing is going on: default settings, both tabs on an empty page (the one that stays has its
 * page emptied), the background with its facts loaded, all garbage collected.
 */
export async function sampleMemory(stage: Stage): Promise<Sample> {
  const { roaming, staying, options } = stage.tabs;
  await restoreSettings(stage);
  for (let n = 0; n < CACHED_PAGES; n++) await roaming.goto(`${stage.pagesUrl}/empty.html?${n}`);
  await staying.evaluate(emptyPage);
  const background = await stage.workerSession();
  await askBackground(options);
  await sleep(SETTLE_MS);
  const heap = {
    roaming: await heapOf(roaming),
    staying: await heapOf(staying),
    options: await heapOf(options),
  };
  return {
    'heap, roaming tab': { unit: 'MB', value: heap.roaming.mb },
    'heap, staying tab': { unit: 'MB', value: heap.staying.mb },
    'heap, options page': { unit: 'MB', value: heap.options.mb },
    'heap, background': { unit: 'MB', value: await collectAndMeasure(background) },
    'nodes, roaming tab': { unit: 'nodes', value: heap.roaming.nodes },
    'nodes, staying tab': { unit: 'nodes', value: heap.staying.nodes },
    'nodes, options page': { unit: 'nodes', value: heap.options.nodes },
  };
}

export function toSeries(samples: Sample[]): Series[] {
  return Object.entries(samples[0] ?? {}).map(([name, { unit }]) => ({
    name,
    unit,
    values: samples.map((sample) => sample[name]?.value ?? Number.NaN),
  }));
}

/** With the page's script and the content script: they share a heap. */
async function heapOf(page: Page): Promise<{ mb: number; nodes: number }> {
  const client = await page.createCDPSession();
  const mb = await collectAndMeasure(client);
  const { nodes } = await client.send('Memory.getDOMCounters');
  await client.detach();
  return { mb, nodes };
}

async function collectAndMeasure(client: CDPSession): Promise<number> {
  // Twice: what has a finaliser goes in the second round.
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize / MB;
}

/** Runs in the page. */
function emptyPage(): void {
  document.body.replaceChildren();
}

/** Makes it load what it needs for cards and for the search. */
async function askBackground(options: Page): Promise<void> {
  await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as ChromeWindow;
    const ask = (type: string, data: object) =>
      chrome.runtime.sendMessage({ id: 0, type, data, timestamp: 0 });
    await ask('getCard', { entityId: 'mistral-ai' });
    await ask('resolveNames', { names: ['Mistrall AI'] });
  });
}

interface ChromeWindow {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}
