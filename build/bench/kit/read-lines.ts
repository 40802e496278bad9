import type { AliasIndex } from '../../../domain/alias-index';
import { createMentionFinder } from '../../../domain/mention-finder';
import type { Article } from '../make-text';
import { createFuzzyScan, createScan } from './create-scan';

/** Reads all lines; returns a number that depends on each of them. */
export type LineReader = (lines: string[]) => number;

/** What any reader has to do at least: to look at each code unit. */
export function createBareReader(): LineReader {
  return (lines) => {
    let sum = 0;
    for (const line of lines) {
      for (let i = 0; i < line.length; i++) sum += line.charCodeAt(i);
    }
    return sum;
  };
}

/** @returns a reader that counts the names */
export function createExactReader(index: AliasIndex): LineReader {
  const scan = createScan(index);
  return (lines) => {
    let hits = 0;
    for (const line of lines) hits += scan(line).length;
    return hits;
  };
}

/** @returns a reader that looks for names and misspellings as the finder does, and counts what it finds */
export function createFuzzyReader(index: AliasIndex): LineReader {
  const { scan, filter } = createFuzzyScan(index);
  return (lines) => {
    let found = 0;
    for (const line of lines) {
      const hits = scan(line, (start, end, isKnown, hash) => {
        if (filter.candidateAt(line, start, end, isKnown, hash)) found++;
      });
      found += hits.length;
    }
    return found;
  };
}

/** @returns a reader that counts the mentions, each article a page of its own */
export function createFinderReader(index: AliasIndex): (articles: Article[]) => number {
  const finder = createMentionFinder(index, { fuzzy: false });
  return (articles) => {
    let mentions = 0;
    for (const { language, lines } of articles) {
      const evidence = { language, named: new Set<string>() };
      for (const line of lines) mentions += finder.find(line, evidence).mentions.length;
    }
    return mentions;
  };
}

/** @returns a function that counts the possible misspellings that the finder would ask the search about */
export function createCandidateCounter(index: AliasIndex): (articles: Article[]) => number {
  const finder = createMentionFinder(index);
  return (articles) => {
    let candidates = 0;
    for (const { language, lines } of articles) {
      const evidence = { language, named: new Set<string>() };
      for (const line of lines) candidates += finder.find(line, evidence).candidates.length;
    }
    return candidates;
  };
}

/** A reader with any matcher; of its own in each copy of the kit, so that no two matchers share a call. */
export function createReader(match: (line: string) => number): LineReader {
  return (lines) => {
    let hits = 0;
    for (const line of lines) hits += match(line);
    return hits;
  };
}
