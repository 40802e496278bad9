import { middleOf } from './calendar';
import type { CardComposer } from './card-composer';
import type { CardChart } from './card-data';
import { CHART_HEIGHT } from './chart-height';
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
/** A round below this part of the sum gets no name, but for the first. */
const NAMED_FROM = 0.1;
/** The narrowest card, and how wide a letter of its labels is at most, in pixels: so no label touches another. */
const NARROWEST = 280;
const LETTER = 7;
const LINE = 16;
/** Half of a step's dot, with the gap around it. */
const DOT = 5;

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
  const told = paid.map(({ round }, n) =>
    [
      fill(words.card.labelled, { label: format.shortDate(round.asOf) }),
      moneyAt(sums, n, composer),
    ].join(' '),
  );
  return {
    note: fill(words.card.chartNote, names),
    label: fill(words.card.chartLabel, { ...names, steps: format.names(told) }),
    total: format.money(whole),
    steps: withLabels(
      paid.map(({ round }, n) => ({
        x: x(middleOf(round.asOf)),
        level: (sums[n]?.amount ?? 0) / whole.amount,
        // "Series B, including €132 million of debt": the rest stands in the list.
        label: composer.phrase(round.value.name).text.split(',', 1).join(''),
      })),
    ),
    grid: gridOf(whole).map((amount) => ({
      level: amount / whole.amount,
      label: format.money({ amount, currency: whole.currency }),
    })),
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
  }).filter((year) => toPixels(year.x) + 4 * LETTER + 4 <= NARROWEST);
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Names for the steps that are worth one and have the room. A name ends at its step, above the line, which comes from
 * below; it begins there where the card's edge is too near.
 */
function withLabels(steps: { x: number; level: number; label: string }[]): CardChart['steps'] {
  const taken: Box[] = [];
  return steps.map((step, n) => {
    const { x, level, label } = step;
    const at = toPixels(x);
    const width = label.length * LETTER;
    const labelEnds = at + 4 >= width;
    const bottom = CHART_HEIGHT * level + 6;
    const left = labelEnds ? at + 4 - width : at - 4;
    const box = { left, right: left + width, bottom, top: bottom + LINE };
    const later = steps.slice(n + 1);
    const isWorthIt = n === 0 || level - (steps[n - 1]?.level ?? 0) >= NAMED_FROM;
    const isFree =
      // Neither the next steps' lines and dots, nor the sum at the end, nor another name.
      later.every(
        (next) => box.right < toPixels(next.x) - DOT || next.level * CHART_HEIGHT + DOT < bottom,
      ) &&
      !(n === steps.length - 1 && box.right > NARROWEST - 12 * LETTER) &&
      taken.every((other) => !touches(box, other));
    const dot = { x, level: Math.round(level * 1000) / 1000, labelEnds };
    if (!isWorthIt || !isFree) return dot;
    taken.push(box);
    return { ...dot, label };
  });
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

function toPixels(percent: number): number {
  return (percent * NARROWEST) / 100;
}

/** "Loan for a data centre, $830m, 30 Mar 2026: a loan, not in the sum" */
function asideKey({ value, asOf }: Round, { format, words, phrase }: CardComposer): string {
  const { asideDebt, asideCurrency, asideUnknown } = words.card;
  const { name, money, kind } = value;
  const told = [phrase(name).text, ...(money ? [format.money(money)] : []), format.shortDate(asOf)];
  const reason = kind === 'debt' ? asideDebt : money ? asideCurrency : asideUnknown;
  return fill(reason, { round: told.join(', ') });
}
