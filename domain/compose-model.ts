import { fillParts, missing, type CardComposer } from './card-composer';
import type {
  CardCell,
  CardOpenness,
  CardPart,
  CardRow,
  CardSection,
  CardText,
  CardValue,
} from './card-data';
import { fundingValue } from './compose-funding';
import { formerNameRow } from './compose-former-name';
import { markSections } from './compose-marks';
import { eventItems } from './compose-organization';
import { versionItems, versionOfCard } from './compose-versions';
import { findEntity, type DossierEntity } from './dossier';
import type { Fact, FactOf, Licence } from './entity';
import {
  cellsOf,
  isOpenLicence,
  isProduct,
  newest,
  opennessFactsOf,
  VERDICT_LEVEL,
  verdictOf,
  type OpennessCell,
  type OpennessFacts,
} from './openness';
import { fill } from './words';

const CELLS: OpennessCell[] = ['weights', 'licence', 'code', 'data', 'docs'];
/** Beyond this many letters in labels and states, five cells do not fit side by side in 360 px. */
const STRIP_LETTERS = 52;

/** Verdict, licence and the strip of five. */
export function modelOpenness(entity: DossierEntity, composer: CardComposer): CardOpenness {
  const facts = opennessFactsOf(entity, versionOfCard(entity, composer));
  const verdict = verdictOf(facts);
  const cells = cellsFor(facts, composer);
  const letters = cells.reduce(
    (sum, { label, stateWord }) => sum + Math.max(label.length, stateWord.length),
    0,
  );
  const known = Object.values(facts).filter((fact: Fact | undefined) => fact !== undefined);
  const version = versionText(entity, composer);
  return {
    verdict,
    level: VERDICT_LEVEL[verdict] ?? null,
    word: verdictWord(facts, composer),
    ...(version !== undefined && { version }),
    licence: licenceLine(entity, facts, composer),
    cells,
    isList: letters > STRIP_LETTERS,
    ...(known.length > 0 && { provenance: composer.provenanceOfAll(known) }),
  };
}

/** The version that is judged, whether the page names it, and whether others come to another verdict. */
function versionText(entity: DossierEntity, composer: CardComposer): string | undefined {
  const { words, version: named } = composer;
  const judged = versionOfCard(entity, composer);
  if (judged === undefined) return undefined;
  const version = named === undefined ? judged : fill(words.card.versionNamed, { version: named });
  if (versionItems(entity, composer).length === 0) return version;
  return fill(words.card.othersDiffer, { version });
}

/** "Closed, API only" */
function verdictWord(facts: OpennessFacts, { words }: CardComposer): string {
  const verdict = verdictOf(facts);
  const access = facts.weights?.value.access;
  const word = words.verdicts[verdict];
  if (verdict !== 'closed' || !access || access === 'open' || access === 'gated') return word;
  return `${word}, ${words.access[access]}`;
}

function licenceLine(
  entity: DossierEntity,
  { licence }: OpennessFacts,
  composer: CardComposer,
): CardText {
  const { card, verdicts } = composer.words;
  if (!licence) return [{ text: verdicts.unverified }];
  if (licence.value === null && isProduct(entity)) return [{ text: card.licenceProduct }];
  return licenceText(licence, composer);
}

export function licenceText({ value }: FactOf<'licence'>, composer: CardComposer): CardText {
  const { card } = composer.words;
  if (value === null) return [{ text: card.licenceNone }];
  const { name, restriction } = value;
  const licence = { text: fill(licenceWord(value, composer), { name }) };
  if (!restriction) return [licence];
  return fillParts(card.licenceLimited, { licence, restriction: composer.phrase(restriction) });
}

/** The OSI looks at software only; some licences for models and data are as open. */
function licenceWord(licence: Licence, { words: { card } }: CardComposer): string {
  if (licence.osiApproved) return card.licenceOsi;
  return isOpenLicence(licence) ? card.licenceOpen : card.licenceOwn;
}

function cellsFor(facts: OpennessFacts, { words }: CardComposer): CardCell[] {
  const states = cellsOf(facts);
  return CELLS.map((cell) => ({
    cell,
    label: words.cells[cell],
    state: states[cell],
    stateWord: words.states[cell][states[cell]],
  }));
}

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
    { type: 'parts', title: words.card.part, parts: parts(entity, composer) },
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

function parts(entity: DossierEntity, composer: CardComposer) {
  const facts = opennessFactsOf(entity, versionOfCard(entity, composer));
  const byCell: Record<OpennessCell, Fact | undefined> = {
    weights: facts.weights,
    licence: facts.licence,
    code: facts.trainingCode,
    data: facts.trainingData,
    docs: facts.documentation,
  };
  return cellsFor(facts, composer).map((cell) => {
    const fact = byCell[cell.cell];
    return {
      ...cell,
      label: fill(composer.words.card.labelled, { label: composer.words.parts[cell.cell] }),
      detail:
        cell.cell === 'licence'
          ? licenceLine(entity, facts, composer)
          : partText(cell.cell, facts, composer),
      ...(fact && { provenance: composer.provenance(fact) }),
    };
  });
}

function partText(
  cell: Exclude<OpennessCell, 'licence'>,
  facts: OpennessFacts,
  composer: CardComposer,
): CardText {
  const byCell = {
    weights: facts.weights,
    code: facts.trainingCode,
    data: facts.trainingData,
    docs: facts.documentation,
  };
  const fact = byCell[cell];
  return fact ? detailText(fact, composer) : [{ text: composer.words.card.unknown }];
}

export function detailText(
  { value }: FactOf<'weights' | 'trainingCode' | 'trainingData' | 'documentation'>,
  composer: CardComposer,
): CardText {
  return [composer.phrase(value.detail)];
}
