import { describe, expect, test } from 'vitest';
import { POLL, useBlankPage } from './blank-page';
import { hover, reportsOf, stepToNextMention } from './harness';

/** Ways to hide the text of #p, and to show it. */
const HIDDEN: Record<string, { html: string; show: string }> = {
  'with the attribute hidden': { html: '<p id="p" hidden>OpenAI</p>', show: 'p.hidden = false' },
  'until it is found': {
    html: '<div id="p" hidden="until-found">OpenAI</div>',
    show: 'p.removeAttribute("hidden")',
  },
  'in something hidden until found': {
    html: '<div id="p" hidden="until-found"><p>OpenAI</p></div>',
    show: 'p.removeAttribute("hidden")',
  },
  'by visibility': {
    html: '<p id="p" style="visibility: hidden">OpenAI</p>',
    show: 'p.style.visibility = ""',
  },
  'by visibility around it': {
    html: '<div id="p" style="visibility: hidden"><p>OpenAI</p></div>',
    show: 'p.style.visibility = ""',
  },
  'by content-visibility': {
    html: '<p id="p" style="content-visibility: hidden">OpenAI</p>',
    show: 'p.style.contentVisibility = ""',
  },
  'in closed details': {
    html: '<details id="p"><summary>More</summary>OpenAI</details>',
    show: 'p.open = true',
  },
  'in a block of closed details': {
    html: '<details id="p"><summary>More</summary><p>OpenAI</p></details>',
    show: 'p.open = true',
  },
  'in a tab that is not chosen': {
    html: '<style>section:not(.on) { display: none }</style><section id="p"><ul><li>OpenAI</ul></section>',
    show: 'p.className = "on"',
  },
  'in a popover': { html: '<div id="p" popover>OpenAI</div>', show: 'p.showPopover()' },
  'in a dialog': { html: '<dialog id="p"><p>OpenAI</p></dialog>', show: 'p.show()' },
  'in a shadow root without a slot for it': {
    html: '<div id="p"><template shadowrootmode="open"><slot name="a"></slot></template><p>OpenAI</p></div>',
    show: 'p.querySelector("p").slot = "a"',
  },
};

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
