import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasesOf } from '../../domain/alias-index';
import { createMentionFinder } from '../../domain/mention-finder';
import type { PageEvidence } from '../../domain/judge-names';
import { createSearch } from '../../domain/search';
import { findMentionsInText } from '../../domain/text-mentions';
import { toMentionRange } from '../../page/mention-ranges';
import { collectTextBlocks } from '../../page/text-blocks';
import { aliasIndex, dossierIn, file, languageCodes, languages } from './real-data';

const finder = createMentionFinder(aliasIndex);
const search = createSearch(dossierIn('en'));

function page(language: string): PageEvidence {
  return { language, named: new Set() };
}

const NAMES = file.entities.flatMap((entity) =>
  aliasesOf(entity, languages).map(({ text }) => text),
);
const WORDS =
  'the der le model models company said founder of and is in wind apple Mistrall Microsft a I CEO 3.1 2024 v2';
const SIGNS = [
  ...Array.from(' \t\n.,;:!?-–—’\'"“”()[]/\\@#`|…'),
  '. ',
  ', ',
  ' – ',
  '’s ',
  'https://',
  '.com',
  '\u00a0',
  '\u202f',
  '\u2011',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u0301',
  '\u0308',
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍💻',
  '使用',
  'の',
  '가',
  'ß',
  'İ',
  'ﬁ',
];

/** Texts of real names, words and all that may stand between them, and of what may break them. */
const someText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
      { weight: 3, arbitrary: fc.constantFrom(...WORDS.split(' ')) },
      { weight: 4, arbitrary: fc.constant(' ') },
      { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const someLanguage = fc.constantFrom(...languageCodes, 'es', '');

/** Is the place between two characters, and not in the middle of a pair of surrogates? */
function isBorder(text: string, i: number): boolean {
  const isPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, i - 1), i + 1));
  return i >= 0 && i <= text.length && !isPair;
}

const EXAMPLES: [string, string][] = [
  ['', 'en'],
  ['\ud800', 'en'],
  ['Open\u00adAI\u0301 and Mistral', 'fr'],
  ['😀OpenAI😀 Llama 3.1😀', 'de'],
];
const RUNS = { numRuns: 300, examples: EXAMPLES };

describe('whatever a page says', () => {
  it('mentions and candidates lie in the text, in order, without overlaps', () => {
    fc.assert(
      fc.property(someText, someLanguage, (text, language) => {
        const { mentions, candidates } = finder.find(text, page(language));
        const all = findMentionsInText(finder, text, language, search.resolve);
        for (const list of [mentions, all]) {
          let last = 0;
          for (const { start, end, entityId } of list) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(file.entities.some(({ id }) => id === entityId)).toBe(true);
            last = end;
          }
        }
        for (const { start, end } of [...mentions, ...all, ...candidates]) {
          expect(isBorder(text, start) && isBorder(text, end)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('a second look finds the same', () => {
    fc.assert(
      fc.property(someText, someLanguage, (text, language) => {
        const [first, second] = [1, 2].map(() =>
          findMentionsInText(finder, text, language, search.resolve),
        );
        expect(second).toEqual(first);
      }),
      RUNS,
    );
  });

  it('the explanation accepts what is marked, and says why', () => {
    fc.assert(
      fc.property(someText, someLanguage, (text, language) => {
        const { mentions, waitingFor } = finder.find(text, page(language));
        const explained = finder.explain(text, page(language));
        const withAnswer = (answer: string) => explained.filter((each) => each.answer === answer);
        expect(
          withAnswer('accept').map(({ entityId, start, end }) => ({ entityId, start, end })),
        ).toEqual(mentions.map(({ entityId, start, end }) => ({ entityId, start, end })));
        expect(withAnswer('wait').map(({ entityId }) => entityId)).toEqual(waitingFor);
        expect(explained.every(({ reasons }) => Object.keys(reasons).length > 0)).toBe(true);
      }),
      RUNS,
    );
  });
});

/** A paragraph with the text, cut into nodes at these places; some parts stand in inline elements. */
function drawCut(text: string, cuts: number[]): HTMLElement {
  const paragraph = document.createElement('p');
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].toSorted((a, b) => a - b);
  [...places, text.length].forEach((end, n) => {
    const node = document.createTextNode(text.slice(places[n - 1] ?? 0, end));
    if (n % 3 === 0) {
      paragraph.append(node);
      return;
    }
    const inline = document.createElement(n % 3 === 1 ? 'b' : 'span');
    inline.append(node);
    paragraph.append(inline);
  });
  document.body.replaceChildren(paragraph);
  return paragraph;
}

it('finds the same however the page cuts its text into nodes', () => {
  fc.assert(
    fc.property(
      someText.filter((text) => text.trim() !== ''),
      fc.array(fc.nat(400), { maxLength: 12 }),
      (text, cuts) => {
        const blocks = [...collectTextBlocks(drawCut(text, cuts))];
        // Blank nodes before the first word and after the last are left out, and offsets count from there.
        expect(blocks).toHaveLength(1);
        const [block] = blocks;
        if (!block) return;
        expect(text).toContain(block.text);
        expect(block.text.trim()).toBe(text.trim());
        const whole = finder.find(text, page('en')).mentions;
        const found = finder.find(block.text, page('en')).mentions;
        const names = found.map(({ entityId, start, end }) => [
          entityId,
          block.text.slice(start, end),
        ]);
        expect(names).toEqual(
          whole.map(({ entityId, start, end }) => [entityId, text.slice(start, end)]),
        );
        for (const mention of found) {
          const segments = toMentionRange(block, mention)?.segments ?? [];
          const marked = segments.map(({ node, start, end }) => node.data.slice(start, end));
          expect(marked.join('')).toBe(block.text.slice(mention.start, mention.end));
        }
      },
    ),
    { numRuns: 200 },
  );
});

describe('the time grows with the text, and not with its square', () => {
  const SMALL = 2 ** 8;
  const FULL = 2 ** 20;
  const STEP = 4;
  /** Four times the text may take so many times as long; the square would be 16 times. */
  const MOST = STEP * 2.5;
  /** What takes less is not told from noise. */
  const LEAST_MS = 10;

  function timeOf(text: string): number {
    const from = performance.now();
    finder.find(text, page('en'));
    return performance.now() - from;
  }

  /** The best of three, or the first that is short enough: the machine may be busy with something else. */
  function bestTime(text: string, most: number): number {
    let best = timeOf(text);
    for (let n = 1; n < 3 && best >= most; n++) best = Math.min(best, timeOf(text));
    return best;
  }

  it.each([
    'a',
    'Mistral',
    'Mistral ',
    'OpenAI ',
    'OpenAI. Mistral won. ',
    'Sam Altman. Altman ',
    'Mistral-',
    'Mistrall ',
    '`OpenAI` ',
    '`OpenAI ',
    'OpenAI/',
    'A-',
    '`',
    ' ',
    '\u0301',
    '\u00ad',
    '\ud800',
  ])(
    'for %j, up to 1 MB',
    (unit) => {
      finder.find('Warm up: OpenAI, Mistral and Microsft. '.repeat(50), page('en'));
      let most = Infinity;
      for (let size = SMALL; size <= FULL; size *= STEP) {
        const time = bestTime(unit.repeat(Math.ceil(size / unit.length)), most);
        // A text that fails is not made larger: it would take minutes.
        expect(time, `milliseconds for ${size} code units`).toBeLessThan(most);
        most = Math.max(time, LEAST_MS) * MOST;
      }
    },
    120_000,
  );
});
