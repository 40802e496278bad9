import { createCardComposer, type CardComposer } from './card-composer';
import { findEntity, type Dossier, type DossierEntity } from './dossier';
import type { EntityId, Party } from './entity';
import { allOf, newest } from './openness';
import { fill } from './words';

/** How the entities that stand together on a page are related, each relation told by the one who acts. */
export interface Relations {
  makes: EntityId[];
  founded: EntityId[];
  invested: { entityId: EntityId; isReported: boolean }[];
  /** The organisation that it belongs to, or has become part of. */
  owner?: { entityId: EntityId; isMerged: boolean };
}

/** One line about an entity and the others of a page: "Makes Mixtral 8x7B · owned by …"; undefined for none. */
export function composeRelations(
  dossier: Dossier,
  entityId: EntityId,
  onPage: EntityId[],
): string | undefined {
  const composer = createCardComposer(dossier);
  const { makes, founded, invested, owner } = relationsOf(dossier, entityId, onPage);
  const { relations, ownership } = composer.words;
  const parts = [
    ...about(relations.makes, makes.map(toParty), composer),
    ...about(relations.founded, founded.map(toParty), composer),
    ...about(
      relations.invested,
      invested.map((each) => toInvested(each, composer)),
      composer,
    ),
    ...about(
      owner?.isMerged ? ownership.merged : ownership.subsidiary,
      owner ? [toParty(owner.entityId)] : [],
      composer,
    ),
  ];
  return parts.length > 0 ? withCapital(parts.join(' · '), dossier.language) : undefined;
}

/** Nothing about nobody. */
function about(text: string, parties: Party[], composer: CardComposer): string[] {
  if (parties.length === 0) return [];
  const names = composer.nameList(parties).map((part) => part.text);
  return [fill(text, { names: names.join(''), organization: names.join('') })];
}

function toParty(id: EntityId): Party {
  return { id };
}

function toInvested(
  { entityId, isReported }: Relations['invested'][number],
  { partyName, words }: CardComposer,
): Party {
  const party = toParty(entityId);
  return isReported ? { name: `${partyName(party)} (${words.card.reported})` } : party;
}

/** In the order of the page, so that the most mentioned come first. */
export function relationsOf(dossier: Dossier, entityId: EntityId, onPage: EntityId[]): Relations {
  const entity = findEntity(dossier, entityId);
  const others = onPage
    .filter((id) => id !== entityId)
    .flatMap((id) => findEntity(dossier, id) ?? []);
  if (!entity) return { makes: [], founded: [], invested: [] };
  const owner = ownerOf(entity, others);
  return {
    makes: others.filter((other) => isMaker(entity, other)).map(({ id }) => id),
    founded: others.filter((other) => isFounder(entity, other)).map(({ id }) => id),
    invested: others.flatMap((other) => investment(entity, other) ?? []),
    ...(owner && { owner }),
  };
}

function isMaker({ id }: DossierEntity, other: DossierEntity): boolean {
  return other.kind === 'model' && newest(other.facts, 'maker')?.value.id === id;
}

/** Told by either side. */
function isFounder(entity: DossierEntity, other: DossierEntity): boolean {
  return (
    newest(other.facts, 'founders')?.value.some((party) => isParty(party, entity)) === true ||
    allOf(entity.facts, 'founderOf').some(({ value }) => isParty(value.organization, other))
  );
}

/** Shares, and what becomes shares. Who lends or gives does not invest. */
function investment({ id }: DossierEntity, { id: other, facts }: DossierEntity) {
  const rounds = allOf(facts, 'fundingRound').filter(
    ({ value: { kind, leads } }) =>
      kind !== 'debt' && kind !== 'grant' && leads.some((party) => isParty(party, { id })),
  );
  const shares = allOf(facts, 'shareholder').filter(({ value }) => isParty(value.holder, { id }));
  const told = [...rounds, ...shares];
  if (told.length === 0) return undefined;
  return { entityId: other, isReported: told.every(({ reported }) => reported) };
}

function ownerOf({ facts }: DossierEntity, others: DossierEntity[]): Relations['owner'] {
  const ownership = newest(facts, 'ownership')?.value;
  if (ownership?.status !== 'subsidiary' && ownership?.status !== 'merged') return undefined;
  const isMerged = ownership.status === 'merged';
  const party = isMerged ? ownership.into : ownership.parent;
  const owner = others.find((other) => isParty(party, other));
  return owner && { entityId: owner.id, isMerged };
}

function isParty(party: Party, { id }: { id: EntityId }): boolean {
  return 'id' in party && party.id === id;
}

function withCapital(text: string, language: string): string {
  return text.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(language));
}
