import type { Entity } from './entity';
import { allOf } from './openness';

/** Longer texts are no name of a version; a selection may be a whole page. */
export const LONGEST_NAME = 100;

/** Numbers with what is written onto them ("2.5", "8x7b", "4o"), and words ("r+"). */
const PART = /\d+(?:[.,]\d+)*(?:x\d+)?[a-z]*|\p{L}+\+?/gu;
const HAS_DIGIT = /\d/;

/**
 * The version of a family that a text names, by its name in the data, as written in any common way: "Grok-1", "Grok 1",
 * "grok1". Of several the longest one. Undefined for the family itself, and for a version that the data do not have:
 * "Grok 4.2" is not Grok 4.
 */
export function findNamedVersion(
  { name: family, facts }: Entity,
  text: string,
): string | undefined {
  const written = partsOf(text.slice(0, LONGEST_NAME));
  let longest: { version: string; parts: string[] } | undefined;
  for (const { value } of allOf(facts, 'version')) {
    const parts = formsOf(value.name, family).find((form) => hasRun(written, form));
    if (parts && isLonger(parts, longest?.parts ?? [])) longest = { version: value.name, parts };
  }
  return longest?.version;
}

/** A version's name, and the same without the family's where it is a name of its own: "Opus 5" of Claude Opus 5. */
function formsOf(version: string, family: string): string[][] {
  const parts = partsOf(version);
  const ofFamily = partsOf(family);
  if (!startsWith(parts, ofFamily)) return [parts];
  const rest = parts.slice(ofFamily.length);
  // The first one is often called as the family is: "Yi" means all of them, "GPT-5" that one.
  if (rest.length === 0) return HAS_DIGIT.test(family) ? [parts] : [];
  const isOwnName = rest.length > 1 && !HAS_DIGIT.test(rest[0] ?? '');
  return isOwnName ? [parts, rest] : [parts];
}

function partsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase().replaceAll('×', 'x');
  const parts = (folded.match(PART) ?? []).map((part) => part.replaceAll(',', '.'));
  // "v3.1" is 3.1.
  return parts.filter((part, n) => part !== 'v' || !HAS_DIGIT.test(parts[n + 1] ?? ''));
}

function hasRun(parts: string[], run: string[]): boolean {
  return parts.some((_, start) => startsWith(parts.slice(start), run));
}

function startsWith(parts: string[], first: string[]): boolean {
  return first.every((part, n) => parts[n] === part);
}

function isLonger(a: string[], b: string[]): boolean {
  return a.length === b.length ? a.join('').length > b.join('').length : a.length > b.length;
}
