import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { WordsProvider } from '../../components/words';
import { dossierIn } from '../domain/real-data';

const drawn: HTMLElement[] = [];

afterEach(() => {
  for (const container of drawn.splice(0)) {
    render(null, container);
    container.remove();
  }
});

/** Draws a component into the page, effects included; again into the same container to change its values. */
export function draw(
  node: ComponentChild,
  container: HTMLElement = document.body.appendChild(document.createElement('div')),
): HTMLElement {
  if (!drawn.includes(container)) drawn.push(container);
  void act(() => render(node, container));
  return container;
}

/** With the English words around it. */
export function drawWithWords(node: ComponentChild, container?: HTMLElement): HTMLElement {
  const { words, language } = dossierIn('en');
  return draw(
    <WordsProvider words={words} language={language}>
      {node}
    </WordsProvider>,
    container,
  );
}

export function get<E extends HTMLElement = HTMLElement>(root: ParentNode, query: string): E {
  const element = root.querySelector<E>(query);
  if (!element) throw new Error(`No ${query}`);
  return element;
}

/** What a screen reader says of an element. */
export function nameOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  const label = labelledBy
    ? document.getElementById(labelledBy)?.textContent
    : (element.getAttribute('aria-label') ?? element.textContent);
  return (label ?? '').trim();
}

export function button(root: ParentNode, name: string): HTMLButtonElement {
  const buttons = [...root.querySelectorAll('button')];
  const found = buttons.find((each) => nameOf(each) === name);
  if (!found) throw new Error(`No “${name}” among: ${buttons.map(nameOf).join(', ')}`);
  return found;
}

export function click(element: HTMLElement): void {
  void act(() => element.click());
}

export function pressKey(key: string, target: Element | null = document.activeElement): void {
  void act(() => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

export function type(input: HTMLInputElement, text: string): void {
  void act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Until all that was begun has come to its end: messages, storage, loading. */
export async function settle(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}
