import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInFirefox } from './firefox-harness';
import { FRAMEWORKS, startFrameworksSite, type FrameworksSite, type Life } from './frameworks-site';
import { POLL } from './waiting';

declare const life: Life;

const ROUNDS = 300;

describeInFirefox('in Firefox', (firefox) => {
  let site: FrameworksSite;
  beforeAll(async () => {
    site = await startFrameworksSite();
  });
  afterAll(() => site.close());

  test.each(FRAMEWORKS)('a page that %s draws has its marks on the names', async (framework) => {
    const page = await firefox.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    const marksAreOnNames = async () => {
      const names = await page.evaluate(() => life.names());
      await expect.poll(() => page.evaluate(() => life.marks()), POLL).toEqual(names);
    };
    await page.goto(site.addressOf(framework));
    await marksAreOnNames();
    expect(await page.evaluate(() => life.hydrate())).toEqual([]);
    expect(await page.evaluate((rounds) => life.churn(rounds), ROUNDS)).toEqual([]);
    await marksAreOnNames();
    expect(await page.evaluate(() => life.end())).toBe('');
    await expect.poll(() => page.evaluate(() => life.marks()), POLL).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
