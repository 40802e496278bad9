// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addToScore, emptyScore, ratesOf } from '../../build/score-mentions';
import { createMentionFinder, type Mention } from '../../domain/mention-finder';
import { createSearch } from '../../domain/search';
import { findMentionsInText } from '../../domain/text-mentions';
import { aliasIndex, dossierIn, file, languageCodes } from './real-data';

interface Label {
  start: number;
  end: number;
  surface: string;
  entity: string;
  /** Either answer is right: a company's consumer product. */
  optional?: true;
}

interface Case {
  id: string;
  lang: string;
  text: string;
  mentions: Label[];
  why: string;
  /** The finder does not get it right yet. */
  hard?: true;
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

function read({ lang, text }: Case): Mention[] {
  return findMentionsInText(finder, text, lang, search.resolve);
}

/** Labels and mentions agree where they overlap; how far a mention reaches is the scanner's business. */
function errorsIn(sentence: Case, mentions: Mention[]): string[] {
  const isOver = (label: Label, mention: Mention) =>
    label.start < mention.end && mention.start < label.end;
  const isLabelled = (mention: Mention) =>
    sentence.mentions.some(
      (label) => isOver(label, mention) && (label.optional || label.entity === mention.entityId),
    );
  const isFound = (label: Label) =>
    label.optional ||
    mentions.some((mention) => isOver(label, mention) && label.entity === mention.entityId);
  const nameOf = ({ start, end }: Mention) => sentence.text.slice(start, end);
  return [
    ...mentions.filter((each) => !isLabelled(each)).map((each) => `marks ${nameOf(each)}`),
    ...sentence.mentions.filter((each) => !isFound(each)).map(({ surface }) => `misses ${surface}`),
  ];
}

describe.each(languageCodes)('sentences in %s', (language) => {
  const cases = readCases(language);

  it.each(cases.filter(({ hard }) => !hard))('$id marks what it should: $why', (sentence) => {
    expect(errorsIn(sentence, read(sentence)), sentence.text).toEqual([]);
  });

  it('are called hard only while the finder fails on them', () => {
    const solved = cases.filter((each) => each.hard && errorsIn(each, read(each)).length === 0);
    expect(solved.map(({ id }) => id)).toEqual([]);
  });

  it('are read well on the whole, the hard ones too', () => {
    const development = emptyScore();
    for (const sentence of cases.filter(({ id }) => id.startsWith('dev-'))) {
      addToScore(development, sentence, read(sentence));
    }
    const { precision, f1 } = ratesOf(development);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(f1).toBeGreaterThanOrEqual(0.97);
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
    expect(cases.length).toBeGreaterThanOrEqual(250);
    expect(without / cases.length).toBeGreaterThanOrEqual(0.4);
  });
});
