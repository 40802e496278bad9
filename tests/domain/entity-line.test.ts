// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { composeEntityLine } from '../../domain/entity-line';
import { dossierIn, file, languageCodes } from './real-data';

it.each([
  ['en', 'mistral-ai', 'Company · Paris · founded in 2023'],
  ['de', 'mistral-ai', 'Unternehmen · Paris · gegründet 2023'],
  ['fr', 'mistral-ai', 'Entreprise · Paris · fondée en 2023'],
  ['en', 'mixtral-8x7b', 'Model · Mistral AI'],
  ['de', 'arthur-mensch', 'Person · Mistral AI'],
  ['en', 'jonas-andrulis', 'Person · Aleph Alpha'],
  ['en', 'chatgpt', 'Product · OpenAI'],
  ['fr', 'siri', 'Produit · Apple'],
  ['en', 'bigscience', 'Organisation · Paris · founded in 2021'],
  ['de', 'deepl', 'Unternehmen · Köln · gegründet 2017'],
])('in %s, %s is told from others by “%s”', (language, id, meta) => {
  expect(composeEntityLine(dossierIn(language), id)?.meta).toBe(meta);
});

it.each([
  ['mixtral-8x7b', { word: 'Open weights', level: 2 }],
  ['llama-2', { word: 'Restricted weights', level: 1 }],
  ['gpt-3.5', { word: 'Closed', level: 0 }],
  ['gemma', { word: 'Open weights', level: 2 }],
  ['grok', { word: 'Closed', level: 0 }],
  ['nemotron', { word: 'Open weights', level: 2 }],
])('%s has its verdict', (id, verdict) => {
  expect(composeEntityLine(dossierIn('en'), id)?.verdict).toEqual(verdict);
});

describe.each(languageCodes)('in %s', (language) => {
  const dossier = dossierIn(language);

  it.each(file.entities)(
    '$id has a line without holes, a verdict only if it is a model',
    (entity) => {
      const line = composeEntityLine(dossier, entity.id);
      expect(line).toMatchObject({ entityId: entity.id, name: entity.name });
      expect(line?.meta).toMatch(/^\S.* · \S/);
      expect(line?.meta).not.toMatch(/undefined|null|NaN|[{}]| · ·| ·$/);
      expect(line?.verdict !== undefined).toBe(entity.kind === 'model');
    },
  );
});

it('says no more than the kind where nothing else is known', () => {
  const dossier = structuredClone(dossierIn('en'));
  for (const entity of dossier.entities) entity.facts = [];
  expect(composeEntityLine(dossier, 'apple')?.meta).toBe('Company');
  expect(composeEntityLine(dossier, 'gpt-3.5')?.verdict).toEqual({ word: 'Closed', level: 0 });
});

it('has no line for an unknown id', () => {
  expect(composeEntityLine(dossierIn('en'), 'nobody')).toBeUndefined();
});
