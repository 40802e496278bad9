import type { AliasIndex } from '../../../domain/alias-index';
import { collectTextBlocks } from '../../../page/text-blocks';
import { createFuzzyScan, createScan } from './create-scan';

/** Reads the whole page; returns a number that depends on all of it. */
export type PageReader = () => number;

/** What any reader of a page has to do at least: to visit each text node. */
export function createWalk(): PageReader {
  return () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let characters = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      characters += node.nodeValue?.length ?? 0;
    }
    return characters;
  };
}

/** The same and a look at each code unit. */
export function createBareWalk(): PageReader {
  return () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let sum = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
    }
    return sum;
  };
}

/** @returns a reader that counts the names */
export function createPageScan(index: AliasIndex): PageReader {
  const scan = createScan(index);
  return () => {
    let hits = 0;
    for (const { text } of collectTextBlocks(document.body)) hits += scan(text).length;
    return hits;
  };
}

/** @returns a reader that looks for names and misspellings, and counts both */
export function createFuzzyPageScan(index: AliasIndex): PageReader {
  const { scan, filter } = createFuzzyScan(index);
  return () => {
    let found = 0;
    for (const { text } of collectTextBlocks(document.body)) {
      const hits = scan(text, (start, end, isKnown, hash) => {
        if (filter.candidateAt(text, start, end, isKnown, hash)) found++;
      });
      found += hits.length;
    }
    return found;
  };
}
