import { spellingsOf } from '../data-names';
import { type Contender, type Measurement, measureRounds, ratioOf } from '../interleave';
import { loadKit } from '../load-kit';
import { type Article, charactersIn } from '../make-text';
import { AHO_CORASICK_PEERS } from '../peers/aho-corasick';
import { alternationPattern, alternationPatterns, prefixPattern } from '../peers/name-patterns';
import { createRegExpMatcher, createRegExpsMatcher } from '../peers/regular-expression';
import { cpuClock } from './cpu-clock';
import type { NodeWork, Result } from './node-work';
import { sliceOf, sliceText } from './slices';

const WARM_UPS = 3;
/** UTF-16 code units. */
const SAMPLE = 500_000;
/** For a peer that needs seconds for more. */
const SMALL_SAMPLE = 40_000;
const WARM_UP_SAMPLE = 2_000_000;
/** V8 does not optimise expressions of more than 20 KB. */
const LONGEST_FAST_PATTERN = 18_000;

/** What others offer for the same task, over our own scan of the same text. */
export function measurePeers(work: NodeWork): Result {
  const { names } = work;
  const parts = alternationPatterns(names, LONGEST_FAST_PATTERN);
  const fast = measureSample(work, SAMPLE, [
    { name: 'trieRegExp', match: createRegExpMatcher(prefixPattern(names)) },
    { name: 'alternations', match: createRegExpsMatcher(parts) },
    ...AHO_CORASICK_PEERS.map(({ name, create }) => ({ name, match: create(lowerCased(names)) })),
  ]);
  const slow = measureSample(work, SMALL_SAMPLE, [
    { name: 'alternation', match: createRegExpMatcher(alternationPattern(names)) },
  ]);
  const packages = AHO_CORASICK_PEERS.map(({ name }) => ({
    name,
    ratio: ratioOf(fast, name, 'exact'),
  })).toSorted((a, b) => a.ratio - b.ratio);
  const inParts = ratioOf(fast, 'alternations', 'exact');
  return {
    values: {
      alternationOverExact: ratioOf(slow, 'alternation', 'exact'),
      trieRegExpOverExact: ratioOf(fast, 'trieRegExp', 'exact'),
      ahoCorasickOverExact: packages[0]?.ratio ?? Number.NaN,
      ...(parts.length > 1 && { alternationsOverExact: inParts }),
    },
    notes: [
      `Aho-Corasick ÷ scan: ${packages.map(({ name, ratio }) => `${name} ${ratio.toFixed(1)}`).join(', ')}`,
      `Alternation of ${alternationPattern(names).length} characters; in ${parts.length} below V8's limit of 20 KB: ${inParts.toFixed(1)}`,
      `Names found: ${describeFound(fast)}; in the small sample: ${describeFound(slow)}`,
    ],
  };
}

interface Peer {
  name: string;
  match(line: string): number;
}

function measureSample(
  { kit, index, articles, rounds }: NodeWork,
  characters: number,
  peers: Peer[],
): Measurement {
  const slices = sliceText(takeArticles(articles, characters));
  const readExact = loadKit(kit, `exact ${characters}`).createExactReader(index);
  // A short sample is over before the engine has looked at the scan, so it is warmed up with a long one.
  for (const { lines } of sliceText(takeArticles(articles, WARM_UP_SAMPLE))) readExact(lines);
  const contenders = peers.map(({ name, match }): Contender => {
    const read = loadKit(kit, name).createReader(match);
    return { name, run: (round) => read(sliceOf(slices, round).lines) };
  });
  const exact = {
    name: 'exact',
    run: (round: number) => readExact(sliceOf(slices, round).lines),
  };
  return measureRounds([exact, ...contenders], {
    rounds,
    warmUps: WARM_UPS,
    now: cpuClock,
  });
}

function takeArticles(articles: Article[], characters: number): Article[] {
  let taken = 0;
  const some = articles.filter(({ lines }) => (taken += charactersIn(lines)) <= characters);
  return some.length > 0 ? some : articles.slice(0, 1);
}

/** All spellings: these packages know no way to leave a character out. */
function lowerCased(names: string[]): string[] {
  return [...new Set(names.flatMap(spellingsOf).map((name) => name.toLowerCase()))];
}

function describeFound({ found }: Measurement): string {
  return Object.entries(found)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
