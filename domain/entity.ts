/**
 * The content of data/entities.json: entities, their dated and sourced facts, and the claims of the founding article.
 * Texts are English; the other languages translate them in data/languages/*.json.
 */

import type { Topic } from './topics';

/** Kebab-case, stable for ever, e.g. `mistral-ai`. */
export type EntityId = string;
/** Key of {@link EntityFile.sources}, e.g. `mistral-2023-12-11`. */
export type SourceId = string;
/** ISO 8601 at the precision that is known: `2023`, `2023-04` or `2023-04-28`. */
export type PartialDate = string;
/** ISO 4217, e.g. `EUR`. */
export type CurrencyCode = string;
/** English text for readers; its translations stand under `phrases` in the language files. */
export type Phrase = string;

export type EntityKind = 'organization' | 'model' | 'person';

export interface EntityFile {
  /** Day of the data, `YYYY-MM-DD`. */
  version: string;
  sources: Record<SourceId, Source>;
  entities: Entity[];
  claims: Claim[];
}

export interface Source {
  url: string;
  title: string;
  publisher: string;
  /** Absent: the source bears no date. */
  date?: PartialDate;
  /** `primary` is the party itself: company post, filing, model card, licence file, paper, regulator. */
  kind: 'primary' | 'press' | 'encyclopedia' | 'index';
  /** Language of the source (BCP 47); absent: English. */
  language?: string;
  /** `quoted`: known through two independent reports that quote it, not opened itself. */
  seen?: 'quoted';
}

export interface Entity {
  id: EntityId;
  kind: EntityKind;
  /** The name as a headline shows it. */
  name: string;
  /** At most 50 characters, no judgement. */
  text: Phrase;
  /** Names other than {@link name}. */
  aliases: Alias[];
  /** May a version follow each of its names ("Gemini 2.5 Pro", "Qwen3")? */
  hasVersions?: boolean;
  facts: Fact[];
}

export interface Alias {
  text: string;
  /** How often the word, with a first capital, means something else: then it counts only with support around it. */
  ambiguous?: 'seldom' | 'often' | 'mostly';
  /** What else it is; absent: an ordinary word, which English and French write small. */
  otherSense?: 'word' | 'name' | 'abbreviation';
  /** Languages that have the word (BCP 47); absent: English. */
  wordIn?: string[];
  /** What texts are about in which it means something else. */
  topics?: Topic[];
  /** A family name: counts only after the full name stood on the page. */
  surname?: boolean;
  /** Lower-case it is another word ("to google"), so its capitals must stand as written, or all of it in capitals. */
  caseSensitive?: boolean;
  /** Lower-case words of any language that rule it out when they stand right before it ("der Mistral"). */
  notAfter?: string[];
  /** The same for words right after it ("Apple pie", "meta tags"). */
  notBefore?: string[];
}

export type Confidence = 'high' | 'medium';

/** A person or organisation: one of the dossier's entities, or a bare name. */
export type Party = { id: EntityId } | { name: string };

export interface Money {
  amount: number;
  currency: CurrencyCode;
  /** `about`: rounded or added up by us; `over`: the source gives a lower bound. */
  precision?: 'about' | 'over';
}

interface FactFrame<Field extends string, Value> {
  field: Field;
  value: Value;
  /** The day for which the sources state the value; for an event, the day of the event. */
  asOf: PartialDate;
  confidence: Confidence;
  /** At least one; primary sources first. */
  sources: SourceId[];
  /** Known from reports only: the party has not announced it, or nobody of us has opened its announcement. */
  reported?: boolean;
  /** Our own sum or count over other facts, not a figure of the sources. */
  own?: boolean;
  /** Sources disagree: the other values stand in further facts of the same field. */
  disputed?: boolean;
}

export interface Round {
  /** `Series A`, `Seed`, `Convertible`, … */
  name: Phrase;
  /** `grant`: a grant or donation, for which the giver gets no share. */
  kind: 'equity' | 'debt' | 'convertible' | 'secondary' | 'grant';
  /** Absent: not disclosed. */
  money?: Money;
  leads: Party[];
  valuation?: Money;
}

export interface Listing {
  exchange: string;
  ticker: string;
}

export type Ownership =
  | { status: 'private'; legalForm?: Phrase }
  | ({ status: 'listed'; legalForm?: Phrase } & Listing)
  | { status: 'subsidiary'; parent: Party; parentListing?: Listing; legalForm?: Phrase }
  | { status: 'nonprofit' | 'state' | 'closed'; legalForm?: Phrase }
  /** People and institutions that work together without a legal entity. */
  | { status: 'project'; legalForm?: Phrase }
  | { status: 'merged'; into: Party; legalForm?: Phrase };

export interface Role {
  title: Phrase;
  organization?: Party;
  from?: PartialDate;
  /** Absent: the role is held at `asOf`. */
  to?: PartialDate;
}

export type OrganizationFact =
  | FactFrame<'founded', { date: PartialDate; city?: string; detail?: Phrase }>
  | FactFrame<'founders', Party[]>
  | FactFrame<'headquarters', { city: string; country: string }>
  | FactFrame<'ownership', Ownership>
  /** `title` where the head of the organisation is called otherwise. */
  | FactFrame<'ceo', { person: Party; from?: PartialDate; to?: PartialDate; title?: Phrase }>
  | FactFrame<'employees', { count: number; precision?: 'about' | 'over' }>
  | FactFrame<'fundingRound', Round>
  | FactFrame<'fundingTotal', { money: Money; rounds: number }>
  | FactFrame<'shareholder', { holder: Party; percent: number; precision?: 'about' | 'over' }>
  /** What the organisation publishes openly, one neutral sentence. */
  | FactFrame<'publishes', Phrase>
  | FactFrame<'formerName', FormerName>
  | FactFrame<'indexMark', CompanyMark>
  | FactFrame<'event', Phrase>;

/** What an index of others says of a company: Foundation Model Transparency Index, points of 100. */
export interface CompanyMark {
  index: 'fmti';
  /** The model that the company was judged by, as the index names it. */
  scored: string;
  points: number;
}

/** What an index of others says of one model; it holds for no other version of a family. */
export type ModelMark =
  /** European Open Source AI Index: criteria that are open, partly open, closed. */
  | { index: 'osai'; scored: string; open: number; partial: number; closed: number }
  /** Model Openness Framework: the class that the record of the Model Openness Tool comes to. */
  | { index: 'mof'; scored: string; class: 'I' | 'II' | 'III' }
  /** `met`: how many of the six parts that Class III asks for are there under an open licence. */
  | { index: 'mof'; scored: string; class: 'none'; met: number };

export interface FormerName {
  name: string;
  until: PartialDate;
}

/** Weights that cannot be downloaded: through an API, in a product, or not yet. */
export type WeightsAccess =
  'open' | 'gated' | 'api-only' | 'product-only' | 'announced' | 'withdrawn';

export interface Licence {
  name: string;
  spdx?: string;
  osiApproved: boolean;
  /** The clause that limits use most. */
  restriction?: Phrase;
}

export interface Documentation {
  paper: 'paper' | 'report' | 'blog' | 'none';
  modelCard: 'yes' | 'partial' | 'no';
  dataCard: 'yes' | 'partial' | 'no';
}

/** With `version` it holds for that version of a family, else for the flagship and for all that say nothing else. */
export type ModelFact = { version?: string } & ModelFactByField;

type ModelFactByField =
  | FactFrame<'maker', { id: EntityId }>
  /** A version of a family; its flagship is the one that the family's card shows first. */
  | FactFrame<'version', { name: string; date: PartialDate; flagship?: true }>
  | FactFrame<'formerName', FormerName>
  | FactFrame<'released', { date: PartialDate; detail?: Phrase }>
  | FactFrame<'parameters', Parameters>
  | FactFrame<'context', { tokens: number }>
  | FactFrame<'successor', { name: string; id?: EntityId; date: PartialDate }[]>
  | FactFrame<'indexMark', ModelMark>
  | FactFrame<'event', Phrase>
  | FactFrame<'weights', { access: WeightsAccess; detail: Phrase }>
  /** `null`: no licence for a model exists, only terms of service. */
  | FactFrame<'licence', Licence | null>
  | FactFrame<'trainingCode', { published: 'yes' | 'partial' | 'no'; detail: Phrase }>
  | FactFrame<
      'trainingData',
      {
        published: 'full' | 'partial' | 'no';
        described: 'detailed' | 'summary' | 'no';
        detail: Phrase;
      }
    >
  | FactFrame<'documentation', Documentation & { detail: Phrase }>;

export type Parameters =
  | { disclosed: false }
  /** `counts`: one number per size; `active`: used per token, in mixtures of experts. */
  | { disclosed: true; counts: number[]; active?: number };

export type PersonFact =
  | FactFrame<'role', Role>
  | FactFrame<'founderOf', { organization: Party; date: PartialDate }>
  | FactFrame<'event', Phrase>;

export type Fact = OrganizationFact | ModelFact | PersonFact;
export type FactField = Fact['field'];
export type FactOf<Field extends FactField> = Extract<Fact, { field: Field }>;

export type Verdict = 'wrong' | 'disputed' | 'imprecise' | 'outdated' | 'confirmed';

/** A checkable statement of the founding article (December 2023), and what was found. */
export interface Claim {
  id: string;
  about: EntityId[];
  verdict: Verdict;
  says: string;
  found: string;
  /** What has happened since, where that changes the picture. */
  now?: string;
  sources: SourceId[];
}
