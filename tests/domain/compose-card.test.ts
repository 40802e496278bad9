// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { composeCard } from '../../domain/compose-card';
import type {
  CardData,
  CardPart,
  CardProvenance,
  CardRow,
  CardSection,
  CardValue,
} from '../../domain/card-data';
import { buildDossier, findEntity, type Dossier } from '../../domain/dossier';
import type { Ownership } from '../../domain/entity';
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

/** On the first screen and behind "show more". */
function rowsOf(card: CardData): CardRow[] {
  const rows = card.sections.flatMap((section) => (section.type === 'rows' ? section.rows : []));
  return [...card.rows, ...rows];
}

function valuesOf(card: CardData): CardValue[] {
  return rowsOf(card).flatMap(({ values }) => values);
}

function rowTexts(card: CardData, field: string): string[] {
  const rows = rowsOf(card).filter((row) => row.field === field);
  return rows.flatMap(({ values }) => values.map(({ text }) => breakable(textOf(text))));
}

/** With plain spaces, as one types them. */
function breakable(text: string | undefined): string {
  return (text ?? '').replaceAll('\u00a0', ' ');
}

function listOf(card: CardData, title: string) {
  const section = card.sections.find((each) => each.title === title);
  return section?.type === 'list' ? section.items : [];
}

function claimsOf(card: CardData) {
  return card.sections.flatMap((section) => (section.type === 'claims' ? section.claims : []));
}

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

describe('what is not there', () => {
  it('is told apart: not disclosed by the maker, with its source', () => {
    const rows = cardOf(dossierIn('en'), 'gpt-4').rows;
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

  it('shows the listing of the company that owns one', () => {
    const card = cardOf(dossierIn('en'), 'google');
    expect(rowTexts(card, 'listed')).toEqual(['Alphabet, Nasdaq: GOOGL, GOOG']);
    expect(rowTexts(card, 'funding')).toEqual([]);
  });

  it.each([
    ['en', 'Founding donations: about €300m', 'Grants and donations'],
    ['de', 'Spenden der Gründer: rund 300 Mio. €', 'Fördermittel und Spenden'],
    ['fr', 'Dons des fondateurs\u202f: environ 300 M €', 'Subventions et dons'],
  ])('in %s, tells what was given without a share in return: %s', (language, text, title) => {
    const card = cardOf(dossierIn(language), 'kyutai');
    expect(rowTexts(card, 'funding')).toEqual([text]);
    expect(rowTexts(card, 'backers')).not.toEqual([]);
    expect(listOf(card, title)).toHaveLength(1);
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

describe('a family of versions', () => {
  const card = cardOf(dossierIn('en'), 'gemma');

  it('says which version the verdict is of, and that others differ', () => {
    expect(card.openness).toMatchObject({
      word: 'Open weights',
      version: 'Gemma 4; other versions differ',
    });
    expect(cardOf(dossierIn('en'), 'claude').openness?.version).not.toContain('differ');
    expect(cardOf(dossierIn('en'), 'gpt-3.5').openness).not.toHaveProperty('version');
  });

  it('lists those that differ, newest first, with date, verdict and source', () => {
    const items = listOf(card, 'Differs by version');
    expect(items.map(({ text, detail, side }) => [textOf(text), breakable(detail), side])).toEqual([
      ['Gemma 3', '12 Mar 2025', 'Restricted weights'],
      ['Gemma 2', '27 Jun 2024', 'Restricted weights'],
      ['Gemma 1', '21 Feb 2024', 'Restricted weights'],
    ]);
    for (const { provenance } of items) expect(provenance?.source).toBeDefined();
    expect(listOf(cardOf(dossierIn('en'), 'claude'), 'Differs by version')).toEqual([]);
  });

  it('shows the parameters of its flagship, not of the version stated last', () => {
    expect(rowTexts(card, 'parameters')).toEqual([]);
    expect(rowTexts(cardOf(dossierIn('en'), 'qwen'), 'parameters')).toEqual(['27 billion']);
  });
});

describe('a product without a model of its own', () => {
  it.each(['chatgpt', 'siri', 'microsoft-copilot', 'cursor'])('%s is called one', (id) => {
    const card = cardOf(dossierIn('en'), id);
    expect(card.kindWord).toBe('Product');
    expect(card.openness?.word).toBe('Closed, product only');
    expect(textOf(card.openness?.licence ?? [])).toBe(
      'A product under terms of service; it comes without a model to download',
    );
  });

  it('is not counted among its maker’s models, but listed', () => {
    const card = cardOf(dossierIn('en'), 'apple');
    expect(rowTexts(card, 'openness')[0]).toContain('OpenELM');
    const listed = listOf(card, 'Models and products').map(({ text }) => textOf(text));
    expect(listed).toEqual(['Apple Intelligence', 'Siri']);
  });
});

describe('the openness of a company', () => {
  it('is a count over the flagships of its models', () => {
    const card = cardOf(dossierIn('en'), 'mistral-ai');
    expect(rowTexts(card, 'openness')).toEqual(['Open weights: 5 of 6 models listed here']);
    const [publishes] = listOf(card, 'Models and products');
    expect(publishes?.provenance?.source).toBeDefined();
  });

  it('is the verdict of its only model', () => {
    expect(rowTexts(cardOf(dossierIn('fr'), 'ibm'), 'openness')).toEqual([
      'Granite\u202f: Poids ouverts',
    ]);
  });

  it('is what it publishes where the dossier has no model of it', () => {
    const midjourney = file.entities.find(({ id }) => id === 'midjourney');
    const said = midjourney?.facts.find(({ field }) => field === 'publishes')?.value;
    expect(said).toMatch(/./);
    expect(rowTexts(cardOf(dossierIn('en'), 'midjourney'), 'openness')[0]).toBe(said);
  });
});

describe('the status of an organisation', () => {
  it.each([
    ['en', { status: 'merged', into: { id: 'cohere' } }, 'merged into Cohere'],
    ['de', { status: 'merged', into: { id: 'cohere' } }, 'in Cohere aufgegangen'],
    ['fr', { status: 'merged', into: { id: 'cohere' } }, 'a fusionné avec Cohere'],
    ['en', { status: 'closed' }, 'closed down'],
    ['de', { status: 'closed' }, 'Betrieb eingestellt'],
    ['fr', { status: 'closed' }, 'a cessé son activité'],
    ['en', { status: 'state' }, 'state-owned'],
    ['fr', { status: 'project' }, 'projet de recherche sans personnalité juridique'],
    ['de', { status: 'nonprofit' }, 'gemeinnützig'],
    ['fr', { status: 'subsidiary', parent: { name: 'AMD' } }, 'appartient à AMD'],
  ] as [string, Ownership, string][])('in %s, %o reads “%s”', (language, value, text) => {
    const dossier = structuredClone(dossierIn(language));
    const entity = dossier.entities.find(({ id }) => id === 'silo-ai');
    const ownership = entity?.facts.find(({ field }) => field === 'ownership');
    if (!ownership) throw new Error('no ownership');
    ownership.value = value;
    const card = cardOf(dossier, 'silo-ai');
    expect(rowTexts(card, 'status')).toEqual([text]);
    expect(rowTexts(card, 'funding')).toEqual([]);
    const links = having<CardPart>(
      'entityId',
      card.rows.find(({ field }) => field === 'status'),
    );
    expect(links).toHaveLength(value.status === 'merged' ? 1 : 0);
  });

  it('is not told of a company on its own', () => {
    expect(rowTexts(cardOf(dossierIn('en'), 'mistral-ai'), 'status')).toEqual([]);
  });
});

describe('who heads an organisation', () => {
  const heads = (id: string, dossier = dossierIn('en')) => {
    const card = cardOf(dossier, id);
    return [rowTexts(card, 'ceo'), rowTexts(card, 'formerCeo')];
  };
  const labelOf = (id: string) =>
    rowsOf(cardOf(dossierIn('en'), id)).find(({ field }) => field === 'ceo')?.label;

  it('is the one who has not left; those who have are history', () => {
    expect(heads('alibaba')).toEqual([
      ['Eddie Wu, since 10 Sept 2023'],
      ['Daniel Zhang, 2015 – 10 Sept 2023'],
    ]);
    expect(labelOf('alibaba')).toBe('Chief executive');
  });

  it('is called by the title where there is one', () => {
    expect(heads('helsing')[0]).toContain('Torsten Reil, co-chief executive');
    expect(labelOf('helsing')).toBe('Led by');
  });

  it('may be two', () => {
    expect(heads('helsing')).toEqual([
      ['Gundbert Scherf, co-chief executive', 'Torsten Reil, co-chief executive'],
      [],
    ]);
  });

  it('is shared by a co-chief with whoever was named before', () => {
    const dossier = structuredClone(dossierIn('en'));
    const helsing = findEntity(dossier, 'helsing');
    const [, other] = helsing?.facts.filter(({ field }) => field === 'ceo') ?? [];
    if (!other) throw new Error('helsing has no second head');
    other.asOf = '2025';
    expect(heads('helsing', dossier)[0]).toHaveLength(2);
  });

  it('may be nobody whom we know', () => {
    expect(heads('character-ai')[0]).toEqual([]);
    expect(heads('character-ai')[1]).toHaveLength(3);
  });

  it('has a predecessor even where the end is not known', () => {
    const dossier = structuredClone(dossierIn('en'));
    const tii = findEntity(dossier, 'tii');
    const now = tii?.facts.find((fact) => fact.field === 'ceo');
    if (!tii || !now) throw new Error('tii has no head');
    const value = { person: { name: 'Ray O. Johnson' }, from: '2021-08' };
    tii.facts.push({ ...now, value, asOf: '2024-02' });
    expect(heads('tii', dossier)).toEqual([
      ['Najwa Aaraj'],
      ['Ray O. Johnson, Aug 2021 – at least Feb 2024'],
    ]);
  });
});

it.each([
  ['en', 'microsoft-copilot', 'Bing Chat, until 15 Nov 2023'],
  ['fr', 'microsoft-copilot', 'Bing Chat, jusqu’au 15 nov. 2023'],
  ['fr', 'coreweave', 'Atlantic Crypto, jusqu’en 2019'],
  ['de', 'ibm', 'Computing-Tabulating-Recording Company, bis 1924'],
])('in %s, %s says what it was called: %s', (language, id, text) => {
  expect(rowTexts(cardOf(dossierIn(language), id), 'formerName')).toEqual([text]);
});

describe('what sources disagree on', () => {
  it('shows the newest value, marked, and behind “show more” all of them, each with its source', () => {
    const card = cardOf(dossierIn('en'), 'deepl');
    const founded = card.rows.find(({ field }) => field === 'founded')?.values[1];
    expect(textOf(founded?.text ?? [])).toBe('by Jarek Kutylowski');
    expect(founded?.provenance?.tag).toBe('sources disagree');
    const [section] = card.sections;
    expect(section).toMatchObject({ type: 'disputed', title: 'Sources disagree' });
    const values = section?.type === 'disputed' ? (section.rows[0]?.values ?? []) : [];
    expect(values.map(({ text }) => textOf(text))).toEqual([
      'Jarek Kutylowski',
      'Gereon Frahling and Leonard Fink',
    ]);
    for (const { provenance } of values) {
      expect(provenance?.source?.date).toMatch(/\d{4}/);
      expect(provenance).not.toHaveProperty('tag');
    }
    expect(values[0]?.provenance?.source).not.toEqual(values[1]?.provenance?.source);
  });

  it('does so in the size of a model too, where two pages of one publisher go by their titles', () => {
    const [section] = cardOf(dossierIn('de'), 'whisper').sections;
    expect(section?.title).toBe('Quellen widersprechen sich');
    const values = section?.type === 'disputed' ? (section.rows[0]?.values ?? []) : [];
    expect(values.map(({ provenance }) => provenance?.source?.publisher)).toEqual([
      'Whisper (README)',
      'Model Card: Whisper',
    ]);
  });

  it.each(['mistral-large', 'granite'])('says nothing of older versions of %s', (id) => {
    const titles = cardOf(dossierIn('en'), id).sections.map(({ title }) => title);
    expect(titles).not.toContain('Sources disagree');
  });
});
