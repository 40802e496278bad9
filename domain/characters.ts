/**
 * How the finder sees single UTF-16 code units: as part of a word (folded to lower case without diacritics), as a
 * separator, as something to read over, or as the border of a word.
 */

/** Not looked up yet; only in a {@link ClassTable}. */
export const UNKNOWN = 0;
export const OTHER = 1;
/** Soft hyphen, zero-width characters, combining marks: as if they were not there. */
export const SKIP = 2;
/** Space, no-break space, hyphen, dash, middle dot: one run of them separates the parts of a name. */
export const SEPARATOR = 3;
/** From here on a class is the folded code unit of a word character. */
export const FIRST_WORD_CLASS = 4;

/**
 * The code units whose classes are ready in the index, from and to (exclusive): those of most pages. The others get
 * theirs when they first occur, which takes a browser's slowest expressions.
 */
const READY: readonly (readonly [number, number])[] = [
  [0, 0x100],
  [0x2000, 0x2070],
];

// oxlint-disable-next-line no-misleading-character-class -- single code units are tested
const SKIPPED = /[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff]/;
const SEPARATORS = /[\s\u00b7\u2010-\u2015\u2212-]/;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
/** Han, Kana and Hangul are written without spaces, so a Latin name may stand right beside them. */
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]/u;

/**
 * Code units that are {@link OTHER}, from and to (exclusive), so that most pages need no expression: signs of currencies,
 * arrows and mathematics (but for the minus), boxes and ornaments; Han and Hangul; halves of surrogate pairs.
 */
const OTHERS: readonly (readonly [number, number])[] = [
  [0x20a0, 0x20d0],
  [0x2190, 0x2212],
  [0x2213, 0x2460],
  [0x2500, 0x2776],
  [0x3400, 0xa000],
  [0xac00, 0xe000],
];

/** Below it, whatever has a capital or a small form is a letter. */
const CASED_END = 0x2000;
/** A combining mark with a capital form of its own. */
const YPOGEGRAMMENI = 0x345;

/** Class of one code unit. A half of a surrogate pair is {@link OTHER}: no name has one, and none ends a word wrongly. */
export function classOf(code: number): number {
  if (OTHERS.some(([from, to]) => code >= from && code < to)) return OTHER;
  const character = String.fromCharCode(code);
  const isCased = code < CASED_END && character.toLowerCase() !== character.toUpperCase();
  return isCased && code !== YPOGEGRAMMENI ? foldLetter(code) : classByExpression(code);
}

/** {@link classOf} by what Unicode says of the character alone, as slowly as that is. */
export function classByExpression(code: number): number {
  const character = String.fromCharCode(code);
  if (SKIPPED.test(character)) return SKIP;
  if (SEPARATORS.test(character)) return SEPARATOR;
  if (!WORD.test(character) || UNSPACED_SCRIPT.test(character)) return OTHER;
  return foldLetter(code);
}

function foldLetter(code: number): number {
  const character = String.fromCharCode(code);
  const folded = character.normalize('NFD')[0]?.toLowerCase() ?? character;
  return folded.length === 1 ? folded.charCodeAt(0) : code;
}

/** Classes of the code units of {@link READY}, as a string whose code units are the classes. */
export function buildClasses(): string {
  let classes = '';
  for (const [from, to] of READY) {
    for (let code = from; code < to; code++) classes += String.fromCharCode(classOf(code));
  }
  return classes;
}

/** The class of every code unit, or {@link UNKNOWN}: then {@link learnClass} finds it, once. */
export type ClassTable = Uint16Array;

export function createClassTable(classes: string): ClassTable {
  const table = new Uint16Array(0x10000);
  let read = 0;
  for (const [from, to] of READY) {
    for (let code = from; code < to; code++) table[code] = classes.charCodeAt(read++);
  }
  return table;
}

export function learnClass(table: ClassTable, code: number): number {
  return (table[code] = classOf(code));
}

/** The class of the code unit at `i`, which may lie outside of the text. */
export function classAt(table: ClassTable, text: string, i: number): number {
  if (i < 0 || i >= text.length) return OTHER;
  const code = text.charCodeAt(i);
  return table[code] || learnClass(table, code);
}

/** Of the separators, all that are no hyphen, dash or dot. */
export function isSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code > 0x2212 ||
    (code >= 0x2028 && code <= 0x205f)
  );
}

/** The text as the finder compares it: folded word characters, one space for a run of separators, the rest as it is. */
export function foldName(text: string): string {
  return foldWith(text, classOf);
}

const PLAIN_WORD = /^\w*$/;

/** {@link foldName} for many texts, by a table. */
export function createFolder(table: ClassTable): (text: string) => string {
  const lookUp = (code: number) => table[code] || learnClass(table, code);
  return (text) => (PLAIN_WORD.test(text) ? text.toLowerCase() : foldWith(text, lookUp));
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
