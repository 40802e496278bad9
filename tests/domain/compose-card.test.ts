// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { composeCard } from '../../domain/compose-card';
import type {
  CardData,
  CardPart,
  CardProvenance,
  CardSection,
  CardValue,
} from '../../domain/card-data';
import { buildDossier, type Dossier } from '../../domain/dossier';
import { VERDICT_LEVEL } from '../../domain/openness';
import { dossierIn, file, languageCodes, languages } from './real-data';

function cardOf(dossier: Dossier, id: string): CardData {
  const card = composeCard(dossier, id);
  if (!card) throw new Error(`no card of ${id}`);
  return card;
}

/** All texts of a card, with their paths. Source titles and addresses are others' words. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'url' || key === 'title' ? [] : texts(inner, `${path}.${key}`),
  );
}

/** Everything that has a given key, however deep. */
function having<Part>(key: string, value: unknown): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((each: unknown) => having<Part>(key, each));
  return key in value ? [value as Part, ...inner] : inner;
}

function textOf(parts: CardPart[]): string {
  return parts.map(({ text }) => text).join('');
}

function valuesOf(card: CardData): CardValue[] {
  const rows = card.sections.flatMap((section) => (section.type === 'rows' ? section.rows : []));
  return [...card.rows, ...rows].flatMap(({ values }) => values);
}

function claimsOf(card: CardData) {
  return card.sections.flatMap((section) => (section.type === 'claims' ? section.claims : []));
}

const FIRST_SCREEN = {
  organization: [['founded'], ['funding', 'listed'], ['openness']],
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
    expect(card.kindWord).toBe(dossier.words.kinds[kind]);
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
    for (const { text, level, provenance } of lists) {
      // A model in a company's list has the provenance of its verdict on its own card.
      if (level !== undefined) continue;
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
    for (const row of card.rows) expect(row.label).not.toBe('');
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
      for (const { provenance, cell } of parts) expect(provenance?.source, cell).toBeDefined();
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

describe('provenance', () => {
  const english = dossierIn('en');

  it('shows a primary source before the press, else the newest', () => {
    const dossier = structuredClone(english);
    const meta = dossier.entities.find(({ id }) => id === 'meta');
    const founded = meta?.facts.find(({ field }) => field === 'founded');
    if (!founded) throw new Error('no founding');
    const source = { url: 'https://a.example', title: 'T', publisher: 'P' };
    dossier.sources = {
      old: { ...source, publisher: 'old', date: '2019', kind: 'press' },
      new: { ...source, publisher: 'new', date: '2024-02', kind: 'press' },
      own: { ...source, publisher: 'own', kind: 'primary' },
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

describe('what is not there', () => {
  it('is told apart: not disclosed by the maker, with its source', () => {
    const rows = cardOf(dossierIn('en'), 'gpt-3.5').rows;
    const [value] = rows.find(({ field }) => field === 'parameters')?.values ?? [];
    expect(value).toMatchObject({ isMissing: true, text: [{ text: 'not disclosed by OpenAI' }] });
    expect(value?.provenance?.source).toBeDefined();
  });

  it('and unknown, which needs none', () => {
    const dossier = structuredClone(dossierIn('en'));
    const acme = dossier.entities.find(({ id }) => id === 'aleph-alpha');
    if (!acme) throw new Error('no entity');
    acme.facts = [];
    const rows = cardOf(dossier, 'aleph-alpha').rows;
    const found = rows.map(({ field, values }) => [
      field,
      ...values.map(({ text }) => textOf(text)),
    ]);
    expect(found).toContainEqual(['founded', 'unknown']);
    expect(found).toContainEqual(['funding', 'unknown']);
  });

  it('shows a listed company’s listing in place of funding and backers', () => {
    const fields = cardOf(dossierIn('en'), 'microsoft').rows.map(({ field }) => field);
    expect(fields).toContain('listed');
    expect(fields).not.toContain('funding');
    expect(fields).not.toContain('backers');
  });
});

it('names three founders, then how many more', () => {
  const [, founders] = cardOf(dossierIn('en'), 'openai').rows[0]?.values ?? [];
  expect(textOf(founders?.text ?? [])).toBe('by Sam Altman, Elon Musk, Greg Brockman and 8 more');
  const [, three] = cardOf(dossierIn('de'), 'mistral-ai').rows[0]?.values ?? [];
  expect(textOf(three?.text ?? [])).toBe(
    'von Arthur Mensch, Guillaume Lample und Timothée Lacroix',
  );
  expect(three?.text.filter(({ entityId }) => entityId)).toHaveLength(3);
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
