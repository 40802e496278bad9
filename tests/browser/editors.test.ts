import { describe, expect, test } from 'vitest';
import { useBlankPage } from './blank-page';
import { POLL } from './waiting';

/** What a reader writes in; the structure is that of the real thing, shortened. */
const EDITORS: Record<string, string> = {
  'rich text': '<div contenteditable="true"><p>OpenAI</p></div>',
  'plain text': '<p contenteditable="plaintext-only">OpenAI</p>',
  'what is locked inside of rich text':
    '<div contenteditable><p contenteditable="false">OpenAI</p></div>',
  'a field, a text area and a choice':
    '<input value="OpenAI"><textarea>OpenAI</textarea><select><option>OpenAI</select>',
  'a text box by role': '<div role="textbox" tabindex="0">OpenAI</div>',
  Monaco:
    '<div class="monaco-editor" role="code"><div class="overflow-guard"><textarea class="inputarea"></textarea><div class="view-lines" role="presentation"><div class="view-line"><span><span class="mtk1">OpenAI</span></span></div></div></div></div>',
  'CodeMirror 5':
    '<div class="CodeMirror"><div><textarea></textarea></div><div class="CodeMirror-code" role="presentation"><pre class="CodeMirror-line" role="presentation"><span>OpenAI</span></pre></div></div>',
  'CodeMirror 6':
    '<div class="cm-editor"><div class="cm-content" contenteditable="true" role="textbox"><div class="cm-line">OpenAI</div></div></div>',
  Ace: '<div class="ace_editor"><textarea class="ace_text-input"></textarea><div class="ace_content"><div class="ace_line"><span>OpenAI</span></div></div></div>',
  'a coloured copy behind a text area':
    '<div><pre aria-hidden="true">OpenAI</pre><textarea>OpenAI</textarea></div>',
  'a coloured copy over a text area':
    '<div><textarea>OpenAI</textarea><div aria-hidden="true">OpenAI</div></div>',
  'an editor in a shadow root':
    '<div><template shadowrootmode="open"><div contenteditable>OpenAI</div></template></div>',
  'a shadow root in an editor':
    '<div contenteditable><x-a><template shadowrootmode="open"><p>OpenAI</p></template></x-a></div>',
};

const blank = useBlankPage();

test.each(Object.entries(EDITORS))('%s is never marked', async (_, html) => {
  await blank.add(html);
  // What comes after it has been read: so has the editor.
  await blank.add('<p>Mistral AI</p>');
  await blank.expectMarks('Mistral AI');
});

test('a document that is an editor as a whole is never marked', async () => {
  await blank.page.evaluate(() => {
    document.designMode = 'on';
    document.body.insertAdjacentHTML('beforeend', '<p id="p">OpenAI</p>');
  });
  // Other frames are.
  await blank.add('<iframe srcdoc="<p>Mistral AI"></iframe>');
  await expect
    .poll(() => blank.page.frames()[1]?.evaluate(() => CSS.highlights.size), POLL)
    .toBeGreaterThan(0);
  await blank.expectMarks();
});

describe('text that becomes an editor', () => {
  test.each(['div', 'span'])(
    'in a %s loses its marks, and has them again afterwards',
    async (name) => {
      await blank.add(`<p>Mistral AI, <${name} id="e">OpenAI</${name}></p>`);
      await blank.expectMarks('Mistral AI', 'OpenAI');
      await blank.page.$eval('#e', (element) => element.setAttribute('contenteditable', ''));
      await blank.expectMarks('Mistral AI');
      await blank.page.focus('#e');
      await blank.page.keyboard.press('End');
      await blank.page.keyboard.type(' and Hugging Face');
      await blank.expectMarks('Mistral AI');
      await blank.page.$eval('#e', (element) => element.removeAttribute('contenteditable'));
      await blank.expectMarks('Mistral AI', 'OpenAI', 'Hugging Face');
    },
  );
});

test('what is typed can be taken back as without marks around it', async () => {
  await blank.add('<p>OpenAI</p><div id="e" contenteditable><p>Dear OpenAI,</p></div>');
  await blank.expectMarks('OpenAI');
  const before = await blank.page.$eval('#e', ({ innerHTML }) => innerHTML);
  await blank.page.focus('#e');
  await blank.page.keyboard.press('End');
  await blank.page.keyboard.type(' Mistral AI');
  await blank.add('<p>Hugging Face</p>');
  await blank.expectMarks('OpenAI', 'Hugging Face');
  expect(await blank.page.$eval('#e', ({ innerHTML }) => innerHTML)).not.toBe(before);
  for (let undone = 0; undone < 3; undone++) {
    await blank.page.evaluate(() => document.execCommand('undo'));
  }
  expect(await blank.page.$eval('#e', ({ innerHTML }) => innerHTML)).toBe(before);
  await blank.page.evaluate(() => document.execCommand('redo'));
  expect(await blank.page.$eval('#e', ({ innerHTML }) => innerHTML)).toContain('Mistral AI');
});
