// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../domain/mention-finder';
import type { PageEvidence } from '../../domain/judge-names';
import { aliasIndex, file, languages } from './real-data';

const finder = createMentionFinder(aliasIndex);

function page(language = 'en', ...named: string[]): PageEvidence {
  return { language, named: new Set(named) };
}

function found(text: string, evidence = page()): string[] {
  const { mentions } = finder.find(text, evidence);
  return mentions.map(({ start, end, entityId }) => `${text.slice(start, end)}=${entityId}`);
}

describe('the span of a mention leaves out what the language adds', () => {
  it.each([
    ['en', 'OpenAI’s board', 'OpenAI=openai'],
    ['en', "OpenAI's board", 'OpenAI=openai'],
    ['en', 'the OpenAI-backed firm', 'OpenAI=openai'],
    ['en', 'Microsofts of this world', 'Microsoft=microsoft'],
    ['de', 'OpenAIs Vorstand', 'OpenAI=openai'],
    ['de', 'Mistral AIs Gründer', 'Mistral AI=mistral-ai'],
    ['de', 'der OpenAI-Chef', 'OpenAI=openai'],
    ['de', 'die Aleph-Alpha-Gründer', 'Aleph-Alpha=aleph-alpha'],
    ['de', 'Metas Sprachmodelle', 'Meta=meta'],
    ['de', 'der Meta-Konzern', 'Meta=meta'],
    ['fr', 'le patron d’OpenAI', 'OpenAI=openai'],
    ['fr', "le patron d'OpenAI", 'OpenAI=openai'],
    ['fr', 'parce qu’Apple lance un iPhone', 'Apple=apple'],
    ['fr', '«\u00a0OpenAI\u00a0»', 'OpenAI=openai'],
  ])('%s: %s', (language, text, expected) => {
    expect(found(text, page(language))).toEqual([expected]);
  });
});

describe('an address names no entity', () => {
  it.each([
    'https://openai.com/blog/chatgpt',
    'openai.com',
    'www.google.de/maps',
    'https://huggingface.co/mistralai/Mixtral-8x7B-v0.1',
    'press@openai.com',
    'openai@example.org',
    'OpenAI.pdf',
    'google.json',
    'mixtral-8x7b.py',
    'C:\\Google\\Chrome',
    '/opt/microsoft/edge',
    './openai/index',
    '~/Microsoft/notes',
  ])('%s', (address) => {
    expect(found(`see ${address} for more`)).toEqual([]);
    expect(found(`(${address}), then`)).toEqual([]);
  });

  it.each([
    ['OpenAI.', ['OpenAI=openai']],
    ['OpenAI/Microsoft', ['OpenAI=openai', 'Microsoft=microsoft']],
    ['OpenAI (https://openai.com)', ['OpenAI=openai']],
    ['[OpenAI](https://openai.com)', ['OpenAI=openai']],
    ['OpenAI, press@openai.com', ['OpenAI=openai']],
    ['#OpenAI', ['OpenAI=openai']],
    ['OpenAI…', ['OpenAI=openai']],
  ])('but %s does', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('asks about no misspelling in an address', () => {
    expect(finder.find('see https://Microsft.com now', page()).candidates).toEqual([]);
    expect(finder.find('see Microsft now', page()).candidates).toEqual([{ start: 4, end: 12 }]);
  });
});

describe('evidence of the page', () => {
  it('lets a surname count from the full name on', () => {
    const evidence = page('de');
    const text = 'Heute leitet Mensch die Firma.';
    expect(found(text, evidence)).toEqual([]);
    expect(found('Arthur Mensch kam 2023.', evidence)).toEqual(['Arthur Mensch=arthur-mensch']);
    expect(found(text, evidence)).toEqual(['Mensch=arthur-mensch']);
  });

  it('keeps the noun a noun where the surname counts', () => {
    const evidence = page('de', 'arthur-mensch');
    expect(found('Jeder Mensch irrt. Mensch, ist das spät!', evidence)).toEqual([]);
  });

  it('lets an ambiguous name count once the full name stood', () => {
    const evidence = page('de');
    const text = 'Mistral ist jung.';
    expect(found(text, evidence)).toEqual([]);
    expect(finder.find(text, evidence).waitingFor).toEqual(['mistral-ai']);
    finder.find('So heißt Mistral AI.', evidence);
    expect(found(text, evidence)).toEqual(['Mistral=mistral-ai']);
  });

  it('keeps the wind a wind where the company is named', () => {
    const evidence = page('de', 'mistral-ai');
    expect(found('Der Mistral weht, und der Mistral bleibt.', evidence)).toEqual([]);
    expect(found('Das gilt auch für den mistral.', evidence)).toEqual([]);
  });

  it('is not taken from names that are other words too, on little support', () => {
    const evidence = page('en');
    expect(found('We like Apple.', evidence)).toEqual(['Apple=apple']);
    expect([...evidence.named]).toEqual([]);
    finder.find('We know that Microsoft and OpenAI did.', evidence);
    expect([...evidence.named].toSorted()).toEqual(['microsoft', 'openai']);
  });

  it('is taken from them where much speaks for them', () => {
    const evidence = page('en');
    expect(found('Meta', evidence)).toEqual([]);
    expect(found('The paper on Meta’s Llama 2 came later.', evidence)).toContain('Meta=meta');
    expect(found('Meta', evidence)).toEqual(['Meta=meta']);
  });

  it('does not come from an address', () => {
    const evidence = page();
    finder.find('https://openai.com press@microsoft.com', evidence);
    expect([...evidence.named]).toEqual([]);
  });
});

const TEXTS = [
  'Mistral AI, OpenAI and Google’s Mixtral-8x7B beat Llama 2 and GPT-3.5 Turbo.',
  'Open\u00adAI und Micro\u00adsoft\u00a0– „Mistral\u00a0AI“ – und Metas Modelle 😀 OpenAI',
  file.entities.map(({ name }) => name).join(' '),
  file.claims.map(({ says, found: now }) => `${says} ${now}`).join('\n'),
  ...languages.map(({ phrases }) => Object.values(phrases).join(' ')).filter((text) => text !== ''),
];

describe.each(TEXTS)('in “%.40s”', (text) => {
  it('mentions stand in order, without overlaps, and hold their names', () => {
    const { mentions } = finder.find(text, page());
    expect(mentions.length).toBeGreaterThan(4);
    let last = 0;
    for (const { start, end, match } of mentions) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}.+]$/su);
      expect(match).toBe('exact');
      last = end;
    }
  });

  it('candidates and mentions do not overlap', () => {
    const { mentions, candidates } = finder.find(text, page());
    const clashes = candidates.filter((candidate) =>
      mentions.some(({ start, end }) => candidate.start < end && start < candidate.end),
    );
    expect(clashes).toEqual([]);
  });

  it('a second look finds the same, and the explanation says so too', () => {
    const evidence = page();
    const first = finder.find(text, evidence);
    expect(finder.find(text, evidence)).toEqual(first);
    const accepted = finder.explain(text, evidence).filter(({ answer }) => answer === 'accept');
    expect(accepted.map(({ start }) => start)).toEqual(first.mentions.map(({ start }) => start));
    expect(accepted.every(({ reasons }) => Object.keys(reasons).length > 0)).toBe(true);
  });
});

it('reads over code between backticks, not over the rest of the line', () => {
  expect(found('Set `OpenAI` and `x = Microsoft` for OpenAI.')).toEqual(['OpenAI=openai']);
  expect(found('A lone ` before OpenAI')).toEqual(['OpenAI=openai']);
});

it('does not join the last word of one text and the first of the next', () => {
  finder.find('Everyone', page());
  expect(finder.find('Mistral! AI is here', page()).candidates).toEqual([]);
});

describe('a name that two entities bear', () => {
  it('is that of the one named last', () => {
    const text = (first: string, last: string) => `${first} met ${last}. Then Amodei left.`;
    const [dario, daniela] = ['Dario Amodei', 'Daniela Amodei'];
    expect(found(text(dario, daniela)).at(-1)).toBe('Amodei=daniela-amodei');
    expect(found(text(daniela, dario)).at(-1)).toBe('Amodei=dario-amodei');
  });

  it('is that of the one named last on the page', () => {
    const evidence = page('en');
    finder.find('Dario Amodei met Daniela Amodei.', evidence);
    expect(found('Then Amodei left.', evidence)).toEqual(['Amodei=daniela-amodei']);
    finder.find('Again, Dario Amodei spoke.', evidence);
    expect(found('Then Amodei left.', evidence)).toEqual(['Amodei=dario-amodei']);
  });
});

it('can be told to look for no misspellings', () => {
  const strict = createMentionFinder(aliasIndex, { fuzzy: false });
  expect(strict.find('see Microsft now', page()).candidates).toEqual([]);
});

it.each([
  ['We went from Perplexitiy to Le Chat and Cursor.', ['Perplexitiy']],
  ['He is called Falcot.', []],
])(
  'asks about a misspelt name that is also a word beside other names only: %s',
  (text, expected) => {
    const { candidates } = finder.find(text, page());
    expect(candidates.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  },
);

it('finds nothing in nothing', () => {
  expect(finder.find('', page())).toEqual({ mentions: [], candidates: [], waitingFor: [] });
});
