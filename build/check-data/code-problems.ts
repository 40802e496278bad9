import { iso31661 } from 'iso-3166';
import type { Data } from '../read-data';
import { factsOf } from '../facts-of';
import type { Problem } from './problem';
import { stringsUnder } from './strings-in';

/** A code that a list must have; Intl would show any other as it stands. */
interface CodeList {
  key: string;
  title: string;
  codes: Set<string>;
}

const LISTS: CodeList[] = [
  {
    key: 'currency',
    title: 'currency of ISO 4217',
    codes: new Set(Intl.supportedValuesOf('currency')),
  },
  // Not from Intl, which takes "UK" and "EU" for countries.
  {
    key: 'country',
    title: 'country of ISO 3166-1',
    codes: new Set(iso31661.map(({ alpha2 }) => alpha2)),
  },
];

export function codeProblems({ file }: Data): Problem[] {
  return factsOf(file).flatMap(({ entity, fact }) =>
    LISTS.flatMap(({ key, title, codes }) =>
      stringsUnder(key, fact.value)
        .filter((code) => !codes.has(code))
        .map((code) => ({
          where: entity.id,
          field: `${fact.field}.${key}`,
          problem: `"${code}" is no ${title}`,
          remedy: 'look up its code',
        })),
    ),
  );
}
