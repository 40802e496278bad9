import { fillParts, missing, type CardComposer } from './card-composer';
import type { CardPart, CardRow, CardSection, CardText, CardValue } from './card-data';
import { eventItems } from './compose-organization';
import type { DossierEntity } from './dossier';
import type { FactOf, Role } from './entity';
import { allOf } from './openness';

/** Founder of, role now, career. */
export function personRows(entity: DossierEntity, composer: CardComposer): CardRow[] {
  const { fields, card } = composer.words;
  const roles = allOf(entity.facts, 'role');
  const current = roles.filter(({ value }) => value.to === undefined);
  const earlier = roles.filter(({ value }) => value.to !== undefined).toSorted(byEnd);
  const rows: CardRow[] = [
    { field: 'founderOf', label: fields.founderOf, values: founderValues(entity, composer) },
    {
      field: 'role',
      label: fields.role,
      values:
        current.length > 0
          ? current.map((role) => composer.currentValue(role, roleText(role.value, composer)))
          : [missing(card.none)],
    },
    {
      field: 'career',
      label: fields.career,
      values: earlier.map((role) => composer.value(role, roleText(role.value, composer))),
    },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

export function personSections(entity: DossierEntity, composer: CardComposer): CardSection[] {
  const items = eventItems(entity, composer);
  return items.length > 0 ? [{ type: 'list', title: composer.words.card.steps, items }] : [];
}

function founderValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  return allOf(entity.facts, 'founderOf').map((fact) => {
    const organization: CardPart = { ...composer.party(fact.value.organization), strong: true };
    const date = composer.format.date(fact.value.date);
    return composer.value(fact, [organization, { text: `, ${date}` }]);
  });
}

/** "chief executive, Mistral AI, since April 2023" */
export function roleText(role: Role, composer: CardComposer): CardText {
  const { card } = composer.words;
  const title = composer.phrase(role.title);
  const text = role.organization
    ? fillParts(card.roleAt, { title, organization: composer.party(role.organization) })
    : [title];
  const period = composer.format.period(role);
  return period === '' ? text : [...text, { text: `, ${period}` }];
}

function byEnd(a: FactOf<'role'>, b: FactOf<'role'>): number {
  return (a.value.to ?? '') < (b.value.to ?? '') ? 1 : -1;
}
