// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../domain/search';
import type { Dossier } from '../../domain/dossier';
import { dossierIn, file, languageCodes } from './real-data';

const search = createSearch(dossierIn('en'));

function first(query: string): string | undefined {
  return search.find(query)[0]?.entityId;
}

describe('find', () => {
  it.each([
    ['mistrl', 'mistral-ai'],
    ['mistral', 'mistral-ai'],
    ['Mistrall AI', 'mistral-ai'],
    ['open ai', 'openai'],
    ['openai', 'openai'],
    ['mensch', 'arthur-mensch'],
    ['arthur', 'arthur-mensch'],
    ['MICROSOFT', 'microsoft'],
    ['microsfot', 'microsoft'],
    ['gogle', 'google'],
    ['lacroix', 'timothee-lacroix'],
    ['timothée', 'timothee-lacroix'],
    ['timothee', 'timothee-lacroix'],
    ['mixtral', 'mixtral-8x7b'],
    ['8x7b', 'mixtral-8x7b'],
    ['llama2', 'llama-2'],
    ['gpt 3.5', 'gpt-3.5'],
    ['gpt3.5', 'gpt-3.5'],
    ['facebook', 'meta'],
    ['alephalpha', 'aleph-alpha'],
    ['apple computer', 'apple'],
    ['  Meta ', 'meta'],
    ['mist', 'mistral-ai'],
    ['Zuckerberg', 'mark-zuckerberg'],
    ['zuckerburg', 'mark-zuckerberg'],
    ['bing chat', 'microsoft-copilot'],
    ['claude', 'claude'],
    ['gpt', 'gpt-3'],
    ['llama', 'llama'],
    ['gemini', 'gemini'],
  ])('“%s” leads to %s', (query, expected) => {
    expect(first(query)).toBe(expected);
  });

  it.each(['', '   ', '-', '!!', 'Zuckerbergs Firma', 'Berkeley', 'qqqq', 'mistral wind'])(
    '“%s” leads to nothing',
    (query) => {
      expect(search.find(query)).toEqual([]);
    },
  );

  it('finds every entity by its name, first of all', () => {
    for (const { id, name } of file.entities) {
      const [hit] = search.find(name);
      expect(hit).toMatchObject({ entityId: id, name, matched: name, isExact: true });
    }
  });

  it('shows an entity once, exact hits before similar ones', () => {
    for (const query of ['m', 'mi', 'mist', 'mistral', 'mixtral', 'a', 'open']) {
      const hits = search.find(query);
      expect(new Set(hits.map(({ entityId }) => entityId)).size).toBe(hits.length);
      const exact = hits.map(({ isExact }) => isExact);
      expect(exact).toEqual(exact.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  it('drops what is only similar where something is exact', () => {
    const hits = search.find('openai');
    expect(hits.length).toBeGreaterThan(1);
    expect(hits.filter(({ isExact }) => !isExact)).toEqual([]);
    expect(hits.map(({ entityId }) => entityId)).not.toContain('mistral-7b');
  });

  it('marks the letters that matched in the name as it is written', () => {
    const marked = (query: string) => {
      const [hit] = search.find(query);
      return hit?.ranges.map(({ start, end }) => hit.matched.slice(start, end));
    };
    expect(marked('mensch')).toEqual(['Mensch']);
    expect(marked('timothee')).toEqual(['Timothée']);
    expect(marked('mistral a')).toEqual(['Mistral A']);
    expect(marked('open ai')).toEqual([]);
    expect(marked('mistrl')).toEqual(['Mistral']);
    expect(marked('zuckerburg')).toEqual(['Zuckerberg']);
    expect(marked('artur mensh')).toEqual(['Arthur', 'Mensch']);
  });

  it('keeps ranges inside the name, in order', () => {
    for (const query of ['mistrl', 'microsfot', 'gogle', 'a', 'lample', 'arhtur']) {
      for (const { matched, ranges } of search.find(query)) {
        let last = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(matched.length);
          last = end;
        }
      }
    }
  });

  it('knows the names of other languages, in every language', () => {
    const other = { ...dossierIn('fr') };
    const dossier: Dossier = {
      ...other,
      entities: other.entities.map((entity) =>
        entity.id === 'openai'
          ? { ...entity, aliases: [...entity.aliases, { text: 'Offene Intelligenz' }] }
          : entity,
      ),
    };
    const [hit] = createSearch(dossier).find('offene');
    expect(hit).toMatchObject({
      entityId: 'openai',
      name: 'OpenAI',
      matched: 'Offene Intelligenz',
    });
  });

  it.each(languageCodes)('gives the same hits in %s', (language) => {
    const there = createSearch(dossierIn(language));
    for (const query of ['mistrl', 'open ai', 'a', 'meta']) {
      expect(there.find(query)).toEqual(search.find(query));
    }
  });
});

describe('resolve', () => {
  it.each([
    ['Mistrall AI', 'mistral-ai'],
    ['Microsft', 'microsoft'],
    ['Mircosoft', 'microsoft'],
    ['OpenAl', 'openai'],
    ['Gogle', 'google'],
    ['Mixtrall', 'mixtral-8x7b'],
    ['Aleph Alpa', 'aleph-alpha'],
    ['Artur Mensch', 'arthur-mensch'],
  ])('takes “%s” for %s', (name, expected) => {
    expect(search.resolve(name)).toBe(expected);
  });

  it.each([
    '',
    'Ministry',
    'Minstrel',
    'Metta',
    'Aple',
    'Mensh',
    'GPT-35',
    'Llama 3',
    'Goggles',
    'Berkeley',
    'Open Source',
  ])('leaves “%s” alone', (name) => {
    expect(search.resolve(name)).toBeUndefined();
  });

  it('gives none where two entities are equally near', () => {
    const dossier = dossierIn('en');
    const [one] = dossier.entities;
    if (!one) throw new Error('no entity');
    const twins = ['Garamo', 'Garama'].map((name) => ({ ...one, id: name, name, aliases: [] }));
    const { resolve } = createSearch({ ...dossier, entities: twins });
    expect(resolve('Garamoo')).toBe('Garamo');
    expect(resolve('Garami')).toBeUndefined();
  });
});
