import { describe, expect, it, vi } from 'vitest';
import { EntityList, type EntityListItem } from '../../../components/search/EntityList';
import { composeEntityLine } from '../../../domain/entity-line';
import { dossierIn } from '../../domain/real-data';
import { button, click, draw, get, pressKey } from '../draw';

function itemOf(entityId: string, more: Partial<EntityListItem> = {}): EntityListItem {
  const line = composeEntityLine(dossierIn('en'), entityId);
  if (!line) throw new Error(`No ${entityId}`);
  return { line, ...more };
}

const onEntity = vi.fn<(entityId: string) => void>();

function drawList(...items: EntityListItem[]): HTMLElement {
  onEntity.mockReset();
  return draw(
    <>
      <input type="search" />
      <EntityList items={items} label="Results" listRef={{ current: null }} onEntity={onEntity} />
    </>,
  );
}

const rows = (container: HTMLElement) => [...container.querySelectorAll<HTMLElement>('.result')];
const focused = () => document.activeElement?.querySelector('.result-name')?.textContent;

describe('a row', () => {
  it('says who it is and opens the card', () => {
    const container = drawList(itemOf('mistral-ai'), itemOf('openai'));
    expect(rows(container)[0]?.textContent).toContain('Paris');
    click(rows(container)[1] as HTMLElement);
    expect(onEntity).toHaveBeenCalledExactlyOnceWith('openai');
  });

  it('marks the letters that were searched for', () => {
    const ranges = [
      { start: 0, end: 4 },
      { start: 8, end: 10 },
    ];
    const name = get(drawList(itemOf('mistral-ai', { ranges })), '.result-name');
    expect(name.innerHTML).toBe('<mark>Mist</mark>ral <mark>AI</mark>');
  });

  it('marks them in the alias that matched, beside the name', () => {
    const item = itemOf('meta', { matched: 'Facebook', ranges: [{ start: 0, end: 4 }] });
    const name = get(drawList(item), '.result-name');
    expect(name.textContent).toBe('Meta · Facebook');
    expect([...name.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'Face',
    ]);
  });

  it('says how open a model is', () => {
    expect(rows(drawList(itemOf('mixtral-8x7b')))[0]?.textContent).toContain('Open weights');
  });

  it('says how often the page names it in place of that', () => {
    const text = rows(drawList(itemOf('mixtral-8x7b', { side: '3×' })))[0]?.textContent;
    expect(text).toContain('3×');
    expect(text).not.toContain('Open weights');
  });

  it('leads to the place on the page, without opening the card', () => {
    const onGoTo = vi.fn<() => void>();
    const container = drawList(itemOf('openai', { goTo: { label: 'Go to OpenAI', onGoTo } }));
    click(button(container, 'Go to OpenAI'));
    expect(onGoTo).toHaveBeenCalledOnce();
    expect(onEntity).not.toHaveBeenCalled();
  });
});

describe('arrow keys', () => {
  it('move up and down, and from the top to the field', () => {
    const container = drawList(itemOf('meta'), itemOf('openai'));
    rows(container)[0]?.focus();
    pressKey('ArrowDown');
    expect(focused()).toBe('OpenAI');
    pressKey('ArrowUp');
    expect(focused()).toBe('Meta');
    pressKey('ArrowUp');
    expect(document.activeElement?.localName).toBe('input');
  });

  it('move on from the second button of a row', () => {
    const goTo = { label: 'Go to Meta', onGoTo: () => undefined };
    const container = drawList(itemOf('meta', { goTo }), itemOf('openai'));
    button(container, 'Go to Meta').focus();
    pressKey('ArrowDown');
    expect(focused()).toBe('OpenAI');
  });

  it('stay at the end of a list', () => {
    const container = drawList(itemOf('meta'), itemOf('openai'));
    rows(container)[1]?.focus();
    pressKey('ArrowDown');
    expect(focused()).toBe('OpenAI');
  });

  it('stay at the end of a list of one', () => {
    rows(drawList(itemOf('meta')))[0]?.focus();
    pressKey('ArrowDown');
    expect(focused()).toBe('Meta');
  });

  it('leave other keys alone', () => {
    rows(drawList(itemOf('meta')))[0]?.focus();
    const event = new KeyboardEvent('keydown', { key: 'x', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});
