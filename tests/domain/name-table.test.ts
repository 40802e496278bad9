// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { AliasFlag, Ambiguity, OtherSense, spellingsWith } from '../../domain/alias-index';
import { classAt, createFolder } from '../../domain/characters';
import { letterOf, type NameTable, type SpellingTable } from '../../domain/name-table';
import { Spelling, startOfSpelling } from '../../domain/spellings';
import { aliasIndex } from './real-data';
import { entity, indexOf, openIndex } from './small-index';

const many = indexOf(
  Array.from({ length: 300 }, (_, n) => entity('organization', `Company${n} of Things`)),
);

function numbersOf({ count }: NameTable): number[] {
  return [...Array(count()).keys()];
}

function chain({ chainOf, next, nameOf, kindOf }: SpellingTable, hash: number, letter: number) {
  const found: { name: number | undefined; kind: number | undefined }[] = [];
  for (let each = chainOf(hash, letter); each > 0; each = next[each - 1] ?? 0) {
    found.push({ name: nameOf[each - 1], kind: kindOf[each - 1] });
  }
  return found;
}

describe.each([
  ['the data', aliasIndex],
  ['300 companies', many],
  ['one company', indexOf([entity('organization', 'Acme')])],
])('a table of %s', (_, index) => {
  it('reaches every spelling of every name by the chain of its first word', () => {
    const { names, classes } = openIndex(index);
    for (const name of numbersOf(names)) {
      for (const kind of spellingsWith(names.flags(name))) {
        const { hash } = startOfSpelling(names.text(name), kind, classes);
        const letter = letterOf(classAt(classes, names.text(name), 0));
        expect(chain(names.spellings, hash, letter)).toContainEqual({ name, kind });
      }
    }
  });

  it('has each spelling once', () => {
    const { names } = openIndex(index);
    const { chainOf, nameOf, kindOf } = names.spellings;
    for (let letter = 0; letter < 32; letter++) chainOf(0, letter);
    const found = nameOf.map((name, n) => `${name} ${kindOf[n]}`);
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBe(
      numbersOf(names).flatMap((name) => spellingsWith(names.flags(name))).length,
    );
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
    const wanted = expected.map((each) => Spelling[each]);
    expect(new Set(spellingsWith(names.flags(0)))).toEqual(new Set(wanted));
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
  const own = numbersOf(names).map((n) => {
    const { splits, joins, fuzzy } = AliasFlag;
    return [names.text(n), names.flags(n) & ~(splits | joins | fuzzy)];
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
