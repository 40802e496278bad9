/** The content of data/gate.json: how much each feature around a name counts, see context-gate.ts. */
export interface GateData {
  /** Points by feature; a feature that is missing counts nothing. */
  weights: Record<string, number>;
  /** A name that needs support counts from this score on. */
  threshold: number;
  /** From this score on, a name that is also another word settles the others like it on the page. */
  certain: number;
  /** Names of others that a misspelling must not be taken for, as written: "Alexander Wang". */
  otherNames: string[];
  /** Words that may follow the name of a model as part of it, folded: "Gemini 2.5 Pro", "Qwen2.5-Coder". */
  variants: string[];
}
