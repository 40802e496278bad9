import type { Theme } from '../domain/settings';

/** Shows a page of the extension in light or dark, or as the system has it. */
export function showTheme(root: HTMLElement, theme: Theme): void {
  root.style.colorScheme = theme === 'auto' ? '' : theme;
}
