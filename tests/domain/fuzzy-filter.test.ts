// @vitest-environment node
import { expect, it } from 'vitest';
import { createFuzzyFilter } from '../../domain/fuzzy-filter';
import { createNameScanner } from '../../domain/name-scanner';
import { aliasIndex } from './real-data';

const scan = createNameScanner(aliasIndex);
const filter = createFuzzyFilter(aliasIndex);

function candidates(text: string): string[] {
  const found: string[] = [];
  filter.reset();
  scan(text, (start, end) => {
    const candidate = filter.candidateAt(text, start, end);
    if (candidate) found.push(text.slice(candidate.start, candidate.end));
  });
  return found;
}

it.each([
  ['said Mistrall AI on Friday', 'Mistrall AI'],
  ['said Mistrall\u00a0AI on Friday', 'Mistrall\u00a0AI'],
  ['said Mistrall-AI on Friday', 'Mistrall-AI'],
  ['paid by Microsft', 'Microsft'],
  ['paid by Mircosoft', 'Mircosoft'],
  ['paid by MICROSFT', 'MICROSFT'],
  ['Gogle it is', 'Gogle'],
  ['said OpenAl', 'OpenAl'],
  ['by Jonas Andrullis', 'Jonas Andrullis'],
  ['the Mixtrall weights', 'Mixtrall'],
])('asks in “%s” about “%s”', (text, expected) => {
  expect(candidates(text)).toEqual([expected]);
});

it.each([
  ['Open Air', 'two words for a name of one'],
  ['Mistrall Air', 'a short second part must be right'],
  ['the Ministry', 'another word'],
  ['a microsft', 'no capital'],
  ['OpenAI', 'a known name'],
  ['GPT-35', 'names with digits are exact'],
  ['Appel', 'ambiguous names are exact'],
  ['Mensh', 'surnames are exact'],
  ['Meto', 'too short'],
  ['Nicrosoft', 'another first letter'],
  ['Mistrall. AI', 'not one name'],
  ['Mistrall, AI', 'not one name'],
  ['mistrall AI', 'half a name'],
  ['Mikroskop', 'too far'],
  ['OpenAPI', 'a standard of its own'],
])('asks nothing about “%s”: %s', (text) => {
  expect(candidates(text)).toEqual([]);
});

it('takes no word of the text before', () => {
  expect(candidates('by Mistrall')).toEqual([]);
  expect(candidates('AI')).toEqual([]);
});
