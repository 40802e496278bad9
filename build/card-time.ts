// npm run bench:card
// How long a card takes once the package's files are read: the dossier is opened anew for each, as by a background
// script that the browser has just started.
import { composeCard } from '../domain/compose-card';
import { openDossier, type DossierTexts } from '../domain/dossier-files';
import { generateFiles } from './package-files';

const LANGUAGE = 'de';
/** Of so many times the best one counts: the others tell how busy the machine is. */
const ROUNDS = 10;

const files = generateFiles().filter(({ relativeDest }) => relativeDest.startsWith('dossier/'));
for (const { relativeDest, contents } of files) {
  console.log(`${relativeDest}: ${(Buffer.byteLength(contents) / 1000).toFixed(0)} kB`);
}

const texts = contentsOf(`dossier/${LANGUAGE}.json`);
const factLines = contentsOf('dossier/facts.jsonl');
const ids = (JSON.parse(texts) as DossierTexts).entities.map(({ id }) => id);
const rounds = Array.from({ length: ROUNDS }, () => ids.map(timeCard));
for (const step of ['open', 'compose', 'both'] as const) {
  const best = ids.map((_, n) => Math.min(...rounds.map((times) => times[n]?.[step] ?? Infinity)));
  const sorted = best.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(`${step}: ${median.toFixed(1)} ms, at most ${sorted.at(-1)?.toFixed(1)} ms`);
}

function contentsOf(path: string): string {
  return files.find(({ relativeDest }) => relativeDest === path)?.contents ?? '';
}

function timeCard(id: string) {
  const start = performance.now();
  const dossier = openDossier(JSON.parse(texts) as DossierTexts, factLines);
  const opened = performance.now();
  composeCard(dossier, id);
  const composed = performance.now();
  return { open: opened - start, compose: composed - opened, both: composed - start };
}
