import { describe, expect, it, vi } from 'vitest';
import { DossierCard } from '../../../components/card/DossierCard';
import type { CardData } from '../../../domain/card-data';
import { composeCard } from '../../../domain/compose-card';
import { buildDossier } from '../../../domain/dossier';
import { dossierIn, file, languageCodes, languages } from '../../domain/real-data';
import { button, click, draw, get, nameOf } from '../draw';

const ENTITY_IDS = file.entities.map(({ id }) => id);

function cardOf(entityId: string, language = 'en'): CardData {
  const card = composeCard(dossierIn(language), entityId);
  if (!card) throw new Error(`No card of ${entityId}`);
  return card;
}

const onClose = vi.fn<() => void>();
const onEntity = vi.fn<(entityId: string) => void>();
const onResize = vi.fn<() => void>();

function drawCard(card: CardData, backLabel?: string): HTMLElement {
  for (const spy of [onClose, onEntity, onResize]) spy.mockReset();
  const actions = { onClose, onEntity, onResize };
  return draw(<DossierCard card={card} backLabel={backLabel} {...actions} />);
}

describe.each(languageCodes)('every card in %s', (code) => {
  const cards = ENTITY_IDS.map((id) => cardOf(id, code));

  it.each(cards)('is a dialog with the name and the language: $name', (card) => {
    const dialog = get(drawCard(card), '[role="dialog"]');
    expect(nameOf(dialog)).toBe(card.name);
    expect(get(dialog, 'h2').textContent).toBe(card.name);
    expect(dialog.lang).toBe(code);
  });

  it.each(cards)(
    'lists all its sources, and links to them without telling them from where: $name',
    (card) => {
      const container = drawCard(card);
      click(button(container, card.words.more));
      const links = [...container.querySelectorAll('a')];
      expect(links.length).toBeGreaterThanOrEqual(card.sources.length);
      for (const { href, rel, target } of links) {
        expect(href).toMatch(/^https?:/);
        expect([rel, target]).toEqual(['noreferrer', '_blank']);
      }
      const listed = [...container.querySelectorAll<HTMLAnchorElement>('.sources a')];
      expect(listed.map(({ href }) => href)).toEqual(
        card.sources.map(({ url }) => new URL(url).href),
      );
    },
  );

  it.each(cards)('leaves nothing empty or unfilled, folded and unfolded: $name', (card) => {
    const container = drawCard(card);
    for (const step of [card.words.more, card.words.less]) {
      expect(container.textContent).not.toMatch(/[{}]|\b(?:undefined|null|NaN)\b|\[object/);
      const lines = [...container.querySelectorAll('dt, dd, .value, .provenance, li, h3')];
      expect(lines.length).toBeGreaterThan(5);
      expect(lines.filter((line) => line.textContent?.trim() === '')).toEqual([]);
      click(button(container, step));
    }
  });
});

describe('the button for more', () => {
  const card = cardOf('mistral-ai');

  it('unfolds the card, and folds it again', () => {
    const container = drawCard(card);
    const folded = container.textContent;
    expect(button(container, card.words.more).getAttribute('aria-expanded')).toBe('false');
    click(button(container, card.words.more));
    const headings = [...container.querySelectorAll('h3')].map((each) => each.textContent);
    expect(headings).toEqual([...card.sections.map(({ title }) => title), card.words.sources]);
    expect(button(container, card.words.less).getAttribute('aria-expanded')).toBe('true');
    click(button(container, card.words.less));
    expect(container.textContent).toBe(folded);
  });

  it('tells that the card has another size', () => {
    const container = drawCard(card);
    onResize.mockClear();
    click(button(container, card.words.more));
    expect(onResize).toHaveBeenCalledOnce();
  });

  it('is not there when there is no more', () => {
    const container = drawCard({ ...card, sections: [], sources: [] });
    expect(container.querySelector('.unfold')).toBeNull();
  });
});

describe('“3 more” under a fact', () => {
  const card = cardOf('mistral-ai');
  const others = card.rows.flatMap(({ values }) => values).find((each) => each.provenance?.others)
    ?.provenance?.others;
  const sourcesHeading = () => {
    const { activeElement } = document;
    return activeElement?.localName === 'h3' ? activeElement.textContent : undefined;
  };

  it('unfolds the card and moves the focus to the list of sources', () => {
    const container = drawCard(card);
    click(button(container, others ?? ''));
    expect(button(container, card.words.less)).toBeDefined();
    expect(sourcesHeading()).toBe(card.words.sources);
  });

  it('moves the focus there every time', () => {
    const container = drawCard(card);
    click(button(container, others ?? ''));
    button(container, others ?? '').focus();
    click(button(container, others ?? ''));
    expect(sourcesHeading()).toBe(card.words.sources);
  });
});

it('leads to the card of an entity that its text names', () => {
  const card = cardOf('mixtral-8x7b');
  const container = drawCard(card);
  click(button(container, card.maker?.[0]?.text ?? ''));
  expect(onEntity).toHaveBeenCalledExactlyOnceWith('mistral-ai');
});

describe('text that is not translated', () => {
  const untranslated = languages.map((each) => ({ ...each, texts: {}, phrases: {}, claims: {} }));
  const card = composeCard(buildDossier(file, untranslated, 'de'), 'mistral-ai');

  it('says in which language it is', () => {
    const container = drawCard(card as CardData);
    expect(get(container, '.tagline [lang]').lang).toBe('en');
    click(button(container, card?.words.more ?? ''));
    const claims = [...container.querySelectorAll('.claim p:not(.provenance)')];
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter((each) => each.querySelector('[lang="en"]') === null)).toEqual([]);
  });

  it('says nothing of it when it is translated', () => {
    expect(drawCard(cardOf('mistral-ai', 'de')).querySelector('.tagline [lang]')).toBeNull();
  });
});

it('says of sources in which language they are', () => {
  const card = cardOf('aleph-alpha');
  const container = drawCard(card);
  click(button(container, card.words.more));
  const foreign = card.sources.filter(({ language }) => language !== undefined);
  const links = [...container.querySelectorAll<HTMLAnchorElement>('.sources a[lang]')];
  expect(foreign.length).toBeGreaterThan(0);
  expect(links.map(({ lang, hreflang }) => [lang, hreflang])).toEqual(
    foreign.map(({ language }) => [language, language]),
  );
});

describe('the way out', () => {
  const card = cardOf('openai', 'fr');

  it('is a button that closes the card, in its language', () => {
    click(button(drawCard(card), 'Fermer'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leads back where the card came from a list', () => {
    click(button(drawCard(card, 'Retour'), 'Retour'));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
