/** How a name is written in a text, compared with the way the data write it. */
export type LetterCase =
  /** As the data write it. */
  | 'own'
  /** With a first capital only, where the data have more of them: "Ernie" for ERNIE. */
  | 'capital'
  | 'small'
  | 'upper'
  /** With capitals of its own: "LLaMA". */
  | 'mixed';

export function letterCaseOf(raw: string, own: string): LetterCase {
  if (raw === own) return 'own';
  if (isSmall(raw)) return 'small';
  if (raw === raw.toUpperCase()) return 'upper';
  return isSmall(raw.slice(1)) ? 'capital' : 'mixed';
}

export function isSmall(text: string): boolean {
  return text === text.toLowerCase();
}

/** Has the name capitals (or none at all) that no rule of spelling gives it: "xAI", "MiniMax"? */
export function hasOwnCapitals(own: string): boolean {
  return !isSmall(own.slice(1));
}

const UNEVEN = /[\u00ad\u200b-\u200d\u2060\ufeff\s\u00a0\u00b7\u2010-\u2015-]/;

/** A name as the reader sees it: no soft hyphens, one space for a run of spaces and hyphens. */
export function visibleName(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/[\s\u00a0\u00b7\u2010-\u2015-]+/g, ' ');
}
