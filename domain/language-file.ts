import type { Alias, EntityId, Phrase } from './entity';
import type { Words } from './words';

/** One file of data/languages. */
export interface LanguageFile {
  /** BCP 47. */
  code: string;
  /** The language's own name. */
  name: string;
  words: Words;
  /** Names used in this language only. */
  aliases: Record<EntityId, Alias[]>;
  /** Taglines. */
  texts: Record<EntityId, string>;
  phrases: Record<Phrase, string>;
  claims: Record<string, { says: string; found: string; now?: string }>;
}
