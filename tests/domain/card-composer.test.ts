// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { cardOf, textOf } from './read-card';
import { dossierIn, file } from './real-data';

describe('provenance', () => {
  const english = dossierIn('en');

  it('shows a primary source before the press, else the newest', () => {
    const dossier = structuredClone(english);
    const meta = dossier.entities.find(({ id }) => id === 'meta');
    const founded = meta?.facts.find(({ field }) => field === 'founded');
    if (!founded) throw new Error('no founding');
    const source = { url: 'https://a.example', title: 'T', publisher: 'P' };
    dossier.sources = {
      old: { ...source, url: 'https://old.example', publisher: 'old', date: '2019', kind: 'press' },
      new: { ...source, publisher: 'new', date: '2024-02', kind: 'press' },
      again: { ...source, publisher: 'new', date: '2024-02', kind: 'press' },
      own: { ...source, url: 'https://own.example', publisher: 'own', kind: 'primary' },
    };
    const shown = (...sources: string[]) => {
      founded.sources = sources;
      return cardOf(dossier, 'meta').rows[0]?.values[0]?.provenance;
    };
    expect(shown('old', 'new')).toMatchObject({ source: { publisher: 'new' }, others: '1 more' });
    expect(shown('old', 'new', 'own')).toMatchObject({
      source: { publisher: 'own' },
      date: 'undated',
      others: '2 more',
    });
    expect(shown('old')).not.toHaveProperty('others');
    // One page under two ids is one source.
    expect(shown('new', 'again')).not.toHaveProperty('others');
    shown('old', 'new', 'own');
    const publishers = cardOf(dossier, 'meta').sources.map(({ publisher }) => publisher);
    expect(publishers.toSorted()).toEqual(['new', 'old', 'own']);
  });

  it('says that the press reported it', () => {
    const rounds = cardOf(english, 'openai').sections.find(({ type }) => type === 'list');
    if (rounds?.type !== 'list') throw new Error('no rounds');
    const reported = file.entities
      .find(({ id }) => id === 'openai')
      ?.facts.filter(({ field, reported: isReported }) => field === 'fundingRound' && isReported);
    const tagged = rounds.items.filter(({ provenance }) => provenance?.tag === 'reported');
    expect(tagged.length).toBeGreaterThan(0);
    expect(tagged).toHaveLength(reported?.length ?? 0);
  });

  it('names the language of a source in another one', () => {
    const source = cardOf(english, 'mistral-ai').sources.find(({ language }) => language);
    expect(source).toMatchObject({ language: 'fr', languageName: 'French' });
    const french = cardOf(dossierIn('fr'), 'mistral-ai').sources;
    expect(french.find(({ url }) => url === source?.url)).not.toHaveProperty('language');
  });

  it('calls a sum our own on the company’s card', () => {
    const funding = cardOf(english, 'mistral-ai').rows.find(({ field }) => field === 'funding');
    expect(funding?.values[0]?.provenance?.own).toBe('Our sum');
    expect(textOf(funding?.values[0]?.text ?? [])).toMatch(/^about €\S+ in \d+ known rounds$/);
  });

  it('calls it our own on the card of a model of that company too', () => {
    const maker = cardOf(english, 'mixtral-8x7b').rows.find(({ field }) => field === 'maker');
    const sum = maker?.values.find(({ text }) => textOf(text).includes('known rounds'));
    expect(sum?.provenance?.own).toBe('Our sum');
  });
});
