// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createBesideReader } from '../../domain/beside';
import { grammarOf } from '../../domain/grammar';
import { entity, indexOf, openIndex } from './small-index';

const { scan, facts, classes } = openIndex(
  indexOf([
    entity('organization', 'Mistral', [
      {
        text: 'Mistral',
        ambiguous: 'often',
        notAfter: ['frederic', 'fort'],
        notBefore: ['winde', 'weht'],
      },
    ]),
    entity('model', 'Falcon', [{ text: 'Falcon', ambiguous: 'often', notBefore: ['9'] }], {
      hasVersions: true,
    }),
  ]),
);
const beside = createBesideReader(facts, classes);

function read(text: string) {
  const [hit] = scan(text);
  if (!hit) throw new Error(`no name in ${text}`);
  return beside.read(text, hit);
}

describe('a word that makes the name something else', () => {
  it.each([
    ['Frédéric Mistral', true, 'stands before it'],
    ['FREDERIC MISTRAL', true, 'in any case'],
    ['Mistral-Winde', true, 'after a hyphen'],
    ['Mistral-Winden', true, 'with an ending'],
    ['Mistral-Windel', true, 'with another of one letter'],
    ['Mistral-Windeltest', false, 'but is no beginning of any word'],
    ['forts Mistral', false, 'short ones have no endings'],
    ['winde Mistral', false, 'not on the other side'],
    ['Mistral “weht”', false, 'not in quotes after it'],
    ['Mistral, weht', false, 'not after a comma'],
    ['Falcon 9', true, 'looks like a version'],
    ['Falcon 40B', false, 'unlike a real one'],
  ])('%s: %s (%s)', (text, expected) => {
    expect(read(text).isRuledOut).toBe(expected);
  });
});

it('reads over a possessive ending', () => {
  expect(read('Mistral’s Office')).toMatchObject({
    isPossessive: true,
    after: { raw: 'Office', folded: 'office' },
  });
});

describe('a determiner', () => {
  it.each([
    ['de', 'der Mistral', true, true],
    ['de', 'der Mistral', false, true],
    ['de', 'der kalte Mistral', true, true],
    ['de', 'der kalte Mistral', false, false],
    ['de', 'der Kunde Mistral', true, false],
    ['de', 'der mit Mistral', true, false],
    ['de', 'der-Mistral', true, false],
    ['en', 'the old Mistral', true, true],
    ['fr', 'un fort petit Mistral', true, false],
    ['en', 'old Mistral', true, false],
  ])('%s: %s, a word: %s → %s', (language, text, isWord, expected) => {
    const { before } = read(text);
    if (!before) throw new Error('no word before');
    expect(beside.followsDeterminer(text, before, grammarOf(language), isWord)).toBe(expected);
  });
});
