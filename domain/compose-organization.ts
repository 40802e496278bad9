import { fillParts, missing, type CardComposer } from './card-composer';
import type {
  CardListItem,
  CardPart,
  CardRow,
  CardSection,
  CardText,
  CardValue,
} from './card-data';
import { fundingRows, roundItems } from './compose-funding';
import type { DossierEntity } from './dossier';
import type { FactOf } from './entity';
import { allOf, newest, opennessFactsOf, VERDICT_LEVEL, verdictOf } from './openness';
import { fill, fillPlural } from './words';

/** Founded, funding or listing, backers, openness. */
export function organizationRows(entity: DossierEntity, composer: CardComposer): CardRow[] {
  const { fields } = composer.words;
  const rows: CardRow[] = [
    {
      field: 'founded',
      label: fields.founded,
      values: [...foundedValues(entity, composer), ...founderValues(entity, composer)],
    },
    ...fundingRows(entity, composer),
    { field: 'openness', label: fields.openness, values: opennessValues(entity, composer) },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

/** Rounds; people and ownership; events. */
export function organizationSections(entity: DossierEntity, composer: CardComposer): CardSection[] {
  const { words } = composer;
  const sections: CardSection[] = [
    { type: 'list', title: words.card.rounds, items: roundItems(entity, composer) },
    { type: 'rows', title: words.card.people, rows: peopleRows(entity, composer) },
    { type: 'list', title: words.card.models, items: modelItems(entity, composer) },
    { type: 'list', title: words.card.steps, items: eventItems(entity, composer) },
  ];
  return sections.filter(
    (section) => (section.type === 'list' ? section.items.length : 1) > 0 && hasRows(section),
  );
}

function hasRows(section: CardSection): boolean {
  return section.type !== 'rows' || section.rows.length > 0;
}

/** Place of the card's head: "Paris, France". */
export function seatOf(entity: DossierEntity, { format }: CardComposer): string | undefined {
  const seat = newest(entity.facts, 'headquarters')?.value;
  return seat && `${seat.city}, ${format.country(seat.country)}`;
}

function foundedValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const { format, words } = composer;
  const founded = newest(entity.facts, 'founded');
  if (!founded) return [missing(words.card.unknown)];
  const { date, city, detail } = founded.value;
  const day: CardPart = { text: format.date(date), strong: true };
  const text: CardText = city
    ? fillParts(words.card.inCity, { date: day, city: { text: city } })
    : [day];
  if (detail) text.push({ text: ' ' }, composer.phrase(detail));
  return [composer.value(founded, text)];
}

function founderValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const founders = newest(entity.facts, 'founders');
  if (!founders) return [];
  const names = composer.nameList(founders.value);
  return [composer.value(founders, fillParts(composer.words.card.byFounders, { names }))];
}

function opennessValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const publishes = newest(entity.facts, 'publishes');
  return publishes
    ? [composer.value(publishes, [composer.phrase(publishes.value)])]
    : countValues(entity, composer);
}

/** The company's line: how many of its models here have open weights, one meter each. */
function countValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const { dossier, words } = composer;
  const levels = modelsOf(entity, composer)
    .map((model) => VERDICT_LEVEL[verdictOf(opennessFactsOf(model))] ?? null)
    .toSorted((a, b) => (b ?? -1) - (a ?? -1));
  if (levels.length === 0) return [];
  const open = levels.filter((level) => level !== null && level >= 2).length;
  const { opennessCountOne: one, opennessCountOther: other } = words.card;
  return [
    {
      text: [{ text: fillPlural(dossier.language, { one, other }, levels.length, { open }) }],
      levels,
      provenance: { own: words.card.ownRule, date: composer.format.shortDate(dossier.version) },
    },
  ];
}

export function modelsOf(entity: DossierEntity, { dossier }: CardComposer): DossierEntity[] {
  return dossier.entities.filter((model) => newest(model.facts, 'maker')?.value.id === entity.id);
}

function peopleRows(entity: DossierEntity, composer: CardComposer): CardRow[] {
  const { fields, card } = composer.words;
  const { format } = composer;
  const rows: CardRow[] = [];
  const add = (field: keyof typeof fields, values: CardValue[]) => {
    if (values.length > 0) rows.push({ field, label: fields[field], values });
  };
  const ceo = newest(entity.facts, 'ceo');
  if (ceo) {
    const text: CardText = [composer.party(ceo.value.person)];
    if (ceo.value.from) {
      text.push({ text: ', ' }, { text: fill(card.since, { date: format.date(ceo.value.from) }) });
    }
    add('ceo', [composer.value(ceo, text)]);
  }
  const ownership = newest(entity.facts, 'ownership');
  if (ownership?.value.legalForm) {
    add('legalForm', [composer.value(ownership, [composer.phrase(ownership.value.legalForm)])]);
  }
  if (ownership?.value.status === 'subsidiary') {
    add('owner', [composer.value(ownership, [composer.party(ownership.value.parent)])]);
  }
  add('shareholder', shareholderValues(entity, composer));
  const employees = newest(entity.facts, 'employees');
  if (employees) {
    const { count, precision } = employees.value;
    const number = format.number(count);
    const text = precision ? fill(card[`${precision}Number`], { number }) : number;
    add('employees', [composer.value(employees, [{ text }])]);
  }
  return rows;
}

/** The newest known share of each holder. */
function shareholderValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const { format, words } = composer;
  const holders = new Map<string, FactOf<'shareholder'>>();
  for (const fact of allOf(entity.facts, 'shareholder')) {
    const name = composer.partyName(fact.value.holder);
    if (!holders.has(name)) holders.set(name, fact);
  }
  return [...holders.values()].map((fact) => {
    const { holder, percent, precision } = fact.value;
    const share = format.percent(percent);
    const text = precision ? fill(words.card[`${precision}Number`], { number: share }) : share;
    return composer.value(fact, [composer.party(holder), { text: `, ${text}` }]);
  });
}

function modelItems(entity: DossierEntity, composer: CardComposer): CardListItem[] {
  return modelsOf(entity, composer).map((model) => {
    const verdict = verdictOf(opennessFactsOf(model));
    return {
      text: [{ text: model.name, entityId: model.id }],
      side: composer.words.verdicts[verdict],
      level: VERDICT_LEVEL[verdict] ?? null,
    };
  });
}

export function eventItems(entity: DossierEntity, composer: CardComposer): CardListItem[] {
  return allOf(entity.facts, 'event').map((event) => ({
    text: [composer.phrase(event.value)],
    side: composer.format.shortDate(event.asOf),
    provenance: composer.provenance(event),
  }));
}
