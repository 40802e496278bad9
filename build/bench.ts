import { gzipSync } from 'node:zlib';
import { buildAliasIndex } from '../domain/alias-index';
import { createFuzzyFilter } from '../domain/fuzzy-filter';
import { createMentionFinder } from '../domain/mention-finder';
import { createNameScanner } from '../domain/name-scanner';
import { measureRatios, median } from './bench/interleave';
import { makeText } from './bench/make-text';
import { assertData } from './check-data';
import { readData } from './read-data';

// npm run bench [-- --json]: ratios of the shipped finder, each measured within one interleaved run.
const ROUNDS = 15;
const CHARACTERS = 4_000_000;

const { file, languages } = assertData(readData());
const index = buildAliasIndex(file.entities, languages);
const text = makeText(CHARACTERS);
const scan = createNameScanner(index);
const finder = createMentionFinder(index);
const filter = createFuzzyFilter(index);
const alternation = buildAlternation();
let candidates = 0;
/** Keeps the loops from being optimised away. */
let sink = 0;

const ratios = measureRatios(
  [
    { name: 'bare', run: () => text.lines.forEach(readBare) },
    { name: 'exact', run: () => text.lines.forEach((line) => (sink += scan(line).length)) },
    { name: 'fuzzy', run: () => text.lines.forEach(scanFuzzy) },
    { name: 'finder', run: () => text.lines.forEach(findMentions) },
    { name: 'alternation', run: () => text.lines.forEach(matchAlternation) },
  ],
  ROUNDS,
);
const exact = ratios.exact ?? Number.NaN;
const results = {
  exactOverBare: exact,
  fuzzyOverExact: (ratios.fuzzy ?? Number.NaN) / exact,
  gateOverExact: (ratios.finder ?? Number.NaN) / (ratios.fuzzy ?? Number.NaN),
  alternationOverExact: (ratios.alternation ?? Number.NaN) / exact,
  candidatesPerMB: countCandidates() / (text.characters / 1e6),
  indexReadyMs: median(Array.from({ length: ROUNDS }, readyMs)),
  indexGzipKB: gzipSync(JSON.stringify(index)).length / 1000,
};

if (process.argv.includes('--json')) {
  const rounded = Object.entries(results).map(([key, value]) => [key, Number(value.toFixed(3))]);
  console.log(JSON.stringify(Object.fromEntries(rounded)));
} else {
  console.table(results);
  console.log(
    `${index.names.length} names, ${(text.characters / 1e6).toFixed(1)} M characters, ${ROUNDS} rounds; check ${sink & 1}`,
  );
}

function readBare(line: string): void {
  let sum = 0;
  for (let i = 0; i < line.length; i++) sum += line.charCodeAt(i);
  sink += sum;
}

function scanFuzzy(line: string): void {
  filter.reset();
  sink += scan(line, (start, end) => {
    if (filter.candidateAt(line, start, end)) candidates++;
  }).length;
}

function findMentions(line: string): void {
  sink += finder.find(line, { language: 'en', named: new Set() }).mentions.length;
}

function matchAlternation(line: string): void {
  // Not match(): V8 keeps its results for a subject that comes again.
  alternation.lastIndex = 0;
  while (alternation.test(line)) sink++;
}

/** One big regular expression over all names, what a simple extension would use. */
function buildAlternation(): RegExp {
  const patterns = index.names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .map((name) => name.replaceAll(' ', String.raw`[\s-]+`));
  return new RegExp(`\\b(?:${patterns.join('|')})\\b`, 'gi');
}

function countCandidates(): number {
  candidates = 0;
  text.lines.forEach(scanFuzzy);
  return candidates;
}

/** Reading the index from its script text, and the finder over it. */
function readyMs(): number {
  const json = JSON.stringify(index);
  const start = performance.now();
  createMentionFinder(JSON.parse(json) as typeof index);
  return performance.now() - start;
}
