import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const OUTPUT = path.resolve(import.meta.dirname, '..', '..', '.output');
/** Every page of the reader's carries it. */
const LIMIT_GZIP_BYTES = 55_000;
/** Names that only Fuse's code has; minifying keeps them, as they are properties. */
const ONLY_IN_FUSE = ['ignoreFieldNorm', 'useExtendedSearch', 'fieldNormWeight'];

describe.each(['chrome-mv3', 'firefox-mv3'])('the content script of %s', (build) => {
  const script = readText(build, 'content-scripts/content.js');

  test(`has less than ${LIMIT_GZIP_BYTES} bytes, compressed`, () => {
    const { length } = gzipSync(script, { level: 9 });
    const sizes = `${script.length} bytes, ${length} compressed`;
    expect(length, sizes).toBeLessThan(LIMIT_GZIP_BYTES);
  });

  test.each(['de.json', 'en.json', 'fr.json', 'facts.jsonl'])('contains nothing of %s', (file) => {
    const lines = readText(build, `dossier/${file}`).split('\n');
    const sentences = lines.flatMap((line) => sentencesIn(JSON.parse(line)));
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((sentence) => script.includes(sentence))).toEqual([]);
  });

  test('contains no search', () => {
    const background = readText(build, 'background.js');
    // Whoever finds nothing here looks for the wrong thing.
    expect(ONLY_IN_FUSE.filter((word) => !background.includes(word))).toEqual([]);
    expect(ONLY_IN_FUSE.filter((word) => script.includes(word))).toEqual([]);
  });
});

function readText(build: string, file: string): string {
  return readFileSync(path.join(OUTPUT, build, file), 'utf8');
}

/** The script knows names, some of them are long, and some publish. */
const NAMES = new Set(['aliases', 'name', 'names', 'publisher']);

/** All texts long enough to be nobody's but the dossier's. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 30 && value.includes(' ') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const facts = Object.entries(value).filter(([key]) => !NAMES.has(key));
  return facts.flatMap(([, inner]) => sentencesIn(inner));
}
