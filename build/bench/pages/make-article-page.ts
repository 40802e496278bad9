import { type Article, linesOf } from '../make-text';
import { pick, type Random } from '../random';

const MENU = 'News Research Products Companies Events Newsletter Podcast About Contact'.split(' ');
const INLINE_TAGS = ['a href="#"', 'a href="#"', 'em', 'strong', 'span class="term"'];

/**
 * A news page with the lines of articles, indented as templates leave it, so that there is a blank text node between
 * any two elements.
 */
export function makeArticlePage(articles: Article[], random: Random): string {
  const language = articles[0]?.language ?? 'en';
  const [title = '', lead = '', ...rest] = linesOf(articles).map(escapeHtml);
  const body = rest.map((line, n) => {
    if (n % 12 === 11) return table(line, random);
    if (n % 9 === 8) return list(line);
    if (n % 7 === 6) return `<h2>${line.slice(0, 60)}</h2>`;
    return `<p>${decorate(line, random)}</p>`;
  });
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
    <style>nav ul { display: flex; gap: 1em } main { max-width: 40em } td { padding: 0.2em }</style>
  </head>
  <body>
    <header>
      <a href="#main">Skip</a>
      <nav>
        <ul>
${MENU.map((item) => `          <li>\n            <a href="#">${item}</a>\n          </li>`).join('\n')}
        </ul>
      </nav>
    </header>
    <main id="main">
      <article>
        <h1>${title}</h1>
        <p class="lead">${decorate(lead, random)}</p>
        <div class="meta">
          <span>By the newsroom</span> <time>12 May</time>
        </div>
        ${body.join('\n        ')}
      </article>
      <aside>
        <h2>More</h2>
        <ul>
${rest.slice(0, 12).map(teaser).join('\n')}
        </ul>
      </aside>
    </main>
    <footer>
      <p>All texts are made of the project’s own sentences.</p>
      <ul>
${MENU.map((item) => `        <li><a href="#">${item}</a></li>`).join('\n')}
      </ul>
    </footer>
  </body>
</html>
`;
}

/** Puts an inline element around some of the words, as links and emphasis do. */
function decorate(line: string, random: Random): string {
  return line
    .split(' ')
    .map((word) => {
      if (random() > 0.04) return word;
      const tag = pick(INLINE_TAGS, random);
      return `<${tag}>${word}</${tag.split(' ')[0]}>`;
    })
    .join(' ');
}

function list(line: string): string {
  const items = partsOf(line).map((part) => `          <li>${part}</li>`);
  return `<ul>\n${items.join('\n')}\n        </ul>`;
}

function table(line: string, random: Random): string {
  const rows = partsOf(line).map(
    (part) =>
      `          <tr>\n            <td>${part}</td>\n            <td>${Math.floor(random() * 1000)}</td>\n          </tr>`,
  );
  return `<table>\n${rows.join('\n')}\n        </table>`;
}

function teaser(line: string): string {
  return `          <li>
            <a href="#">
              <span>${line.slice(0, 50)}</span>
            </a>
          </li>`;
}

/** Pieces of about 40 characters. */
function partsOf(line: string): string[] {
  return line.match(/.{1,40}(?: |$)/g) ?? [line];
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
