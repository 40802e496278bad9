import { type Bar, BARS } from './bars';

/** One JSON object of numbers with three digits after the point. */
export function describeAsJson(values: Record<string, number>): string {
  const entries = BARS.flatMap(({ key }): [string, number][] => {
    const value = values[key];
    return value === undefined ? [] : [[key, Number(value.toFixed(3))]];
  });
  return JSON.stringify(Object.fromEntries(entries));
}

/** A table of the keys that were measured, with what they have to be. */
export function describeAsTable(values: Record<string, number>): string {
  const rows = BARS.flatMap((bar) => {
    const value = values[bar.key];
    return value === undefined ? [] : [rowOf(bar, value)];
  });
  return table([['key', 'value', 'must', 'aim', '', ''], ...rows]);
}

function rowOf(bar: Bar, value: number): string[] {
  const sign = bar.atLeast ? '≥' : '≤';
  const limit = (number?: number) => (number === undefined ? '' : `${sign} ${number}`);
  return [
    bar.key,
    value.toFixed(3),
    limit(bar.must),
    limit(bar.aim),
    verdictOf(bar, value),
    bar.what,
  ];
}

/** How good a value is, in a word. */
export function verdictOf({ must, aim, atLeast }: Bar, value: number): string {
  const holds = (limit: number) => (atLeast ? value >= limit : value <= limit);
  if (aim !== undefined && holds(aim)) return 'aim';
  if (must !== undefined && holds(must)) return aim === undefined ? 'good' : 'must';
  return 'MISSED';
}

function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
