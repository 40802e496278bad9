// @vitest-environment node
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json';
import type { CardData } from '../../domain/card-data';
import { composeCard } from '../../domain/compose-card';
import type { Dossier } from '../../domain/dossier';
import { dossierIn, file, languageCodes } from './real-data';

function cardOf(id: string, language: string): CardData {
  const card = composeCard(dossierIn(language), id);
  if (!card) throw new Error(`no card of ${id}`);
  return card;
}

describe.each(languageCodes)('citations in %s', (language) => {
  const { version } = dossierIn(language);

  it.each(file.entities.map(({ id }) => id))('%s: fact, source, date and day of the data', (id) => {
    const card = cardOf(id, language);
    const [all, ...single] = card.citations;
    expect(single).toHaveLength(card.rows.length + (card.openness ? 1 : 0));
    for (const { text, markdown } of card.citations) {
      expect(text).toContain(card.name);
      expect(text).toContain(version.slice(0, 4));
      for (const copied of [text, markdown]) expect(copied).not.toMatch(/[{}]|undefined|\u00ad/);
    }
    for (const { values } of card.rows) {
      for (const { text, provenance } of values) {
        expect(all?.text).toContain(text.map((part) => part.text).join(''));
        expect(all?.text).toContain(provenance?.source?.url ?? card.name);
      }
    }
  });
});

it('Markdown keeps what looks like its own marks, and links that have parentheses', () => {
  const dossier: Dossier = {
    ...dossierIn('en'),
    entities: [
      {
        id: 'a',
        kind: 'organization',
        name: 'A*B',
        text: 'x',
        aliases: [],
        facts: [
          {
            field: 'founded',
            value: { date: '2020', city: '[C]' },
            asOf: '2020',
            confidence: 'high',
            sources: ['s'],
          },
        ],
      },
    ],
    sources: {
      s: { url: 'https://a.example/x_(y)', title: 't', publisher: 'P_Q', kind: 'press' },
    },
  };
  const founded = composeCard(dossier, 'a')?.citations[1]?.markdown;
  expect(founded).toContain('**A\\*B**');
  expect(founded).toContain('2020 in \\[C\\] ([P\\_Q](https://a.example/x_%28y%29), undated)');
});

describe('a letter about an error', () => {
  const { reports, rows } = cardOf('mistral-ai', 'de');

  it('names the entity, the field and the day of the data, one letter a field', () => {
    expect(reports).toHaveLength(rows.length + 1);
    const letter = new URL(reports[0]?.url ?? '');
    expect(letter.href.startsWith(packageFile.bugs.url)).toBe(true);
    expect(letter.searchParams.get('title')).toBe('mistral-ai / founded');
    expect(letter.searchParams.get('body')).toContain(dossierIn('de').version);
  });

  it('says nothing else', () => {
    for (const { url } of reports) {
      expect([...new URL(url).searchParams.keys()]).toEqual(['title', 'body']);
    }
  });
});
