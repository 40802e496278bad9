import { type Article, charactersIn, linesOf } from '../make-text';

/** A part of the text that is read in one go. */
export interface Slice {
  articles: Article[];
  lines: string[];
}

/**
 * UTF-16 code units. Longer ones are more often interrupted by what else the machine does; shorter ones find more of
 * the index out of the processor's cache than a page does.
 */
const SLICE = 200_000;

/** Cuts the text between articles into parts of about equal length. */
export function sliceText(articles: Article[]): Slice[] {
  const slices: Slice[] = [];
  let group: Article[] = [];
  let length = 0;
  for (const article of articles) {
    group.push(article);
    length += charactersIn(article.lines);
    if (length < SLICE) continue;
    slices.push({ articles: group, lines: linesOf(group) });
    group = [];
    length = 0;
  }
  // A short rest would be a round like the others.
  if (slices.length === 0) slices.push({ articles: group, lines: linesOf(group) });
  return slices;
}

/** The slice of a round: all of them in turn. */
export function sliceOf(slices: Slice[], round: number): Slice {
  const slice = slices[round % slices.length];
  if (!slice) throw new Error('There is no text to read.');
  return slice;
}
