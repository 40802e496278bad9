// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { CardListItem } from '../../domain/card-data';
import { createCardComposer } from '../../domain/card-composer';
import { composeCard } from '../../domain/compose-card';
import { markSections } from '../../domain/compose-marks';
import { buildDossier, findEntity } from '../../domain/dossier';
import type { Entity, Fact, FactOf } from '../../domain/entity';
import { allOf, versionOf } from '../../domain/openness';
import { dossierIn, file, languageCodes, languages } from './real-data';

type Mark = FactOf<'indexMark'>['value'];

const marked = file.entities.flatMap((entity) =>
  allOf(entity.facts, 'indexMark').map((mark) => ({ entity, mark, id: entity.id })),
);

function marksOf(id: string, language: string): CardListItem[] {
  const dossier = dossierIn(language);
  const card = composeCard(dossier, id);
  const section = card?.sections.find(({ title }) => title === dossier.words.marks.title);
  return section?.type === 'list' ? section.items : [];
}

function textOf({ text }: CardListItem): string {
  return text.map((part) => part.text).join('');
}

function withMarks(values: Mark[]) {
  const facts = values.map(
    (value, n) =>
      ({
        field: 'indexMark',
        value,
        asOf: `202${n}`,
        confidence: 'high',
        sources: ['index'],
      }) as Fact,
  );
  const entity: Entity = {
    id: 'some-model',
    kind: 'model',
    name: 'Some Model',
    text: 'Model',
    aliases: [],
    facts,
  };
  const source = {
    url: 'https://index.example/some-model',
    title: 'Some Model',
    publisher: 'Some University',
    date: '2026-06-12',
    kind: 'index' as const,
  };
  return { ...file, sources: { index: source }, entities: [entity], claims: [] };
}

function composed(language: string, ...values: Mark[]): CardListItem[] {
  const dossier = buildDossier(withMarks(values), languages, language);
  const entity = findEntity(dossier, 'some-model');
  const [section] = entity ? markSections(entity, createCardComposer(dossier)) : [];
  return section?.type === 'list' ? section.items : [];
}

describe('the result of an index', () => {
  const osai: Mark = { index: 'osai', scored: 'Some-Model-7B', open: 5, partial: 1, closed: 6 };
  const results = (language: string, ...values: Mark[]) =>
    composed(language, ...values).map(({ text }) => text.at(-1)?.text);

  it.each([
    ['en', '5 of 12 criteria open, 1 partly', '5 of 11 criteria open'],
    ['de', '5 von 12 Kriterien offen, 1 teilweise', '5 von 11 Kriterien offen'],
    ['fr', '5 sur 12 critères ouverts, 1 en partie', '5 sur 11 critères ouverts'],
  ])('counts criteria in %s, the partly open ones where there are any', (language, some, none) => {
    expect(results(language, osai)).toEqual([some]);
    expect(results(language, { ...osai, partial: 0 })).toEqual([none]);
  });

  it.each([
    ['en', 'Class III (open model), first of three steps', 'no class; 5 of 6 parts'],
    ['de', 'Klasse III (offenes Modell), erste von drei Stufen', 'keine Klasse; 5 von 6 Teilen'],
    ['fr', 'classe III (modèle ouvert), premier de trois niveaux', 'aucune classe\u202f; 5 des 6'],
  ])('says in %s what a class means, and how far it is to the first', (language, three, none) => {
    const mof = { index: 'mof', scored: 'Some-Model-7B' } as const;
    expect(results(language, { ...mof, class: 'III' })).toEqual([three]);
    expect(results(language, { ...mof, class: 'none', met: 5 })[0]).toContain(none);
  });

  it.each([
    ['en', '18 of 100 points'],
    ['de', '18 von 100 Punkten'],
    ['fr', '18 points sur 100'],
  ])('gives points with their maximum in %s', (language, text) => {
    expect(results(language, { index: 'fmti', scored: 'Some Model', points: 18 })).toEqual([text]);
  });

  it('is named after its index, with what was scored, source, date and licence', () => {
    const [item] = composed('de', osai);
    expect(item && textOf(item)).toMatch(/^European Open Source AI Index: 5 von 12/);
    expect(item?.provenance).toMatchObject({
      lead: 'bewertet: Some-Model-7B',
      source: { publisher: 'Some University' },
      date: '12.\u00a0Juni 2026',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    });
  });

  it('stands for itself, newest first', () => {
    const fmti: Mark = { index: 'fmti', scored: 'Some Model', points: 18 };
    expect(composed('en', osai, fmti).map(textOf)).toEqual([
      'Foundation Model Transparency Index: 18 of 100 points',
      'European Open Source AI Index: 5 of 12 criteria open, 1 partly',
    ]);
  });

  it('has no section where no index scored the model', () => {
    expect(composed('en')).toEqual([]);
    expect(marksOf('chatgpt', 'en')).toEqual([]);
  });
});

describe('the marks of the dossier', () => {
  it.each(marked)('of $id name a version that the entity has', ({ entity, mark }) => {
    const versions = allOf(entity.facts, 'version').map(({ value }) => value.name);
    const named = versionOf(mark);
    expect(named === undefined ? [] : [named]).toEqual(versions.filter((name) => name === named));
    expect(named === undefined).toBe(versions.length === 0);
  });

  it.each(marked)('of $id cite the index, at the day of its state', ({ mark }) => {
    const sources = mark.sources.map((id) => file.sources[id]);
    expect(new Set(sources.map((source) => source?.kind))).toEqual(new Set(['index']));
    expect(sources[0]?.date).toBe(mark.asOf);
  });

  it('count the twelve criteria of the European index', () => {
    for (const { mark, id } of marked) {
      if (mark.value.index !== 'osai') continue;
      const { open, partial, closed } = mark.value;
      expect(open + partial + closed, id).toBe(12);
    }
  });

  it('are of companies for transparency, of models for openness', () => {
    for (const { entity, mark } of marked) {
      expect(mark.value.index === 'fmti', entity.id).toBe(entity.kind === 'organization');
    }
  });

  it('are not taken from files that cite another model’s card', () => {
    const scored = marked.map(({ mark }) => mark).filter(({ value }) => value.index === 'osai');
    const cited = scored.flatMap(({ sources }) => sources.map((id) => file.sources[id]?.url));
    for (const name of ['Mistral', 'Llama-Nemotron', 'deepseek-R1']) {
      expect(cited.filter((url) => url?.endsWith(`/${name}.yaml`))).toEqual([]);
    }
  });

  it.each(languageCodes)('are on the cards in %s', (language) => {
    for (const { id, mark } of marked) {
      const leads = marksOf(id, language).map(({ provenance }) => provenance?.lead);
      expect(leads.some((lead) => lead?.endsWith(mark.value.scored))).toBe(true);
    }
    expect(marksOf('mistral-ai', language)).toHaveLength(1);
  });
});
