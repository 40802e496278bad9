/** What the finder has to know of a language to tell a name from a word. */
export interface Grammar {
  /** BCP 47 code. */
  language: string;
  /** Words that stand right before a common noun, folded: "der Mistral" is the wind. */
  determiners: string[];
  /** Words that may begin a sentence right before a name and are no first name, folded: "Pour Lacroix, …". */
  smallWords: string[];
  /** Words that stand right before a name, folded, and rarely right before a bare common noun. */
  prepositions: string[];
  /** Verbs that follow a subject at once, folded: "Apple has", but hardly "Apple pie". */
  auxiliaries: string[];
  /** Is every noun capitalised, so that a capital in mid-sentence says less? */
  capitalNouns: boolean;
}
