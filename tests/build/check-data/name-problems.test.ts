// @vitest-environment node
import { expect, it } from 'vitest';
import type { Alias } from '../../../domain/entity';
import { entity, german, itFinds, problemsAfter } from './break-data';

itFinds({
  'a name that another entity has': {
    change: (data) => void entity(data, 'microsoft').aliases.push({ text: 'OPENAI' }),
    says: ['openai', 'aliases', /"OpenAI" is a name of microsoft too/, /leave it to one.*mark it/],
  },
  'a name that is another spelling of another entity’s name': {
    change: (data) => void entity(data, 'microsoft').aliases.push({ text: 'Open-AI' }),
    says: ['openai', 'aliases', /is a name of microsoft too/, /leave it to one/],
  },
  'a name of another entity in one language': {
    change: (data) => void (german(data).aliases = { microsoft: [{ text: 'Google' }] }),
    says: ['microsoft', 'aliases', /"Google" is a name of google too/, /leave it to one/],
  },
  'an ambiguous name that another entity has to itself': {
    change: (data) =>
      void entity(data, 'openai').aliases.push({ text: 'Nvidia', ambiguous: 'seldom' }),
    says: ['openai', 'aliases', /"Nvidia" is a name of nvidia too/, /in both/],
  },
});

it.each<[string, Partial<Alias>]>([
  ['a family name', { surname: true }],
  ['an ambiguous name', { ambiguous: 'often' }],
])('lets two entities share %s: the text tells which it means', (_, marks) => {
  const problems = problemsAfter((data) => {
    for (const id of ['microsoft', 'openai'])
      entity(data, id).aliases.push({ text: 'Zanzibar', ...marks });
  });
  expect(problems).toEqual([]);
});
