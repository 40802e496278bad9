import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FOLDER } from '../read-data';

/** Lines of running text, as a page's text nodes. */
export interface BenchText {
  lines: string[];
  characters: number;
}

const PAGES = join(DATA_FOLDER, '..', 'tests', 'pages');

/**
 * Text of the project's own news pages, its sentences shuffled with a seed and repeated up to a size. The names in it
 * are as dense as in AI news.
 */
export function makeText(characters: number, seed = 1): BenchText {
  const sentences = readdirSync(PAGES)
    .filter((name) => /^(?:de|en|fr|feed)\.html$/.test(name))
    .flatMap((name) => sentencesOf(readFileSync(join(PAGES, name), 'utf8')));
  const random = createRandom(seed);
  const lines: string[] = [];
  let total = 0;
  while (total < characters) {
    const length = 1 + Math.floor(random() * 4);
    const line = Array.from(
      { length },
      () => sentences[Math.floor(random() * sentences.length)],
    ).join(' ');
    lines.push(line);
    total += line.length;
  }
  return { lines, characters: total };
}

function sentencesOf(html: string): string[] {
  const text = html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&shy;', '\u00ad')
    .replaceAll(/&\w+;/g, ' ');
  return (text.match(/[^.!?\n]{20,400}[.!?]/g) ?? []).map((sentence) =>
    sentence.replaceAll(/[ \n]+/g, ' ').trim(),
  );
}

/** Mulberry32 (Tommy Ettinger, 2017, public domain): the same numbers for the same seed, from 0 up to 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
