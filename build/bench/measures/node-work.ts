import type { AliasIndex } from '../../../domain/alias-index';
import type { Article } from '../make-text';
import type { PageLoad } from '../tab/measure-load';

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
  /** Of single pages, for their plot. */
  loads?: PageLoad[];
}
