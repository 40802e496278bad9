import { AliasFlag, NAME_MARK, NAME_START, RULES_MARK } from './alias-index';
import type { EntityId } from './entity';
import { idOfName } from './entity-id';

/** Reads the single lines and names of the index, as alias-index.ts writes them. */

/** First letter of the entity's kind. */
export function kindLetterOf(line: string): string {
  return line.charAt(0).toLowerCase();
}

/** The bits of {@link AliasFlag} that all names of an entity share. */
export function commonFlagsOf(line: string): number {
  const letter = kindLetterOf(line);
  return (
    (line.startsWith(letter) ? 0 : AliasFlag.versions) | (letter === 'p' ? AliasFlag.person : 0)
  );
}

/** @param firstName encoded, as all names */
export function entityIdOf(line: string, firstName: string): EntityId {
  return line.slice(1).split(NAME_MARK)[0] || idOfName(textOf(firstName));
}

/** Number of the entity that makes it; NaN if it has no maker. */
export function makerOf(line: string): number {
  return Number(line.split(NAME_MARK)[1]);
}

/** A name as the data write it. */
export function textOf(name: string): string {
  const mark = name.indexOf(RULES_MARK);
  return mark < 0 ? name.slice(NAME_START) : name.slice(NAME_START, mark);
}

/** Encoded rules of a name, empty where there are none. */
export function rulesOf(name: string): string {
  const mark = name.indexOf(RULES_MARK);
  return mark < 0 ? '' : name.slice(mark + 1);
}
