import type { AliasIndex } from '../../../domain/alias-index';
import type { Article } from '../make-text';

/** What is needed to measure in Node. */
export interface NodeWork {
  /** Script of the kit. */
  kit: string;
  index: AliasIndex;
  /** Names of the data, as written there. */
  names: string[];
  articles: Article[];
  rounds: number;
}

/** Numbers by key, and what is worth a line beside them. */
export interface Result {
  values: Record<string, number>;
  notes: string[];
}
