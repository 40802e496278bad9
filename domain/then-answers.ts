import { lastDayOf } from './calendar';
import { fillParts, type CardComposer } from './card-composer';
import type { CardText, CardValue } from './card-data';
import { sumOfRounds } from './compose-chart';
import { modelsOf } from './compose-organization';
import { statusText } from './compose-ownership';
import { roleText } from './compose-person';
import type { DossierEntity } from './dossier';
import type { FactOf, PartialDate } from './entity';
import { inOffice } from './known-on';
import { allOf, newest } from './openness';
import { fill } from './words';

/** What is asked of an entity as it was known on a day. */
export interface Question {
  field: keyof CardComposer['words']['fields'];
  answer(entity: DossierEntity, composer: CardComposer, day: PartialDate): CardValue | undefined;
}

const QUESTIONS: Record<DossierEntity['kind'], Question[]> = {
  organization: [
    { field: 'raised', answer: raised },
    { field: 'lastRound', answer: lastRound },
    { field: 'valuation', answer: valuation },
    { field: 'ceo', answer: head },
    { field: 'status', answer: status },
    { field: 'legalForm', answer: legalForm },
    { field: 'newestModel', answer: newestModel },
  ],
  model: [
    { field: 'newestVersion', answer: newestVersion },
    { field: 'successor', answer: successors },
  ],
  person: [{ field: 'role', answer: role }],
};

export function questionsFor({ kind }: DossierEntity): Question[] {
  return QUESTIONS[kind];
}

function roundsOf(entity: DossierEntity): FactOf<'fundingRound'>[] {
  return allOf(entity.facts, 'fundingRound').filter(({ value }) => value.kind !== 'grant');
}

/** The total as it is known, unless rounds came after it; else our own sum. */
function raised(
  entity: DossierEntity,
  composer: CardComposer,
  day: PartialDate,
): CardValue | undefined {
  const total = newest(entity.facts, 'fundingTotal');
  const rounds = roundsOf(entity);
  const { format, words } = composer;
  const isNow = day === composer.dossier.version;
  if (total && (isNow || !rounds.some(({ asOf }) => asOf > total.asOf))) {
    return composer.value(total, [{ text: format.money(total.value.money) }]);
  }
  const sum = sumOfRounds(rounds);
  const [last] = sum?.rounds ?? [];
  if (!sum || !last) return undefined;
  const own = composer.provenanceOf(
    [...new Set(sum.rounds.flatMap(({ sources }) => sources))],
    words.card.ownSum,
  );
  return {
    text: [{ text: format.money(sum.money) }],
    provenance: { ...own, date: format.shortDate(last.asOf) },
  };
}

function lastRound(entity: DossierEntity, composer: CardComposer): CardValue | undefined {
  const last = roundsOf(entity).find(
    ({ value }) => value.kind === 'equity' || value.kind === 'convertible',
  );
  if (!last) return undefined;
  const { name, money } = last.value;
  const amount = money ? composer.format.money(money) : composer.words.card.roundUndisclosed;
  return composer.value(last, [composer.phrase(name), { text: `, ${amount}` }]);
}

function valuation(entity: DossierEntity, composer: CardComposer): CardValue | undefined {
  const valued = allOf(entity.facts, 'fundingRound').find(({ value }) => value.valuation);
  if (!valued?.value.valuation) return undefined;
  return composer.value(valued, [{ text: composer.format.money(valued.value.valuation) }]);
}

function head(
  entity: DossierEntity,
  composer: CardComposer,
  day: PartialDate,
): CardValue | undefined {
  return valueInOffice(allOf(entity.facts, 'ceo'), composer, day, (heads) =>
    composer.nameList(heads.map(({ value }) => value.person)),
  );
}

/** Whether it is listed, and whose it is. Of one that stands on its own, the legal form says more. */
function status(entity: DossierEntity, composer: CardComposer): CardValue | undefined {
  const ownership = newest(entity.facts, 'ownership');
  if (!ownership) return undefined;
  const { value } = ownership;
  const { listing, unlisted } = composer.words.card;
  if (value.status === 'listed') {
    const { exchange, ticker } = value;
    return composer.value(ownership, [{ text: fill(listing, { exchange, ticker }) }]);
  }
  const text = statusText(value, composer);
  if (!text && value.legalForm) return undefined;
  return composer.value(ownership, text ?? [{ text: unlisted }]);
}

function legalForm(entity: DossierEntity, composer: CardComposer): CardValue | undefined {
  const ownership = newest(entity.facts, 'ownership');
  if (!ownership?.value.legalForm) return undefined;
  return composer.value(ownership, [composer.phrase(ownership.value.legalForm)]);
}

/** The model of an organisation that came last. */
function newestModel(
  entity: DossierEntity,
  composer: CardComposer,
  day: PartialDate,
): CardValue | undefined {
  const released = modelsOf(entity, composer).flatMap((model) => {
    const fact = newest(model.facts, 'released');
    return fact && lastDayOf(fact.value.date) <= day ? [{ model, fact }] : [];
  });
  const [last] = released.toSorted((a, b) => (a.fact.value.date < b.fact.value.date ? 1 : -1));
  return last && composer.value(last.fact, [composer.party({ id: last.model.id })]);
}

function newestVersion(entity: DossierEntity, composer: CardComposer): CardValue | undefined {
  const [last] = allOf(entity.facts, 'version').toSorted((a, b) =>
    a.value.date < b.value.date ? 1 : -1,
  );
  return last && composer.value(last, [{ text: last.value.name }]);
}

/** What came after a model: a model that was there had none until then. */
function successors(
  entity: DossierEntity,
  composer: CardComposer,
  day: PartialDate,
): CardValue | undefined {
  const released = newest(entity.facts, 'released');
  const fact = newest(entity.facts, 'successor');
  const { words, format } = composer;
  const come = fact?.value.filter(({ date }) => lastDayOf(date) <= day) ?? [];
  if (!fact || come.length === 0) {
    return released && { text: [{ text: words.card.noSuccessor }], isMissing: true };
  }
  const text = come.flatMap(({ name, id, date }, n) => [
    ...(n === 0 ? [] : [{ text: ', ' }]),
    ...fillParts(words.card.successorDated, {
      name: id === undefined ? { text: name } : { ...composer.party({ id }), text: name },
      date: { text: format.shortDate(date.slice(0, 7)) },
    }),
  ]);
  return composer.value(fact, text);
}

function role(
  entity: DossierEntity,
  composer: CardComposer,
  day: PartialDate,
): CardValue | undefined {
  return valueInOffice(allOf(entity.facts, 'role'), composer, day, (roles) =>
    roles.flatMap(({ value: { title, organization } }, n) => [
      ...(n === 0 ? [] : [{ text: '; ' }]),
      ...roleText({ title, ...(organization && { organization }) }, composer),
    ]),
  );
}

/** All that held on a day as one value, with the provenance of the first. */
function valueInOffice<Held extends FactOf<'ceo'> | FactOf<'role'>>(
  all: Held[],
  composer: CardComposer,
  day: PartialDate,
  tell: (held: Held[]) => CardText,
): CardValue | undefined {
  const held = inOffice(all, day);
  const [first] = held;
  return first && composer.value(first, tell(held));
}
