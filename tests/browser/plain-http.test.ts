import { afterAll, beforeAll, expect, test } from 'vitest';
import { hover, readCard } from './card-driver';
import { startHarness, type Harness } from './harness';

let harness: Harness;
beforeAll(async () => {
  // 127.0.0.1 counts as a secure context, and a page on the web without https does not.
  harness = await startHarness(['--host-resolver-rules=MAP news.example 127.0.0.1']);
});
afterAll(() => harness.close());

test('a page that did not come by https has its names marked, and its cards', async () => {
  const { port } = new URL(harness.pages);
  const page = await harness.open(`http://news.example:${port}/de.html`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await hover(page, 'Mistral AI');
  expect(await readCard(page)).toContain('Mistral AI');
});
