import { afterAll, beforeAll, test } from 'vitest';
import { startHarness, hover, readCard, listenToConsole, rectOfMark, marksOn, reportsOf, type Harness } from './harness';
import type { WxtBrowser } from 'wxt/browser';
declare const chrome: WxtBrowser;
let harness: Harness;
beforeAll(async () => { harness = await startHarness(); });
afterAll(async () => {await harness.close(); });
const sleep = (ms: number) => new Promise(r => setTimeout(r, ms));
const targets = () => harness.browser.targets().map(t => t.type() + ' ' + t.url());
test('stop', async () => {
  const page = await harness.open('en.html');
  const said = await listenToConsole(await page.createCDPSession());
  const w = await harness.worker();
  const t0 = harness.browser.targets().find(t => t.type() === 'service_worker');
  await w.close();
  console.log(targets()); await sleep(500); console.log(targets());
  await hover(page, 'Guillaume Lample');
  console.log((await readCard(page)).slice(0, 100), said, targets(), t0 === harness.browser.targets().find(t => t.type() === 'service_worker'));
  await page.close();
});
for (const how of ['reload', 'uninstall']) test(how, async () => {
  const page = await harness.open('en.html');
  const said = await listenToConsole(await page.createCDPSession());
  await reportsOf(harness, page);
  const w = await harness.worker();
  const id = new URL(w.url()).host;
  if (how === 'reload') await w.evaluate(() => chrome.runtime.reload()).catch(e => console.log(String(e)));
  else await harness.browser.uninstallExtension(id);
  await sleep(1500);
  console.log(how, targets(), said);
  console.log((await marksOn(page)).length);
  const rect = await rectOfMark(page, 'Guillaume Lample').catch(() => ({left:200, top:200, right: 220, bottom: 220}));
  for (let i = 0; i < 3; i++) {
  await page.mouse.move(rect.left - 40, rect.top - 40);
  await page.mouse.move((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2, { steps: 3 });
  await sleep(800);
  console.log(await page.evaluate(() => document.querySelector('ai-dossier-card')?.outerHTML), said, await readCard(page).catch(String));
  await page.evaluate(() => document.body.append('Guillaume Lample of Mistral AI'));
  await page.mouse.move(2, 2);
  await sleep(800);
  }
  console.log((await marksOn(page)).length, said, targets());
  await page.close();
});
