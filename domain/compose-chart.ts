import { middleOf } from './calendar';
import type { CardComposer } from './card-composer';
import type { CardChart } from './card-data';
import { fitsFrom, withLabels } from './chart-labels';
import type { DossierEntity } from './dossier';
import type { CurrencyCode, FactOf, Money } from './entity';
import { allOf } from './openness';
import { fill } from './words';

type Round = FactOf<'fundingRound'>;
/** A round whose amount is known. */
interface Paid {
  round: Round;
  money: Money;
}

const FEWEST_ROUNDS = 3;
/** Part of the time axis that is left free before the first round. */
const LEAD = 0.06;
const YEARS_SHOWN = 5;

/** The sum of the known rounds over time, in the currency that most of them have; undefined for fewer than three. */
export function fundingChart(entity: DossierEntity, composer: CardComposer): CardChart | undefined {
  const rounds = allOf(entity.facts, 'fundingRound')
    .filter(({ value }) => value.kind !== 'secondary' && value.kind !== 'grant')
    .toSorted((a, b) => middleOf(a.asOf) - middleOf(b.asOf));
  const currency = mainCurrency(rounds);
  const paid = rounds.flatMap((round) => paidIn(round, currency));
  const [first] = paid;
  if (!first || paid.length < FEWEST_ROUNDS) return undefined;
  const { format, words, dossier } = composer;
  const x = timeAxis(middleOf((rounds[0] ?? first.round).asOf), middleOf(dossier.version));
  const sums = addUp(paid);
  const whole = sums.at(-1) ?? first.money;
  const left = rounds.filter((round) => !paid.some((each) => each.round === round));
  const names = { currency: format.currency(first.money.currency) };
  const told = paid.map(({ round }, n) => {
    const date = fill(words.card.labelled, { label: format.shortDate(round.asOf) });
    const who = [shortName(round, composer), ...leadsOf(round, composer)].join(', ');
    return `${date} ${moneyAt(sums, n, composer)} (${who})`;
  });
  const total = format.money(whole);
  const grid = gridOf(whole).map((amount) => ({
    level: amount / whole.amount,
    label: format.money({ amount, currency: whole.currency }),
  }));
  return {
    note: fill(words.card.chartNote, names),
    label: fill(words.card.chartLabel, { ...names, steps: format.names(told) }),
    total,
    steps: withLabels(
      paid.map(({ round }, n) => ({
        x: x(middleOf(round.asOf)),
        level: (sums[n]?.amount ?? 0) / whole.amount,
        tip: tipOf(round, composer),
        labels: labelsOf(round, composer),
      })),
      { grid, total },
    ),
    grid,
    years: yearsOf(first.round.asOf, dossier.version, x),
    asides: left.map(({ asOf }) => ({ x: x(middleOf(asOf)) })),
    keys: left.map((round) => asideKey(round, composer)),
  };
}

/** What an organisation has raised in known rounds, in the currency that most of them have. */
export function sumOfRounds(rounds: Round[]): { money: Money; rounds: Round[] } | undefined {
  const paid = rounds
    .filter(({ value }) => value.kind === 'equity' || value.kind === 'convertible')
    .flatMap((round) => paidIn(round, mainCurrency(rounds)));
  const money = addUp(paid).at(-1);
  return money && { money, rounds: paid.map(({ round }) => round) };
}

function mainCurrency(rounds: Round[]): CurrencyCode | undefined {
  const counts = new Map<CurrencyCode, number>();
  for (const { value } of rounds) {
    if (value.money && value.kind !== 'debt') {
      counts.set(value.money.currency, (counts.get(value.money.currency) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function paidIn(round: Round, currency: CurrencyCode | undefined): Paid[] {
  const { kind, money } = round.value;
  return money && kind !== 'debt' && money.currency === currency ? [{ round, money }] : [];
}

/** The sum after each round; about, as soon as one of its parts is. */
function addUp(paid: Paid[]): Money[] {
  let amount = 0;
  let isRough = false;
  return paid.map(({ money }) => {
    amount += money.amount;
    isRough ||= money.precision !== undefined;
    return { amount, currency: money.currency, ...(isRough && { precision: 'about' as const }) };
  });
}

function moneyAt(sums: Money[], n: number, { format }: CardComposer): string {
  const sum = sums[n];
  return sum ? format.money(sum) : '';
}

/** From milliseconds to percent of the width. */
function timeAxis(first: number, last: number): (time: number) => number {
  const start = first - ((last - first) * LEAD) / (1 - LEAD);
  return (time) => Math.round(((time - start) / (last - start)) * 1000) / 10;
}

/** "Series B, including €132 million of debt": the rest stands in the list. */
function shortName({ value }: Round, { phrase }: CardComposer): string {
  return phrase(value.name).text.split(',', 1).join('');
}

function leadsOf({ value }: Round, { nameList }: CardComposer): string[] {
  if (value.leads.length === 0) return [];
  return [
    nameList(value.leads)
      .map(({ text }) => text)
      .join(''),
  ];
}

/** What may stand at a step, the best first: "Series C · ASML", "ASML", "Series C". */
function labelsOf(round: Round, composer: CardComposer): string[] {
  const name = shortName(round, composer);
  const [lead, ...others] = round.value.leads.map((each) => composer.partyName(each));
  if (lead === undefined) return [name];
  const led = others.length > 0 ? `${lead} +${others.length}` : lead;
  return [`${name} · ${led}`, led, name];
}

/** Of one round, for the pointer: what the list below says of it. */
function tipOf(round: Round, composer: CardComposer): string {
  const { format, words, phrase } = composer;
  const { name, money } = round.value;
  const when = `${phrase(name).text}, ${format.shortDate(round.asOf)}`;
  const backers = fill(words.card.labelled, { label: words.fields.backers });
  return [
    fill(words.card.labelled, { label: when }) + (money ? ` ${format.money(money)}` : ''),
    ...leadsOf(round, composer).map((names) => `${backers} ${names}`),
  ].join('\n');
}

/** At most two round amounts, none so high that it touches the sum. */
function gridOf({ amount }: Money): number[] {
  const power = 10 ** Math.floor(Math.log10(amount / 2));
  const step = [5, 2, 1].map((each) => each * power).find((each) => each <= amount / 2) ?? power;
  return [step, 2 * step].filter((each) => each <= amount * 0.75);
}

function yearsOf(from: string, to: string, x: (time: number) => number): CardChart['years'] {
  const first = Number(from.slice(0, 4)) + 1;
  const last = Number(to.slice(0, 4));
  const stride = Math.ceil((last - first + 1) / YEARS_SHOWN);
  return Array.from({ length: Math.floor((last - first) / stride) + 1 }, (_, n) => {
    const label = String(last - n * stride);
    return { x: x(Date.parse(`${label}-01-01`)), label };
  }).filter((year) => fitsFrom(year.x, year.label));
}

/** "Loan for a data centre, $830m, 30 Mar 2026: a loan, not in the sum" */
function asideKey({ value, asOf }: Round, { format, words, phrase }: CardComposer): string {
  const { asideDebt, asideCurrency, asideUnknown } = words.card;
  const { name, money, kind } = value;
  const told = [phrase(name).text, ...(money ? [format.money(money)] : []), format.shortDate(asOf)];
  const reason = kind === 'debt' ? asideDebt : money ? asideCurrency : asideUnknown;
  return fill(reason, { round: told.join(', ') });
}
