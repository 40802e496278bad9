import { describe, expect, it } from 'vitest';
import {
  createMentionFinder,
  type FoundMentions,
  type ReadText,
} from '../../domain/mention-finder';
import { findInSteps } from '../../domain/long-text';
import { aliasIndex } from './real-data';

const finder = createMentionFinder(aliasIndex);

interface Reading {
  found: FoundMentions;
  pauses: number;
  /** What was read at once. */
  pieces: string[];
}

function read(text: string): Reading {
  const evidence = { language: 'en', named: new Set<string>() };
  const pieces: string[] = [];
  const watched: typeof finder = {
    ...finder,
    read(piece) {
      pieces.push(piece);
      return finder.read(piece);
    },
  };
  const steps = findInSteps(watched, text, evidence);
  for (let pauses = 0; ; pauses++) {
    const step = steps.next();
    if (step.done) return { found: step.value, pauses, pieces };
  }
}

/** What each step gives, the last one being the result. */
function* piecesOf(source: Pick<typeof finder, 'read' | 'judge'>, text: string): Generator {
  const evidence = { language: 'en', named: new Set<string>() };
  yield yield* findInSteps(source, text, evidence);
}

const written = (text: string, { mentions }: FoundMentions) =>
  mentions.map(({ start, end }) => text.slice(start, end));

it('reads a paragraph with a pause before its names are judged', () => {
  const { found, pauses } = read('Mistral AI is a rival of OpenAI.');
  expect([pauses, found.mentions.length]).toEqual([1, 2]);
});

it('reads a paragraph without names without a pause', () => {
  const { found, pauses } = read('It rained.');
  expect([pauses, found.mentions.length]).toEqual([0, 0]);
});

describe('a long text', () => {
  const sentence = 'Mistral AI released Mixtral 8x7B, and the team of Hugging Face liked it. ';
  const text = sentence.repeat(500);

  it('is read with pauses, and each name is found where it stands', () => {
    const { found, pauses } = read(text);
    expect(pauses).toBeGreaterThan(5);
    expect(written(text, found)).toEqual(
      Array.from({ length: 500 }, () => ['Mistral AI', 'Mixtral 8x7B', 'Hugging Face']).flat(),
    );
  });

  it('is cut between sentences', () => {
    const { pieces } = read(text);
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) expect(piece).toMatch(/it\. $/);
  });

  it('is cut between words where there are no sentences', () => {
    const words = 'OpenAI and '.repeat(2000);
    const { found, pieces } = read(words);
    expect(pieces.length).toBeGreaterThan(5);
    expect(found.mentions).toHaveLength(2000);
  });

  it('is cut anywhere where there are no words, but not inside a character', () => {
    const { pieces } = read(`a${'\u{1f600}'.repeat(10_000)}`);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece).toBe(piece.toWellFormed());
  });

  it('has its possible misspellings and its waiting names told of too', () => {
    const source = {
      read: (piece: string) => ({ text: piece, hits: [], candidates: [] }),
      judge: ({ text: { length } }: ReadText): FoundMentions => ({
        mentions: [],
        candidates: [{ start: 0, end: length }],
        waitingFor: ['meta'],
      }),
    };
    const steps = [...piecesOf(source, text)];
    const { candidates, waitingFor } = steps.at(-1) as FoundMentions;
    expect(candidates.length).toBeGreaterThan(5);
    expect(candidates.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(waitingFor).toEqual(candidates.map(() => 'meta'));
  });
});
