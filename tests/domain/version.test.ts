// @vitest-environment node
import { expect, it } from 'vitest';
import { buildClasses, createClassTable } from '../../domain/characters';
import { createVersionReader } from '../../domain/version';

const endOfVersion = createVersionReader(createClassTable(buildClasses()), [
  'turbo',
  'pro',
  'chat',
]);

// The name is "Llama"; what belongs to it stands after the bar.
it.each([
  ['Llama| 3.1| is out', 'a number after a space'],
  ['Llama|2|, they say', 'a number tied to it'],
  ['Llama|-2-70b-chat| weights', 'version, size and variant'],
  ['Llama|-3.1-405B|.', 'a full stop ends the sentence'],
  ['Llama|.3| was', 'a dot and a number'],
  ['Llama| v1.5| was', 'the letter of a version'],
  ['Llama| 8x7B| is', 'a mixture of experts'],
  ['Llama| 4o| is', 'a letter after the number'],
  ['Llama| 180b| is', 'a size'],
  ['Llama| 1.5 Pro| is', 'a variant after the number'],
  ['Llama| Turbo| is', 'a variant alone'],
  ['Llama|\u00a03| is', 'a no-break space'],
  ['Llama\u00ad|\u00ad3| is', 'soft hyphens'],
  ['Llama| 2024', 'a year is none'],
  ['Llama| 100 times', 'a long number is none'],
  ['Llama| 3rd', 'an ordinal is none'],
  ['Llama| professor', 'the beginning of a word is none'],
  ['Llama|, 3 of them', 'a comma parts'],
  ['Llama|\t3', 'a column of a table ends'],
  ['Llama|. 3 of them', 'a sentence ends'],
  ['Llama|', 'the text ends'],
])('%j: %s', (marked) => {
  const [name = '', version = '', ...rest] = marked.split('|');
  const expected = rest.length === 0 ? name.length : name.length + version.length;
  expect(endOfVersion(marked.replaceAll('|', ''), name.length)).toBe(expected);
});
