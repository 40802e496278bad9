// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../domain/mention-finder';
import type { Explanation } from '../../domain/judge-names';
import { aliasIndex } from './real-data';

const finder = createMentionFinder(aliasIndex);

/** What the page has named before. */
type Named = readonly string[];

function explain(language: string, text: string, named: Named = []): Explanation[] {
  return finder.explain(text, { language, named: new Set(named) });
}

/** Answers for the names in a text, in their order. */
function answers(language: string, text: string, named?: Named): string[] {
  return explain(language, text, named).map(({ answer }) => answer);
}

const ON_PAGE = ['mistral-ai', 'meta', 'apple', 'google', 'arthur-mensch', 'timothee-lacroix'];

type Row = [language: string, text: string, answer: string, named?: Named];

const CASES: Record<string, Row[]> = {
  'the wind': [
    ['en', 'the mistral blew', 'reject'],
    ['en', 'the mistral blew', 'reject', ON_PAGE],
    ['en', 'In Nice the Mistral is cold.', 'reject', ON_PAGE],
    ['en', 'Mistral winds are cold.', 'reject', ON_PAGE],
    ['de', 'Der Mistral ist ein Wind.', 'reject', ON_PAGE],
    ['de', 'Der Mistral weht.', 'reject', ON_PAGE],
    ['de', 'die Mistral-Klasse', 'reject'],
    ['de', 'Zwei Mistral-Schiffe kamen.', 'reject'],
    ['fr', 'Le Mistral souffle.', 'reject', ON_PAGE],
    ['fr', 'un Mistral glacial', 'reject'],
  ],
  'the company Mistral': [
    ['en', 'Mistral was late.', 'wait'],
    ['en', 'Mistral was late.', 'accept', ON_PAGE],
    ['en', 'Mistral’s office', 'wait'],
    ['en', 'Mistral’s office', 'accept', ON_PAGE],
    ['en', 'the start-up Mistral', 'accept'],
    ['en', 'Mistral is a start-up.', 'wait'],
    ['en', 'Mistral is a start-up.', 'accept', ON_PAGE],
    ['de', 'Mistral ist ein Start-up.', 'wait'],
    ['de', 'Mistral ist ein Start-up.', 'accept', ON_PAGE],
    ['fr', 'Mistral est une start-up.', 'wait'],
    ['fr', 'Mistral est une start-up.', 'accept', ON_PAGE],
    ['en', 'The Mistral model is small.', 'accept'],
    ['de', 'Das Mistral-Modell ist klein.', 'wait'],
    ['de', 'Das Mistral-Modell ist klein.', 'accept', ON_PAGE],
    ['fr', 'La start-up Mistral grandit.', 'accept'],
  ],
  meta: [
    ['en', 'meta tags', 'reject', ON_PAGE],
    ['en', 'Meta tags help.', 'reject', ON_PAGE],
    ['en', 'META TAGS', 'reject', ON_PAGE],
    ['en', 'Meta-analysis of 40 trials', 'reject', ON_PAGE],
    ['de', 'auf der Meta-Ebene', 'reject', ON_PAGE],
    ['de', 'Das Meta ändert sich.', 'reject'],
    ['en', 'Meta unveiled it.', 'accept'],
    ['en', 'We asked Meta, Mr Doe.', 'accept'],
    ['de', 'der Meta-Chef', 'accept'],
    ['de', 'Metas Antwort', 'wait'],
    ['de', 'Metas Antwort', 'accept', ON_PAGE],
  ],
  apples: [
    ['en', 'an apple', 'reject', ON_PAGE],
    ['en', 'Apple pie', 'reject', ON_PAGE],
    ['en', 'We had Apple crumble.', 'reject', ON_PAGE],
    ['en', 'in the Big Apple', 'reject', ON_PAGE],
    ['en', 'Apple, pear and plum', 'wait'],
    ['en', 'Apple unveiled it.', 'accept'],
    ['en', 'Shares of Apple fell.', 'accept'],
  ],
  'to google': [
    ['en', 'just google it', 'reject'],
    ['en', 'Google it.', 'reject'],
    ['en', 'Google that.', 'reject', ON_PAGE],
    ['de', 'Google mal danach.', 'reject'],
    ['de', 'ich google das', 'reject'],
    ['en', 'Google said so.', 'accept'],
    ['en', 'GOOGLE', 'accept'],
    ['de', 'bei Google', 'accept'],
  ],
  people: [
    ['de', 'Der Mensch irrt.', 'reject', ON_PAGE],
    ['de', 'Kein Mensch kam.', 'reject', ON_PAGE],
    ['de', 'Diesen Mensch kenne ich.', 'reject', ON_PAGE],
    ['de', 'Mensch, bin ich müde!', 'reject', ON_PAGE],
    ['en', 'a real mensch', 'reject', ON_PAGE],
    ['en', 'Mensch left in May.', 'reject'],
    ['en', 'Mensch left in May.', 'accept', ON_PAGE],
    ['de', 'Dann ging Mensch.', 'accept', ON_PAGE],
    ['en', 'when Christian Lacroix came', 'reject', ON_PAGE],
    ['fr', 'Pour Lacroix, rien ne presse.', 'accept', ON_PAGE],
    ['en', 'But Lacroix stayed.', 'accept', ON_PAGE],
  ],
  'a company’s name in two parts': [
    ['en', 'open AI research', 'reject'],
    ['en', 'He left Open AI in May.', 'accept'],
    ['de', 'Er verließ Open AI.', 'accept'],
  ],
  'names that are nothing else': [
    ['en', 'openai', 'accept'],
    ['de', 'die OpenAI', 'accept'],
    ['fr', 'le Mixtral', 'accept'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s: “%s” → %s', (language, text, answer, named) => {
    expect(answers(language, text, named)).toEqual([answer]);
  });
});

it('weighs a sentence by its own words only', () => {
  expect(answers('en', 'The model was released. Mistral came.')).toEqual(['wait']);
  expect(answers('en', 'Mistral came. The model was released.')).toEqual(['wait']);
  expect(answers('en', 'Then came GPT-3.5 and Mistral.')).toEqual(['accept', 'accept']);
});

it('takes no capital for a sign where a headline or a shout has many', () => {
  expect(answers('en', 'Nine Windy Days When Mistral Emptied Beaches')).toEqual(['wait']);
  expect(answers('en', 'NINE WINDY DAYS WITH MISTRAL')).toEqual(['wait']);
});

it('has reasons for what it says', () => {
  const [apple] = explain('en', 'Shares of Apple fell.', ['apple']);
  const { gate } = aliasIndex;
  const names = ['seldomAnother', 'capitalInMidSentence', 'businessWord', 'namedOnPage'];
  for (const name of names) {
    expect(apple?.reasons).toHaveProperty(name, gate.weights[name]);
  }
  const sum = Object.values(apple?.reasons ?? {}).reduce((a, b) => a + b, 0);
  expect(apple?.score).toBeCloseTo(sum);
});

describe('what stands elsewhere in the text', () => {
  it.each<[string, string, string, string]>([
    ['en', 'Mistral AI grew. Then Mistral shrank.', 'accept', 'the full name'],
    ['en', 'Claude Monet painted. Claude was poor.', 'wait', 'another bearer'],
    ['en', 'Arthur Mensch came. Mensch left.', 'accept', 'the full name of a person'],
    ['en', 'Gigi Mensch came. Then came Arthur Mensch.', 'accept', 'the surname before it: not'],
  ])('%s: %s → the last is %s (%s)', (language, text, answer) => {
    expect(answers(language, text).at(-1)).toBe(answer);
  });

  it('counts a surname after the full name only', () => {
    expect(answers('en', 'Altman left. Sam Altman came. Altman stayed.')).toEqual([
      'reject',
      'accept',
      'accept',
    ]);
  });
});
