import { fillParts, missing, type CardComposer } from './card-composer';
import type {
  CardCell,
  CardOpenness,
  CardRow,
  CardSection,
  CardText,
  CardValue,
} from './card-data';
import { fundingValue } from './compose-funding';
import { eventItems } from './compose-organization';
import { findEntity, type DossierEntity } from './dossier';
import type { Fact, Phrase } from './entity';
import {
  cellsOf,
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
  const facts = opennessFactsOf(entity);
  const verdict = verdictOf(facts);
  const cells = cellsFor(facts, composer);
  const letters = cells.reduce(
    (sum, { label, stateWord }) => sum + Math.max(label.length, stateWord.length),
    0,
  );
  const sources = Object.values(facts).flatMap((fact: Fact | undefined) => fact?.sources ?? []);
  return {
    verdict,
    level: VERDICT_LEVEL[verdict] ?? null,
    word: verdictWord(facts, composer),
    licence: licenceText(facts, composer),
    cells,
    isList: letters > STRIP_LETTERS,
    ...(sources.length > 0 && { provenance: composer.provenanceOf([...new Set(sources)]) }),
  };
}

/** "Closed, API only" */
function verdictWord(facts: OpennessFacts, { words }: CardComposer): string {
  const verdict = verdictOf(facts);
  const access = facts.weights?.value.access;
  const word = words.verdicts[verdict];
  if (verdict !== 'closed' || !access || access === 'open' || access === 'gated') return word;
  return `${word}, ${words.access[access]}`;
}

function licenceText({ licence }: OpennessFacts, composer: CardComposer): CardText {
  const { card } = composer.words;
  if (!licence) return [{ text: composer.words.verdicts.unverified }];
  if (licence.value === null) return [{ text: card.licenceNone }];
  const { name, osiApproved, restriction } = licence.value;
  const text = fill(osiApproved ? card.licenceOsi : card.licenceOwn, { name });
  return restriction ? [{ text: `${text}; ` }, composer.phrase(restriction)] : [{ text }];
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
    { field: 'maker', label: fields.maker, values: makerValues(entity, composer) },
    { field: 'parameters', label: fields.parameters, values: parameterValues(entity, composer) },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

export function modelSections(entity: DossierEntity, composer: CardComposer): CardSection[] {
  const { words } = composer;
  const sections: CardSection[] = [
    { type: 'parts', title: words.card.part, parts: parts(entity, composer) },
  ];
  const rows = technicalRows(entity, composer);
  if (rows.length > 0) sections.push({ type: 'rows', title: words.card.technical, rows });
  const items = eventItems(entity, composer);
  if (items.length > 0) sections.push({ type: 'list', title: words.card.steps, items });
  return sections;
}

function technicalRows(entity: DossierEntity, composer: CardComposer): CardRow[] {
  const { fields, card } = composer.words;
  const context = newest(entity.facts, 'context');
  const rows: CardRow[] = [
    { field: 'successor', label: fields.successor, values: successorValues(entity, composer) },
  ];
  if (context) {
    const tokens = fill(card.tokens, { count: composer.format.number(context.value.tokens) });
    const values = [composer.value(context, [{ text: tokens }])];
    rows.push({ field: 'context', label: fields.context, values });
  }
  return rows.filter(({ values }) => values.length > 0);
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
  const { date, detail } = released.value;
  const text: CardText = [{ text: composer.format.date(date), strong: true }];
  if (detail) text.push({ text: ' ' }, composer.phrase(detail));
  return [composer.value(released, text)];
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
  const fact = newest(entity.facts, 'parameters');
  if (!fact) return [];
  const { format, words } = composer;
  if (!fact.value.disclosed) {
    const maker = makerOf(entity, composer)?.name ?? '';
    const text = fill(words.card.notDisclosed, { maker });
    return [{ ...composer.value(fact, [{ text }]), isMissing: true }];
  }
  const { counts, active } = fact.value;
  const total = format.names(counts.map((count) => format.number(count)));
  const text = active
    ? fill(words.card.parametersActive, { total, active: format.number(active) })
    : total;
  return [composer.value(fact, [{ text }])];
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
  const facts = opennessFactsOf(entity);
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
          ? licenceText(facts, composer)
          : [detailOf(facts, cell.cell, composer)],
      ...(fact && { provenance: composer.provenance(fact) }),
    };
  });
}

function detailOf(facts: OpennessFacts, cell: OpennessCell, composer: CardComposer) {
  const details: Record<OpennessCell, Phrase | undefined> = {
    weights: facts.weights?.value.detail,
    licence: undefined,
    code: facts.trainingCode?.value.detail,
    data: facts.trainingData?.value.detail,
    docs: facts.documentation?.value.detail,
  };
  const detail = details[cell];
  return detail === undefined ? { text: composer.words.card.unknown } : composer.phrase(detail);
}
