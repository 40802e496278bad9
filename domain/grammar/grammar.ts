/** What the finder has to know of a language to tell a name from a word. */
export interface Grammar {
  /** BCP 47 code. */
  language: string;
  /** Words that stand right before a common noun, folded: "der Mistral" is the wind. */
  determiners: string[];
  /** Words that may begin a sentence right before a name and are no first name, folded: "Pour Lacroix, …". */
  smallWords: string[];
  /** Is every noun capitalised, so that a capital in mid-sentence says less? */
  capitalNouns: boolean;
}
