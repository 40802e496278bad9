// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/entity';
import { topicNumber } from '../../domain/topics';
import { entity, indexOf, openIndex } from './small-index';

function madeBy(id: string): { facts: Fact[] } {
  return {
    facts: [{ field: 'maker', value: { id }, asOf: '2025', confidence: 'high', sources: ['s'] }],
  };
}

const { names, facts } = openIndex(
  indexOf([
    entity('organization', 'Mistral AI', [
      {
        text: 'Mistral',
        ambiguous: 'often',
        topics: ['weather', 'military'],
        wordIn: ['en', 'de', 'fr'],
        notAfter: ['Frédéric', 'lycée'],
        notBefore: ['bläst'],
      },
    ]),
    entity('model', 'Mixtral-8x7B', [], madeBy('Mistral AI')),
    entity('model', 'Codestral', [], madeBy('Mistral AI')),
    entity('organization', 'Apple', [{ text: 'Apple', ambiguous: 'seldom' }]),
    entity('person', 'Sam Altman', [{ text: 'Altman', surname: true }]),
    entity('model', 'Claude', [{ text: 'Claude', ambiguous: 'often', otherSense: 'name' }]),
  ]),
);

const texts = Array.from({ length: names.count() }, (_, name) => names.text(name));
const number = (name: string) => texts.indexOf(name);
const entityOf = (name: string) => facts.entity(number(name));

it('reads rules as they were written, words folded', () => {
  expect(facts.rules(number('Mistral'))).toEqual({
    against: (1 << topicNumber('weather')) | (1 << topicNumber('military')),
    wordIn: ['en', 'de', 'fr'],
    notAfter: ['frederic', 'lycee'],
    notBefore: ['blast'],
  });
});

it('knows that most names have no rules', () => {
  expect(facts.rules(number('Mistral AI'))).toBeUndefined();
});

it('writes a name with spaces for hyphens, and folds it', () => {
  expect(facts.written(number('Mixtral-8x7B'))).toBe('Mixtral 8x7B');
  expect(facts.folded(number('Mixtral-8x7B'))).toBe('mixtral 8x7b');
});

describe('the other sense', () => {
  it.each([
    ['Mistral', 'de', false, 'a German word, as the data say'],
    ['Mistral', 'es', true, 'no word of that language'],
    ['Apple', 'en', false, 'an English word, if the data say nothing'],
    ['Apple', 'fr', true, 'no French word'],
    ['Claude', 'fr', false, 'a name is one everywhere'],
    ['Altman', 'en', true, 'a family name is no word'],
  ])('of %s in %s: foreign is %s (%s)', (name, language, expected) => {
    expect(facts.isForeign(number(name), language)).toBe(expected);
  });
});

it.each([
  ['Mistral AI', 'Mixtral-8x7B', true],
  ['Mixtral-8x7B', 'Mistral AI', true],
  ['Mixtral-8x7B', 'Codestral', true],
  ['Apple', 'Mistral AI', false],
  ['Apple', 'Sam Altman', false],
  ['Claude', 'Codestral', false],
])('maker and made are kin: %s, %s: %s', (one, other, expected) => {
  expect(facts.areKin(entityOf(one), entityOf(other))).toBe(expected);
});
