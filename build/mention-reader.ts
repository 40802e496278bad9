import { buildAliasIndex } from '../domain/alias-index';
import { buildDossier, SOURCE_LANGUAGE } from '../domain/dossier';
import { createMentionFinder, type Mention } from '../domain/mention-finder';
import { createSearch } from '../domain/search';
import { findMentionsInText } from '../domain/text-mentions';
import { assertData } from './check-data';
import { readData } from './read-data';

/** One line of a corpus. */
export interface CorpusText {
  id: string;
  /** BCP 47. */
  lang: string;
  text: string;
}

/** The finder and the search of the extension, with the data of the project, for texts outside of a browser. */
export function createMentionReader(): (text: CorpusText) => Mention[] {
  const { file, languages } = assertData(readData());
  const finder = createMentionFinder(buildAliasIndex(file.entities, languages));
  const search = createSearch(buildDossier(file, languages, SOURCE_LANGUAGE));
  return ({ text, lang }) => findMentionsInText(finder, text, lang, search.resolve);
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
