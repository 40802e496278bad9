import { describe, expect, it } from 'vitest';
import { createSkippedCheck, isSkipped } from '../../page/skipped-elements';

function first(html: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const [element] = holder.children;
  if (!element) throw new Error(`No element in ${html}`);
  return element;
}

const LEFT_OUT: Record<string, string> = {
  'a script': '<script></script>',
  'a style sheet': '<style></style>',
  'text for browsers without scripts': '<noscript></noscript>',
  'a field of one line': '<input>',
  'a field of several lines': '<textarea></textarea>',
  'a choice': '<select></select>',
  'a program text': '<code></code>',
  'the title of a drawing': '<title></title>',
  'an editor': '<div contenteditable="true"></div>',
  'an editor by the mere attribute': '<div contenteditable></div>',
  'an editor of plain text': '<div contenteditable="plaintext-only"></div>',
  'a text box by role': '<div role="textbox"></div>',
  'a code editor that draws its text itself': '<div class="monaco-editor"></div>',
  'our own card': '<ai-dossier-card></ai-dossier-card>',
};

describe('does not read', () => {
  it.each(Object.entries(LEFT_OUT))('%s', (_, html) => {
    expect(isSkipped(first(html))).toBe(true);
  });
});

const READ: Record<string, string> = {
  'a paragraph': '<p></p>',
  'a link': '<a href="#"></a>',
  'preformatted text, which poems have too': '<pre></pre>',
  'what is said not to be editable': '<div contenteditable="false"></div>',
  'a quotation': '<blockquote></blockquote>',
  'an element of the page’s own': '<news-card></news-card>',
};

describe('reads', () => {
  it.each(Object.entries(READ))('%s', (_, html) => {
    expect(isSkipped(first(html))).toBe(false);
  });
});

describe('inside of something left out', () => {
  it('is left out, however deep', () => {
    const editor = first('<div contenteditable><p><b></b></p></div>');
    expect(createSkippedCheck()(editor.querySelector('b') as Element)).toBe(true);
  });

  it('is left out in a shadow root too', () => {
    const editor = first('<div contenteditable><x-quote></x-quote></div>');
    const root = (editor.firstElementChild as Element).attachShadow({ mode: 'closed' });
    root.innerHTML = '<p></p>';
    expect(createSkippedCheck()(root.firstElementChild as Element)).toBe(true);
  });

  it('is read when only something beside it is left out', () => {
    const article = first('<article><code></code><p></p></article>');
    expect(createSkippedCheck()(article.querySelector('p') as Element)).toBe(false);
  });
});
