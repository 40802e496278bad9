import type { EntityId } from '../domain/entity';
import type { MentionRange, Segment } from './mention-ranges';

/** What the reader has selected, as a mention; undefined where no text is (a field, another frame). */
export function selectedMention(document: Document, entityId: EntityId): MentionRange | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const [first, ...rest] = textsOf(range).flatMap((node): Segment[] => {
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.data.length;
    return node.data.slice(start, end).trim() === '' ? [] : [{ node, start, end }];
  });
  return first && { entityId, segments: [first, ...rest] };
}

/** The ends of a range may be elements, as after a triple click. */
function textsOf(range: Range): Text[] {
  const root = range.commonAncestorContainer;
  if (root instanceof Text) return [root];
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    if (node instanceof Text && range.intersectsNode(node)) texts.push(node);
  }
  return texts;
}
