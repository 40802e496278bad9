// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createContextGate, type Surroundings } from '../../domain/context-gate';
import { createNameScanner } from '../../domain/name-scanner';
import { aliasIndex } from './real-data';

const scan = createNameScanner(aliasIndex);
const judge = createContextGate(aliasIndex);

/** Answers for the names in a text, in their order. */
function answers(language: string, text: string, around: Partial<Surroundings> = {}): string[] {
  const surroundings = { language, isNamedOnPage: false, hasNeighbour: () => false, ...around };
  return scan(text).map((hit) => judge(text, hit, surroundings).answer);
}

const ON_PAGE = { isNamedOnPage: true };
const NEIGHBOUR = { hasNeighbour: () => true };

type Row = [language: string, text: string, answer: string, around?: Partial<Surroundings>];

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
    ['en', 'Mistral was late.', 'accept', NEIGHBOUR],
    ['en', 'Mistral’s office', 'accept'],
    ['en', 'the start-up Mistral', 'accept'],
    ['en', 'Mistral is a start-up.', 'accept'],
    ['de', 'Mistral ist ein Start-up.', 'accept'],
    ['fr', 'Mistral est une start-up.', 'accept'],
    ['en', 'The Mistral model is small.', 'accept'],
    ['de', 'Das Mistral-Modell ist klein.', 'accept'],
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
    ['de', 'Metas Antwort', 'accept'],
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
    ['en', 'Mensch left in May.', 'wait'],
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
  it.each(cases)('%s: “%s” → %s', (language, text, answer, around) => {
    expect(answers(language, text, around)).toEqual([answer]);
  });
});

it('weighs a sentence by its own words only', () => {
  expect(answers('en', 'The model was released. Mistral came.')).toEqual(['wait']);
  expect(answers('en', 'Mistral came. The model was released.')).toEqual(['wait']);
  expect(answers('en', 'Then came GPT-3.5 and Mistral.')).toEqual(['accept', 'accept']);
});

it('asks for neighbours in the same sentence only', () => {
  const text = 'First one. Mistral came; then more.';
  const asked: string[] = [];
  answers('en', text, {
    hasNeighbour: ({ start, end }) => {
      asked.push(text.slice(start, end).trim());
      return false;
    },
  });
  expect(asked).toEqual(['Mistral came']);
});

it('takes no capital for a sign where a headline or a shout has many', () => {
  expect(answers('en', 'Nine Windy Days When Mistral Emptied Beaches')).toEqual(['wait']);
  expect(answers('en', 'NINE WINDY DAYS WITH MISTRAL')).toEqual(['wait']);
});

it('has reasons for what it says', () => {
  const text = 'Shares of Apple fell.';
  const [hit] = scan(text);
  if (!hit) throw new Error('no hit');
  const around = { language: 'en', isNamedOnPage: true, hasNeighbour: () => true };
  expect(judge(text, hit, around).reasons).toEqual([
    'capitalInMidSentence',
    'cueInSentence',
    'otherEntityInSentence',
    'namedOnPage',
  ]);
});
