// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { AliasFlag, Ambiguity, OtherSense } from '../../domain/alias-index';
import { createFolder } from '../../domain/characters';
import { Spelling, type NameTable, type SpellingTable } from '../../domain/name-table';
import { aliasIndex } from './real-data';
import { entity, indexOf, openIndex } from './small-index';

const many = indexOf(
  Array.from({ length: 300 }, (_, n) => entity('organization', `Company${n} of Things`)),
);

function chains({ slots, next }: SpellingTable): number[][] {
  const heads = [...slots].filter((head) => head > 0);
  return heads.map((head) => {
    const chain: number[] = [];
    for (let each = head; each > 0; each = next[each - 1] ?? 0) chain.push(each - 1);
    return chain;
  });
}

function textsOf({ count, text }: NameTable): string[] {
  return Array.from({ length: count }, (_, name) => text(name));
}

describe.each([
  ['the data', aliasIndex],
  ['300 companies', many],
  ['one company', indexOf([entity('organization', 'Acme')])],
])('a table of %s', (_, index) => {
  const { spellings } = openIndex(index).names;

  it('has a power of two of slots, at least half of them empty', () => {
    expect(Math.log2(spellings.slots.length) % 1).toBe(0);
    expect([...spellings.slots].filter(Boolean).length).toBeLessThanOrEqual(
      spellings.slots.length / 2,
    );
  });

  it('reaches every spelling by one chain', () => {
    const numbers = chains(spellings).flat();
    expect(numbers.toSorted((a, b) => a - b)).toEqual([...spellings.nameOf.keys()]);
  });
});

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
    expect(new Set(names.spellings.kindOf)).toEqual(
      new Set(expected.map((each) => Spelling[each])),
    );
    expect(names.spellings.kindOf).toHaveLength(expected.length);
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
  const own = textsOf(names).map((name, n) => {
    const { splits, joins, fuzzy } = AliasFlag;
    return [name, (names.flags[n] ?? 0) & ~(splits | joins | fuzzy)];
  });
  expect(Object.fromEntries(own)).toEqual({
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
    expect(fold(names.text(hit?.name ?? -1))).toBe(fold(text));
  }
});
