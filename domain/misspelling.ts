import { foldName } from './characters';
import { allowedEdits, editDistance } from './edit-distance';

/** A name that a misspelling is compared with. */
export interface FuzzyName {
  /** As the data write it. */
  text: string;
  /** Of a person: family names are so near each other that a short one must be right. */
  isPerson: boolean;
}

/** A {@link FuzzyName}, taken apart once. */
export interface FuzzyTarget {
  parts: NamePart[];
  /** Number of words that running text writes it in. */
  words: number;
  /** The parts without what is between them. */
  joined: string;
  isPerson: boolean;
}

interface NamePart {
  written: string;
  folded: string;
}

/** Between the words of a name, and between the parts of one word: `Open|AI`, `Aleph|Alpha`. */
const PART_BORDER = /[\s\u00a0-]+|(?<=\p{Ll})(?=\p{Lu})/u;
/** Shorter parts must be right, or "Open Air" and "OpenAPI" would be near OpenAI. */
const SHORTEST_MISSPELT_PART = 4;
const SHORTEST_MISSPELT_FAMILY_NAME = 8;

export function toTarget({ text, isPerson }: FuzzyName): FuzzyTarget {
  const parts = partsOf(text);
  return {
    parts,
    words: foldName(text).split(' ').length,
    joined: parts.map(({ folded }) => folded).join(''),
    isPerson,
  };
}

/** Is the written text this name with a slip, and not another word or an inflection of the name? */
export function isMisspelling(written: string, target: FuzzyTarget): boolean {
  const joined = foldName(written).replaceAll(' ', '');
  const limit = allowedEdits(target.joined.length);
  if (isInflected(joined, target.joined)) return false;
  if (editDistance(joined, target.joined, limit) > limit) return false;
  const parts = partsOf(written);
  // One word without capitals inside cannot be taken apart: "Openai" was an exact name already.
  return parts.length === 1 || arePartsNear(parts, target);
}

/** "Googled" is what people do, not how they misspell. */
const ENDINGS = new Set('d e ed en er ers es ing ly n r s st t te ten'.split(' '));

function isInflected(joined: string, name: string): boolean {
  return joined.startsWith(name) && ENDINGS.has(joined.slice(name.length));
}

function partsOf(text: string): NamePart[] {
  return text
    .split(PART_BORDER)
    .filter((part) => part !== '')
    .map((part) => ({ written: part, folded: foldName(part) }));
}

function arePartsNear(parts: NamePart[], target: FuzzyTarget): boolean {
  if (parts.length !== target.parts.length) return false;
  return parts.every((part, n) => {
    const wanted = target.parts[n];
    if (!wanted) return false;
    const isFamilyName = target.isPerson && n === parts.length - 1;
    const shortest = isFamilyName ? SHORTEST_MISSPELT_FAMILY_NAME : SHORTEST_MISSPELT_PART;
    if (wanted.folded.length < shortest) return isSameGlyphs(part, wanted);
    const limit = wanted.folded.length < 5 ? 1 : allowedEdits(target.joined.length);
    return editDistance(part.folded, wanted.folded, limit) <= limit;
  });
}

/** Equal, or equal to the eye: a small L for a capital I ("OpenAl"). */
function isSameGlyphs(part: NamePart, wanted: NamePart): boolean {
  return part.folded === wanted.folded || part.written.replaceAll('l', 'I') === wanted.written;
}
