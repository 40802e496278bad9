import type { Entity, FactField, FactOf, Fact } from './entity';

/** The verdict of docs/openness-rule.md; `unverified`: weights are published, their licence is not known to us. */
export type OpennessVerdict =
  'open-source' | 'open-weights' | 'restricted-weights' | 'closed' | 'unverified';

export type OpennessCell = 'weights' | 'licence' | 'code' | 'data' | 'docs';
export type CellState = 'open' | 'partly' | 'closed' | 'unknown';

/** From closed (0) to open source (3); undefined while the licence is not verified. */
export const VERDICT_LEVEL: Record<OpennessVerdict, number | undefined> = {
  'open-source': 3,
  'open-weights': 2,
  'restricted-weights': 1,
  closed: 0,
  unverified: undefined,
};

/** Licences that are open without being approved by the OSI, which looks at software only. */
const OPEN_WITHOUT_OSI = new Set([
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CDLA-Permissive-2.0',
  'ODC-By-1.0',
  'OpenMDW-1.0',
  'OpenMDW-1.1',
]);

/** The facts about a model's parts; a missing one counts as unknown. */
export interface OpennessFacts {
  weights: FactOf<'weights'> | undefined;
  licence: FactOf<'licence'> | undefined;
  trainingCode: FactOf<'trainingCode'> | undefined;
  trainingData: FactOf<'trainingData'> | undefined;
  documentation: FactOf<'documentation'> | undefined;
}

/** The parts of one version of a model; of its flagship, if none is named. */
export function opennessFactsOf({ facts }: Entity, version = flagshipOf(facts)): OpennessFacts {
  return {
    weights: newest(facts, 'weights', version),
    licence: newest(facts, 'licence', version),
    trainingCode: newest(facts, 'trainingCode', version),
    trainingData: newest(facts, 'trainingData', version),
    documentation: newest(facts, 'documentation', version),
  };
}

/** Something to use that comes without a model of its own: ChatGPT, Siri. */
export function isProduct({ facts }: Entity): boolean {
  return newest(facts, 'weights')?.value.access === 'product-only';
}

/** Name of the version that a family is judged by. */
export function flagshipOf(facts: Fact[]): string | undefined {
  return allOf(facts, 'version').find(({ value }) => value.flagship)?.value.name;
}

/** The newest fact of a field that holds for a version (see {@link factsFor}). */
export function newest<Field extends FactField>(
  facts: Fact[],
  field: Field,
  version = flagshipOf(facts),
): FactOf<Field> | undefined {
  return factsFor(facts, field, version)[0];
}

/** What other sources state against the newest fact of a field, newest first; none where they agree. */
export function disputedBy<Field extends FactField>(facts: Fact[], field: Field): FactOf<Field>[] {
  const [shown, ...others] = factsFor(facts, field, flagshipOf(facts));
  if (!shown?.disputed) return [];
  const against = others.filter(({ disputed }) => disputed);
  return against.length > 0 ? [shown, ...against] : [];
}

/**
 * The facts of a field that hold for a version, newest first: its own, else those that name no version. The two are
 * never mixed, so a newer fact about another version cannot stand for this one.
 */
function factsFor<Field extends FactField>(
  facts: Fact[],
  field: Field,
  version: string | undefined,
): FactOf<Field>[] {
  const all = allOf(facts, field);
  const own = all.filter((fact) => versionOf(fact) === version);
  return own.length > 0 ? own : all.filter((fact) => versionOf(fact) === undefined);
}

/** The version that a fact names. */
export function versionOf(fact: Fact): string | undefined {
  return 'version' in fact ? fact.version : undefined;
}

/** All facts of a field, whatever version they name, newest first; facts of one day stay in their order. */
export function allOf<Field extends FactField>(facts: Fact[], field: Field): FactOf<Field>[] {
  return facts
    .filter((fact): fact is FactOf<Field> => fact.field === field)
    .toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
}

/** The first rule that fits decides; unknown parts count as not published. */
export function verdictOf(facts: OpennessFacts): OpennessVerdict {
  const access = facts.weights?.value.access;
  if (access !== 'open' && access !== 'gated') return 'closed';
  const licence = facts.licence?.value;
  if (!licence) return 'unverified';
  if (!isOpenLicence(licence)) return 'restricted-weights';
  const data = facts.trainingData?.value;
  const isRebuildable = data?.published === 'full' || data?.described === 'detailed';
  if (facts.trainingCode?.value.published === 'yes' && isRebuildable) return 'open-source';
  return 'open-weights';
}

/** Free to use, change and share for everybody and everything. */
export function isOpenLicence(licence: { spdx?: string; osiApproved: boolean }): boolean {
  return licence.osiApproved || (licence.spdx !== undefined && OPEN_WITHOUT_OSI.has(licence.spdx));
}

/** The five cells of the strip. */
export function cellsOf(facts: OpennessFacts): Record<OpennessCell, CellState> {
  return {
    weights: weightsState(facts.weights),
    licence: licenceState(facts),
    code: codeState(facts.trainingCode),
    data: dataState(facts.trainingData),
    docs: docsState(facts.documentation),
  };
}

function weightsState(fact: OpennessFacts['weights']): CellState {
  if (!fact) return 'unknown';
  if (fact.value.access === 'open') return 'open';
  return fact.value.access === 'gated' ? 'partly' : 'closed';
}

/** `partly`: the weights can be had, on terms that are not open. */
function licenceState({ licence, weights }: OpennessFacts): CellState {
  if (!licence) return 'unknown';
  if (licence.value === null) return 'closed';
  if (isOpenLicence(licence.value)) return 'open';
  const state = weightsState(weights);
  return state === 'open' || state === 'partly' ? 'partly' : 'closed';
}

function codeState(fact: OpennessFacts['trainingCode']): CellState {
  if (!fact) return 'unknown';
  const states = { yes: 'open', partial: 'partly', no: 'closed' } as const;
  return states[fact.value.published];
}

/** A mere summary of the data is `closed`: nobody could rebuild the data from it. */
function dataState(fact: OpennessFacts['trainingData']): CellState {
  if (!fact) return 'unknown';
  if (fact.value.published === 'full') return 'open';
  return fact.value.published === 'partial' || fact.value.described === 'detailed'
    ? 'partly'
    : 'closed';
}

function docsState(fact: OpennessFacts['documentation']): CellState {
  if (!fact) return 'unknown';
  const { paper, modelCard, dataCard } = fact.value;
  const hasPaper = paper === 'paper' || paper === 'report';
  if (hasPaper && modelCard === 'yes' && dataCard === 'yes') return 'open';
  return paper !== 'none' || modelCard !== 'no' || dataCard !== 'no' ? 'partly' : 'closed';
}
