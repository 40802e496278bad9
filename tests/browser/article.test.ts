import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import de from '../../data/languages/de.json';
import en from '../../data/languages/en.json';
import fr from '../../data/languages/fr.json';
import { hover, readCard, settleCard, waitForNoCard } from './card-driver';
import { chooseLanguage, reportsOf, startHarness, type Harness } from './harness';
import { marksOn, waitForMarks } from './marks';

const NAMES = {
  organizations: ['Mistral AI', 'OpenAI', 'Meta', 'Microsoft', 'Google', 'Apple'],
  models: ['Mixtral 8x7B', 'GPT-3.5', 'Llama 2'],
  people: ['Arthur Mensch', 'Guillaume Lample', 'Timothée Lacroix', 'Jonas Andrulis'],
};
const ARTICLES = [
  { page: 'de.html', language: de },
  { page: 'en.html', language: en },
  { page: 'fr.html', language: fr },
];
const LISTED = ['Meta', 'Microsoft', 'Apple'];
/** Whose money comes from the company that owns it. */
const OWNERS: Record<string, string> = { Google: 'Alphabet' };
const PICTURES = path.resolve(import.meta.dirname, '..', '..', '.output', 'pictures');

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
  mkdirSync(PICTURES, { recursive: true });
});
afterAll(() => harness.close());

describe.each(ARTICLES)('the article $page', ({ page: name, language }) => {
  const { code, words } = language;
  let page: Page;
  beforeAll(async () => {
    await chooseLanguage(harness, code);
    page = await harness.browser.newPage();
    await page.evaluateOnNewDocument(watchChanges);
    await page.goto(new URL(name, harness.pages).href);
    await waitForMarks(page);
    await reportsOf(harness, page);
  });
  afterAll(() => page.close());

  test('has all thirteen names marked', async () => {
    const marks = new Set(await marksOn(page));
    const names = [...NAMES.organizations, ...NAMES.models, ...NAMES.people];
    expect(names.filter((each) => !marks.has(each))).toEqual([]);
  });

  test('leaves look-alikes unmarked', async () => {
    expect(await markedInside(page, '.lookalike')).toEqual([]);
  });

  test.each(NAMES.organizations)('%s: founding, funding, openness', async (organization) => {
    await hover(page, organization);
    const card = await readCard(page);
    const { listed, funding } = words.fields;
    const money = OWNERS[organization] ?? (LISTED.includes(organization) ? listed : funding);
    for (const label of [
      words.kinds.organization,
      words.fields.founded,
      money,
      words.fields.openness,
    ]) {
      expect(card).toContain(label);
    }
    expect(card).toMatch(/\b(?:19|20)\d\d\b/);
    await leave(page);
  });

  test.each(NAMES.models)(
    '%s: maker with founding and money, verdict, five parts',
    async (model) => {
      await hover(page, model);
      const card = await readCard(page);
      const verdict = {
        'Mixtral 8x7B': 'open-weights',
        'GPT-3.5': 'closed',
        'Llama 2': 'restricted-weights',
      };
      expect(card).toContain(words.verdicts[verdict[model as keyof typeof verdict] as 'closed']);
      for (const label of [words.kinds.model, words.fields.released, words.fields.maker]) {
        expect(card).toContain(label);
      }
      for (const cell of Object.values(words.cells)) expect(card).toContain(cell);
      expect(card).toMatch(/2004|2015|2023/);
      await leave(page);
    },
  );

  test.each(NAMES.people)('%s: role and organisations', async (person) => {
    await hover(page, person);
    const card = await readCard(page);
    for (const label of [words.kinds.person, words.fields.role, words.fields.founderOf]) {
      expect(card).toContain(label);
    }
    expect(card).toMatch(/Mistral AI|Aleph Alpha/);
    await leave(page);
  });

  test('changes nothing in the page but its own card', async () => {
    const changes = await page.evaluate(() => (globalThis as unknown as Watched).changes);
    expect(changes).toEqual([]);
  });

  test('makes a picture of the card', async () => {
    await page.setViewport({ width: 1000, height: 900 });
    await hover(page, 'Mistral AI');
    await settleCard(page);
    const file = path.join(PICTURES, `card-${code}.png`) as `${string}.png`;
    await page.screenshot({ path: file });
    await leave(page);
  });
});

interface Watched {
  changes: string[];
}

/** In the page's own world: every change that is not the card's host coming or going. */
function watchChanges(): void {
  const watched = globalThis as unknown as Watched;
  watched.changes = [];
  const isHost = (node: Node) => node.nodeName === 'AI-DOSSIER-CARD';
  document.addEventListener('DOMContentLoaded', () => {
    const observer = new MutationObserver((records) => {
      for (const record of records) {
        const nodes = [...record.addedNodes, ...record.removedNodes];
        const isCard = isHost(record.target) || (nodes.length > 0 && nodes.every(isHost));
        if (!isCard) watched.changes.push(`${record.type} ${record.target.nodeName}`);
      }
    });
    observer.observe(document, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
}

function markedInside(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((inside) => {
    const places = [...document.querySelectorAll(inside)];
    return [...(CSS.highlights.get('ai-dossier-mark') ?? [])].flatMap((mark) => {
      const place = places.find((each) => each.contains(mark.startContainer));
      return place ? [place.textContent ?? ''] : [];
    });
  }, selector);
}

async function leave(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await waitForNoCard(page);
}
