import { foldName } from './characters';
import { allowedEdits, editDistance } from './edit-distance';

const SHORTEST_NAME = 5;
const SHORTEST_UNSURE_NAME = 6;

/** Names with digits are never compared (GPT-4 is not GPT-5), nor are short ones and family names alone. */
export function mayBeMisspelt(text: string, isUnsure: boolean, isSurname: boolean): boolean {
  if (isSurname || /[^\p{L}\s-]/u.test(text)) return false;
  return text.length >= (isUnsure ? SHORTEST_UNSURE_NAME : SHORTEST_NAME);
}

/** A name that a misspelling is compared with, taken apart once. */
export interface FuzzyTarget {
  parts: NamePart[];
  /** If there are several and not all of them are one part. */
  words?: NamePart[];
  /** The parts without what is between them. */
  joined: string;
  /** Of a person: then one of the two names must be right. */
  isPerson: boolean;
}

interface NamePart {
  written: string;
  folded: string;
}

const WORD_BORDER = /[\s\u00a0-]+/u;
/** Between the words of a name, and between the parts of one word: `Open|AI`, `Aleph|Alpha`. */
const PART_BORDER = /[\s\u00a0-]+|(?<=\p{Ll})(?=\p{Lu})/u;
/** Shorter parts must be right, or "Open Air" and "OpenAPI" would be near OpenAI. */
const SHORTEST_MISSPELT_PART = 4;
const SHORTEST_LONG_NAME = 7;
/** Of a person: the letters of both names together from which on both may be wrong. */
const SHORTEST_WRONG_TWICE = 12;

/** @param fold as {@link foldName}, which is slower than a folder with a table */
export function toTarget(text: string, isPerson: boolean, fold = foldName): FuzzyTarget {
  const parts = partsOf(text, fold);
  const words = partsOf(text, fold, WORD_BORDER);
  const areWordsOthers = words.length > 1 && words.length < parts.length;
  return {
    parts,
    ...(areWordsOthers && { words }),
    joined: parts.map(({ folded }) => folded).join(''),
    isPerson,
  };
}

/**
 * Is the written text this name with a slip, and not another word or an inflection of the name?
 *
 * @param fold as {@link foldName}, which is slower than a folder with a table
 */
export function isMisspelling(written: string, target: FuzzyTarget, fold = foldName): boolean {
  const joined = fold(written).replaceAll(' ', '');
  const limit = allowedEdits(target.joined.length);
  if (target.parts.length === 1 && isInflected(joined, target.joined)) return false;
  if (editDistance(joined, target.joined, limit) > limit) return false;
  const parts = partsOf(written, fold);
  if (isSplit(parts, target)) return joined === target.joined;
  if (parts.length === 1 && target.parts.length === 2) return isNearJoined(joined, target);
  if (arePartsNear(parts, target.parts, target)) return true;
  // "Github Copilote": whoever misspells does not mind capitals inside of words.
  return (
    target.words !== undefined &&
    arePartsNear(partsOf(written, fold, WORD_BORDER), target.words, target)
  );
}

/** "Hugingface": a name of two parts, written as one word; one of the two must be right, and the other near. */
function isNearJoined(joined: string, { parts, joined: name }: FuzzyTarget): boolean {
  const [first = '', last = ''] = parts.map(({ folded }) => folded);
  const end = joined.slice(first.length);
  const start = joined.slice(0, -last.length);
  return (
    (joined.startsWith(first) && (isNearPart(end, last) || isNearAbbreviation(end, last))) ||
    // "Alfafold": what the name begins with may have as many edits as the whole name.
    (joined.endsWith(last) && isNearPart(start, first, allowedEdits(name.length)))
  );
}

/** "Chatgbt": where nobody hears a word, another letter is no other word. */
function isNearAbbreviation(part: string, wanted: string): boolean {
  return part.length === wanted.length && wanted.length === 3 && editDistance(part, wanted, 1) <= 1;
}

/** "Mid Journey": a name of one part, written as two words. */
function isSplit(parts: NamePart[], target: FuzzyTarget): boolean {
  return target.parts.length === 1 && parts.length === 2;
}

/** "Googled" is what people do, not how they misspell. */
const ENDINGS = new Set('d e ed en er ers es ing ly n r s st t te ten'.split(' '));

function isInflected(joined: string, name: string): boolean {
  return joined.startsWith(name) && ENDINGS.has(joined.slice(name.length));
}

function partsOf(text: string, fold: typeof foldName, border = PART_BORDER): NamePart[] {
  return text
    .split(border)
    .filter((part) => part !== '')
    .map((part) => ({ written: part, folded: fold(part) }));
}

function arePartsNear(
  parts: NamePart[],
  targets: NamePart[],
  { joined, isPerson }: FuzzyTarget,
): boolean {
  if (parts.length !== targets.length) return false;
  const wrong = parts.filter((part, n) => part.folded !== targets[n]?.folded);
  // "Satia Nadela" may be no other person; of short names "Tom Book" may.
  if (isPerson && wrong.length > 1 && joined.length < SHORTEST_WRONG_TWICE) return false;
  // "Aleph Alfa": beside a right part, the other may have as many edits as the whole name. "Claude Monet" is another.
  const isAlike = (part: NamePart) =>
    targets.some(({ folded }) => folded[0] === part.folded[0] && folded !== part.folded);
  const [only] = wrong.length === 1 ? wrong : [];
  const mayBeFarther = only && (isPerson ? isLongFirstName(only, parts, targets) : isAlike(only));
  const limit = mayBeFarther ? allowedEdits(joined.length) : 1;
  return parts.every((part, n) => {
    const wanted = targets[n];
    return (
      wanted !== undefined &&
      (isSameGlyphs(part, wanted) || isNearPart(part.folded, wanted.folded, limit))
    );
  });
}

/** "Mustapha Suleyman": other people of the family have other first names, but not ones as near as that. */
function isLongFirstName(part: NamePart, parts: NamePart[], [first]: NamePart[]): boolean {
  return part === parts[0] && (first?.folded.length ?? 0) >= SHORTEST_LONG_NAME;
}

/** Short parts may at most have their letters in another order ("ChatGTP", "OpenIA"). */
function isNearPart(part: string, wanted: string, least = 1): boolean {
  if (wanted.length < SHORTEST_MISSPELT_PART) return sortLetters(part) === sortLetters(wanted);
  const limit = Math.max(least, allowedEdits(wanted.length));
  return editDistance(part, wanted, limit) <= limit;
}

function sortLetters(word: string): string {
  return word.split('').toSorted().join('');
}

/** Equal to the eye: a small L for a capital I ("OpenAl"). */
function isSameGlyphs(part: NamePart, wanted: NamePart): boolean {
  return part.written.replaceAll('l', 'I') === wanted.written;
}
