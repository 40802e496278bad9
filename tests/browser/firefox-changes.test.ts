import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addHtml, appendClosedNote, expectMarksOn, FIRST } from './blank-page';
import { closes, describeInFirefox, listenToErrors, pointAt } from './firefox-harness';
import { HIDDEN } from './hidden-text';
import { countMarks, marksOn } from './marks';
import { POLL } from './waiting';

const WAYS_TO_HIDE = [
  'until it is found',
  'by visibility',
  'in closed details',
  'in a popover',
] as const;

const EDITORS: Record<string, string> = {
  'rich text': '<div contenteditable><p>OpenAI</p></div>',
  Monaco: '<div class="monaco-editor"><textarea></textarea><div><span>OpenAI</span></div></div>',
  'a coloured copy of a text area': '<pre aria-hidden="true">OpenAI</pre><textarea></textarea>',
};

describeInFirefox('in Firefox', (firefox) => {
  let page: Page;
  let errors: string[];
  beforeEach(async () => {
    page = await firefox.newPage();
    errors = listenToErrors(page);
    await firefox.open(page, 'blank.html');
  });
  afterEach(async () => {
    await page.close();
    if (errors.length > 0) throw new Error(errors.join('\n'));
  });

  test('marks go along with their names, or go, in the frame in which the text changes', async () => {
    await add('<p id="p">9 s ago: OpenAI</p><p id="q">Mistral AI</p>');
    await expectMarks('OpenAI', 'Mistral AI');
    const painted = await page.evaluate(async () => {
      const first = (id: string) => document.getElementById(id)?.firstChild as Text;
      first('p').data = '10 s ago: OpenAI';
      first('q').data = 'nobody else';
      await new Promise(requestAnimationFrame);
      return [...(CSS.highlights.get('ai-dossier-mark') ?? [])].map((mark) =>
        (mark.startContainer as Text).data.slice(mark.startOffset, mark.endOffset),
      );
    });
    expect(painted.toSorted()).toEqual([FIRST, 'OpenAI']);
  });

  test.each(['body', 'html'])('a page with a new %s is read anew, and has cards', async (name) => {
    await page.evaluate((replaced) => {
      const next = document.createElement(replaced);
      next.innerHTML = '<p style="padding: 90px">Mistral AI</p>';
      document.querySelector(replaced)?.replaceWith(next);
    }, name);
    await expect.poll(() => marksOn(page), POLL).toEqual(['Mistral AI']);
    await pointAt(page, 'Mistral AI');
    await page.mouse.move(2, 2);
    await closes(page);
  });

  test('a page that scripts write anew is read anew, and has cards', async () => {
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><p style="padding: 90px">Mistral AI');
      document.close();
    });
    await expect.poll(() => marksOn(page), POLL).toEqual(['Mistral AI']);
    await pointAt(page, 'Mistral AI');
  });

  test('a page that the browser has kept goes on as before', async () => {
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'kept' : 'loaded';
      });
      location.href = 'en.html';
    });
    await expect.poll(() => page.url(), POLL).toContain('en.html');
    await expect.poll(() => marksOn(page).catch(() => []), POLL).toContain('OpenAI');
    await page.evaluate(() => history.back());
    await expect.poll(() => page.title().catch(() => ''), POLL).toBe('kept');
    await expectMarks();
    await pointAt(page, FIRST);
    await page.mouse.move(2, 2);
    await closes(page);
    await add('<p>OpenAI</p>');
    await expectMarks('OpenAI');
  });

  test.each(WAYS_TO_HIDE)('text hidden %s is marked when it is shown', async (way) => {
    const { html, show } = HIDDEN[way];
    await add(`${html}<p>Mistral AI</p>`);
    await expectMarks('Mistral AI');
    await page.evaluate(`{ const p = document.getElementById('p'); ${show} }`);
    await expectMarks('Mistral AI', 'OpenAI');
  });

  test.each(Object.entries(EDITORS))('%s is never marked', async (_, html) => {
    await add(`${html}<p>Mistral AI</p>`);
    await expectMarks('Mistral AI');
  });

  test('text that becomes an editor loses its marks, and has them again', async () => {
    await add('<p id="p">OpenAI</p>');
    await expectMarks('OpenAI');
    await page.$eval('#p', (p) => p.setAttribute('contenteditable', ''));
    await expectMarks();
    await page.$eval('#p', (p) => p.removeAttribute('contenteditable'));
    await expectMarks('OpenAI');
  });

  test('closed shadow roots of custom elements have marks', async () => {
    await page.evaluate(appendClosedNote);
    await expectMarks('Mistral AI');
  });

  test('the document is as it was, and nothing is printed that is not the page’s', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await pointAt(page, FIRST);
    const printed = await page.pdf();
    await page.mouse.move(2, 2);
    await closes(page);
    expect(printed.length).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('names in wrapped and unwrapped text are marked', async () => {
    await add('<p id="p">OpenAI</p>');
    await expectMarks('OpenAI');
    await page.$eval('#p', (p) => {
      p.innerHTML = '<font><font>Hugging Face</font></font>';
    });
    await expectMarks('Hugging Face');
    await page.$eval('#p', (p) => {
      p.textContent = 'OpenAI';
    });
    await expectMarks('OpenAI');
    await expect.poll(() => countMarks(page), POLL).toBe(2);
  });

  function add(html: string): Promise<void> {
    return addHtml(page, html);
  }

  function expectMarks(...names: string[]): Promise<void> {
    return expectMarksOn(page, FIRST, ...names);
  }
});
