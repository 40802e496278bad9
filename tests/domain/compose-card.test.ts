// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { composeCard } from '../../domain/compose-card';
import type { CardPart, CardProvenance, CardSection } from '../../domain/card-data';
import { buildDossier, type Dossier } from '../../domain/dossier';
import { VERDICT_LEVEL } from '../../domain/openness';
import { cardOf, claimsOf, having, rowsOf, textOf, texts, valuesOf } from './read-card';
import { dossierIn, file, languageCodes, languages } from './real-data';

const FIRST_SCREEN = {
  organization: [['founded'], ['funding', 'listed', 'status'], ['openness']],
  model: [['released'], ['maker']],
  person: [['founderOf', 'role'], ['role']],
};

const all = languageCodes.flatMap((language) => {
  const dossier = dossierIn(language);
  return file.entities.map(({ id, kind }) => ({ language, id, kind, card: cardOf(dossier, id) }));
});

describe.each(all)('the card of $id in $language', ({ language, id, kind, card }) => {
  it('says what it is about, and as of when', () => {
    const dossier = dossierIn(language);
    const entity = file.entities.find((each) => each.id === id);
    expect(card).toMatchObject({ entityId: id, kind, language, name: entity?.name });
    const { product, institution } = dossier.words.kinds;
    const other = { organization: institution, model: product, person: '' };
    expect([dossier.words.kinds[kind], other[kind]]).toContain(card.kindWord);
    expect(card.asOf).toContain('2026');
    expect(textOf(card.tagline)).not.toBe('');
  });

  it('answers the first questions: founded, money, openness', () => {
    const fields = card.rows.map(({ field }) => field);
    for (const choice of FIRST_SCREEN[kind]) {
      expect(fields.some((field) => choice.includes(field))).toBe(true);
    }
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('says what is known, and who says so: every value has a source or is our own', () => {
    const values = valuesOf(card);
    expect(values.length).toBeGreaterThan(1);
    for (const { text, isMissing, provenance } of values) {
      if (isMissing && !provenance) continue;
      expect(provenance?.source ?? provenance?.own, textOf(text)).toBeTruthy();
      expect(provenance?.date, textOf(text)).toBeTruthy();
    }
    const lists = having<{ text: CardPart[]; level?: unknown; provenance?: CardProvenance }>(
      'text',
      card.sections.filter(({ type }) => type === 'list'),
    ).filter(({ text }) => Array.isArray(text));
    for (const { text, provenance } of lists) {
      // A model in a company's list has the provenance of its verdict on its own card.
      if (text[0]?.entityId !== undefined) continue;
      expect(provenance?.source ?? provenance?.own, textOf(text)).toBeTruthy();
    }
    for (const claim of claimsOf(card)) expect(claim.provenance?.source).toBeDefined();
  });

  it('lists every source that it shows', () => {
    const listed = new Set(card.sources.map(({ url }) => url));
    const shown = having<CardProvenance>('source', { ...card, sources: [] });
    expect(shown.length).toBeGreaterThan(0);
    for (const { source } of shown) expect(listed).toContain(source?.url);
    expect(listed.size).toBe(card.sources.length);
  });

  it('has no hole in its texts', () => {
    for (const [path, text] of texts(card)) {
      expect(text, path).not.toMatch(/\b(?:undefined|null|NaN|Invalid Date)\b|\[object|[{}]/);
      expect(text, path).not.toBe('');
    }
    for (const value of valuesOf(card)) expect(textOf(value.text).trim()).not.toBe('');
    for (const { label, values } of rowsOf(card)) {
      expect(label).not.toBe('');
      expect(values, label).not.toEqual([]);
    }
  });

  it('is wholly in its language', () => {
    const { sources: _, ...own } = card;
    const foreign = having<CardPart>('language', own).filter(
      (part) => part.language !== language && typeof part.text === 'string',
    );
    expect(foreign).toEqual([]);
  });

  it('links to entities that have a card', () => {
    const dossier = dossierIn(language);
    for (const { entityId } of having<{ entityId: string }>('entityId', card)) {
      expect(composeCard(dossier, entityId), entityId).toBeDefined();
    }
  });

  it('shows claims that did not hold, the gravest first, with both sides', () => {
    const claims = claimsOf(card);
    const order = ['wrong', 'disputed', 'imprecise', 'outdated'];
    const ranks = claims.map(({ verdict }) => order.indexOf(verdict));
    expect(ranks).not.toContain(-1);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    const expected = file.claims.filter(
      ({ about, verdict }) => about.includes(id) && verdict !== 'confirmed',
    );
    expect(claims).toHaveLength(expected.length);
    for (const { lines } of claims) expect(lines.length).toBeGreaterThanOrEqual(2);
  });

  it('has no section without content', () => {
    const sizes = card.sections.map((section: CardSection) => {
      switch (section.type) {
        case 'rows':
        case 'disputed':
        case 'then':
          return section.rows.length;
        case 'list':
          return section.items.length;
        case 'parts':
          return section.parts.length;
        case 'claims':
          return section.claims.length;
      }
    });
    expect(sizes).not.toContain(0);
  });
});

describe.each(all.filter(({ kind }) => kind === 'model'))(
  'the model $id in $language',
  ({ card: { maker, openness, sections } }) => {
    it('names its maker, and its openness in five parts', () => {
      expect(maker?.[0]?.entityId).toBeDefined();
      const cells = openness?.cells.map(({ cell }) => cell);
      expect(cells).toEqual(['weights', 'licence', 'code', 'data', 'docs']);
      expect(openness?.level).toBe(VERDICT_LEVEL[openness?.verdict ?? 'unverified'] ?? null);
      expect(openness?.word).not.toBe('');
      expect(textOf(openness?.licence ?? [])).not.toBe('');
    });

    it('says who says so, of the whole and of each part', () => {
      expect(openness?.provenance?.source).toBeDefined();
      const parts = sections.flatMap((section) => (section.type === 'parts' ? section.parts : []));
      expect(parts).toHaveLength(5);
      for (const { provenance, cell, state } of parts) {
        expect(provenance?.source !== undefined, cell).toBe(state !== 'unknown');
      }
    });
  },
);

describe.each(all.filter(({ kind }) => kind === 'organization'))(
  'the company $id in $language',
  ({ card }) => {
    it('has its seat in the head', () => {
      expect(card.place).toMatch(/^.+, .+$/);
    });
  },
);

it('has no card for an unknown id', () => {
  expect(composeCard(dossierIn('en'), 'nobody')).toBeUndefined();
});

describe('a text that is not translated', () => {
  function germanWithout(change: (german: (typeof languages)[number]) => void): Dossier {
    const copy = structuredClone(languages);
    const german = copy.find(({ code }) => code === 'de');
    if (german) change(german);
    return buildDossier(file, copy, 'de');
  }

  it('stands in English and is marked so, beside the rest in German', () => {
    const card = cardOf(
      germanWithout((german) => void (german.phrases = {})),
      'mixtral-8x7b',
    );
    const [released] = card.rows[0]?.values ?? [];
    expect(released?.text.at(-1)).toMatchObject({ language: 'en' });
    expect(released?.text[0]).not.toHaveProperty('language');
  });

  it('is marked in the tagline too', () => {
    const dossier = germanWithout((german) => void (german.texts = {}));
    const english = file.entities.find(({ id }) => id === 'apple')?.text;
    expect(cardOf(dossier, 'apple').tagline).toEqual([{ text: english, language: 'en' }]);
  });

  it('is marked in claims too', () => {
    const dossier = germanWithout((german) => void (german.claims = {}));
    const lines = claimsOf(cardOf(dossier, 'mistral-ai')).flatMap((claim) => claim.lines);
    expect(lines.length).toBeGreaterThan(1);
    for (const { text } of lines) expect(text[0]?.language).toBe('en');
  });
});

it('turns the strip into a list where its words are too long for one line', () => {
  for (const { card } of all) {
    if (!card.openness) continue;
    const letters = card.openness.cells.map(({ label, stateWord }) =>
      Math.max(label.length, stateWord.length),
    );
    const isLong = letters.reduce((sum, length) => sum + length, 0) > 52;
    expect(card.openness.isList).toBe(isLong);
  }
});
