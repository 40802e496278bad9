import { beforeEach, expect, it } from 'vitest';
import { findMentionAt } from '../../page/hit-test';
import type { MentionRange } from '../../page/mention-ranges';
import { layOutAt, mentionIn, textIn } from './fakes';

let text: Text;
let mention: MentionRange;

beforeEach(() => {
  document.body.innerHTML = '<p>by OpenAI</p>';
  text = textIn(document.body);
  mention = mentionIn(text, 'OpenAI');
  layOutAt(new DOMRect(100, 50, 60, 20));
});

/** A document in which each point is nearest to one node, as happy-dom does not know. */
function documentWithCaretIn(node: Node | null, seen: unknown[] = [], offset = 5): Document {
  const caretPositionFromPoint: Document['caretPositionFromPoint'] = (x, y, options) => {
    seen.push({ x, y, ...options });
    return node && { offsetNode: node, offset, getClientRect: () => null };
  };
  return { caretPositionFromPoint } as Document;
}

const store = { at: (node: Node) => (node === text ? [mention] : []) };

function hitAt(x: number, y: number, document = documentWithCaretIn(text)) {
  return findMentionAt(document, { x, y }, [], store);
}

it('finds the name under the pointer, and the line it is on', () => {
  expect(hitAt(110, 60)?.mention).toBe(mention);
  expect(hitAt(110, 60)?.line).toMatchObject({ top: 50, left: 100 });
});

it('finds the second line of a name that is broken over two', () => {
  layOutAt(new DOMRect(900, 50, 60, 20), new DOMRect(0, 70, 60, 20));
  expect(hitAt(10, 80)?.line.top).toBe(70);
});

it('asks where a name is drawn only if the caret is in it', () => {
  const atTheBeginning = documentWithCaretIn(text, [], 1);
  expect(hitAt(110, 60, atTheBeginning)).toBeUndefined();
  // Right before its first letter, and right after its last one.
  for (const offset of [3, 9]) {
    expect(hitAt(110, 60, documentWithCaretIn(text, [], offset))?.mention).toBe(mention);
  }
});

const BESIDE: Record<string, [number, number]> = {
  'left of it': [99, 60],
  'right of it': [160, 60],
  'above it': [110, 49],
  'below it': [110, 70],
};

it.each(Object.entries(BESIDE))('finds nothing %s, though it is the nearest text', (_, [x, y]) => {
  expect(hitAt(x, y)).toBeUndefined();
});

it('finds nothing where there is no text, or text without names', () => {
  expect(hitAt(110, 60, documentWithCaretIn(null))).toBeUndefined();
  expect(hitAt(110, 60, documentWithCaretIn(document.body))).toBeUndefined();
});

it('looks into the shadow roots that it knows', () => {
  const root = document.createElement('x-feed').attachShadow({ mode: 'closed' });
  const seen: unknown[] = [];
  findMentionAt(documentWithCaretIn(text, seen), { x: 1, y: 2 }, [root], store);
  expect(seen).toEqual([{ x: 1, y: 2, shadowRoots: [root] }]);
});
