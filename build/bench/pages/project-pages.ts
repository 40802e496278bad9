import type { Article } from '../make-text';
import { DEMO_PAGES } from '../project-sentences';
import { createRandom } from '../random';
import { readPages } from '../read-articles';
import { makeArticlePage } from './make-article-page';
import type { BenchPage } from './serve-pages';

const MADE_PAGES = 20;
const SEED = 3;

/** The demo pages, and pages made of articles. */
export function makeProjectPages(articles: Article[]): BenchPage[] {
  const random = createRandom(SEED);
  const made = articles
    .slice(0, MADE_PAGES)
    .map((article, n) => ({ name: `made-${n}.html`, html: makeArticlePage(article, random) }));
  return [...readPages(DEMO_PAGES), ...made];
}
