import { fillParts, type CardComposer } from './card-composer';
import type { CardCell, CardOpenness, CardText } from './card-data';
import { versionItems, versionOfCard } from './compose-versions';
import type { DossierEntity } from './dossier';
import type { Fact, FactOf, Licence } from './entity';
import {
  cellsOf,
  isOpenLicence,
  isProduct,
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

/** The five cells behind "show more": what the facts say of each, with its source. */
export function opennessParts(entity: DossierEntity, composer: CardComposer) {
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
