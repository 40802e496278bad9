// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../domain/mention-finder';
import { createSearch } from '../../domain/search';
import { aliasIndex, dossierIn, file, languageCodes } from './real-data';

interface Case {
  id: string;
  lang: string;
  text: string;
  mentions: { start: number; end: number; surface: string; entity: string; typo?: true }[];
  why: string;
}

const FOLDER = join(import.meta.dirname, '..', 'cases');

const finder = createMentionFinder(aliasIndex);
const search = createSearch(dossierIn('en'));

function readCases(language: string): Case[] {
  const lines = readFileSync(join(FOLDER, `${language}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Case);
}

/** As on a page that holds nothing else: the names found, and the misspelt ones that the search settles. */
function mark({ lang, text }: Case): string[] {
  const found = finder.find(text, { language: lang, named: new Set() });
  const resolved = found.candidates.flatMap(({ start, end }) => {
    const entityId = search.resolve(text.slice(start, end));
    return entityId === undefined ? [] : [{ start, end, entityId }];
  });
  return [...found.mentions, ...resolved]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, entityId }) => `${text.slice(start, end)} @${start} = ${entityId}`);
}

describe.each(languageCodes)('sentences in %s', (language) => {
  const cases = readCases(language);

  it.each(cases)('$id marks what it should: $why', (sentence) => {
    const { text, mentions } = sentence;
    const expected = mentions.map(
      ({ start, end, entity }) => `${text.slice(start, end)} @${start} = ${entity}`,
    );
    expect(mark(sentence), text).toEqual(expected);
  });

  it('are labelled with known entities, and offsets that fit', () => {
    const ids = new Set(file.entities.map(({ id }) => id));
    for (const { id, lang, text, mentions, why } of cases) {
      expect(lang, id).toBe(language);
      expect(why, id).not.toBe('');
      for (const { start, end, surface, entity } of mentions) {
        expect(text.slice(start, end), id).toBe(surface);
        expect(ids, id).toContain(entity);
      }
    }
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it('ask for restraint as often as for a mark', () => {
    const without = cases.filter(({ mentions }) => mentions.length === 0).length;
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(without / cases.length).toBeGreaterThanOrEqual(0.4);
  });
});
