import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import en from '../../data/languages/en.json';
import type { Rect } from './card-driver';
import { closes, describeInFirefox, listenToErrors, pointAt } from './firefox-harness';
import { hasMarks, marksOn } from './marks';
import { becomesTrue, POLL } from './waiting';

/** Ids of what the hard page has in open shadow roots. */
const IN_SHADOW_ROOTS = ['in-open', 'in-nested', 'in-declared'];
const FRAMES = 4;
/** The same server under another name: a website of its own to browsers. */
const FRAME_HOST = 'localhost';

describeInFirefox('in Firefox', (firefox) => {
  let page: Page;
  let errors: string[];
  beforeEach(async () => {
    page = await firefox.newPage();
    errors = listenToErrors(page);
  });
  afterEach(() => page.close());

  test('the German article has its names marked', async () => {
    await firefox.open(page, 'de.html');
    const names = ['Mistral AI', 'OpenAI', 'Mixtral 8x7B', 'Llama 2', 'Arthur Mensch'];
    await expect.poll(() => marksOn(page), POLL).toEqual(expect.arrayContaining(names));
  });

  test('a card opens beside the name and not over it, and closes', async () => {
    await firefox.open(page, 'de.html');
    const name = await pointAt(page, 'Jonas Andrulis');
    const card = await rectOfCard();
    const isBeside = card.top >= name.bottom || card.bottom <= name.top;
    expect(isBeside, JSON.stringify({ name, card })).toBe(true);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(1000);
    expect(card.bottom - card.top).toBeGreaterThan(100);
    await page.mouse.move(2, 2);
    await closes(page);
  });

  test('frames have marks, also those without an address and without rights', async () => {
    await firefox.open(page, 'hard.html');
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(frames).toHaveLength(FRAMES);
    for (const frame of frames) await becomesTrue(() => frame.evaluate(hasMarks));
  });

  test('a frame of another website is paused with its page, and not by its own host', async () => {
    await firefox.store({ pausedSites: [FRAME_HOST] });
    await firefox.open(page, 'de.html');
    await page.evaluate((host) => {
      const frame = document.createElement('iframe');
      frame.src = `${location.protocol}//${host}:${location.port}/card-frame.html`;
      document.body.append(frame);
    }, FRAME_HOST);
    const frameOfHost = () =>
      page.frames().find((each) => URL.parse(each.url())?.hostname === FRAME_HOST);
    await becomesTrue(async () => (await frameOfHost()?.evaluate(hasMarks)) === true);
    await firefox.store({ pausedSites: [new URL(page.url()).hostname] });
    for (const frame of page.frames())
      await becomesTrue(async () => !(await frame.evaluate(hasMarks)));
    await firefox.store({});
    for (const frame of page.frames()) await becomesTrue(() => frame.evaluate(hasMarks));
  });

  test('the button is grey on a page that is switched off, says so, and is as before when it is on again', async () => {
    await firefox.open(page, 'de.html');
    await firefox.button(page);
    await firefox.store({ pausedSites: [new URL(page.url()).hostname] });
    const button = () => firefox.button(page);
    await expect.poll(button, POLL).toEqual({
      title: `AI Dossier: ${en.words.popup.pausedTitle}`,
      icon: expect.stringContaining('/icons/paused-16.png'),
    });
    await firefox.store({});
    await expect.poll(button, POLL).toEqual({
      title: expect.stringMatching(/^AI Dossier: \d+ entries/),
      icon: expect.stringContaining('/icons/16.png'),
    });
  });

  test('open shadow roots have marks, and the styles that paint them', async () => {
    await firefox.open(page, 'hard.html');
    const readStyled = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('ai-dossier-mark') ?? [])].flatMap(({ startContainer }) => {
          const root = startContainer.getRootNode();
          if (!(root instanceof ShadowRoot)) return [];
          const rules = root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
          const isStyled = rules.some(({ cssText }) => cssText.includes('ai-dossier-mark'));
          return isStyled ? (startContainer.parentElement?.closest('[id]')?.id ?? []) : [];
        }),
      );
    await expect
      .poll(async () => new Set(await readStyled()), POLL)
      .toEqual(new Set(IN_SHADOW_ROOTS));
  });

  test('a card opens on a name in a shadow root and in a modal dialog', async () => {
    await firefox.open(page, 'hard.html');
    await pointAt(page, 'Timothée Lacroix');
    await page.mouse.move(2, 2);
    await closes(page);
    await page.click('#open-dialog');
    await pointAt(page, 'Arthur Mensch');
    const { left, top, right, bottom } = await rectOfCard();
    await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 5 });
    await expect
      .poll(() => page.$eval('dialog > ai-dossier-card', (card) => card.matches(':hover')), POLL)
      .toBe(true);
  });

  test('a feed has marks on posts that come, change and go', async () => {
    await firefox.open(page, 'feed.html');
    await page.click('#load-more');
    await expect.poll(() => marksOn(page), POLL).toContain('Timothée Lacroix');
    await page.click('#edit');
    await expect.poll(() => marksOn(page), POLL).toContain('Aleph Alpha');
    const before = (await marksOn(page)).length;
    await page.click('#remove');
    await expect.poll(async () => (await marksOn(page)).length, POLL).toBe(before - 1);
    expect(errors).toEqual([]);
  });

  /** Without the bridge from the name to it. */
  function rectOfCard(): Promise<Rect> {
    return page.$eval('ai-dossier-card', (host) => {
      const { left, top, right, bottom } = host.getBoundingClientRect();
      const { paddingTop, paddingBottom } = getComputedStyle(host);
      return {
        left,
        right,
        top: top + Number.parseFloat(paddingTop),
        bottom: bottom - Number.parseFloat(paddingBottom),
      };
    });
  }
});
