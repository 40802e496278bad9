import type { Flatness } from './flatness';
import type { SoakResult } from './run-soak';

/** More of them say the same. */
const ERRORS_SHOWN = 20;

/** For people to read. */
export function describeSoak(result: SoakResult): string {
  const { seed, done, missed, errors, memory, seen, lastedMs } = result;
  const actions = [...done.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...done]
    .toSorted((a, b) => b[1] - a[1])
    .map(([kind, count]) => `${kind} ${count}`);
  return [
    `seed ${seed}: ${actions} actions in ${(lastedMs / 60_000).toFixed(1)} minutes, ${missed} of them on a page that was leaving`,
    `  ${kinds.join(', ')}`,
    `seen: ${seen.marks} marks before pointing at one, ${seen.cards} cards`,
    `errors: ${errors.length}`,
    ...errors.slice(0, ERRORS_SHOWN).map((error) => `  ${error}`),
    'memory, median of the first third of the looks → of the last third:',
    ...memory.map(describeSeries),
    `again: npm run soak -- --seed ${seed} --actions ${actions}`,
  ].join('\n');
}

function describeSeries({ name, unit, values, firstThird, lastThird, isFlat }: Flatness): string {
  const digits = unit === 'MB' ? 2 : 0;
  const [first, last] = [firstThird.toFixed(digits), lastThird.toFixed(digits)];
  return `  ${name}: ${first} → ${last} ${unit}, ${values.length} looks${isFlat ? '' : ', NOT FLAT'}`;
}
