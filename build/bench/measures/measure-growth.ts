import { type AliasIndex, buildAliasIndex } from '../../../domain/alias-index';
import { readData } from '../../read-data';
import { type Contender, measureRounds, ratioOf } from '../interleave';
import { loadKit } from '../load-kit';
import { makeEntities } from '../synthetic-names';
import { cpuClock } from './cpu-clock';
import type { NodeWork, Result } from './node-work';
import { sliceOf, sliceText } from './slices';

const WARM_UPS = 40;
const SEED = 7;

/** The same text, read for more and more names: the shipped ones and invented ones beside them. */
export function measureGrowth({ kit, index, names, articles, rounds }: NodeWork): Result {
  const slices = sliceText(articles);
  const index10k = growIndex(index, names, 10_000);
  const index100k = growIndex(index, names, 100_000);
  const scanOf = (name: string, grown: AliasIndex): Contender => {
    const read = loadKit(kit, name).createExactReader(grown);
    return { name, run: (round) => read(sliceOf(slices, round).lines) };
  };
  const fuzzyOf = (name: string, grown: AliasIndex): Contender => {
    const read = loadKit(kit, name).createFuzzyReader(grown);
    return { name, run: (round) => read(sliceOf(slices, round).lines) };
  };
  const measurement = measureRounds(
    [
      scanOf('shipped', index),
      scanOf('10k', index10k),
      scanOf('100k', index100k),
      fuzzyOf('fuzzy shipped', index),
      fuzzyOf('fuzzy 10k', index10k),
    ],
    { rounds, warmUps: WARM_UPS, now: cpuClock },
  );
  return {
    values: {
      growth10k: ratioOf(measurement, '10k', 'shipped'),
      growth100k: ratioOf(measurement, '100k', 'shipped'),
      shippedNames: names.length,
      fuzzyGrowth10k: ratioOf(measurement, 'fuzzy 10k', 'fuzzy shipped'),
    },
    notes: [],
  };
}

/** An index of this many names with the shipped ones among them. */
function growIndex(shipped: AliasIndex, names: string[], count: number): AliasIndex {
  const { file, languages, vocabularies, gate } = readData();
  const invented = makeEntities(names, count, SEED);
  const stopWords = shipped.stopWords.split(' ');
  const parts = { languages, vocabularies, gate, stopWords };
  return buildAliasIndex([...file.entities, ...invented], parts);
}
