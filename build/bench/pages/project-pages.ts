import type { Article } from '../make-text';
import { DEMO_PAGES } from '../project-sentences';
import { createRandom } from '../random';
import { readPages } from '../read-articles';
import { makeArticlePage } from './make-article-page';
import type { BenchPage } from './serve-pages';

const MADE_PAGES = 20;
/** About 40,000 characters, as saved news pages have. */
const ARTICLES_A_PAGE = 3;
const SEED = 3;

/** The demo pages, and pages made of articles. */
export function makeProjectPages(articles: Article[]): BenchPage[] {
  const random = createRandom(SEED);
  const made = Array.from({ length: MADE_PAGES }, (_, n) => {
    const own = articles.slice(n * ARTICLES_A_PAGE, (n + 1) * ARTICLES_A_PAGE);
    return { name: `made-${n}.html`, html: makeArticlePage(own, random) };
  });
  return [...readPages(DEMO_PAGES), ...made];
}
