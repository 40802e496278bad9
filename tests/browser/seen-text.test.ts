import { describe, expect, test } from 'vitest';
import { useBlankPage } from './blank-page';
import { hover } from './card-driver';
import { reportsOf, stepToNextMention } from './harness';
import { HIDDEN } from './hidden-text';
import { POLL } from './waiting';

/** What is seen at once, however it is told to others. */
const SEEN: Record<string, string> = {
  'that is not to be translated': '<p translate="no">OpenAI</p>',
  'that is hidden from screen readers': '<p aria-hidden="true">OpenAI</p>',
  'whose drawing may wait': '<p style="content-visibility: auto">OpenAI</p>',
  'far below, whose drawing may wait':
    '<div style="height: 4000px"></div><p style="content-visibility: auto">OpenAI</p>',
  'in open details': '<details open><summary>More</summary><p>OpenAI</p></details>',
  'of a summary': '<details><summary>OpenAI</summary></details>',
  'without a box of its own':
    '<div style="display: contents"><p style="display: contents">OpenAI</p></div>',
};

const blank = useBlankPage();

describe.each(Object.entries(HIDDEN))('text %s', (_, { html, show }) => {
  test('is neither marked nor counted, until it is shown', async () => {
    await blank.add(html);
    await blank.add('<p>Mistral AI</p>');
    await blank.expectMarks('Mistral AI');
    const [report] = await reportsOf(blank.harness, blank.page);
    expect(report?.mentions).toHaveLength(2);
    await blank.page.evaluate(`{ const p = document.getElementById('p'); ${show} }`);
    await blank.expectMarks('Mistral AI', 'OpenAI');
    await hover(blank.page, 'OpenAI');
  });
});

test.each(Object.entries(SEEN))('text %s is marked', async (_, html) => {
  await blank.add(html);
  await blank.expectMarks('OpenAI');
});

test('a name that has been hidden again is passed over by the keyboard, and not counted', async () => {
  await blank.add('<p id="p">OpenAI</p><p>Mistral AI</p>');
  await blank.expectMarks('OpenAI', 'Mistral AI');
  await blank.page.$eval('#p', (p) => p.setAttribute('hidden', ''));
  for (let step = 0; step < 2; step++) await stepToNextMention(blank.harness, blank.page);
  const stepped = () =>
    blank.page.evaluate(() =>
      [...(CSS.highlights.get('ai-dossier-step') ?? [])].map(
        ({ startContainer }) => startContainer.textContent,
      ),
    );
  await expect.poll(stepped, POLL).toEqual(['Mistral AI']);
  const [report] = await reportsOf(blank.harness, blank.page);
  expect(report?.mentions).toHaveLength(2);
});
