import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guessLanguage } from './guess-language';
import { languageOfHtml, linesOfHtml } from './html-text';
import { type Article, charactersIn, makeText, type SentencePool } from './make-text';
import type { BenchPage } from './pages/serve-pages';
import { readProjectSentences } from './project-sentences';

/** What the finder says of a sentence; see {@link makeProjectText}. */
export interface SentenceReader {
  countNames(sentence: string): number;
  hasMisspelling(sentence: string): boolean;
}

const SEED = 1;

/** Text from the project's own sentences. */
export function makeProjectText(
  characters: number,
  { countNames, hasMisspelling }: SentenceReader,
): Article[] {
  const pools = new Map<string, SentencePool>();
  for (const { language, text, isCase } of readProjectSentences()) {
    const pool = pools.get(language) ?? { language, named: [], nameless: [], misspelt: [] };
    pools.set(language, pool);
    if (isCase && hasMisspelling(text)) pool.misspelt.push(text);
    else if (countNames(text) > 0) pool.named.push(text);
    else pool.nameless.push(text);
  }
  return makeText([...pools.values()], { characters, seed: SEED, countNames });
}

/** The files `*.txt` of a folder, each line a text. */
export function readTexts(folder: string): Article[] {
  return readFiles(folder, '.txt').map(({ text }) => {
    const lines = text.split('\n').map((line) => line.trim());
    return { language: guessLanguage(text), lines: lines.filter((line) => line !== '') };
  });
}

/** The files `*.html` of a folder. */
export function readPages(folder: string): BenchPage[] {
  return readFiles(folder, '.html').map(({ name, text }) => ({ name, html: text }));
}

/** The texts of pages, each page an article. */
export function articlesOfPages(pages: BenchPage[]): Article[] {
  return pages.map(({ html }) => {
    const lines = linesOfHtml(html);
    return { language: languageOfHtml(html) ?? guessLanguage(lines.join(' ')), lines };
  });
}

/** All articles, again and again until they are long enough to be measured. */
export function repeatArticles(articles: Article[], characters: number): Article[] {
  const once = articles.reduce((sum, { lines }) => sum + charactersIn(lines), 0);
  if (once === 0) throw new Error('There is no text to read.');
  const times = Math.ceil(characters / once);
  return Array.from({ length: times }, () => articles).flat();
}

function readFiles(folder: string, ending: string): { name: string; text: string }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  if (names.length === 0) throw new Error(`${folder} has no *${ending}.`);
  return names.toSorted().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
