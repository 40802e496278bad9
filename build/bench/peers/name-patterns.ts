import { spellingsOf } from '../data-names';

/** What may stand between the parts of a name; nothing, for "Llama 2" is also written "Llama2". */
const SEPARATOR = String.raw`[\s-]*`;

/**
 * One spelling for all that differ in spaces and hyphens only, the one with most of them: the expressions allow them to
 * be absent. A shorter expression is a much faster one.
 */
export function mergeSpellings(names: string[]): string[] {
  const merged = new Map<string, string>();
  for (const name of names.flatMap(spellingsOf).map((each) => each.toLowerCase())) {
    const joined = name.replaceAll(/[\s\u00a0-]/g, '');
    if (name.length > (merged.get(joined)?.length ?? 0)) merged.set(joined, name);
  }
  return [...merged.values()].toSorted((a, b) => b.length - a.length);
}

/** Every name in one expression, the longest first: what a simple extension would use. */
export function alternationPattern(names: string[]): string {
  return String.raw`\b(?:${mergeSpellings(names).map(patternOf).join('|')})\b`;
}

/** The same in several expressions, none of them longer than a limit. */
export function alternationPatterns(names: string[], longest: number): string[] {
  const parts: string[][] = [];
  let length = longest;
  for (const name of mergeSpellings(names)) {
    const size = patternOf(name).length + 1;
    length += size;
    if (length > longest) {
      parts.push([]);
      length = size;
    }
    parts.at(-1)?.push(name);
  }
  return parts.map(alternationPattern);
}

interface Branch {
  next: Map<string, Branch>;
  /** Does a name end here? */
  isEnd: boolean;
}

/** One expression with common beginnings written once, as packages for it do: the best that expressions can do. */
export function prefixPattern(names: string[]): string {
  const root: Branch = { next: new Map(), isEnd: false };
  for (const name of mergeSpellings(names)) {
    let branch = root;
    for (const step of name.replaceAll(/[\s\u00a0-]+/g, ' ')) branch = nextBranch(branch, step);
    branch.isEnd = true;
  }
  return String.raw`\b${patternOfBranch(root)}\b`;
}

function nextBranch({ next }: Branch, step: string): Branch {
  let branch = next.get(step);
  if (!branch) next.set(step, (branch = { next: new Map(), isEnd: false }));
  return branch;
}

function patternOfBranch({ next, isEnd }: Branch): string {
  if (next.size === 0) return '';
  // Longer names first: the way over a separator leads to them.
  const ways = [...next].map(
    ([step, branch]) => (step === ' ' ? SEPARATOR : escape(step)) + patternOfBranch(branch),
  );
  return `(?:${ways.join('|')})${isEnd ? '?' : ''}`;
}

function patternOf(name: string): string {
  return name
    .split(/[\s\u00a0-]+/)
    .map(escape)
    .join(SEPARATOR);
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
