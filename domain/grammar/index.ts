import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import type { Grammar } from './grammar';

const GRAMMARS: Record<string, Grammar> = { de, en, fr };

/** The grammar of a page's language; of English where we have none of its own. */
export function grammarOf(language: string): Grammar {
  return GRAMMARS[language] ?? en;
}
