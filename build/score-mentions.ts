import type { Mention } from '../domain/mention-finder';
import type { CorpusText } from './mention-reader';

/** A mention as a person labelled it. */
export interface LabelledMention {
  start: number;
  end: number;
  entity: string;
  /** Misspelt. */
  typo?: boolean;
  /** A family name alone. */
  surname?: boolean;
  /** Either answer is right. */
  optional?: boolean;
}

export interface LabelledText extends CorpusText {
  mentions: LabelledMention[];
}

/** Counts over texts; rates follow from them. */
export interface Score {
  texts: number;
  found: number;
  wrong: number;
  missed: number;
  typos: { found: number; all: number };
  surnames: { found: number; all: number };
  /** Texts without any label, and those of them in which something was found. */
  negatives: { dirty: number; all: number };
}

export function emptyScore(): Score {
  return {
    texts: 0,
    found: 0,
    wrong: 0,
    missed: 0,
    typos: { found: 0, all: 0 },
    surnames: { found: 0, all: 0 },
    negatives: { dirty: 0, all: 0 },
  };
}

/** A mention is right when it has the label's entity and overlaps it; on an optional span it counts neither way. */
export function addToScore(score: Score, text: LabelledText, mentions: Mention[]): void {
  const unused = new Set(mentions);
  score.texts++;
  for (const label of text.mentions) {
    if (label.optional) continue;
    const hit = [...unused].find(
      (mention) => mention.entityId === label.entity && overlaps(mention, label),
    );
    if (hit) unused.delete(hit);
    score[hit ? 'found' : 'missed']++;
    if (label.typo) count(score.typos, hit);
    if (label.surname) count(score.surnames, hit);
  }
  const optional = text.mentions.filter((label) => label.optional);
  const wrong = [...unused].filter((each) => !optional.some((label) => overlaps(each, label)));
  score.wrong += wrong.length;
  if (text.mentions.length > 0) return;
  score.negatives.all++;
  if (wrong.length > 0) score.negatives.dirty++;
}

function count(tally: { found: number; all: number }, hit: Mention | undefined): void {
  tally.all++;
  if (hit) tally.found++;
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Shares between 0 and 1; undefined where there is nothing to share. */
export function ratesOf({ found, wrong, missed, typos, surnames }: Score) {
  return {
    precision: share(found, found + wrong),
    recall: share(found, found + missed),
    f1: share(2 * found, 2 * found + wrong + missed),
    typoRecall: share(typos.found, typos.all),
    surnameRecall: share(surnames.found, surnames.all),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
