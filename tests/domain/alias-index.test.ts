// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { aliasesOf, isFindable, LINE_MARK } from '../../domain/alias-index';
import { aliasIndex, file, languages } from './real-data';
import { entity, indexOf, openIndex } from './small-index';

describe('every name of the data', () => {
  const { names, scan } = openIndex(aliasIndex);
  const owners = new Map<string, Set<string>>();
  for (const each of file.entities) {
    for (const { text } of aliasesOf(each, languages).filter(isFindable)) {
      owners.set(text, (owners.get(text) ?? new Set()).add(each.id));
    }
  }

  it('can be found at all', () => {
    const found = [...owners.keys()].filter((text) => scan(text).length > 0);
    expect([...owners.keys()].filter((text) => !found.includes(text))).toEqual([]);
  });

  it.each([...owners.keys()])('%s is found, and as one of those who bear it', (text) => {
    const [hit, ...more] = scan(`so ${text} said`);
    expect(more).toEqual([]);
    expect(hit).toMatchObject({ start: 3, end: 3 + text.length });
    expect([...(owners.get(text) ?? [])]).toContain(names.entityId(names.entityOf(hit?.name ?? 0)));
  });
});

describe('aliasesOf', () => {
  it('puts the name first when the aliases do not have it', () => {
    const acme = entity('organization', 'Acme', ['Acme Inc.']);
    expect(aliasesOf(acme, []).map(({ text }) => text)).toEqual(['Acme', 'Acme Inc.']);
  });

  it('takes the flags that an alias with the name’s own text carries', () => {
    const apple = entity('organization', 'Apple', [{ text: 'Apple', ambiguous: 'seldom' }]);
    expect(aliasesOf(apple, [])).toEqual([{ text: 'Apple', ambiguous: 'seldom' }]);
  });

  it('adds the names of all languages', () => {
    const french = { code: 'fr', aliases: { Acme: [{ text: 'Acmé' }, { text: 'Akme' }] } };
    const texts = aliasesOf(entity('organization', 'Acme'), [french]).map(({ text }) => text);
    expect(texts).toEqual(['Acme', 'Acmé', 'Akme']);
  });
});

describe('what every page loads', () => {
  it('is text only, so that the bundle needs no code to make it', () => {
    expect(JSON.parse(JSON.stringify(aliasIndex))).toEqual(aliasIndex);
  });

  it('has one line an entity, in the order of the data', () => {
    const { entityId } = openIndex(aliasIndex).names;
    const ids = aliasIndex.entities.split(LINE_MARK).map((_, entity) => entityId(entity));
    expect(ids).toEqual(file.entities.map(({ id }) => id));
  });

  it('has no card texts and no sources', () => {
    const json = JSON.stringify(aliasIndex);
    expect(json).not.toContain('https://');
    for (const { text } of file.entities) expect(json).not.toContain(text);
  });
});

it('finds nothing in a text without names', () => {
  expect(openIndex(indexOf([entity('organization', 'Acme')])).scan('nothing here')).toEqual([]);
});
