import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { useBlankPage } from './blank-page';
import { hover, readCard, waitForNoCard } from './card-driver';
import { marksOn } from './marks';
import { letPass, POLL } from './waiting';

const blank = useBlankPage();

/** Programs that change the page while it is read and afterwards, as others' extensions do. */
describe('beside a translator that wraps all text in elements', () => {
  test('names are marked in the translation, and in the original again', async () => {
    await blank.add('<p id="p">The firm OpenAI and Mistral AI.</p>');
    await blank.expectMarks('OpenAI', 'Mistral AI');
    await blank.page.evaluate(() => {
      const p = document.querySelector('#p') as Element;
      const outer = document.createElement('font');
      outer.innerHTML = '<font style="vertical-align: inherit;">Die Firma Hugging Face</font>';
      const original = p.firstChild as Text;
      original.replaceWith(outer);
      Object.assign(globalThis, { undo: () => outer.replaceWith(original) });
    });
    await blank.expectMarks('Hugging Face');
    await hover(blank.page, 'Hugging Face');
    await blank.page.mouse.move(2, 2);
    await waitForNoCard(blank.page);
    await blank.page.evaluate(() => (globalThis as unknown as { undo(): void }).undo());
    await blank.expectMarks('OpenAI', 'Mistral AI');
  });

  test('that translates each text as it comes, names are marked in the end, and both come to rest', async () => {
    await blank.page.evaluate(() => {
      const counted = globalThis as unknown as { rounds: number };
      counted.rounds = 0;
      const translate = (): void => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          if (text.parentElement?.localName === 'font' || !text.data.trim()) continue;
          const font = document.createElement('font');
          text.replaceWith(font);
          font.append(text.data);
        }
      };
      new MutationObserver(() => {
        counted.rounds++;
        translate();
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
      translate();
    });
    for (const name of ['OpenAI', 'Mistral AI']) await blank.add(`<p>${name}</p>`);
    await blank.expectMarks('OpenAI', 'Mistral AI');
    await comesToRest(() =>
      blank.page.evaluate(() => (globalThis as unknown as { rounds: number }).rounds),
    );
  });
});

test('beside a highlighter that wraps the same names again and again, marks are right in the end', async () => {
  await blank.add('<p id="p">Here OpenAI and there Mistral AI, OpenAI too.</p>');
  await blank.page.evaluate(async () => {
    const p = document.querySelector('#p') as Element;
    for (let round = 0; round < 150; round++) {
      p.innerHTML =
        round % 2 === 0
          ? (p.textContent ?? '').replaceAll(/OpenAI|Mistral AI/g, '<mark>$&</mark>')
          : (p.textContent ?? '');
      await new Promise((resolve) => setTimeout(resolve, 7));
    }
    // Wrapped in place, as careful ones do it, and left like that.
    const text = p.firstChild as Text;
    const range = new Range();
    range.setStart(text, 5);
    range.setEnd(text, 8);
    range.surroundContents(document.createElement('mark'));
    p.normalize();
  });
  await blank.expectMarks('OpenAI', 'Mistral AI', 'OpenAI');
  const marksAgain = await marksOn(blank.page);
  await comesToRest(async () => (await marksOn(blank.page)).length);
  expect((await marksOn(blank.page)).toSorted()).toEqual(marksAgain.toSorted());
});

test('beside a program that makes pages dark, marks and cards are there', async () => {
  await blank.add('<p>OpenAI</p>');
  await blank.page.evaluate(() => {
    for (let n = 0; n < 20; n++) {
      const style = document.createElement('style');
      style.textContent = `html, body, p { background: #181a1b !important; color: #e8e6e3 !important } i${n} { }`;
      document.head.append(style);
    }
    for (const element of document.querySelectorAll<HTMLElement>('*')) {
      element.dataset.darkreaderInlineColor = '';
      element.style.setProperty('--darkreader-inline-color', '#e8e6e3');
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { border-color: #736b5e !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await blank.expectMarks('OpenAI');
  await hover(blank.page, 'OpenAI');
  expect(await readCard(blank.page)).toContain('OpenAI');
  const line = await blank.page.evaluate(
    () =>
      getComputedStyle(document.querySelector('#first') as Element, '::highlight(ai-dossier-mark)')
        .textDecorationLine,
  );
  expect(line).toBe('underline');
});

test('a page that takes every card away keeps working, and a card is tried again only when asked for', async () => {
  await blank.page.evaluate(() => {
    const counted = globalThis as unknown as { taken: number };
    counted.taken = 0;
    new MutationObserver(() => {
      for (const card of document.querySelectorAll('ai-dossier-card')) {
        card.remove();
        counted.taken++;
      }
    }).observe(document, { childList: true, subtree: true });
  });
  const taken = () => blank.page.evaluate(() => (globalThis as unknown as { taken: number }).taken);
  for (let round = 1; round <= 3; round++) {
    await rest(blank.page);
    await expect.poll(taken, POLL).toBe(round);
    await comesToRest(taken);
    await blank.page.mouse.move(2, 2);
    await waitForNoCard(blank.page);
    // Longer than a card stays open after the pointer has left.
    await comesToRest(taken);
  }
});

async function rest(page: Page): Promise<void> {
  const box = await (await page.$('#first'))?.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 15];
  await page.mouse.move(x - 30, y - 60);
  await page.mouse.move(x, y, { steps: 3 });
}

/** A second passes in the page's own time in which the number stays the same. */
async function comesToRest(count: () => Promise<number>): Promise<void> {
  const before = await count();
  await letPass(blank.page, 1000);
  expect(await count()).toBe(before);
}
