import { createCardComposer, type CardComposer } from './card-composer';
import type { CardClaim, CardData, CardRow, CardSection } from './card-data';
import { disputedSections } from './compose-disputed';
import { makerOf, modelRows, modelSections } from './compose-model';
import { modelOpenness } from './compose-openness';
import { organizationRows, organizationSections, seatOf } from './compose-organization';
import { kindWordOf } from './compose-ownership';
import { personRows, personSections } from './compose-person';
import { findEntity, type Dossier, type DossierClaim, type DossierEntity } from './dossier';
import type { EntityId, PartialDate, Verdict } from './entity';
import { citeCard } from './cite-card';
import { findNamedVersion } from './named-version';
import { reportLinks } from './report-links';
import { thenSections } from './then-and-now';
import { fill } from './words';

/** The gravest first. */
const VERDICT_ORDER: Verdict[] = ['wrong', 'disputed', 'imprecise', 'outdated', 'confirmed'];

/** What a card has to know of where it is read. */
export interface CardOccasion {
  /** Day of reading; absent: the day of the data. */
  today?: PartialDate;
  /** Day on which the page was written. */
  page?: PartialDate | undefined;
  /** The name as the page has it: it may be that of one version. */
  text?: string | undefined;
}

/** The card of one entity; undefined for an id that the dossier does not have. */
export function composeCard(
  dossier: Dossier,
  entityId: EntityId,
  { today = dossier.version, page, text }: CardOccasion = {},
): CardData | undefined {
  const entity = findEntity(dossier, entityId);
  if (!entity) return undefined;
  const composer = createCardComposer(dossier, today, findNamedVersion(entity, text ?? ''));
  const { words, format } = composer;
  const head = headOf(entity, composer);
  const openness = entity.kind === 'model' ? modelOpenness(entity, composer) : undefined;
  const rows = rowsOf(entity, composer);
  const sections = [
    ...(page === undefined ? [] : thenSections(entity, composer, page)),
    ...disputedSections(entity, composer),
    ...sectionsOf(entity, composer),
    ...claimSections(entity, composer),
  ];
  const { close, more, less, sources, openStrip } = words.card;
  return {
    entityId,
    kind: entity.kind,
    language: dossier.language,
    kindWord: kindWordOf(entity, composer),
    ...head,
    asOf: fill(words.card.asOf, { date: format.shortDate(dossier.version) }),
    name: entity.name,
    tagline: [{ text: entity.text, ...(entity.textLanguage && { language: entity.textLanguage }) }],
    ...(openness && { openness }),
    rows,
    sections,
    citations: citeCard(entity, rows, openness, composer),
    reports: reportLinks(entity, rows, composer),
    sources: composer.sources(),
    words: { close, more, less, sources, openStrip, ...words.cardActions },
  };
}

function headOf(entity: DossierEntity, composer: CardComposer): Pick<CardData, 'place' | 'maker'> {
  const place = entity.kind === 'organization' ? seatOf(entity, composer) : undefined;
  const maker = entity.kind === 'model' ? makerOf(entity, composer) : undefined;
  return { ...(place && { place }), ...(maker && { maker: [composer.party({ id: maker.id })] }) };
}

function rowsOf(entity: DossierEntity, composer: CardComposer): CardRow[] {
  const compose = { organization: organizationRows, model: modelRows, person: personRows };
  return compose[entity.kind](entity, composer);
}

function sectionsOf(entity: DossierEntity, composer: CardComposer): CardSection[] {
  const compose = {
    organization: organizationSections,
    model: modelSections,
    person: personSections,
  };
  return compose[entity.kind](entity, composer);
}

/** What the founding article said about the entity and did not hold, the gravest first. */
function claimSections(entity: DossierEntity, composer: CardComposer): CardSection[] {
  const { articleSaid: title, articleNote: note } = composer.words.card;
  const claims = composer.dossier.claims
    .filter(({ about, verdict }) => about.includes(entity.id) && verdict !== 'confirmed')
    .toSorted((a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict))
    .map((claim) => cardClaim(claim, composer));
  return claims.length > 0 ? [{ type: 'claims', title, note, claims }] : [];
}

function cardClaim(claim: DossierClaim, composer: CardComposer): CardClaim {
  const words = composer.words.claims;
  const part = (text: string) => [
    { text, ...(claim.textLanguage && { language: claim.textLanguage }) },
  ];
  const labelled = (label: string) => fill(composer.words.card.labelled, { label });
  return {
    verdict: claim.verdict,
    heading: words[claim.verdict],
    lines: [
      { label: labelled(words.article), text: part(claim.says) },
      { label: labelled(words.found), text: part(claim.found) },
      ...(claim.now ? [{ label: labelled(words.since), text: part(claim.now) }] : []),
    ],
    provenance: composer.provenanceOf(claim.sources),
  };
}
