import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import de from '../../data/languages/de.json';
import en from '../../data/languages/en.json';
import { findViolations } from './axe';
import { readCard, waitInCard } from './card-driver';
import { closes, describeInFirefox, opens, pointAt } from './firefox-harness';
import { countMarks, marksOn } from './marks';
import { becomesTrue, POLL } from './waiting';

describeInFirefox('the pages of the extension in Firefox', (firefox) => {
  let own: Page;
  beforeEach(() => firefox.store({}));
  afterEach(() => own.close());

  const text = (selector: string) =>
    own.evaluate(
      (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '',
      selector,
    );

  describe('the popup, as a tab', () => {
    beforeEach(async () => {
      own = await firefox.openOwn('popup.html');
      await own.bringToFront();
    });

    test('searches at once, opens a card by Enter and goes back by Esc', async () => {
      await becomesTrue(() =>
        own.evaluate(() => document.activeElement?.matches('input') === true),
      );
      await own.keyboard.type('mistrl');
      await expect.poll(() => text('.result-name'), POLL).toBe('Mistral AI');
      expect(await findViolations(own, 'body')).toEqual([]);
      await own.keyboard.press('Enter');
      await expect.poll(() => text('.card h2'), POLL).toBe('Mistral AI');
      expect(await own.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
      expect(await findViolations(own, 'body')).toEqual([]);
      await own.keyboard.press('Escape');
      await becomesTrue(() =>
        own.evaluate(() => document.activeElement?.matches('input') === true),
      );
    });

    test('has no page to read, and says so', async () => {
      await expect.poll(() => text('.empty h2'), POLL).toBe(en.words.popup.restricted);
    });
  });

  test('the popup lists who is on a page, and goes there', async () => {
    const page = await firefox.newPage();
    await firefox.open(page, 'de.html');
    own = await firefox.openPopupOver(page);
    await expect.poll(() => text('.entities'), POLL).toContain('Jonas Andrulis');
    const label = en.words.popup.goTo.replace('{name}', 'Jonas Andrulis');
    await own.click(`button[aria-label="${label}"]`);
    await page.bringToFront();
    await expect
      .poll(
        () =>
          page.evaluate(() => {
            const [range] = CSS.highlights.get('ai-dossier-step') ?? [];
            const box = range?.startContainer.parentElement?.getBoundingClientRect();
            return box !== undefined && box.top >= 0 && box.top < innerHeight;
          }),
        POLL,
      )
      .toBe(true);
    await own.bringToFront();
    await own.click('[role="switch"]');
    await expect.poll(() => marksOn(page), POLL).toEqual([]);
    await expect.poll(() => text('.empty h2'), POLL).toBe(en.words.popup.pausedTitle);
    await page.close();
  });

  test('each control of the options changes a tab that is open', async () => {
    const page = await firefox.newPage();
    await firefox.open(page, 'card.html');
    own = await firefox.openOwn('options.html');
    const choose = async (selector: string) => {
      await own.bringToFront();
      await own.click(selector);
    };
    const before = await countMarks(page);
    await choose('input[value="tint"]');
    await expect.poll(() => countMarks(page, 'tint'), POLL).toBe(before);
    await choose('input[value="underline"]');
    await expect.poll(() => countMarks(page), POLL).toBe(before);
    await choose('input[name="person"]');
    await becomesTrue(async () => {
      const marks = await marksOn(page);
      return marks.includes('OpenAI') && !marks.includes('Sam Altman');
    });
    await choose('input[name="siteMode"][value="only"]');
    await expect.poll(() => marksOn(page), POLL).toEqual([]);
    await choose('input[name="siteMode"][value="all"]');
    await expect.poll(() => marksOn(page), POLL).toContain('OpenAI');
    await choose('input[name="language"][value="de"]');
    await expect.poll(() => text('h1'), POLL).toBe(de.words.options.title);
    await page.bringToFront();
    await pointAt(page, 'OpenAI');
    expect(await readCard(page)).toContain('Gegründet');
    await page.close();
  });

  test.each(['light', 'dark'] as const)('the options break no rule in %s', async (theme) => {
    await firefox.store({ theme });
    own = await firefox.openOwn('options.html');
    await becomesTrue(() =>
      own.evaluate((wanted) => document.documentElement.style.colorScheme === wanted, theme),
    );
    expect(await findViolations(own, 'body')).toEqual([]);
  });

  test('the first page has an example that works as pages do, by pointer and by key', async () => {
    own = await firefox.openOwn('welcome.html');
    await own.bringToFront();
    await expect.poll(() => marksOn(own), POLL).toEqual(['Mistral AI', 'Mixtral']);
    await pointAt(own, 'Mistral AI');
    expect(await readCard(own)).toMatch(/28\sApril\s2023/);
    expect(await findViolations(own, 'body')).toEqual([]);
    await own.keyboard.press('Escape');
    await closes(own);
    await own.focus('.example-hint button');
    await own.keyboard.press('Enter');
    await opens(own);
    await waitInCard(own, '[role="dialog"]:focus');
    await own.keyboard.press('Escape');
    await closes(own);
    expect(await own.evaluate(() => document.activeElement?.matches('.example-hint button'))).toBe(
      true,
    );
  });
});
