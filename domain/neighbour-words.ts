import { classAt, FIRST_WORD_CLASS, isSpace, SEPARATOR, SKIP, type ClassTable } from './characters';

/** The word right beside a name; offsets are UTF-16 code units of the text, `end` exclusive. */
export interface NeighbourWord {
  start: number;
  end: number;
  /** What stands between it and the name. */
  gap: 'space' | 'hyphen' | 'apostrophe' | 'quote';
}

const QUOTES = '"“”„«»‹›‘(';
const APOSTROPHES = "'’";

/** The word before `start`, unless the sentence begins there or a dash, a comma or the like stands between. */
export function wordBefore(
  table: ClassTable,
  text: string,
  start: number,
): NeighbourWord | undefined {
  const isApostrophe = start > 0 && APOSTROPHES.includes(text.charAt(start - 1));
  const gap = isApostrophe
    ? { end: start - 1, gap: 'apostrophe' as const }
    : gapFrom(table, text, start, -1);
  if (!gap) return undefined;
  let first = gap.end;
  while (isWordOrSkip(table, text, first - 1)) first--;
  return first < gap.end ? { start: first, end: gap.end, gap: gap.gap } : undefined;
}

/** The word after `end`; a possessive ending has been read over. */
export function wordAfter(table: ClassTable, text: string, end: number): NeighbourWord | undefined {
  const gap = gapFrom(table, text, end, 1);
  if (!gap) return undefined;
  let last = gap.end;
  while (isWordOrSkip(table, text, last)) last++;
  return last > gap.end ? { start: gap.end, end: last, gap: gap.gap } : undefined;
}

/** End of "’s", "'s", "s" or of the bare apostrophe after a name; `end` itself if there is none. */
export function endOfPossessive(table: ClassTable, text: string, end: number): number {
  let i = end;
  const hasApostrophe = APOSTROPHES.includes(text.charAt(i)) && i < text.length;
  if (hasApostrophe) i++;
  if (
    classAt(table, text, i) === 's'.charCodeAt(0) &&
    classAt(table, text, i + 1) < FIRST_WORD_CLASS
  ) {
    return i + 1;
  }
  return end;
}

function gapFrom(
  table: ClassTable,
  text: string,
  from: number,
  step: 1 | -1,
): { end: number; gap: NeighbourWord['gap'] } | undefined {
  let i = from;
  let hasSpace = false;
  let hasHyphen = false;
  let hasQuote = false;
  for (let read = 0; read < 4; read++) {
    const at = step === 1 ? i : i - 1;
    if (at < 0 || at >= text.length) return undefined;
    const character = text.charAt(at);
    const cls = classAt(table, text, at);
    if (cls >= FIRST_WORD_CLASS) break;
    if (cls === SEPARATOR) {
      if (character === '\n' || character === '\r') return undefined;
      if (isSpace(text.charCodeAt(at))) hasSpace = true;
      else hasHyphen = true;
    } else if (QUOTES.includes(character)) hasQuote = true;
    else if (cls !== SKIP) return undefined;
    i += step;
  }
  if (i === from || (hasHyphen && (hasSpace || hasQuote))) return undefined;
  return { end: i, gap: hasHyphen ? 'hyphen' : hasQuote ? 'quote' : 'space' };
}

function isWordOrSkip(table: ClassTable, text: string, i: number): boolean {
  const cls = classAt(table, text, i);
  return cls >= FIRST_WORD_CLASS || cls === SKIP;
}
