// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  AliasFlag,
  aliasesOf,
  buildAliasIndex,
  firstWordHash,
  type AliasIndex,
} from '../../domain/alias-index';
import { foldName } from '../../domain/characters';
import type { Alias, Entity } from '../../domain/entity';
import { createNameScanner } from '../../domain/name-scanner';
import { aliasIndex, file, languages } from './real-data';

function company(id: string, name: string, ...aliases: Alias[]): Entity {
  return { id, kind: 'organization', name, text: name, aliases, facts: [] };
}

function chains({ slots, next }: AliasIndex): number[][] {
  const codes = Array.from(slots, (slot) => slot.charCodeAt(0)).filter((head) => head > 0);
  return codes.map((head) => {
    const chain: number[] = [];
    for (let name = head; name > 0; name = next.charCodeAt(name - 1)) chain.push(name - 1);
    return chain;
  });
}

function numberOf(index: AliasIndex, name: string): number {
  return index.names.indexOf(foldName(name));
}

function flagsOf(index: AliasIndex, name: string): number {
  return index.flags.charCodeAt(numberOf(index, name));
}

const many = buildAliasIndex(
  Array.from({ length: 300 }, (_, n) => company(`c${n}`, `Company${n} of Things`)),
  [],
);

describe.each([
  ['the data', aliasIndex],
  ['300 companies', many],
  ['one company', buildAliasIndex([company('acme', 'Acme')], [])],
])('an index of %s', (_, index) => {
  it('has a power of two of slots, at least half of them empty', () => {
    expect(Math.log2(index.slots.length) % 1).toBe(0);
    const full = Array.from(index.slots).filter((slot) => slot !== '\0').length;
    expect(full).toBeLessThanOrEqual(index.slots.length / 2);
  });

  it('reaches every name by one chain, the longest first', () => {
    const all = chains(index);
    const numbers = all.flat().toSorted((a, b) => a - b);
    expect(numbers).toEqual(index.names.map((__, n) => n));
    for (const chain of all) {
      const lengths = chain.map((n) => index.names[n]?.length ?? 0);
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
      expect(new Set(chain.map((n) => firstWordHash(index.names[n] ?? ''))).size).toBe(1);
    }
  });
});

describe('every name of the data', () => {
  const scan = createNameScanner(aliasIndex);
  const names = file.entities.flatMap((entity) =>
    aliasesOf(entity, languages).map(({ text }) => ({ id: entity.id, text })),
  );

  it.each(names)('$text is found as $id', ({ id, text }) => {
    const [hit, ...more] = scan(`so ${text} said`);
    expect(more).toEqual([]);
    expect(hit).toMatchObject({ start: 3, end: 3 + text.length });
    const entity = aliasIndex.entityOf.charCodeAt(hit?.name ?? 0);
    expect(aliasIndex.entities[entity]).toBe(id);
  });
});

describe('aliasesOf', () => {
  it('puts the name first when the aliases do not have it', () => {
    const entity = company('acme', 'Acme', { text: 'Acme Inc.' });
    expect(aliasesOf(entity, []).map(({ text }) => text)).toEqual(['Acme', 'Acme Inc.']);
  });

  it('takes the flags that an alias with the name’s own text carries', () => {
    const entity = company('apple', 'Apple', { text: 'Apple', ambiguous: true });
    expect(aliasesOf(entity, [])).toEqual([{ text: 'Apple', ambiguous: true }]);
  });

  it('adds the names of all languages', () => {
    const french = {
      code: 'fr',
      cues: [],
      aliases: { acme: [{ text: 'Acmé' }, { text: 'Akme' }] },
    };
    const texts = aliasesOf(company('acme', 'Acme'), [french]).map(({ text }) => text);
    expect(texts).toEqual(['Acme', 'Acmé', 'Akme']);
  });
});

describe('buildAliasIndex', () => {
  it('leaves a name that two entities claim to the first', () => {
    const index = buildAliasIndex([company('one', 'Acme'), company('two', 'ACME')], []);
    expect(index.names).toEqual(['acme']);
    expect(index.entities[index.entityOf.charCodeAt(0)]).toBe('one');
  });

  it('flags names by what they need to count', () => {
    const index = buildAliasIndex(
      [
        company('apple', 'Apple', { text: 'Apple', ambiguous: true }, { text: 'Apple Inc.' }),
        company('google', 'Google', { text: 'Google', caseSensitive: true }),
        company('openai', 'OpenAI', { text: 'Altman', surname: true }),
      ],
      [],
    );
    const { ambiguous, caseSensitive, surname, split } = AliasFlag;
    expect(flagsOf(index, 'Apple')).toBe(ambiguous | caseSensitive);
    expect(flagsOf(index, 'Apple Inc.')).toBe(0);
    expect(flagsOf(index, 'Google')).toBe(caseSensitive);
    expect(flagsOf(index, 'Altman')).toBe(surname | caseSensitive);
    expect(flagsOf(index, 'OpenAI')).toBe(0);
    expect(flagsOf(index, 'Open AI')).toBe(split);
  });

  it('keeps neighbours and cues in folded form', () => {
    const alias = {
      text: 'Mistral',
      ambiguous: true,
      notAfter: ['Frédéric'],
      notBefore: ['bläst'],
    };
    const index = buildAliasIndex(
      [company('mistral-ai', 'Mistral AI', alias)],
      [{ code: 'de', cues: ['Gründer'], aliases: {} }],
    );
    expect(index.neighbours[numberOf(index, 'Mistral')]).toEqual({
      notAfter: ['frederic'],
      notBefore: ['blast'],
    });
    expect(index.neighbours[numberOf(index, 'Mistral AI')]).toBeUndefined();
    expect(index.cues).toEqual({ de: ['grunder'] });
  });

  it('compares misspellings with long, unmistakable names only', () => {
    const index = buildAliasIndex(
      [
        company('microsoft', 'Microsoft', { text: 'MSFT' }, { text: 'Microsoft Corp.' }),
        company('apple', 'Apple', { text: 'Apple', ambiguous: true }),
        company('altman', 'Sam Altman', { text: 'Altman', surname: true }),
        company('gpt', 'GPT-4'),
        company('openai', 'OpenAI'),
      ],
      [],
    );
    expect(index.fuzzyNames.map(({ text }) => text)).toEqual(['Microsoft', 'Sam Altman', 'OpenAI']);
  });

  it('survives the way through JSON', () => {
    expect(JSON.parse(JSON.stringify(aliasIndex))).toEqual(aliasIndex);
  });
});
