// @vitest-environment node
import { citeOnly, fact, firstClaim, itFinds } from './break-data';

const PAGE = { url: 'https://example.org/a', title: 'T', publisher: 'P', kind: 'press' } as const;

itFinds({
  'a source that is missing': {
    change: (data) => void fact(data, 'meta', 'founded').sources.push('nowhere'),
    says: ['meta', 'founded', /"nowhere", which does not exist/, /"sources"|correct/],
  },
  'a claim’s source that is missing': {
    change: ({ file }) => void file.claims[0]?.sources.push('nowhere'),
    says: [firstClaim, 'sources', /"nowhere"/, /correct/],
  },
  'a source that nothing cites': {
    change: ({ file }) => void (file.sources['idle'] = PAGE),
    says: ['idle', 'sources', /no fact cites it/, /cite it or remove it/],
  },
  'a fact without any dated source': {
    change: (data) => citeOnly(data, fact(data, 'meta', 'founded'), { date: undefined }),
    says: ['meta', 'founded.sources', /no source of it bears a date/, /cite a page with a date/],
  },
  'a page that is two sources': {
    change: ({ file }) => {
      file.sources['first'] = PAGE;
      file.sources['second'] = { ...PAGE, url: `${PAGE.url}/` };
    },
    says: ['second', 'url', /is the page of first too/, /cite first/],
  },
});
