import { beforeEach, describe, expect, it } from 'vitest';
import { selectedMention } from '../../page/selected-text';
import { textIn, textOf } from './fakes';

beforeEach(() => {
  document.body.innerHTML = '<p>Open<b>AI</b> and <i>Meta</i></p><p>Next</p>';
});

function select(from: [Node, number], to: [Node, number]): string | undefined {
  document.getSelection()?.setBaseAndExtent(...from, ...to);
  const mention = selectedMention(document, 'openai');
  return mention && textOf(mention);
}

const text = (n: number) => textIn(document.body, n);

describe('a selection', () => {
  it('in one text is a part of it', () => {
    expect(select([text(0), 1], [text(0), 3])).toBe('pe');
  });

  it('over elements has the parts of all its texts', () => {
    expect(select([text(0), 0], [text(1), 2])).toBe('OpenAI');
  });

  it('that ends at the beginning of the next paragraph has nothing of it', () => {
    const next = document.querySelectorAll('p')[1];
    expect(next && select([text(3), 0], [next, 0])).toBe('Meta');
  });

  it('belongs to the entity that was asked for', () => {
    select([text(3), 0], [text(3), 4]);
    expect(selectedMention(document, 'meta')?.entityId).toBe('meta');
  });

  it('of nothing, or of blanks, is none', () => {
    expect(select([text(0), 2], [text(0), 2])).toBeUndefined();
    expect(select([text(2), 0], [text(2), 1])).toBeUndefined();
    document.getSelection()?.removeAllRanges();
    expect(selectedMention(document, 'openai')).toBeUndefined();
  });
});
