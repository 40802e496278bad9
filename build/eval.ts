import { readFileSync } from 'node:fs';
import { createMentionReader, parseLines } from './mention-reader';
import { addToScore, emptyScore, ratesOf, type LabelledText, type Score } from './score-mentions';

// npm run eval -- FILE.jsonl: precision, recall and F1 of the finder on labelled texts, by language.
const path = process.argv.find((argument) => argument.endsWith('.jsonl'));
if (!path) {
  console.error('Usage: npm run eval -- FILE.jsonl');
  process.exit(1);
}
const { read } = createMentionReader();
const scores = new Map<string, Score>([['all', emptyScore()]]);
for (const text of parseLines<LabelledText>(readFileSync(path, 'utf8'))) {
  const mentions = read(text);
  for (const group of ['all', text.lang]) {
    const score = scores.get(group) ?? emptyScore();
    scores.set(group, score);
    addToScore(score, text, mentions);
  }
}
console.table(Object.fromEntries([...scores].map(([group, score]) => [group, row(score)])));

function row(score: Score): Record<string, string | number> {
  const rates = Object.entries(ratesOf(score)).map(([name, rate]) => [
    name,
    rate === undefined ? '–' : rate.toFixed(4),
  ]);
  const { dirty, all } = score.negatives;
  return {
    texts: score.texts,
    mentions: score.found + score.missed,
    ...Object.fromEntries(rates),
    'negatives with a mention': `${dirty} of ${all}`,
  };
}
