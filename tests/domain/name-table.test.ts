// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { AliasFlag, Ambiguity, OtherSense } from '../../domain/alias-index';
import { createFolder } from '../../domain/characters';
import { Spelling, type NameTable } from '../../domain/name-table';
import { aliasIndex } from './real-data';
import { entity, indexOf, openIndex } from './small-index';

const many = indexOf(
  Array.from({ length: 300 }, (_, n) => entity('organization', `Company${n} of Things`)),
);

function chains({ slots, next }: NameTable): number[][] {
  const heads = [...slots].filter((head) => head > 0);
  return heads.map((head) => {
    const chain: number[] = [];
    for (let each = head; each > 0; each = next[each - 1] ?? 0) chain.push(each - 1);
    return chain;
  });
}

describe.each([
  ['the data', aliasIndex],
  ['300 companies', many],
  ['one company', indexOf([entity('organization', 'Acme')])],
])('a table of %s', (_, index) => {
  const { names } = openIndex(index);

  it('has a power of two of slots, at least half of them empty', () => {
    expect(Math.log2(names.slots.length) % 1).toBe(0);
    expect([...names.slots].filter(Boolean).length).toBeLessThanOrEqual(names.slots.length / 2);
  });

  it('reaches every spelling by one chain, the longest name first', () => {
    const all = chains(names);
    const numbers = all.flat().toSorted((a, b) => a - b);
    expect(numbers).toEqual([...names.hashes.keys()]);
    for (const chain of all) {
      const lengths = chain.map((n) => lengthOf(names, n));
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
      expect(new Set(chain.map((n) => names.hashes[n])).size).toBe(1);
    }
  });
});

/** Letters of a spelling: a split one has a space more, a joined one none. */
function lengthOf({ names, spellingOf, spellingKind }: NameTable, spelling: number): number {
  const name = names[spellingOf[spelling] ?? 0] ?? '';
  if (spellingKind[spelling] === Spelling.joined) return name.replaceAll(/[ -]/g, '').length;
  return name.length + (spellingKind[spelling] === Spelling.split ? 1 : 0);
}

describe('spellings', () => {
  it.each([
    ['organization', 'OpenAI', ['own', 'split']],
    ['organization', 'DeepMind', ['own', 'split']],
    ['organization', 'Aleph Alpha', ['own', 'joined']],
    ['organization', 'Meta', ['own']],
    ['organization', 'IBM', ['own']],
    ['model', 'Llama 2', ['own']],
    ['model', 'GPT-3.5', ['own']],
    ['person', 'Arthur Mensch', ['own']],
    ['person', 'Liam McDonald', ['own']],
  ] as const)('of the %s %s: %j', (kind, name, expected) => {
    const { names } = openIndex(indexOf([entity(kind, name)]));
    expect(new Set(names.spellingKind)).toEqual(new Set(expected.map((each) => Spelling[each])));
    expect(names.spellingKind).toHaveLength(expected.length);
  });
});

it('keeps what the data say of each name', () => {
  const index = indexOf([
    entity('organization', 'Apple', [
      { text: 'Apple', ambiguous: 'seldom' },
      { text: 'Apple Inc.' },
      { text: 'AAPL', ambiguous: 'mostly', otherSense: 'abbreviation' },
    ]),
    entity('organization', 'Google', [{ text: 'Google', caseSensitive: true }]),
    entity('person', 'Sam Altman', [{ text: 'Altman', surname: true }]),
    entity('model', 'Claude', [{ text: 'Claude', ambiguous: 'often', otherSense: 'name' }], {
      hasVersions: true,
    }),
  ]);
  const { names } = openIndex(index);
  const { surname, caseSensitive, person, versions } = AliasFlag;
  expect(Object.fromEntries(names.names.map((name, n) => [name, names.flags[n]]))).toEqual({
    Apple: Ambiguity.seldom,
    'Apple Inc.': Ambiguity.never,
    AAPL: Ambiguity.mostly | OtherSense.abbreviation,
    Google: caseSensitive,
    'Sam Altman': person,
    Altman: person | surname,
    Claude: Ambiguity.often | OtherSense.name | versions,
  });
});

it('takes a name that another alias has as its own text for that one', () => {
  const openAI = entity('organization', 'OpenAI', [{ text: 'Open AI', ambiguous: 'seldom' }]);
  const { names, scan } = openIndex(indexOf([openAI]));
  const fold = createFolder(openIndex(indexOf([openAI])).classes);
  for (const text of ['OpenAI', 'Open AI']) {
    const [hit] = scan(text);
    expect(fold(names.names[hit?.name ?? -1] ?? '')).toBe(fold(text));
  }
});
