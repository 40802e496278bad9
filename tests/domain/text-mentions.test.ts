// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { joinMentions } from '../../domain/text-mentions';

const TEXT = 'Microsoft Copilott Mistrall AI';

/** Exact mentions and candidates by what they say; each candidate is one of an entity of its own text. */
function join(exact: string[], candidates: string[]): string[] {
  const place = (part: string) => ({
    start: TEXT.indexOf(part),
    end: TEXT.indexOf(part) + part.length,
  });
  const found = {
    mentions: exact.map((part) => ({ entityId: part, match: 'exact' as const, ...place(part) })),
    candidates: candidates.map(place),
    waitingFor: [],
  };
  return joinMentions(TEXT, found, (name) => name).map(
    ({ start, end, match }) => `${match} ${TEXT.slice(start, end)}`,
  );
}

describe('of readings that overlap', () => {
  it.each([
    ['the longest wins', ['Microsoft'], ['Microsoft Copilott'], ['fuzzy Microsoft Copilott']],
    ['also of two misspelt ones', [], ['Mistrall', 'Mistrall AI'], ['fuzzy Mistrall AI']],
    ['one inside of another goes', ['AI'], ['Mistrall AI'], ['fuzzy Mistrall AI']],
    ['the exact one wins', ['Microsoft'], ['soft Copilott'], ['exact Microsoft']],
    ['wherever it begins', ['Copilott'], ['Microsoft Co'], ['exact Copilott']],
  ])('%s', (_, exact, candidates, expected) => {
    expect(join(exact, candidates)).toEqual(expected);
  });
});

it('keeps all that do not overlap, in their order', () => {
  expect(join(['Microsoft', 'AI'], ['Mistrall'])).toEqual([
    'exact Microsoft',
    'fuzzy Mistrall',
    'exact AI',
  ]);
});

it('leaves out what the search does not know, or has not been asked yet', () => {
  const found = { mentions: [], candidates: [{ start: 0, end: 9 }], waitingFor: [] };
  expect(joinMentions(TEXT, found, () => null)).toEqual([]);
  expect(joinMentions(TEXT, found, () => undefined)).toEqual([]);
});
