import { describe, expect, it } from 'vitest';
import { tickedText } from '../../page/ticked-text';

const text = (data: string) => document.createTextNode(data);

function recordOf(changed: Partial<Record<keyof MutationRecord, unknown>>): MutationRecord {
  const record = { target: document.createElement('p'), addedNodes: [], removedNodes: [] };
  return { ...record, ...changed } as unknown as MutationRecord;
}

/** As browsers report a text that takes the place of another; happy-dom reports two changes. */
const exchange = (removedNodes: Node[], addedNodes: Node[]) =>
  recordOf({ type: 'childList', oldValue: null, addedNodes, removedNodes });

const edit = (oldValue: string, now: string) =>
  recordOf({ type: 'characterData', target: text(now), oldValue });

const TICKS: Record<string, [before: string, now: string]> = {
  'seconds that pass': ['5 s ago', '6 s ago'],
  'a time': ['9:59', '10:00'],
  'a growing number': ['999 views', '1000 views'],
};
const OTHERS: Record<string, [before: string, now: string]> = {
  'another unit': ['59 s ago', '1 min ago'],
  'a number that comes': ['Llama', 'Llama 3'],
  'a long text': [`${'a'.repeat(100)} 1`, `${'a'.repeat(100)} 2`],
};

describe('a tick', () => {
  it.each(Object.entries(TICKS))('is %s, edited or exchanged', (_, [before, now]) => {
    expect(tickedText(edit(before, now))?.data).toBe(now);
    expect(tickedText(exchange([text(before)], [text(now)]))?.data).toBe(before);
  });
});

describe('no tick', () => {
  it.each(Object.entries(OTHERS))('is %s, edited or exchanged', (_, [before, now]) => {
    expect(tickedText(edit(before, now))).toBeUndefined();
    expect(tickedText(exchange([text(before)], [text(now)]))).toBeUndefined();
  });

  it('is what only comes, only goes, or is no text', () => {
    expect(tickedText(exchange([], [text('5')]))).toBeUndefined();
    expect(tickedText(exchange([text('5')], []))).toBeUndefined();
    expect(tickedText(exchange([text('5')], [document.createElement('b')]))).toBeUndefined();
  });
});
