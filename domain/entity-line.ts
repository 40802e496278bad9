import { createCardComposer, type CardComposer } from './card-composer';
import { makerOf } from './compose-model';
import { kindWordOf } from './compose-ownership';
import { findEntity, type Dossier, type DossierEntity } from './dossier';
import type { EntityId } from './entity';
import { allOf, newest, opennessFactsOf, VERDICT_LEVEL, verdictOf } from './openness';
import { fill } from './words';

/** One entity in a list: its name, and what tells it from others. */
export interface EntityLine {
  entityId: EntityId;
  name: string;
  /** "Company · Paris · founded 2023" */
  meta: string;
  /** Verdict of a model, with its level (0 closed to 3 open source, null not verified). */
  verdict?: { word: string; level: number | null };
}

export function composeEntityLine(dossier: Dossier, entityId: EntityId): EntityLine | undefined {
  const entity = findEntity(dossier, entityId);
  if (!entity) return undefined;
  const composer = createCardComposer(dossier);
  const compose = { organization: organizationMeta, model: modelMeta, person: personMeta };
  const meta = [kindWordOf(entity, composer), ...compose[entity.kind](entity, composer)];
  return {
    entityId,
    name: entity.name,
    meta: meta.filter((part) => part !== undefined).join(' · '),
    ...(entity.kind === 'model' && { verdict: verdictLine(entity, dossier) }),
  };
}

function organizationMeta({ facts }: DossierEntity, { words, format }: CardComposer) {
  const founded = newest(facts, 'founded')?.value.date.slice(0, 4);
  const seat = newest(facts, 'headquarters')?.value.city;
  return [seat && format.city(seat), founded && fill(words.card.foundedBy, { date: founded })];
}

function modelMeta(entity: DossierEntity, composer: CardComposer) {
  return [makerOf(entity, composer)?.name];
}

function personMeta({ facts }: DossierEntity, composer: CardComposer) {
  const role = allOf(facts, 'role').find(({ value }) => value.to === undefined)?.value.organization;
  const founded = newest(facts, 'founderOf')?.value.organization;
  const organization = role ?? founded;
  return [organization && composer.partyName(organization)];
}

function verdictLine(entity: DossierEntity, { words }: Dossier) {
  const verdict = verdictOf(opennessFactsOf(entity));
  return { word: words.verdicts[verdict], level: VERDICT_LEVEL[verdict] ?? null };
}
