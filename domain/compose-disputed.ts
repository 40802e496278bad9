import type { CardComposer } from './card-composer';
import type { CardRow, CardSection, CardText, CardValue } from './card-data';
import { fundingTotalText } from './compose-funding';
import { contextText, parametersText, releasedText } from './compose-model';
import { detailText, licenceText } from './compose-openness';
import { foundedText, foundersText, placeText } from './compose-organization';
import { employeesText } from './compose-people';
import type { DossierEntity } from './dossier';
import type { FactField, FactOf } from './entity';
import { disputedBy } from './openness';

/** Values that sources disagree on, the card's own beside the others: none is put before another. */
export function disputedSections(entity: DossierEntity, composer: CardComposer): CardSection[] {
  const { fields, parts, card } = composer.words;
  function rowOf<Field extends FactField>(
    field: Field,
    label: string,
    textOf: (fact: FactOf<Field>, composer: CardComposer) => CardText,
  ): CardRow[] {
    const values = disputedBy(entity.facts, field).map((fact) =>
      // The heading says already that sources disagree.
      composer.value({ ...fact, disputed: false }, textOf(fact, composer)),
    );
    return values.length > 0 ? [{ field, label, values: withSourcesApart(values) }] : [];
  }
  const rows = [
    ...rowOf('founded', fields.founded, foundedText),
    ...rowOf('founders', fields.founders, foundersText),
    ...rowOf('headquarters', fields.headquarters, placeText),
    ...rowOf('fundingTotal', fields.funding, fundingTotalText),
    ...rowOf('employees', fields.employees, employeesText),
    ...rowOf('released', fields.released, releasedText),
    ...rowOf('parameters', fields.parameters, (fact) => parametersText(fact, entity, composer)),
    ...rowOf('context', fields.context, contextText),
    ...rowOf('weights', parts.weights, detailText),
    ...rowOf('licence', parts.licence, licenceText),
    ...rowOf('trainingCode', parts.code, detailText),
    ...rowOf('trainingData', parts.data, detailText),
    ...rowOf('documentation', parts.docs, detailText),
  ];
  return rows.length > 0 ? [{ type: 'disputed', title: card.sourcesDisagree, rows }] : [];
}

/** Two pages of one publisher go by their titles: else a name would stand against itself. */
function withSourcesApart(values: CardValue[]): CardValue[] {
  const publishers = values.map(({ provenance }) => provenance?.source?.publisher);
  return values.map((value) => {
    const { provenance } = value;
    const source = provenance?.source;
    if (
      !source ||
      publishers.indexOf(source.publisher) === publishers.lastIndexOf(source.publisher)
    )
      return value;
    return {
      ...value,
      provenance: { ...provenance, source: { ...source, publisher: source.title } },
    };
  });
}
