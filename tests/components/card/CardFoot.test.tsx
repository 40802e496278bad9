import { describe, expect, it, vi } from 'vitest';
import { DossierCard } from '../../../components/card/DossierCard';
import { composeCard } from '../../../domain/compose-card';
import { dossierIn } from '../../domain/real-data';
import { button, click, draw, get, settle } from '../draw';

function cardOf(entityId: string, page?: string) {
  const card = composeCard(dossierIn('en'), entityId, { page });
  if (!card) throw new Error(`No card of ${entityId}`);
  return card;
}

const card = cardOf('mistral-ai', '2023-12-12');
const { words } = card;
const nothing = () => undefined;

function drawCard(props: Partial<Parameters<typeof DossierCard>[0]> = {}) {
  return draw(<DossierCard card={card} onClose={nothing} onEntity={nothing} {...props} />);
}

function drawOnPage(site: { onUnmark: () => Promise<void>; onPauseSite?: () => Promise<void> }) {
  const container = drawCard({ page: { pin: undefined, site } });
  click(button(container, words.moreActions));
  return container;
}

describe('the actions of a card', () => {
  it('that stands in a popup are to cite and to report', () => {
    const container = drawCard();
    click(button(container, words.moreActions));
    expect(container.querySelector('[aria-pressed]')).toBeNull();
    expect(container.textContent).not.toContain(words.unmark);
    expect(container.querySelectorAll('.reports a')).toHaveLength(card.reports.length);
  });

  it('on a page without a host has no site to pause', () => {
    const container = drawOnPage({ onUnmark: () => Promise.resolve() });
    expect(container.textContent).toContain(words.unmark);
    expect(container.textContent).not.toContain(words.pauseSite);
  });

  it('say when they have failed', async () => {
    const onUnmark = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('full')));
    const container = drawOnPage({ onUnmark });
    click(button(container, words.unmark));
    await settle();
    expect(get(container, '.panel [role=status]').textContent).toBe(words.notSaved);
  });

  it('open one panel at a time', () => {
    const container = drawCard();
    click(button(container, words.cite));
    click(button(container, words.moreActions));
    expect(container.querySelectorAll('.panel')).toHaveLength(1);
    expect(button(container, words.cite).getAttribute('aria-expanded')).toBe('false');
    click(button(container, words.moreActions));
    expect(container.querySelector('.panel')).toBeNull();
  });
});

it('a citation is seen before it is copied, for the fact that was chosen', () => {
  const container = drawCard();
  click(button(container, words.cite));
  const text = () => get<HTMLTextAreaElement>(container, 'textarea').value;
  expect(text()).toBe(card.citations[0]?.text);
  const select = get<HTMLSelectElement>(container, 'select');
  expect([...select.options].map((option) => option.textContent)).toEqual(
    card.citations.map(({ label }) => label),
  );
});

it('a card that opens without the focus says its name', async () => {
  const container = drawCard();
  await settle();
  expect(get(container, '.card > [role=status]').textContent).toBe('Company: Mistral AI');
});

describe('unfolded', () => {
  it('the chart has its steps as words, and nothing of it depends on colour alone', () => {
    const container = drawCard();
    click(button(container, words.more));
    const chart = get(container, '.chart');
    expect(chart.getAttribute('role')).toBe('img');
    expect(chart.getAttribute('aria-label')).toContain('All rounds are listed below');
    expect(container.querySelectorAll('.chart .dot').length).toBeGreaterThanOrEqual(3);
    expect(container.querySelectorAll('.chart > svg')).toHaveLength(
      container.querySelectorAll('.chart-keys > li').length,
    );
  });

  it('then and now are a table with a heading for each day and each row', () => {
    const container = drawCard();
    click(button(container, words.more));
    expect(container.querySelectorAll('.then thead th[scope=col]')).toHaveLength(2);
    const groups = [...container.querySelectorAll('.then tbody')];
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups) {
      expect(group.querySelectorAll('th[scope=rowgroup]')).toHaveLength(1);
      expect(group.querySelectorAll('td')).toHaveLength(2);
    }
  });
});
