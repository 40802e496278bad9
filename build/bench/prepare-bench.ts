import type { AliasIndex } from '../../domain/alias-index';
import { bundleScript } from './bundle';
import { readNames } from './data-names';
import { evaluateScript, loadKit } from './load-kit';
import type { Article } from './make-text';
import type { BenchOptions } from './options';
import { makeProjectPages } from './pages/project-pages';
import { stripPage } from './pages/strip-page';
import {
  articlesOfPages,
  makeProjectText,
  readPages,
  readTexts,
  repeatArticles,
  type SentenceReader,
} from './read-articles';
import type { Bench } from './steps';

/** UTF-16 code units of text for Node. */
const CHARACTERS = 4_500_000;

/** Bundles what is measured, and gathers the text and the pages to measure on. */
export async function prepareBench({ texts, pages }: BenchOptions): Promise<Bench> {
  const scripts = {
    kit: await bundleScript('kit.ts'),
    index: await bundleScript('shipped-index.ts'),
  };
  const { aliasIndex: index } = evaluateScript(scripts.index) as { aliasIndex: AliasIndex };
  const own = makeProjectText(CHARACTERS, sentenceReader(scripts.kit, index));
  const givenPages = pages === undefined ? undefined : readPages(pages);
  const given: Article[] | undefined =
    texts === undefined ? givenPages && articlesOfPages(givenPages) : readTexts(texts);
  const wholePages = givenPages ?? makeProjectPages(own);
  return {
    scripts,
    index,
    names: readNames(),
    articles: given ? repeatArticles(given, CHARACTERS) : own,
    pages: wholePages.map(({ name, html }) => ({ name, html: stripPage(html) })),
    wholePages,
  };
}

function sentenceReader(kit: string, index: AliasIndex): SentenceReader {
  const { createExactReader, createCandidateCounter } = loadKit(kit, 'sentences');
  const countNames = createExactReader(index);
  const countMisspellings = createCandidateCounter(index);
  return {
    countNames: (sentence) => countNames([sentence]),
    hasMisspelling: (sentence) => countMisspellings([{ language: 'en', lines: [sentence] }]) > 0,
  };
}
