import { fillParts, missing, type CardComposer } from './card-composer';
import type {
  CardListItem,
  CardPart,
  CardRow,
  CardSection,
  CardText,
  CardValue,
} from './card-data';
import { fundingChart } from './compose-chart';
import { statusValue } from './compose-ownership';
import type { DossierEntity } from './dossier';
import type { FactOf, Listing, Party } from './entity';
import { allOf, newest } from './openness';
import { fill, fillPlural } from './words';

/** Total, last round and backers; where an organisation, or the one that owns it, is listed instead. */
export function fundingRows(entity: DossierEntity, composer: CardComposer): CardRow[] {
  const { fields, card } = composer.words;
  // A sale between shareholders brings the company no money.
  const rounds = allOf(entity.facts, 'fundingRound').filter(
    ({ value }) => value.kind !== 'secondary',
  );
  const listing = listingValue(entity, composer);
  if (listing && (!listing.isParents || rounds.length === 0)) {
    return [{ field: 'listed', label: fields.listed, values: [listing.value] }];
  }
  const values = [...totalValues(entity, composer), ...lastRoundValues(rounds, composer)];
  // Who belongs to somebody, or is no company, need not have raised money.
  const isUnknown = values.length === 0 && statusValue(entity, composer) === undefined;
  return [
    {
      field: 'funding',
      label: fields.funding,
      values: isUnknown ? [missing(card.unknown)] : values,
    },
    { field: 'backers', label: fields.backers, values: backerValues(rounds, composer) },
  ];
}

function listingValue(
  entity: DossierEntity,
  composer: CardComposer,
): { value: CardValue; isParents: boolean } | undefined {
  const ownership = newest(entity.facts, 'ownership');
  if (!ownership) return undefined;
  const listed = ({ exchange, ticker }: Listing): CardPart => {
    return { text: fill(composer.words.card.listing, { exchange, ticker }), strong: true };
  };
  const { value } = ownership;
  if (value.status === 'listed') {
    return { value: composer.currentValue(ownership, [listed(value)]), isParents: false };
  }
  if (value.status !== 'subsidiary' || !value.parentListing) return undefined;
  const parts = [composer.party(value.parent), { text: ', ' }, listed(value.parentListing)];
  return { value: composer.currentValue(ownership, parts), isParents: true };
}

function totalValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const total = newest(entity.facts, 'fundingTotal');
  return total ? [composer.value(total, fundingTotalText(total, composer))] : [];
}

export function fundingTotalText(
  { value }: FactOf<'fundingTotal'>,
  { format, words, dossier }: CardComposer,
): CardText {
  const { fundingTotalOne: one, fundingTotalOther: other } = words.card;
  const money: CardPart = { text: format.money(value.money), strong: true };
  return fillParts(fillPlural(dossier.language, { one, other }, value.rounds), { money });
}

function lastRoundValues(rounds: FactOf<'fundingRound'>[], composer: CardComposer): CardValue[] {
  const last =
    rounds.find(({ value }) => value.kind !== 'debt' && value.kind !== 'grant') ?? rounds[0];
  if (!last) return [];
  const { format, words } = composer;
  const { kind, name, money, valuation } = last.value;
  const amount = money ? format.money(money) : words.card.roundUndisclosed;
  if (kind === 'grant') {
    const label = composer.phrase(name);
    const labelled = { ...label, text: fill(words.card.labelled, { label: label.text }) };
    return [composer.value(last, [labelled, { text: ` ${amount}` }])];
  }
  const text = fill(words.card.lastRound, { money: amount });
  const valued = valuation ? `, ${valuationText(valuation, composer)}` : '';
  return [composer.value(last, [{ text: `${text}${valued}` }])];
}

function valuationText(
  valuation: NonNullable<FactOf<'fundingRound'>['value']['valuation']>,
  { format, words }: CardComposer,
): string {
  return fill(words.card.valuation, { money: format.money(valuation) });
}

/** Who led rounds, newest first; where there were none, who gave grants. */
function backerValues(all: FactOf<'fundingRound'>[], composer: CardComposer): CardValue[] {
  const { ledRounds, gaveGrants } = composer.words.card;
  const led = all.filter(({ value }) => value.kind !== 'grant');
  const rounds = led.length > 0 ? led : all;
  const leads = new Map<string, Party>();
  for (const round of rounds) {
    for (const lead of round.value.leads) leads.set(composer.partyName(lead), lead);
  }
  const last = rounds.find(({ value }) => value.leads.length > 0);
  if (!last) return [];
  const sources = [...new Set(rounds.flatMap((round) => round.sources))];
  const provenance = composer.provenance({ ...last, sources });
  return [
    {
      text: composer.nameList([...leads.values()]),
      provenance: { lead: led.length > 0 ? ledRounds : gaveGrants, ...provenance },
    },
  ];
}

/** Every known round, drawn over time where there are enough of them. */
export function roundsSection(entity: DossierEntity, composer: CardComposer): CardSection {
  const items = roundItems(entity, composer);
  const chart = fundingChart(entity, composer);
  if (!chart) return { type: 'list', title: roundsTitle(entity, composer), items };
  return { type: 'list', title: composer.words.card.overTime, items, chart };
}

/** Of the list of rounds: grants and donations are none. */
function roundsTitle(entity: DossierEntity, { words }: CardComposer): string {
  const rounds = allOf(entity.facts, 'fundingRound');
  return rounds.every(({ value }) => value.kind === 'grant')
    ? words.card.grants
    : words.card.rounds;
}

/** Every known round, newest first. */
function roundItems(entity: DossierEntity, composer: CardComposer): CardListItem[] {
  const { format, words } = composer;
  return allOf(entity.facts, 'fundingRound').map((round) => {
    const { name, money, leads, valuation } = round.value;
    const names = composer.nameList(leads).map(({ text }) => text);
    const backers = fill(words.card.labelled, { label: words.fields.backers });
    const terms = [
      ...(names.length > 0 ? [`${backers} ${names.join('')}`] : []),
      ...(valuation ? [valuationText(valuation, composer)] : []),
    ].join('\u00a0· ');
    return {
      text: [composer.phrase(name)],
      detail: format.shortDate(round.asOf),
      side: money ? format.money(money) : words.card.roundUndisclosed,
      ...(terms !== '' && { terms }),
      provenance: composer.provenance(round),
    };
  });
}

/** What an organisation has raised, where it is listed, or whose it is: for the cards of its models. */
export function fundingValue(entity: DossierEntity, composer: CardComposer): CardValue | undefined {
  const [first] = fundingRows(entity, composer)[0]?.values ?? [];
  return first && !first.isMissing ? first : statusValue(entity, composer);
}
