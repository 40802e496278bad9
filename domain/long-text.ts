import type { PageEvidence } from './judge-names';
import { NOTHING, type FoundMentions, type MentionFinder } from './mention-finder';

/** UTF-16 code units that are read at once, a few milliseconds' work where every word is a name. */
const PIECE = 4000;
/** So far from the end of a piece a border is looked for. */
const REACH = 1000;

/**
 * Finds what a text has, with a pause before names are judged, and, if it is long, after each piece of it: then names near
 * the borders of pieces are judged by less of what stands around them.
 */
export function* findInSteps(
  finder: Pick<MentionFinder, 'read' | 'judge'>,
  text: string,
  evidence: PageEvidence,
): Generator<undefined, FoundMentions> {
  if (text.length > PIECE) return yield* findInPieces(finder, text, evidence);
  const read = finder.read(text);
  if (!read) return NOTHING;
  yield;
  return finder.judge(read, evidence);
}

function* findInPieces(
  finder: Pick<MentionFinder, 'read' | 'judge'>,
  text: string,
  evidence: PageEvidence,
): Generator<undefined, FoundMentions> {
  const found: FoundMentions = { mentions: [], candidates: [], waitingFor: [] };
  for (let start = 0; start < text.length;) {
    const end = endOfPiece(text, start);
    addShifted(found, yield* findInSteps(finder, text.slice(start, end), evidence), start);
    start = end;
    yield;
  }
  return found;
}

function addShifted(all: FoundMentions, part: FoundMentions, by: number): void {
  for (const each of part.mentions) {
    all.mentions.push({ ...each, start: each.start + by, end: each.end + by });
  }
  for (const each of part.candidates) {
    all.candidates.push({ ...each, start: each.start + by, end: each.end + by });
  }
  all.waitingFor.push(...part.waitingFor);
}

const SENTENCE_END = /[.!?…]["'”’»)]*\s|\n/g;
const SPACE = /\s/g;

/** After the last sentence of the piece, else after its last word, else anywhere but inside a code point. */
function endOfPiece(text: string, start: number): number {
  const limit = start + PIECE;
  if (limit >= text.length) return text.length;
  const from = limit - REACH;
  const near = text.slice(from, limit);
  const end = lastEnd(SENTENCE_END, near) ?? lastEnd(SPACE, near);
  if (end !== undefined) return from + end;
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit;
}

function lastEnd(pattern: RegExp, text: string): number | undefined {
  const last = [...text.matchAll(pattern)].at(-1);
  return last && last.index + last[0].length;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
