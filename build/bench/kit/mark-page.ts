import type { AliasIndex } from '../../../domain/alias-index';
import { createMentionFinder } from '../../../domain/mention-finder';
import { createHighlighter } from '../../../page/highlighter';
import { toMentionRange } from '../../../page/mention-ranges';
import { collectTextBlocks } from '../../../page/text-blocks';
import type { Contender } from '../interleave';

/** Our own way from the page's text to the paint on it, in one go. */
export function createOwnMarking(index: AliasIndex): Contender {
  const finder = createMentionFinder(index);
  const language = document.documentElement.lang.split('-')[0] ?? '';
  let highlighter = createHighlighter(window);
  return {
    name: 'own',
    run() {
      const evidence = { language, named: new Set<string>() };
      let marked = 0;
      for (const block of collectTextBlocks(document.body)) {
        for (const mention of finder.find(block.text, evidence).mentions) {
          const range = toMentionRange(block, mention);
          if (!range) continue;
          highlighter.add(range);
          marked++;
        }
      }
      return marked;
    },
    reset() {
      highlighter.clear();
      highlighter = createHighlighter(window);
    },
  };
}

/** One regular expression for mark.js. */
export function createMarkJsRegExp(Mark: MarkJs, pattern: string): Contender {
  const mark = new Mark(document.body);
  return {
    name: 'markJs',
    run() {
      let marked = 0;
      mark.markRegExp(new RegExp(pattern, 'gi'), { each: () => marked++ });
      return marked;
    },
    reset: () => mark.unmark(),
  };
}

/** It calls itself for each keyword, and the stack of some browsers ends before our list does. */
const KEYWORDS_AT_ONCE = 100;

/** A list of keywords for mark.js, its usual way. */
export function createMarkJsKeywords(Mark: MarkJs, keywords: string[]): Contender {
  const mark = new Mark(document.body);
  return {
    name: 'markJsKeywords',
    run() {
      let marked = 0;
      for (let i = 0; i < keywords.length; i += KEYWORDS_AT_ONCE) {
        mark.mark(keywords.slice(i, i + KEYWORDS_AT_ONCE), {
          accuracy: 'exactly',
          separateWordSearch: false,
          each: () => marked++,
        });
      }
      return marked;
    },
    reset: () => mark.unmark(),
  };
}

/** What is used of mark.js; without iframes it is done when its methods return. */
export type MarkJs = new (root: Element) => {
  markRegExp(pattern: RegExp, options: { each(): void }): void;
  mark(
    keywords: string[],
    options: { accuracy: 'exactly'; separateWordSearch: boolean; each(): void },
  ): void;
  unmark(): void;
};
