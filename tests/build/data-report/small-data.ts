import type { EntityFile } from '../../../domain/entity';

/** Two companies, a model and a person, enough to count. */
export const SMALL: EntityFile = {
  version: '2026-11-23',
  sources: {
    post: source('Acme', 'primary'),
    filing: { ...source('Register', 'primary'), seen: 'quoted' },
    news: source('The News', 'press'),
    more: source('The News', 'press'),
  },
  entities: [
    {
      id: 'acme',
      kind: 'organization',
      name: 'Acme',
      text: 'Company',
      aliases: [],
      facts: [
        { ...frame('2019', 'news'), field: 'founded', value: { date: '2019' } },
        { ...frame('2019', 'post'), field: 'founders', value: [{ name: 'Ada' }] },
        {
          ...frame('2026-03-01', 'news', 'more'),
          field: 'event',
          value: 'It moves.',
          reported: true,
        },
      ],
    },
    {
      id: 'beta',
      kind: 'organization',
      name: 'Beta',
      text: 'Company',
      aliases: [],
      facts: [
        {
          ...frame('2025-11-22', 'filing'),
          field: 'founded',
          value: { date: '2001' },
          disputed: true,
        },
      ],
    },
    {
      id: 'm-1',
      kind: 'model',
      name: 'M-1',
      text: 'Model',
      aliases: [],
      facts: [{ ...frame('2025-11', 'post'), field: 'maker', value: { id: 'acme' } }],
    },
    {
      id: 'ada',
      kind: 'person',
      name: 'Ada',
      text: 'Founder of Acme',
      aliases: [],
      facts: [{ ...frame('2026', 'post'), field: 'event', value: 'She writes.' }],
    },
  ],
  claims: [],
};

function source(publisher: string, kind: 'primary' | 'press') {
  return { url: 'https://example.org/', title: 'A page', publisher, kind };
}

function frame(asOf: string, ...sources: string[]) {
  return { asOf, confidence: 'medium' as const, sources };
}
