import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import de from '../../data/languages/de.json';
import en from '../../data/languages/en.json';
import fr from '../../data/languages/fr.json';
import { emulateScheme, findViolations } from './axe';
import { chooseLanguage, hover, readCard, startHarness, type Harness } from './harness';

const LANGUAGES = [de, en, fr];

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

test.each(LANGUAGES)(
  '$name applies at once to options, popup and the next card',
  async (language) => {
    const page = await harness.open('de.html');
    const options = await harness.openOwn('options.html');
    await options.click(`input[value="${language.code}"]`);
    await options.waitForFunction(
      (title) => document.querySelector('h1')?.textContent === title,
      {},
      language.words.options.title,
    );
    const popup = await harness.openOwn('popup.html');
    expect(await popup.$eval('input', (input) => input.placeholder)).toBe(
      language.words.popup.placeholder,
    );
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language.code);
    await page.bringToFront();
    await hover(page, 'OpenAI');
    expect(await readCard(page)).toContain(language.words.fields.openness);
    for (const each of [page, options, popup]) await each.close();
  },
);

test('the choice is there after the page is opened again', async () => {
  await chooseLanguage(harness, 'fr');
  const options = await harness.openOwn('options.html');
  expect(await options.$eval('input:checked', (input) => input.value)).toBe('fr');
  await options.close();
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(LANGUAGES)('the options in $name break no accessibility rule', async ({ code }) => {
    await chooseLanguage(harness, code);
    const options = await harness.openOwn('options.html');
    await emulateScheme(options, scheme);
    expect(await findViolations(options, 'body')).toEqual([]);
    await options.close();
  });
});
