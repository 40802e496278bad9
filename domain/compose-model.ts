import { fillParts, missing, type CardComposer } from './card-composer';
import type { CardPart, CardRow, CardSection, CardText, CardValue } from './card-data';
import { formerNameRow } from './compose-former-name';
import { fundingValue } from './compose-funding';
import { markSections } from './compose-marks';
import { opennessParts } from './compose-openness';
import { eventItems } from './compose-organization';
import { versionItems, versionOfCard } from './compose-versions';
import { findEntity, type DossierEntity } from './dossier';
import type { FactOf } from './entity';
import { newest } from './openness';
import { fill } from './words';

/** Released, maker with founding and money, parameters. */
export function modelRows(entity: DossierEntity, composer: CardComposer): CardRow[] {
  const { fields } = composer.words;
  const rows: CardRow[] = [
    { field: 'released', label: fields.released, values: releasedValues(entity, composer) },
    formerNameRow(entity, composer),
    { field: 'maker', label: fields.maker, values: makerValues(entity, composer) },
    { field: 'parameters', label: fields.parameters, values: parameterValues(entity, composer) },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

export function modelSections(entity: DossierEntity, composer: CardComposer): CardSection[] {
  const { words } = composer;
  const sections: CardSection[] = [
    { type: 'parts', title: words.card.part, parts: opennessParts(entity, composer) },
    ...markSections(entity, composer),
  ];
  const versions = versionItems(entity, composer);
  if (versions.length > 0) {
    sections.unshift({ type: 'list', title: words.card.differsByVersion, items: versions });
  }
  const rows = technicalRows(entity, composer);
  if (rows.length > 0) sections.push({ type: 'rows', title: words.card.technical, rows });
  const items = eventItems(entity, composer);
  if (items.length > 0) sections.push({ type: 'list', title: words.card.steps, items });
  return sections;
}

function technicalRows(entity: DossierEntity, composer: CardComposer): CardRow[] {
  const { fields } = composer.words;
  const context = newest(entity.facts, 'context', versionOfCard(entity, composer));
  const rows: CardRow[] = [
    { field: 'successor', label: fields.successor, values: successorValues(entity, composer) },
    {
      field: 'context',
      label: fields.context,
      values: context ? [composer.value(context, contextText(context, composer))] : [],
    },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

export function contextText({ value }: FactOf<'context'>, composer: CardComposer): CardText {
  const { words, format } = composer;
  return [{ text: fill(words.card.tokens, { count: format.number(value.tokens) }) }];
}

export function makerOf(
  entity: DossierEntity,
  { dossier }: CardComposer,
): DossierEntity | undefined {
  const maker = newest(entity.facts, 'maker');
  return maker && findEntity(dossier, maker.value.id);
}

function releasedValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const released = newest(entity.facts, 'released');
  if (!released) return [missing(composer.words.card.unknown)];
  return [composer.value(released, releasedText(released, composer))];
}

export function releasedText({ value }: FactOf<'released'>, composer: CardComposer): CardText {
  const { date, detail } = value;
  const day: CardPart = { text: composer.format.date(date), strong: true };
  return detail ? [day, { text: ' ' }, composer.phrase(detail)] : [day];
}

/** The maker, when it was founded, and with whose money. */
function makerValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const maker = makerOf(entity, composer);
  if (!maker) return [];
  const text: CardText = [composer.party({ id: maker.id })];
  const founded = newest(maker.facts, 'founded');
  if (founded) {
    const date = founded.value.date.slice(0, 4);
    text.push({ text: `, ${fill(composer.words.card.foundedBy, { date })}` });
  }
  const value = founded ? composer.value(founded, text) : { text };
  const funding = fundingValue(maker, composer);
  return funding ? [value, funding] : [value];
}

function parameterValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const fact = newest(entity.facts, 'parameters', versionOfCard(entity, composer));
  if (!fact) return [];
  const value = composer.value(fact, parametersText(fact, entity, composer));
  return [fact.value.disclosed ? value : { ...value, isMissing: true }];
}

export function parametersText(
  { value }: FactOf<'parameters'>,
  entity: DossierEntity,
  composer: CardComposer,
): CardText {
  const { format, words } = composer;
  if (!value.disclosed) {
    const maker = makerOf(entity, composer)?.name ?? '';
    return [{ text: fill(words.card.notDisclosed, { maker }) }];
  }
  const { counts, active } = value;
  const total = format.names(counts.map((count) => format.number(count)));
  const text = active
    ? fill(words.card.parametersActive, { total, active: format.number(active) })
    : total;
  return [{ text }];
}

function successorValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const fact = newest(entity.facts, 'successor');
  if (!fact) return [];
  const { format, words } = composer;
  const text = fact.value.flatMap(({ name, id, date }, n) => {
    const known = id !== undefined && findEntity(composer.dossier, id) !== undefined;
    const part = known ? { text: name, entityId: id } : { text: name };
    const dated = fillParts(words.card.successorDated, {
      name: part,
      // The month is enough to tell the generations apart.
      date: { text: format.shortDate(date.slice(0, 7)) },
    });
    return n === 0 ? dated : [{ text: ', ' }, ...dated];
  });
  return [composer.value(fact, text)];
}
