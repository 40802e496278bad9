import { describe, expect, it } from 'vitest';
import {
  collectOwnText,
  collectTextBlocks,
  containerOf,
  type TextRoot,
} from '../../page/text-blocks';
import { textIn } from './fakes';

function draw(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** The texts of the blocks, without white space around them and those that are nothing else. */
function textsOf(root: TextRoot, isShallow = false): string[] {
  return [...(isShallow ? collectOwnText(root) : collectTextBlocks(root))]
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');
}

const CASES: Record<string, { html: string; expected: string[] }> = {
  'an inline element does not part a word': {
    html: '<p>Open<b>AI</b> grew</p>',
    expected: ['OpenAI grew'],
  },
  'inline elements in inline elements do not': {
    html: '<p><a href="#"><span>Mis</span><em>tral</em></a> AI</p>',
    expected: ['Mistral AI'],
  },
  'a place to break a word does not': { html: '<p>Open<wbr>AI</p>', expected: ['OpenAI'] },
  'a comment does not, as frameworks leave them': {
    html: '<p>Open<!-- -->AI</p>',
    expected: ['OpenAI'],
  },
  'a line break parts': { html: '<p>Open<br>AI</p>', expected: ['Open', 'AI'] },
  'blocks part': { html: '<p>Open</p><p>AI</p>', expected: ['Open', 'AI'] },
  'cells of a table part': {
    html: '<table><tr><td>Open</td><td>AI</td></tr></table>',
    expected: ['Open', 'AI'],
  },
  'a picture parts': { html: '<p>Open<img alt="">AI</p>', expected: ['Open', 'AI'] },
  'a block in the middle parts the text around it': {
    html: '<div>Open<p>Meta</p>AI</div>',
    expected: ['Open', 'Meta', 'AI'],
  },
  'a space after a block does not join the text around it': {
    html: '<div><p>Meta</p> AI</div>',
    expected: ['Meta', 'AI'],
  },
  'text after nested blocks stands alone': {
    html: '<ul><li>one<ul><li>two</li></ul>three</li></ul>four',
    expected: ['one', 'two', 'three', 'four'],
  },
  'a block in an inline element parts': {
    html: '<a href="#">Open<div>Meta</div>AI</a>',
    expected: ['Open', 'Meta', 'AI'],
  },
  'scripts and styles are left out': {
    html: '<p>a</p><script>OpenAI</script><style>OpenAI</style><p>b</p>',
    expected: ['a', 'b'],
  },
  'fields are left out': {
    html: '<textarea>OpenAI</textarea><select><option>OpenAI</option></select><p>a</p>',
    expected: ['a'],
  },
  'what the reader writes is left out': {
    html: '<div contenteditable><p>OpenAI</p></div><div role="textbox">OpenAI</div><p>a</p>',
    expected: ['a'],
  },
  'code is left out and parts': {
    html: '<p>Call <code>openai.chat</code> twice</p>',
    expected: ['Call', 'twice'],
  },
  'what is left out at the end of a deep branch does not end the reading': {
    html: '<div><div><p>a<code>x</code></p></div></div><p>b</p>',
    expected: ['a', 'b'],
  },
  'a page without text gives none': { html: '<img alt=""><hr>', expected: [] },
  'items of a flex row, each its own word, are torn apart': {
    html: '<div style="display:flex"><span style="display:block">OpenAI</span><span style="display:block">5 hours ago</span></div>',
    expected: ['OpenAI', '5 hours ago'],
  },
  'boxes with a space between them stay one text': {
    html: '<p><span style="display:inline-block">Mistral</span> <span style="display:inline-block">AI</span></p>',
    expected: ['Mistral AI'],
  },
  'inline elements that make no box do not tear': {
    html: '<p><span style="display:contents">Open</span><span style="display:inline">AI</span></p>',
    expected: ['OpenAI'],
  },
};

describe('the texts of a page', () => {
  it.each(Object.entries(CASES))('%s', (_, { html, expected }) => {
    expect(textsOf(draw(html))).toEqual(expected);
  });
});

describe('a block', () => {
  it('names its nodes', () => {
    const [block] = collectTextBlocks(draw('<p>Open<b>AI</b> grew</p>'));
    expect(block?.nodes.map(({ data }) => data)).toEqual(['Open', 'AI', ' grew']);
  });

  it('names the element that lays its text out, not the inline one in it', () => {
    const body = draw('<p><b>OpenAI</b></p>');
    expect([...collectTextBlocks(body)][0]?.container).toBe(body.querySelector('p'));
  });

  it('belongs to the shadow root whose text it is', () => {
    const root = draw('<x-card></x-card>').querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('No shadow root');
    root.innerHTML = 'Open<b>AI</b>';
    const [block] = collectTextBlocks(root);
    expect(block).toMatchObject({ text: 'OpenAI', container: root });
  });

  it('is found from each of its nodes', () => {
    const body = draw('<p>Open<a href="#"><b>AI</b></a></p>');
    expect(containerOf(textIn(body.querySelector('b')))).toBe(body.querySelector('p'));
  });
});

describe('shallow reading', () => {
  it('leaves out the blocks inside', () => {
    const body = draw('<div>Open<p>Meta</p>AI <i>Labs</i></div>');
    expect(textsOf(body.querySelector('div') as Element, true)).toEqual(['Open', 'AI Labs']);
  });

  it('reads an element that has nothing but its own text', () => {
    expect(textsOf(draw('<p>Open<b>AI</b></p>').querySelector('p') as Element, true)).toEqual([
      'OpenAI',
    ]);
  });
});

it('goes on when the page removes what was just read', () => {
  const body = draw('<p>a</p><p>b</p><p>c</p>');
  const seen: string[] = [];
  for (const { text, container } of collectTextBlocks(body)) {
    seen.push(text);
    if (container instanceof Element && text === 'a') container.replaceChildren();
  }
  expect(seen).toEqual(['a', 'b', 'c']);
});

describe('a page that changes while it is read', () => {
  it.each([
    ['the text that comes next', '#b'],
    ['the text just read and the next', '#ab'],
    ['all up to the last', 'section'],
  ])('is read to its end without %s', (_, query) => {
    const html =
      '<section><div id="ab"><p id="a">a</p><p id="b">b</p></div><p>c</p></section><p>d</p>';
    const reading = collectTextBlocks(draw(html));
    expect(reading.next().value?.text).toBe('a');
    document.querySelector(query)?.remove();
    const rest = Array.from(reading, ({ text }) => text);
    expect(rest).toEqual(query === 'section' ? ['d'] : ['c', 'd']);
  });
});
