/**
 * How the finder sees single UTF-16 code units: as part of a word (folded to lower case without diacritics), as a
 * separator, as something to read over, or as the border of a word.
 */

export const OTHER = 0;
/** Soft hyphen, zero-width characters, combining marks: as if they were not there. */
export const SKIP = 1;
/** Space, no-break space, hyphen, dash: one run of them separates the parts of a name. */
export const SEPARATOR = 2;
/** From here on a class is the folded code unit of a word character. */
export const FIRST_WORD_CLASS = 3;

/** Code units below this have their class in a table; those above are rare in the languages of the names. */
export const TABLE_SIZE = 0x500;

// oxlint-disable-next-line no-misleading-character-class -- single code units are tested
const SKIPPED = /[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff]/;
const SEPARATORS = /[\s\u2010-\u2015\u2212-]/;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
/** Han, Kana and Hangul are written without spaces, so a Latin name may stand right beside them. */
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]/u;

/** Class of one code unit. A half of a surrogate pair is {@link OTHER}: no name has one, and none ends a word wrongly. */
export function classOf(code: number): number {
  const character = String.fromCharCode(code);
  if (SKIPPED.test(character)) return SKIP;
  if (SEPARATORS.test(character)) return SEPARATOR;
  if (!WORD.test(character) || UNSPACED_SCRIPT.test(character)) return OTHER;
  const folded = character.normalize('NFD')[0]?.toLowerCase() ?? character;
  return folded.length === 1 ? folded.charCodeAt(0) : code;
}

/** Classes of the code units below {@link TABLE_SIZE}, as a string whose code units are the classes. */
export function buildClassTable(): string {
  let table = '';
  for (let code = 0; code < TABLE_SIZE; code++) table += String.fromCharCode(classOf(code));
  return table;
}

/** The text as the finder compares it: folded word characters, one space for a run of separators, the rest as it is. */
export function foldName(text: string): string {
  return foldWith(text, classOf);
}

/** {@link foldName} for many texts, by a table that {@link buildClassTable} has made. */
export function createFolder(classes: string): (text: string) => string {
  const lookUp = (code: number) => (code < TABLE_SIZE ? classes.charCodeAt(code) : classOf(code));
  return (text) => foldWith(text, lookUp);
}

function foldWith(text: string, lookUp: (code: number) => number): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const cls = lookUp(text.charCodeAt(i));
    if (cls === SKIP) continue;
    if (cls === SEPARATOR) folded += folded.endsWith(' ') || folded === '' ? '' : ' ';
    else folded += cls === OTHER ? text[i] : String.fromCharCode(cls);
  }
  return folded.trimEnd();
}
