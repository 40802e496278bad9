// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { buildClasses, createClassTable } from '../../domain/characters';
import { endOfPossessive, wordAfter, wordBefore } from '../../domain/neighbour-words';

const table = createClassTable(buildClasses());

function read(text: string) {
  const start = text.indexOf('Meta');
  const before = wordBefore(table, text, start);
  const after = wordAfter(table, text, endOfPossessive(table, text, start + 4));
  const show = (word: typeof before) => word && [text.slice(word.start, word.end), word.gap];
  return [show(before), show(after)];
}

type Word = [string, string] | undefined;

describe('words right beside “Meta”', () => {
  it.each<[string, Word, Word]>([
    ['the Meta model', ['the', 'space'], ['model', 'space']],
    ['the\u00a0Meta\u00a0model', ['the', 'space'], ['model', 'space']],
    ['die Meta-Ebene', ['die', 'space'], ['Ebene', 'hyphen']],
    ['Ex-Meta\u2011Chef', ['Ex', 'hyphen'], ['Chef', 'hyphen']],
    ['d’Meta est', ['d', 'apostrophe'], ['est', 'space']],
    ['the “Meta” model', ['the', 'quote'], ['model', 'quote']],
    ['the (Meta) model', ['the', 'quote'], undefined],
    ['Meta’s model', undefined, ['model', 'space']],
    ["Meta's model", undefined, ['model', 'space']],
    ['Metas Modell', undefined, ['Modell', 'space']],
    ['Wél\u00adche Meta', ['Wél\u00adche', 'space'], undefined],
    ['Yes. Meta, too', undefined, undefined],
    ['so – Meta – said', undefined, undefined],
    ['so\nMeta\nsaid', undefined, undefined],
    ['so,Meta;said', undefined, undefined],
    ['说Meta说', undefined, undefined],
    ['Meta', undefined, undefined],
  ])('%j: %j, %j', (text, before, after) => {
    expect(read(text)).toEqual([before, after]);
  });
});

it.each([
  ['Meta’s', 6],
  ["Meta's", 6],
  ['Metas', 5],
  ['Meta’sch', 4],
  ['Meta said', 4],
  ['Meta', 4],
])('a possessive ending in %j goes up to %i', (text, end) => {
  expect(endOfPossessive(table, text, 4)).toBe(end);
});
