import { expect, it } from 'vitest';
import { readStatedDates } from '../../page/stated-dates';

function read(html: string) {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = html;
  return readStatedDates(page);
}

const linked = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

it.each([
  ['meta', '<meta property="article:published_time" content="2023-12-12T08:00Z">'],
  ['linked data', linked({ '@type': 'NewsArticle', datePublished: '2023-12-12T08:00Z' })],
  ['a list of it', linked([{ '@type': 'Person' }, { datePublished: '2023-12-12T08:00Z' }])],
  ['a graph of it', linked({ '@graph': [{ datePublished: '2023-12-12T08:00Z' }] })],
])('the day of publication is read from %s', (_, html) => {
  expect(read(html)).toEqual({ published: ['2023-12-12T08:00Z'], times: [] });
});

it('all places are read, for somebody to see whether they agree', () => {
  const html = `<meta property="article:published_time" content="a">${linked({ datePublished: 'b' })}`;
  expect(read(html).published).toEqual(['a', 'b']);
});

it('what an article mentions is not its own day', () => {
  const mentioned = { '@type': 'NewsArticle', citation: { datePublished: '2001-01-01' } };
  expect(read(linked(mentioned)).published).toEqual([]);
});

it.each([
  ['broken', '{"datePublished": '],
  ['no object', '"2023-12-12"'],
  ['empty', ''],
  ['of another shape', '{"@graph": null, "datePublished": 2023}'],
])('linked data that is %s says nothing', (_, text) => {
  expect(read(`<script type="application/ld+json">${text}</script>`).published).toEqual([]);
});

it('times are told apart from days of publication', () => {
  expect(read('<time datetime="2023-12-12">x</time><time>y</time>')).toEqual({
    published: [],
    times: ['2023-12-12'],
  });
});
