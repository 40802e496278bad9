import { describe, expect, it } from 'vitest';
import {
  isIntact,
  isSameMention,
  linesOf,
  measuredRange,
  toMentionRange,
} from '../../page/mention-ranges';
import { collectTextBlocks, type TextBlock } from '../../page/text-blocks';
import { layOutAt, mentionIn, textIn, textOf } from './fakes';

function blockOf(html: string): TextBlock {
  document.body.innerHTML = html;
  const [block] = collectTextBlocks(document.body);
  if (!block) throw new Error('No text');
  return block;
}

function rangeOf(block: TextBlock, name: string) {
  const start = block.text.indexOf(name);
  const mention = { entityId: 'openai', start, end: start + name.length, match: 'exact' as const };
  return toMentionRange(block, mention);
}

const CASES: Record<string, { html: string; name: string; expected: string[] }> = {
  'in one node': { html: '<p>by OpenAI today</p>', name: 'OpenAI', expected: ['OpenAI'] },
  'over two nodes': {
    html: '<p>by Open<b>AI</b> today</p>',
    name: 'OpenAI',
    expected: ['Open', 'AI'],
  },
  'over three nodes': {
    html: '<p>by <i>Op</i>en<b>AI</b></p>',
    name: 'OpenAI',
    expected: ['Op', 'en', 'AI'],
  },
  'at the end of a node, without touching the next': {
    html: '<p>OpenAI<b> today</b></p>',
    name: 'OpenAI',
    expected: ['OpenAI'],
  },
  'behind characters of two code units': {
    html: '<p>🦙🦙 OpenAI</p>',
    name: 'OpenAI',
    expected: ['OpenAI'],
  },
};

describe('a name finds its place in the page', () => {
  it.each(Object.entries(CASES))('%s', (_, { html, name: text, expected }) => {
    const segments = rangeOf(blockOf(html), text)?.segments ?? [];
    expect(segments.map(({ node, start, end }) => node.data.slice(start, end))).toEqual(expected);
  });

  it('unless the page has shortened the text since it was read', () => {
    const block = blockOf('<p>by OpenAI</p>');
    textIn(document.body).data = 'by';
    expect(rangeOf(block, 'OpenAI')).toBeUndefined();
  });
});

describe('a mention is intact', () => {
  it('as long as its text is in the page', () => {
    const mention = rangeOf(blockOf('<p>Open<b>AI</b></p>'), 'OpenAI');
    expect(mention && isIntact(mention)).toBe(true);
  });

  it('no more when one of its nodes has gone', () => {
    const mention = rangeOf(blockOf('<p>Open<b>AI</b></p>'), 'OpenAI');
    document.querySelector('b')?.remove();
    expect(mention && isIntact(mention)).toBe(false);
  });

  it('no more when its text is too short now', () => {
    const mention = rangeOf(blockOf('<p>by OpenAI</p>'), 'OpenAI');
    textIn(document.body).data = 'by Open';
    expect(mention && isIntact(mention)).toBe(false);
  });
});

describe('two mentions are the same', () => {
  it('when they mean the same place and entity', () => {
    const block = blockOf('<p>Open<b>AI</b></p>');
    const [one, two] = [rangeOf(block, 'OpenAI'), rangeOf(block, 'OpenAI')];
    expect(one && two && isSameMention(one, two)).toBe(true);
  });

  it('not when entity, place or length differ', () => {
    document.body.innerHTML = '<p>OpenAI <b>OpenAI</b></p>';
    const [first, second] = [textIn(document.body), textIn(document.body, 1)];
    const mention = mentionIn(first, 'OpenAI');
    const others = [
      mentionIn(first, 'OpenAI', 'meta'),
      mentionIn(second, 'OpenAI'),
      mentionIn(first, 'Open'),
      mentionIn(first, 'AI'),
    ];
    expect(others.filter((other) => isSameMention(mention, other))).toEqual([]);
  });
});

describe('a mention is measured', () => {
  it('from its first to its last letter', () => {
    const mention = rangeOf(blockOf('<p>by Open<b>AI</b> today</p>'), 'OpenAI');
    expect(mention && measuredRange(mention).toString()).toBe('OpenAI');
    expect(mention && textOf(mention)).toBe('OpenAI');
  });

  it('as far as the text still reaches', () => {
    const mention = rangeOf(blockOf('<p>by OpenAI</p>'), 'OpenAI');
    textIn(document.body).data = 'by Op';
    expect(mention && measuredRange(mention).toString()).toBe('Op');
  });

  it('without the lines that have no width, which browsers report at line breaks', () => {
    const mention = rangeOf(blockOf('<p>OpenAI</p>'), 'OpenAI');
    layOutAt(new DOMRect(90, 0, 0, 20), new DOMRect(0, 20, 60, 20));
    expect(mention && linesOf(mention).map(({ top }) => top)).toEqual([20]);
  });
});
