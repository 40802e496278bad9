import type { EntityId } from './entity';
import type { MentionFinder } from './mention-finder';
import type { Search } from './search';

/** No name is longer; a longer selection is a passage. */
const LONGEST = 80;

/**
 * The entity whose name a selected text is. Here an ambiguous name and a family name need no support: the reader asks
 * about this very word.
 */
export function lookUp(
  finder: MentionFinder,
  search: Search,
  text: string,
  language: string,
): EntityId | undefined {
  const asked = text.trim();
  if (asked === '' || asked.length > LONGEST) return undefined;
  const exact = finder
    .explain(asked, { language, named: new Set() })
    .find((name) => isAllOf(asked, name));
  return exact?.entityId ?? lookUpMisspelt(finder, search, asked, language);
}

function lookUpMisspelt(
  finder: MentionFinder,
  search: Search,
  asked: string,
  language: string,
): EntityId | undefined {
  const entityId = search.resolve(asked.replaceAll(BESIDE_WORDS, ''));
  if (entityId === undefined) return undefined;
  // The finder knows which words of a language are none. On pages it reads capitalised ones only.
  const title = asked.replace(FIRST_LETTER, (letter) => letter.toUpperCase());
  const { candidates } = finder.find(title, { language, named: new Set([entityId]) });
  return candidates.some((candidate) => isAllOf(title, candidate)) ? entityId : undefined;
}

/** Is there nothing else in the text but signs around the name, and a genitive "s"? */
function isAllOf(text: string, { start, end }: { start: number; end: number }): boolean {
  const around = text.slice(0, start) + text.slice(end).replace(GENITIVE, '');
  return !WORD_CHARACTER.test(around);
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const FIRST_LETTER = /\p{L}/u;
const BESIDE_WORDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const GENITIVE = /^['’]?s(?![\p{L}\p{N}])/iu;
