import { expect, it } from 'vitest';
import { checkData } from '../../../build/check-data/check-data';
import type { Problem } from '../../../build/check-data/problem';
import { readData, type Data } from '../../../build/read-data';
import type { Entity, FactField, FactOf, Source } from '../../../domain/entity';
import { newest } from '../../../domain/openness';

export const real = readData();
/** The day on which the data are checked in tests, so that they mean the same on every day. */
export const TODAY = real.file.version;
export const firstClaim = real.file.claims[0]?.id ?? '';

/** One way to break the real data, and what must be said of it. */
export interface Breakage {
  change: (data: Data) => void;
  /** Entity, claim, source or file; field; what the problem says; what the remedy says. */
  says: [where: string, field: string, problem: RegExp, remedy: RegExp];
}

export function problemsAfter(change: (data: Data) => void): Problem[] {
  const data = structuredClone(real);
  change(data);
  return checkData(data, TODAY);
}

/** One test for each row: the problem is told with its place, its field and a remedy. */
export function itFinds(breakages: Record<string, Breakage>): void {
  it.each(Object.entries(breakages))('%s', (_, { change, says }) => {
    const [where, field, problem, remedy] = says;
    expect(problemsAfter(change)).toContainEqual({
      where,
      field,
      problem: expect.stringMatching(problem) as string,
      remedy: expect.stringMatching(remedy) as string,
    });
  });
}

export function entity({ file }: Data, id: string): Entity {
  const found = file.entities.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

/** The newest fact of a field. */
export function fact<Field extends FactField>(data: Data, id: string, field: Field): FactOf<Field> {
  const found = newest(entity(data, id).facts, field);
  if (!found) throw new Error(`no ${field} of ${id}`);
  return found;
}

export function german({ languages }: Data) {
  const found = languages.find(({ code }) => code === 'de');
  if (!found) throw new Error('no German');
  return found;
}

/** Replaces the source of a fact by one that is all right but for the given properties. */
export function citeOnly(data: Data, { sources }: { sources: string[] }, source: Partial<Source>) {
  data.file.sources['tested'] = {
    url: 'https://example.org/tested',
    title: 'A page',
    publisher: 'A publisher',
    date: '2026-01-01',
    kind: 'primary',
    ...source,
  };
  sources.splice(0, sources.length, 'tested');
}
