import type { CardPart, CardProvenance, CardSource, CardText, CardValue } from './card-data';
import { findEntity, SOURCE_LANGUAGE, type Dossier } from './dossier';
import type { Fact, PartialDate, Party, Phrase, SourceId } from './entity';
import { createFormatter, type Formatter } from './format';
import { displayNames } from './intl';
import { monthsUnchecked } from './stale';
import { fill, fillPlural, type Words } from './words';

/** What all kinds of card need to turn facts into texts, and the list of sources they use on the way. */
export interface CardComposer {
  dossier: Dossier;
  words: Words;
  format: Formatter;
  /** The day on which the card is read. */
  today: PartialDate;
  /** Version of a family that the page names; absent: the flagship speaks for all. */
  version: string | undefined;
  /** A text of the data in the dossier's language, else in English and marked as that. */
  phrase(text: Phrase): CardPart;
  /** A name; a link where the dossier has the entity. */
  party(party: Party): CardPart;
  partyName(party: Party): string;
  provenance(fact: Fact): CardProvenance;
  provenanceOf(sources: SourceId[], own?: string): CardProvenance;
  /** Of a value that follows from several facts. */
  provenanceOfAll(facts: Fact[]): CardProvenance;
  value(fact: Fact, text: CardText): CardValue;
  /** Of something that may change any day: says so when nobody has looked for a year. */
  currentValue(fact: Fact, text: CardText): CardValue;
  /** Up to three names, then "and 2 more". */
  nameList(parties: Party[]): CardText;
  sources(): CardSource[];
}

const NAMES_SHOWN = 3;

export function createCardComposer(
  dossier: Dossier,
  today: PartialDate = dossier.version,
  version?: string,
): CardComposer {
  const { words, language } = dossier;
  const format = createFormatter(language, words);
  /** By address: two facts may cite one page under two ids. */
  const used = new Map<string, CardSource>();

  function sourceOf(id: SourceId): CardSource | undefined {
    const source = dossier.sources[id];
    if (!source) return undefined;
    const known = used.get(source.url);
    if (known) return known;
    const sourceLanguage = source.language ?? SOURCE_LANGUAGE;
    const shown: CardSource = {
      url: source.url,
      title: source.title,
      publisher: source.publisher,
      date: source.date ? format.shortDate(source.date) : words.card.undated,
      ...(sourceLanguage !== language && {
        language: sourceLanguage,
        languageName: languageName(sourceLanguage, language),
      }),
    };
    used.set(source.url, shown);
    return shown;
  }

  /** A primary source stands for the others, else the newest. */
  function bestOf(ids: SourceId[]): SourceId | undefined {
    const primary = ids.find((id) => dossier.sources[id]?.kind === 'primary');
    if (primary) return primary;
    const date = (id: SourceId) => dossier.sources[id]?.date ?? '';
    return ids.toSorted((a, b) => (date(a) < date(b) ? 1 : -1))[0];
  }

  function provenanceOf(ids: SourceId[], own?: string): CardProvenance {
    const best = bestOf(ids);
    const shown = best === undefined ? undefined : sourceOf(best);
    const pages = new Set(ids.map(sourceOf)).size;
    const { othersOne: one, othersOther: other } = words.card;
    const others = own === undefined ? pages - 1 : pages;
    return {
      ...(own === undefined ? shown && { source: shown } : { own }),
      date: own === undefined ? (shown?.date ?? words.card.undated) : '',
      ...(others > 0 && { others: fillPlural(language, { one, other }, others) }),
    };
  }

  const composer: CardComposer = {
    dossier,
    words,
    format,
    today,
    version,
    phrase(text) {
      if (language === SOURCE_LANGUAGE) return { text };
      const translated = dossier.phrases[text];
      return translated === undefined ? { text, language: SOURCE_LANGUAGE } : { text: translated };
    },
    party(party) {
      if ('name' in party) return { text: party.name };
      const entity = findEntity(dossier, party.id);
      return entity ? { text: entity.name, entityId: entity.id } : { text: party.id };
    },
    partyName: (party) => composer.party(party).text,
    provenanceOf,
    provenance(fact) {
      if (fact.own) {
        const own = provenanceOf(fact.sources, words.card.ownSum);
        return { ...own, date: format.shortDate(fact.asOf) };
      }
      return composer.provenanceOfAll([fact]);
    },
    provenanceOfAll(facts) {
      const { reported, disputed } = words.card;
      const tags = [
        ...(facts.some((fact) => fact.reported) ? [reported] : []),
        ...(facts.some((fact) => fact.disputed) ? [disputed] : []),
      ];
      const provenance = provenanceOf([...new Set(facts.flatMap(({ sources }) => sources))]);
      return tags.length > 0 ? { tag: tags.join(', '), ...provenance } : provenance;
    },
    value: (fact, text) => ({ text, provenance: composer.provenance(fact) }),
    currentValue(fact, text) {
      const months = monthsUnchecked(fact.asOf, today);
      if (months === undefined) return composer.value(fact, text);
      const stale = fill(words.card.unchecked, { count: format.number(months) });
      return { text, provenance: { ...composer.provenance(fact), stale } };
    },
    nameList(parties) {
      const shown = parties.slice(0, NAMES_SHOWN).map((party) => composer.party(party));
      return joinNames(shown, parties.length - shown.length, composer);
    },
    sources: () => [...used.values()],
  };
  return composer;
}

/** Names with the commas and the "and" of the language around them, links kept. */
function joinNames(parts: CardPart[], more: number, composer: CardComposer): CardText {
  const { format, words, dossier } = composer;
  const { andMoreOne: one, andMoreOther: other } = words.card;
  const marks = parts.map((_, n) => `\u0001${n}\u0001`);
  const text =
    more > 0
      ? fillPlural(dossier.language, { one, other }, more, { names: marks.join(', ') })
      : format.names(marks);
  return text
    .split('\u0001')
    .map((piece): CardPart =>
      /^\d+$/.test(piece) ? (parts[Number(piece)] ?? { text: '' }) : { text: piece },
    )
    .filter(({ text: piece }) => piece !== '');
}

function languageName(code: string, inLanguage: string): string {
  return displayNames(inLanguage, { type: 'language' }).of(code) ?? code;
}

/** A value that says that there is none. */
export function missing(text: string): CardValue {
  return { text: [{ text }], isMissing: true };
}

/** Fills the places of a text with parts, so that links and emphasis survive. */
export function fillParts(text: string, values: Record<string, CardPart | CardText>): CardText {
  return text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .flatMap((piece) => {
      const value = /^\{\w+\}$/.test(piece) ? values[piece.slice(1, -1)] : undefined;
      return value ?? { text: piece };
    });
}
