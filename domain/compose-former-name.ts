import type { CardComposer } from './card-composer';
import type { CardRow } from './card-data';
import type { DossierEntity } from './dossier';
import { allOf } from './openness';

/** Names that older texts use: "Bing Chat, until 15 Nov 2023". */
export function formerNameRow(entity: DossierEntity, composer: CardComposer): CardRow {
  return {
    field: 'formerName',
    label: composer.words.fields.formerName,
    values: allOf(entity.facts, 'formerName').map((fact) => {
      const { name, until } = fact.value;
      return composer.value(fact, [{ text: `${name}, ${composer.format.until(until)}` }]);
    }),
  };
}
