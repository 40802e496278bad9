import { buildDossier, SOURCE_LANGUAGE } from '../domain/dossier';
import { createMentionFinder, type Mention } from '../domain/mention-finder';
import type { Explanation } from '../domain/judge-names';
import { createSearch } from '../domain/search';
import { findMentionsInText } from '../domain/text-mentions';
import { assertData } from './check-data/check-data';
import { compileIndex } from './compile-index';
import { readData } from './read-data';

/** One line of a corpus. */
export interface CorpusText {
  id: string;
  /** BCP 47. */
  lang: string;
  text: string;
}

export interface MentionReader {
  read(text: CorpusText): Mention[];
  /** Every name found, with the reasons for counting it or not. */
  explain(text: CorpusText): Explanation[];
}

/** The finder and the search of the extension, with the data of the project, for texts outside of a browser. */
export function createMentionReader(): MentionReader {
  const data = assertData(readData());
  const finder = createMentionFinder(compileIndex(data));
  const search = createSearch(buildDossier(data.file, data.languages, SOURCE_LANGUAGE));
  return {
    read: ({ text, lang }) => findMentionsInText(finder, text, lang, search.resolve),
    explain: ({ text, lang }) => finder.explain(text, { language: lang, named: new Set() }),
  };
}

/** @throws with the number of the line that is no JSON */
export function parseLines<Line>(jsonl: string): Line[] {
  return jsonl.split('\n').flatMap((line, n): Line[] => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as Line];
    } catch (error) {
      throw new Error(`line ${n + 1} is no JSON: ${String(error)}`, { cause: error });
    }
  });
}
