import type { EntityId, EntityKind, Verdict } from './entity';
import type { CellState, OpennessCell, OpennessVerdict } from './openness';
import type { Words } from './words';

/** What a card shows, in one language, ready to be laid out: texts, no numbers left to format. */
export interface CardData {
  entityId: EntityId;
  kind: EntityKind;
  /** BCP 47 of all texts that do not say otherwise. */
  language: string;
  kindWord: string;
  /** Seat of an organisation. */
  place?: string;
  /** Maker of a model. */
  maker?: CardText;
  /** "As of 23 Nov 2026" */
  asOf: string;
  name: string;
  tagline: CardText;
  openness?: CardOpenness;
  rows: CardRow[];
  /** Behind "show more". */
  sections: CardSection[];
  citations: CardCitation[];
  /** Prefilled letters to those who keep the data: nothing is sent before the reader opens one. */
  reports: { label: string; url: string }[];
  /** All sources of the card, in the order in which it uses them. */
  sources: CardSource[];
  words: CardWords;
}

export type CardWords = Words['cardActions'] &
  Pick<Words['card'], 'close' | 'more' | 'less' | 'sources' | 'openStrip'>;

/** What the reader can copy: all of the first screen, or one row of it. */
export interface CardCitation {
  label: string;
  text: string;
  markdown: string;
}

/** A piece of running text. */
export interface CardPart {
  text: string;
  /** BCP 47, where it is not the card's language. */
  language?: string;
  strong?: true;
  /** Turns the card to that entity. */
  entityId?: EntityId;
}

export type CardText = CardPart[];

export interface CardSource {
  url: string;
  title: string;
  publisher: string;
  date: string;
  /** BCP 47 and name of the source's language, where it is not the card's. */
  language?: string;
  languageName?: string;
}

/** Who says so, and when: the line under every fact. */
export interface CardProvenance {
  /** "reported", "sources disagree" */
  tag?: string;
  /** In place of a source: "Our sum". */
  own?: string;
  /** Before the source: "led rounds". */
  lead?: string;
  source?: CardSource;
  date: string;
  /** "3 more": opens the list of sources. */
  others?: string;
  /** "not checked for 14 months" */
  stale?: string;
  /** Terms on which the value itself is taken over from the source. */
  licence?: { name: string; url: string };
}

export interface CardValue {
  text: CardText;
  /** A value that says that there is none. */
  isMissing?: true;
  /** Meters, one a model: 0 closed to 3 open source, null not verified. */
  levels?: (number | null)[];
  provenance?: CardProvenance;
}

export interface CardRow {
  field: string;
  label: string;
  values: CardValue[];
}

export interface CardOpenness {
  verdict: OpennessVerdict;
  /** 0 closed to 3 open source, null not verified. */
  level: number | null;
  word: string;
  /** The version of the family that is judged: "Gemma 4", "Gemma 4; others differ". */
  version?: string;
  licence: CardText;
  cells: CardCell[];
  /** The words are too long for one line of five. */
  isList: boolean;
  provenance?: CardProvenance;
}

export interface CardCell {
  cell: OpennessCell;
  label: string;
  state: CellState;
  stateWord: string;
}

export interface CardListItem {
  text: CardText;
  /** Small, right after the text. */
  detail?: string;
  /** At the end of the line. */
  side?: string;
  level?: number | null;
  /** Below: who led a round, and how much the company was worth. */
  terms?: string;
  provenance?: CardProvenance;
}

export interface CardClaim {
  verdict: Verdict;
  heading: string;
  lines: { label: string; text: CardText }[];
  provenance?: CardProvenance;
}

export type CardSection =
  | { type: 'rows' | 'disputed'; title: string; rows: CardRow[] }
  | { type: 'list'; title: string; items: CardListItem[]; chart?: CardChart }
  | { type: 'then'; title: string; columns: [CardDate, CardDate]; rows: CardThenRow[] }
  | {
      type: 'parts';
      title: string;
      parts: (CardCell & { detail: CardText; provenance?: CardProvenance })[];
    }
  | { type: 'claims'; title: string; note: string; claims: CardClaim[] };

/** "Dec 2023", "date of this page" */
export interface CardDate {
  date: string;
  detail: string;
}

/** What was known on the day of the page, and what is known now. */
export interface CardThenRow {
  field: string;
  label: string;
  before: CardValue;
  now: CardValue;
}

/** One round, and the sum that it brings. */
export interface CardStep {
  x: number;
  level: number;
  /** "Series C, 9 Sept 2025: €1.7bn", and in a second line who led it. */
  tip: string;
  /** Name and lead investor, where there is room: pixels from the dot, up and to the right, where the text ends or begins. */
  label?: { text: string; dx: number; dy: number; ends: boolean };
}

/** Sums over time, to scale: places along the time axis in percent, heights as parts of the whole sum. */
export interface CardChart {
  /** "Known rounds in euros, added up" */
  note: string;
  /** The same as words, for those who do not see it. */
  label: string;
  /** "€5.8bn", at the end of the line. */
  total: string;
  steps: CardStep[];
  grid: { level: number; label: string }[];
  years: { x: number; label: string }[];
  /** Rounds that are not in the sum, with the reason. */
  asides: { x: number }[];
  keys: string[];
}
