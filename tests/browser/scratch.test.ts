import { afterAll, beforeAll, test } from 'vitest';
import path from 'node:path';
import { findBrowser } from '../../build/browser/find-browser.mjs';
import { launchBrowser, openPage } from '../../build/browser/launch-browser.mjs';
import { serveFolder } from '../../build/serve-folder.mjs';
import { marksOn, rectOfMark, startHarness, listenToConsole, readCard } from './harness';
const ROOT = path.resolve(import.meta.dirname, '..', '..');
let l: Awaited<ReturnType<typeof launchBrowser>>; let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => { server = await serveFolder(path.join(ROOT, 'tests/pages'));
 l = await launchBrowser({ ...findBrowser({engine:'firefox'})!, extensionDir: path.join(ROOT, '.output/firefox-mv3'), viewport: {width: 1000, height: 800} }); });
afterAll(async () => { await l.close(); await server.close(); });
const sleep = (ms: number) => new Promise(r => setTimeout(r, ms));
test('ff', async () => {
  const page = await l.browser.newPage();
  page.on('console', m => console.log('console', m.type(), m.text()));
  page.on('pageerror', m => console.log('pageerror', (m as Error).stack));
  await openPage(page, server.url + '/de.html'); await sleep(1000);
  console.log((await marksOn(page).catch(String)));
  const r = await rectOfMark(page, 'Mistral AI'); console.log(r);
  await page.mouse.move(2, 2);
  await page.mouse.move((r.left + r.right) / 2, (r.top + r.bottom) / 2, { steps: 3 });
  await sleep(1500);
  console.log(await page.evaluate(() => { const h = document.querySelector('ai-dossier-card'); return [h?.matches(':popover-open'), JSON.stringify(h?.getBoundingClientRect()), h?.outerHTML]; }));
  await openPage(page, server.url + '/hard.html'); await sleep(3000);
  for (const f of page.frames()) console.log(f.url(), await f.evaluate(() => [...(CSS.highlights.get('ai-dossier-mark') ?? [])].map(m => { let n: Node|null = m.startContainer; const ids=[]; while (n) { if ((n as Element).id) ids.push((n as Element).id); n = n.parentNode ?? (n as ShadowRoot).host ?? null; } return ids.join('<'); })).catch(String));
  await page.close();
});

test('http', async () => {
  const h = await startHarness(['--host-resolver-rules=MAP insecure.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);
  const page = await h.browser.newPage();
  const said = await listenToConsole(await page.createCDPSession());
  await page.goto(h.pages.replace('127.0.0.1', 'insecure.example') + 'en.html');
  await sleep(2000);
  console.log(await page.evaluate(() => isSecureContext), (await marksOn(page)).length, said);
  await h.close();
});
