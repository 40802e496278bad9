import type { Browser, ElementHandle, Page, Viewport } from 'puppeteer-core';
import { pointAt, rectInCard, rectOfMark, settleCard, waitForCard } from '../browser/card-on-page';
import { openPopupOver, workerOf } from '../browser/popup-over-page';
import type { Shot, Surface } from './shots';

/** The browser with the extension, and the test pages that it visits. */
export interface Studio {
  browser: Browser;
  extensionId: string;
  /** Address of tests/pages, without a slash at the end. */
  pagesUrl: string;
}

/** A surface as it is to be seen: a tab, and what of it. */
interface Scene {
  page: Page;
  /** The whole window by default. */
  part?: 'whole page' | ElementHandle;
}

type Size = Pick<Viewport, 'width' | 'height'>;

/** The size that the stores of extensions ask for. */
const WINDOW = { width: 1280, height: 800 };
/** Room for the largest card, and a bit of the page around it. */
const CARD_WINDOW = { width: 940, height: 720 };
const PHONE = { width: 360, height: 740, isMobile: true, hasTouch: true };
/** Wide enough for the column of the options and the first page, with little beside it. */
const OWN_PAGE = { width: 880, height: 600 };
const POPUP = { width: 400, height: 600 };

/** How far from the top a name is scrolled to, in pixels, so that its card has room below. */
const NAME_AT = 110;

const NAMES = { company: 'Mistral AI', model: 'Mixtral 8x7B', person: 'Jonas Andrulis' };
const SEARCHED = 'mist';

type Stage = (studio: Studio, shot: Shot) => Promise<Scene>;

const STAGES: Record<Surface, Stage> = {
  page: async (studio, shot) => ({ page: await openArticle(studio, shot, WINDOW) }),
  'card-company': stageCard(NAMES.company),
  'card-company-more': stageCard(NAMES.company, (page) => unfold(page, '.section')),
  'card-company-chart': stageCard(NAMES.company, (page) => unfold(page, '.section:has(.chart)')),
  'card-model': stageCard(NAMES.model),
  'card-model-more': stageCard(NAMES.model, (page) => unfold(page, '.section')),
  'card-person': stageCard(NAMES.person),
  'card-person-more': stageCard(NAMES.person, (page) => unfold(page, '.section')),
  'popup-page': stagePopup(async (popup) => void (await popup.waitForSelector('.result'))),
  'popup-search': stagePopup(search),
  'popup-card': stagePopup(async (popup) => {
    await search(popup);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.card');
  }),
  options: async (studio, shot) => ({
    page: await openOwn(studio, shot, 'options.html'),
    part: 'whole page',
  }),
  welcome: async (studio, shot) => {
    const page = await openOwn(studio, shot, 'welcome.html');
    await waitForMarks(page);
    return { page, part: 'whole page' };
  },
};

/** A picture of one surface, as PNG. */
export async function takePicture(studio: Studio, shot: Shot): Promise<Uint8Array> {
  const { page, part } = await STAGES[shot.surface](studio, shot);
  await page.bringToFront();
  const picture =
    part === undefined || part === 'whole page'
      ? await page.screenshot({ fullPage: part === 'whole page' })
      : await part.screenshot();
  await closeAllTabs(studio.browser);
  return picture;
}

function stageCard(name: string, then?: (page: Page) => Promise<void>): Stage {
  return async (studio, shot) => {
    const page = await openArticle(studio, shot, CARD_WINDOW);
    const line = await scrollToName(page, name);
    if (shot.isPhone) {
      await page.touchscreen.tap((line.left + line.right) / 2, (line.top + line.bottom) / 2);
      await waitForCard(page);
    } else await pointAt(page, line);
    await settleCard(page);
    await then?.(page);
    return { page };
  };
}

async function scrollToName(page: Page, name: string) {
  const { left, right, top, bottom } = await rectOfMark(page, name);
  const scrolled = await page.evaluate((by) => {
    const before = scrollY;
    scrollBy({ top: by, behavior: 'instant' });
    return scrollY - before;
  }, top - NAME_AT);
  return { left, right, top: top - scrolled, bottom: bottom - scrolled };
}

/** Unfolds the open card, and scrolls to a part of what that has brought. */
async function unfold(page: Page, part: string): Promise<void> {
  const { left, top, right, bottom } = await rectInCard(page, '.unfold');
  // As a reader does: clicks that scripts make up do nothing in a card.
  await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 5 });
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  await page.evaluate(async (wanted) => {
    const root = document.querySelector('ai-dossier-card')?.shadowRoot;
    // The card finds its new place in the next frames.
    for (let n = 0; n < 3; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const found = root?.querySelector(wanted);
    if (!found) throw new Error(`No ${wanted} in the card`);
    found.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, part);
}

function stagePopup(then: (popup: Page) => Promise<void>): Stage {
  return async (studio, shot) => {
    const page = await openArticle(studio, shot, WINDOW);
    const popup = await openPopupOver(
      page,
      await workerOf(studio),
      ownAddress(studio, 'popup.html'),
    );
    await dress(popup, shot, POPUP);
    await then(popup);
    const main = await popup.waitForSelector('main, .popup');
    return { page: popup, ...(main && !shot.isPhone && { part: main }) };
  };
}

async function search(popup: Page): Promise<void> {
  await popup.type('input[type="search"]', SEARCHED);
  await popup.waitForSelector('.result mark');
}

async function openArticle(studio: Studio, shot: Shot, size: Size): Promise<Page> {
  const page = await studio.browser.newPage();
  await dress(page, shot, size);
  await page.goto(`${studio.pagesUrl}/${shot.language}.html`);
  await waitForMarks(page);
  return page;
}

async function openOwn(studio: Studio, shot: Shot, name: string): Promise<Page> {
  const page = await studio.browser.newPage();
  await dress(page, shot, OWN_PAGE);
  await page.goto(ownAddress(studio, name));
  await page.waitForSelector('main');
  return page;
}

function ownAddress({ extensionId }: Studio, name: string): string {
  return `chrome-extension://${extensionId}/${name}`;
}

async function dress(page: Page, { scheme, isPhone }: Shot, size: Size): Promise<void> {
  await page.setViewport(isPhone ? PHONE : size);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

async function waitForMarks(page: Page): Promise<void> {
  await page.waitForFunction(() => (CSS.highlights.get('ai-dossier-mark')?.size ?? 0) > 0);
}

async function closeAllTabs(browser: Browser): Promise<void> {
  const [first, ...others] = await browser.pages();
  await first?.goto('about:blank');
  await Promise.all(others.map((page) => page.close()));
}
