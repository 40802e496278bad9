import { expect, it, vi } from 'vitest';
import { CardNotice } from '../../../components/card/CardNotice';
import { button, click, draw, get, nameOf } from '../draw';

const onRetry = vi.fn<() => void>();
const onClose = vi.fn<() => void>();

function drawNotice(): HTMLElement {
  for (const spy of [onRetry, onClose]) spy.mockReset();
  return draw(
    <CardNotice
      name="AI Dossier"
      message="The facts could not be loaded."
      closeLabel="Close"
      retryLabel="Try again"
      onRetry={onRetry}
      onClose={onClose}
    />,
  );
}

it('is a dialog with a name, which can take the focus', () => {
  const dialog = get(drawNotice(), '[role="dialog"]');
  dialog.focus();
  expect(nameOf(dialog)).toBe('AI Dossier');
  expect(document.activeElement).toBe(dialog);
});

it('says what went wrong', () => {
  expect(get(drawNotice(), '[role="status"]').textContent).toBe('The facts could not be loaded.');
});

it('can be tried again, and closed', () => {
  const container = drawNotice();
  click(button(container, 'Try again'));
  expect([onRetry, onClose].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  click(button(container, 'Close'));
  expect([onRetry, onClose].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});
