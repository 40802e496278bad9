import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { SearchBox } from '../../../components/search/SearchBox';
import { drawWithWords, get, nameOf, pressKey, type } from '../draw';

const onQuery = vi.fn<(query: string) => void>();
const onSubmit = vi.fn<() => void>();
const onDown = vi.fn<() => void>();

function drawBox(query = ''): HTMLInputElement {
  for (const spy of [onQuery, onSubmit, onDown]) spy.mockReset();
  return get<HTMLInputElement>(
    drawWithWords(<SearchBox {...{ query, onQuery, onSubmit, onDown }} />),
    'input',
  );
}

it('has the focus when it opens, and a name', () => {
  const input = drawBox();
  expect(document.activeElement).toBe(input);
  expect(nameOf(input)).toBe('Search companies, models and people');
});

it('tells what is typed', () => {
  type(drawBox(), 'mist');
  expect(onQuery).toHaveBeenCalledExactlyOnceWith('mist');
});

it('opens the first hit by Enter, without a new page', () => {
  const event = new Event('submit', { bubbles: true, cancelable: true });
  const { form } = drawBox('mist');
  void act(() => {
    form?.dispatchEvent(event);
  });
  expect(onSubmit).toHaveBeenCalledOnce();
  expect(event.defaultPrevented).toBe(true);
});

it('goes into the list by the arrow down, and by no other key', () => {
  const input = drawBox('mist');
  pressKey('a', input);
  pressKey('ArrowUp', input);
  expect(onDown).not.toHaveBeenCalled();
  pressKey('ArrowDown', input);
  expect(onDown).toHaveBeenCalledOnce();
});
