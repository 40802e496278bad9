import type { CardComposer } from './card-composer';
import type { CardListItem } from './card-data';
import type { DossierEntity } from './dossier';
import type { Fact } from './entity';
import {
  allOf,
  flagshipOf,
  opennessFactsOf,
  VERDICT_LEVEL,
  verdictOf,
  versionOf,
  type OpennessFacts,
} from './openness';

/** The version that a card judges: the one that the page names, else the flagship of the family. */
export function versionOfCard({ facts }: DossierEntity, { version }: CardComposer) {
  return version ?? flagshipOf(facts);
}

/** The versions of a family that get another verdict than the one that is judged, newest first. */
export function versionItems(entity: DossierEntity, composer: CardComposer): CardListItem[] {
  const judged = verdictOf(opennessFactsOf(entity, versionOfCard(entity, composer)));
  return allOf(entity.facts, 'version')
    .toSorted((a, b) => (a.value.date < b.value.date ? 1 : -1))
    .flatMap((fact): CardListItem[] => {
      const { name, date } = fact.value;
      const openness = opennessFactsOf(entity, name);
      const verdict = verdictOf(openness);
      if (verdict === judged) return [];
      return [
        {
          text: [{ text: name }],
          detail: composer.format.shortDate(date),
          side: composer.words.verdicts[verdict],
          level: VERDICT_LEVEL[verdict] ?? null,
          provenance: composer.provenanceOfAll([...ownFacts(openness, name), fact]),
        },
      ];
    });
}

/** What is said of this version itself: the reason why it differs. */
function ownFacts(openness: OpennessFacts, version: string): Fact[] {
  return Object.values(openness).filter(
    (fact: Fact | undefined): fact is Fact => fact !== undefined && versionOf(fact) === version,
  );
}
