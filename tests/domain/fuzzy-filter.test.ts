// @vitest-environment node
import { expect, it } from 'vitest';
import { createFuzzyFilter } from '../../domain/fuzzy-filter';
import { aliasIndex } from './real-data';
import { openIndex } from './small-index';

const { scan, names, classes } = openIndex(aliasIndex);
const filter = createFuzzyFilter(aliasIndex, names, classes);

function candidates(text: string): string[] {
  const found: string[] = [];
  scan(text, (start, end, isKnown, hash) => {
    const candidate = filter.candidateAt(text, start, end, isKnown, hash);
    if (candidate) found.push(text.slice(candidate.start, candidate.end));
  });
  return found;
}

it.each([
  ['said Hugginng Face on Friday', 'Hugginng Face'],
  ['said Hugginng\u00a0Face on Friday', 'Hugginng\u00a0Face'],
  ['said Hugginng-Face on Friday', 'Hugginng-Face'],
  ['by Data Bricks', 'Data Bricks'],
  ['paid by Microsft', 'Microsft'],
  ['paid by Mircosoft', 'Mircosoft'],
  ['paid by MICROSFT', 'MICROSFT'],
  ['Gogle it is', 'Gogle'],
  ['said OpenAl', 'OpenAl'],
  ['by Jonas Andrullis', 'Jonas Andrullis'],
  ['the Mixtrall weights', 'Mixtrall'],
  ['asks Chatgbt', 'Chatgbt'],
  ['in Github Copilote', 'Github Copilote'],
  ['in GitHub Copliot', 'GitHub Copliot'],
  ['says Ilon Musk', 'Ilon Musk'],
  ['says Jeffrey Hinton', 'Jeffrey Hinton'],
  ['says Marc Zuckenberg', 'Marc Zuckenberg'],
  ['says Mustapha Suleyman', 'Mustapha Suleyman'],
  ['folded by Alfafold', 'Alfafold'],
])('asks in “%s” about “%s”', (text, expected) => {
  expect(candidates(text)).toEqual([expected]);
});

it.each([
  ['Open Air', 'two words for a name of one'],
  ['the Ministry', 'another word'],
  ['He has a microsft', 'no capital where others have one'],
  ['OpenAI', 'a known name'],
  ['GPT-35', 'names with digits are exact'],
  ['Appel', 'short ambiguous names are exact'],
  ['Mensh', 'surnames are exact'],
  ['Meto', 'too short'],
  ['Nicrosoft', 'another first letter'],
  ['Kanthropic', 'another first letter'],
  ['Tom Book', 'two short names, both wrong'],
  ['Dana Amodei', 'another first name'],
  ['Perplexität', 'the word in another language'],
  ['Hugginng. Face', 'not one name'],
  ['Hugginng, Face', 'not one name'],
  ['hugginng Face', 'half a name'],
  ['Googled it', 'an inflection'],
  ['Mikroskop', 'too far'],
  ['OpenAPI', 'a standard of its own'],
  ['Chat got', 'words of a sentence'],
])('asks nothing about “%s”: %s', (text) => {
  expect(candidates(text)).toEqual([]);
});

it('offers the longer reading too, and tells which name needs support', () => {
  const text = 'said Mistrall AI on Friday';
  const found: (string | boolean)[][] = [];
  scan(text, (start, end, isKnown, hash) => {
    const candidate = filter.candidateAt(text, start, end, isKnown, hash);
    if (candidate) {
      const isUnsure = candidate.unsure !== undefined;
      found.push([text.slice(candidate.start, candidate.end), isUnsure]);
    }
  });
  expect(found).toEqual([
    ['Mistrall', true],
    ['Mistrall AI', false],
  ]);
});

it('takes no word of the text before', () => {
  expect(candidates('by Hugginng')).toEqual([]);
  expect(candidates('Face')).toEqual([]);
});
