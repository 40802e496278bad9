import { createRandom, pick, type Random } from './random';
import { createWordChain, type MakeSentence } from './word-chain';

/** Lines of running text in one language, as the text nodes of a page. */
export interface Article {
  /** BCP 47 language, without region. */
  language: string;
  lines: string[];
}

/** Sentences of one language to make text of. */
export interface SentencePool {
  language: string;
  named: string[];
  nameless: string[];
  /** Sentences with a misspelt name. */
  misspelt: string[];
}

export interface TextWishes {
  /** At least so many UTF-16 code units. */
  characters: number;
  seed: number;
  /** Number of names in a sentence. */
  countNames(sentence: string): number;
}

/** Names in 1,000 characters of AI news. */
const NAMES_PER_CHARACTER = 2.5 / 1000;
/** Of the sentences with a name: few people misspell one. */
const MISSPELT_SHARE = 1 / 100;
const TYPOGRAPHIC_SHARE = 0.25;
const LINES_PER_ARTICLE = 60;
const SHORTEST_LINE = 40;
const LONGEST_LINE = 400;

/** Which article is in which language; a cycle. */
const LANGUAGES = ['en', 'de', 'en', 'fr', 'en'];

const QUOTES: Record<string, [string, string]> = {
  en: ['“', '”'],
  de: ['„', '“'],
  fr: ['«\u00a0', '\u00a0»'],
};

/**
 * Text as dense in names as AI news: true sentences with names, and between them sentences that a chain of word pairs
 * makes of the others.
 */
export function makeText(
  pools: SentencePool[],
  { characters, seed, countNames }: TextWishes,
): Article[] {
  const random = createRandom(seed);
  const writers = new Map(
    pools.map((pool) => [pool.language, createWriter(pool, countNames, random)]),
  );
  const cycle = LANGUAGES.filter((language) => writers.has(language));
  const articles: Article[] = [];
  for (let total = 0; total < characters;) {
    const language = cycle[articles.length % cycle.length];
    const writer = language === undefined ? undefined : writers.get(language);
    if (!language || !writer) throw new Error('There are no sentences in any of the languages.');
    const lines = Array.from({ length: LINES_PER_ARTICLE }, writer);
    articles.push({ language, lines });
    total += charactersIn(lines);
  }
  return articles;
}

export function linesOf(articles: Article[]): string[] {
  return articles.flatMap(({ lines }) => lines);
}

export function charactersIn(lines: string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** Writes line after line and keeps the density of names. */
function createWriter(
  pool: SentencePool,
  countNames: TextWishes['countNames'],
  random: Random,
): () => string {
  const makeNameless = createWordChain(pool.nameless);
  let names = 0;
  let characters = 0;

  function nextSentence(): string {
    const isNamed = names < characters * NAMES_PER_CHARACTER && pool.named.length > 0;
    const sentence = isNamed ? namedSentence(pool, random) : plainSentence(makeNameless, random);
    names += countNames(sentence);
    characters += sentence.length + 1;
    return sentence;
  }

  return () => {
    const wanted = SHORTEST_LINE + random() * (LONGEST_LINE - SHORTEST_LINE) * 0.8;
    let line = nextSentence();
    while (line.length < wanted) line += ` ${nextSentence()}`;
    return setQuotes(cut(line), pool.language, random);
  };
}

function namedSentence({ named, misspelt }: SentencePool, random: Random): string {
  const isMisspelt = random() < MISSPELT_SHARE && misspelt.length > 0;
  return pick(isMisspelt ? misspelt : named, random);
}

function plainSentence(makeSentence: MakeSentence, random: Random): string {
  for (;;) {
    const sentence = makeSentence(random);
    if (sentence !== '') return sentence;
  }
}

/** Leaves room for two quotation marks. */
function cut(line: string): string {
  const longest = LONGEST_LINE - 4;
  return line.length <= longest ? line : line.slice(0, line.lastIndexOf(' ', longest));
}

/** Part of the lines as a typesetter sets them: they are two bytes a character in the browser's memory. */
function setQuotes(line: string, language: string, random: Random): string {
  if (random() >= TYPOGRAPHIC_SHARE) return line;
  const [open, close] = QUOTES[language] ?? ['“', '”'];
  const end = line.indexOf('. ', SHORTEST_LINE) + 1 || line.length;
  return `${open}${line.slice(0, end)}${close}${line.slice(end)}`.replaceAll("'", '’');
}
