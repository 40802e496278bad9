import type { CardComposer } from './card-composer';
import type { CardRow, CardText, CardValue } from './card-data';
import type { DossierEntity } from './dossier';
import type { FactOf, PartialDate } from './entity';
import { allOf, newest } from './openness';
import { fill } from './words';

type Head = FactOf<'ceo'>;

/** Who heads an organisation and who did, its legal form, its holders and its staff. */
export function peopleRows(entity: DossierEntity, composer: CardComposer): CardRow[] {
  const { fields } = composer.words;
  const rows: CardRow[] = [
    ...headRows(entity, composer),
    { field: 'legalForm', label: fields.legalForm, values: legalFormValues(entity, composer) },
    { field: 'shareholder', label: fields.shareholder, values: holderValues(entity, composer) },
    { field: 'employees', label: fields.employees, values: employeesValues(entity, composer) },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

function headRows(entity: DossierEntity, composer: CardComposer): CardRow[] {
  const { fields } = composer.words;
  const heads = allOf(entity.facts, 'ceo');
  const current = currentHeads(heads, composer.dossier.version);
  const former = heads.filter((head) => isFormer(head, current, composer)).toSorted(byEnd);
  // One that is called otherwise would be called wrongly by the label.
  const isCeo = current.every(({ value }) => value.title === undefined);
  return [
    {
      field: 'ceo',
      label: isCeo ? fields.ceo : fields.head,
      values: current.map((head) =>
        composer.currentValue(head, headText(head, composer.format.period(head.value), composer)),
      ),
    },
    {
      field: 'formerCeo',
      label: fields.formerCeo,
      values: former.map((head) =>
        composer.value(head, headText(head, formerPeriod(head, composer), composer)),
      ),
    },
  ];
}

/** Those named last who have not left; two who are named on the same day share the office. */
function currentHeads(heads: Head[], today: PartialDate): Head[] {
  const inOffice = heads.filter(({ value: { to } }) => to === undefined || to > today);
  const [last] = inOffice;
  if (!last || isCoHead(last)) return inOffice;
  return inOffice.filter(({ asOf }) => isSameDay(asOf, last.asOf));
}

/** "co-chief executive": there is another, whenever that one was named. */
function isCoHead({ value: { title = '' } }: Head): boolean {
  return title.startsWith('co-');
}

/** Who heads it now has left only if a source says when. */
function isFormer(head: Head, current: Head[], { partyName }: CardComposer): boolean {
  if (current.includes(head)) return false;
  const isSamePerson = ({ value }: Head) =>
    partyName(value.person) === partyName(head.value.person);
  return head.value.to !== undefined || !current.some(isSamePerson);
}

/** As far as the dates tell: "2025-12" may be any day of it. */
function isSameDay(a: PartialDate, b: PartialDate): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function byEnd(a: Head, b: Head): number {
  return (a.value.to ?? a.asOf) < (b.value.to ?? b.asOf) ? 1 : -1;
}

/** "Tim Cook, since 24 Aug 2011" */
function headText({ value }: Head, period: string, composer: CardComposer): CardText {
  return [
    composer.party(value.person),
    ...(value.title ? [{ text: ', ' }, composer.phrase(value.title)] : []),
    ...(period === '' ? [] : [{ text: `, ${period}` }]),
  ];
}

/** Where the end is not known, up to the last day for which the office is: "Aug 2021 – at least Feb 2024". */
function formerPeriod({ value, asOf }: Head, { format, words }: CardComposer): string {
  if (value.to) return format.period(value);
  const { range, atLeast, lastNamed } = words.card;
  const date = format.shortDate(asOf);
  if (!value.from) return fill(lastNamed, { date });
  return fill(range, { from: format.shortDate(value.from), to: fill(atLeast, { date }) });
}

function legalFormValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const ownership = newest(entity.facts, 'ownership');
  if (!ownership?.value.legalForm) return [];
  return [composer.currentValue(ownership, [composer.phrase(ownership.value.legalForm)])];
}

/** The newest known share of each holder. */
function holderValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
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
    return composer.currentValue(fact, [composer.party(holder), { text: `, ${text}` }]);
  });
}

function employeesValues(entity: DossierEntity, composer: CardComposer): CardValue[] {
  const employees = newest(entity.facts, 'employees');
  return employees ? [composer.currentValue(employees, employeesText(employees, composer))] : [];
}

export function employeesText({ value }: FactOf<'employees'>, composer: CardComposer): CardText {
  const { count, precision } = value;
  const number = composer.format.number(count);
  const text = precision ? fill(composer.words.card[`${precision}Number`], { number }) : number;
  return [{ text }];
}
