import { fillParts, missing, type CardComposer } from './card-composer';
import type {
  CardListItem,
  CardPart,
  CardRow,
  CardSection,
  CardText,
  CardValue,
} from './card-data';
import { formerNameRow } from './compose-former-name';
import { fundingRows, roundsSection } from './compose-funding';
import { markSections } from './compose-marks';
import { statusRows } from './compose-ownership';
import { peopleRows } from './compose-people';
import type { DossierEntity } from './dossier';
import type { FactOf } from './entity';
import { allOf, isProduct, newest, opennessFactsOf, VERDICT_LEVEL, verdictOf } from './openness';
import { fill } from './words';

/** More meters than this are a pattern, not a count. */
const METERS_SHOWN = 12;

/** Founded, status, funding or listing, backers, openness. */
export function organizationRows(entity: DossierEntity, composer: CardComposer): CardRow[] {
  const { fields } = composer.words;
  const rows: CardRow[] = [
    {
      field: 'founded',
      label: fields.founded,
      values: [...foundedValues(entity, composer), ...founderValues(entity, composer)],
    },
    formerNameRow(entity, composer),
    ...statusRows(entity, composer),
    ...fundingRows(entity, composer),
    { field: 'openness', label: fields.openness, values: opennessValues(entity, composer) },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

/** Rounds; people and ownership; models; events. */
export function organizationSections(entity: DossierEntity, composer: CardComposer): CardSection[] {
  const { words } = composer;
  const models = modelsOf(entity, composer);
  const modelsTitle = models.some(isProduct) ? words.card.modelsAndProducts : words.card.models;
  const sections: CardSection[] = [
    roundsSection(entity, composer),
    { type: 'rows', title: words.card.people, rows: peopleRows(entity, composer) },
    { type: 'list', title: modelsTitle, items: modelItems(entity, composer) },
    ...markSections(entity, composer),
    { type: 'list', title: words.card.steps, items: eventItems(entity, composer) },
  ];
  return sections.filter((section) =>
    section.type === 'list'
      ? section.items.length > 0
      : section.type !== 'rows' || section.rows.length > 0,
  );
}

/** Place of the card's head: "Paris, France". */
export function seatOf(entity: DossierEntity, composer: CardComposer): string | undefined {
  const seat = newest(entity.facts, 'headquarters');
  return seat && placeText(seat, composer)[0].text;
}

export function placeText({ value }: FactOf<'headquarters'>, { format }: CardComposer): [CardPart] {
  return [{ text: `${format.city(value.city)}, ${format.country(value.country)}` }];
}

function foundedValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const founded = newest(entity.facts, 'founded');
  if (!founded) return [missing(composer.words.card.unknown)];
  return [composer.value(founded, foundedText(founded, composer))];
}

export function foundedText({ value }: FactOf<'founded'>, composer: CardComposer): CardText {
  const { format, words } = composer;
  const { date, city, detail } = value;
  const day: CardPart = { text: format.date(date), strong: true };
  const text: CardText = city
    ? fillParts(words.card.inCity, { date: day, city: { text: format.city(city) } })
    : [day];
  return detail ? [...text, { text: ' ' }, composer.phrase(detail)] : text;
}

function founderValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const founders = newest(entity.facts, 'founders');
  return founders ? [composer.value(founders, byFounders(founders, composer))] : [];
}

/** "by Arthur Mensch, Guillaume Lample and Timothée Lacroix" */
function byFounders(founders: FactOf<'founders'>, composer: CardComposer): CardText {
  return fillParts(composer.words.card.byFounders, { names: foundersText(founders, composer) });
}

export function foundersText({ value }: FactOf<'founders'>, composer: CardComposer): CardText {
  return composer.nameList(value);
}

/** The verdict of its model, a count over several, else what it publishes: a product is no model to count. */
function opennessValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const models = modelsOf(entity, composer).filter((model) => !isProduct(model));
  const publishes = newest(entity.facts, 'publishes');
  if (models.length > 0) return [verdictsValue(models, composer)];
  return publishes ? [composer.value(publishes, [composer.phrase(publishes.value)])] : [];
}

/** The company's line: how many of its models here have open weights, one meter each. */
function verdictsValue(models: DossierEntity[], composer: CardComposer): CardValue {
  const { words, format, dossier } = composer;
  const levels = models
    .map((model) => VERDICT_LEVEL[verdictOf(opennessFactsOf(model))] ?? null)
    .toSorted((a, b) => (b ?? -1) - (a ?? -1));
  const open = levels.filter((level) => level !== null && level >= 2).length;
  const [only, ...others] = models;
  const text =
    only && others.length === 0
      ? onlyVerdict(only, composer)
      : [{ text: fill(words.card.opennessCount, { open, count: format.number(levels.length) }) }];
  return {
    text,
    ...(levels.length <= METERS_SHOWN && { levels }),
    provenance: { own: words.card.ownRule, date: format.shortDate(dossier.version) },
  };
}

/** "Falcon: Restricted weights" */
function onlyVerdict(model: DossierEntity, { words }: CardComposer): CardText {
  const label = { text: model.name, entityId: model.id };
  const verdict = words.verdicts[verdictOf(opennessFactsOf(model))];
  return [...fillParts(words.card.labelled, { label }), { text: ` ${verdict}` }];
}

export function modelsOf(entity: DossierEntity, { dossier }: CardComposer): DossierEntity[] {
  return dossier.entities.filter(
    // The kind first, so that facts of other kinds are not parsed for this, see dossier-files.ts.
    (each) => each.kind === 'model' && newest(each.facts, 'maker')?.value.id === entity.id,
  );
}

/** What it publishes, where the first screen counts, then its models, each with its verdict. */
function modelItems(entity: DossierEntity, composer: CardComposer): CardListItem[] {
  const models = modelsOf(entity, composer);
  const publishes = models.every(isProduct) ? undefined : newest(entity.facts, 'publishes');
  return [
    ...(publishes ? [composer.value(publishes, [composer.phrase(publishes.value)])] : []),
    ...models.map((model) => modelItem(model, composer)),
  ];
}

function modelItem(model: DossierEntity, { words }: CardComposer): CardListItem {
  const verdict = verdictOf(opennessFactsOf(model));
  return {
    text: [{ text: model.name, entityId: model.id }],
    side: words.verdicts[verdict],
    level: VERDICT_LEVEL[verdict] ?? null,
  };
}

export function eventItems(entity: DossierEntity, composer: CardComposer): CardListItem[] {
  return allOf(entity.facts, 'event').map((event) => ({
    text: [composer.phrase(event.value)],
    side: composer.format.shortDate(event.asOf),
    provenance: composer.provenance(event),
  }));
}
