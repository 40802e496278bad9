import type { ComponentProps } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { SettingsForm } from '../../../components/settings/SettingsForm';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { dossierIn, languages } from '../../domain/real-data';
import { button, click, drawWithWords, get } from '../draw';

const { options } = dossierIn('en').words;
const onLanguage = vi.fn<(language: string) => void>();
const onFindMisspelt = vi.fn<(findMisspelt: boolean) => void>();
const onResumeSite = vi.fn<(site: string) => void>();

function drawForm(
  more: Partial<ComponentProps<typeof SettingsForm>> = {},
  container?: HTMLElement,
) {
  for (const spy of [onLanguage, onFindMisspelt, onResumeSite]) spy.mockReset();
  return drawWithWords(
    <SettingsForm
      settings={DEFAULT_SETTINGS}
      languages={languages}
      automaticName="Deutsch"
      keys={{ nextMention: 'Alt+Shift+D', openPopup: '' }}
      dataLine="14 entries, as of 23 November 2026"
      warning={undefined}
      onLanguage={onLanguage}
      onFindMisspelt={onFindMisspelt}
      onResumeSite={onResumeSite}
      {...more}
    />,
    container,
  );
}

const radios = (container: HTMLElement) => [
  ...container.querySelectorAll<HTMLInputElement>('input[type="radio"]'),
];

describe('the language', () => {
  it('is one of all there are, each in its own name and marked as its language', () => {
    const labels = [...drawForm().querySelectorAll('fieldset label')].slice(1);
    expect(labels.map(({ textContent }) => textContent)).toEqual([
      'Deutsch',
      'English',
      'Français',
    ]);
    expect(labels.map((label) => get(label, '[lang]').lang)).toEqual(['de', 'en', 'fr']);
  });

  it('follows the browser at first, and says what that gives', () => {
    const container = drawForm();
    expect(radios(container).map(({ checked }) => checked)).toEqual([true, false, false, false]);
    expect(get(container, 'label').textContent).toBe('Like the browserat present Deutsch');
  });

  it('is a group with a name', () => {
    const group = get(drawForm(), 'fieldset');
    expect(get(group, 'legend').textContent).toBe(options.language);
    expect(new Set(radios(group).map(({ name }) => name)).size).toBe(1);
  });

  it('can be chosen', () => {
    click(radios(drawForm())[3] as HTMLElement);
    expect(onLanguage).toHaveBeenCalledExactlyOnceWith('fr');
  });

  it('shows the choice', () => {
    const container = drawForm({ settings: { ...DEFAULT_SETTINGS, language: 'fr' } });
    expect(radios(container).map(({ checked }) => checked)).toEqual([false, false, false, true]);
  });
});

describe('misspelt names', () => {
  it('are marked, and need not be', () => {
    const box = get<HTMLInputElement>(drawForm(), 'input[type="checkbox"]');
    expect(box.checked).toBe(true);
    click(box);
    expect(onFindMisspelt).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('can be marked again', () => {
    const settings = { ...DEFAULT_SETTINGS, findMisspelt: false };
    const box = get<HTMLInputElement>(drawForm({ settings }), 'input[type="checkbox"]');
    expect(box.checked).toBe(false);
    click(box);
    expect(onFindMisspelt).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('have a box that is named, and described by what it does', () => {
    const container = drawForm();
    const box = get<HTMLInputElement>(container, 'input[type="checkbox"]');
    expect(box.labels?.[0]?.textContent).toBe(options.findMisspelt);
    const help = box.getAttribute('aria-describedby') ?? '';
    expect(get(container, `#${help}`).textContent).toBe(options.findMisspeltHelp);
  });
});

describe('websites that are switched off', () => {
  it('can be switched on again, each by a button that names it', () => {
    const settings = { ...DEFAULT_SETTINGS, pausedSites: ['a.example', 'b.example'] };
    const container = drawForm({ settings });
    click(button(container, 'Switch b.example on again'));
    expect(onResumeSite).toHaveBeenCalledExactlyOnceWith('b.example');
    expect(container.textContent).not.toContain(options.noSites);
  });

  it('are said not to be there when there are none', () => {
    const container = drawForm();
    expect(container.textContent).toContain(options.noSites);
    expect(container.querySelectorAll('.sites li')).toHaveLength(0);
  });
});

describe('a warning', () => {
  it('is announced when it comes', () => {
    const container = drawForm();
    const alert = get(container, '[role="alert"]');
    expect(alert.textContent).toBe('');
    drawForm({ warning: 'This change could not be saved.' }, container);
    expect(get(container, '[role="alert"]')).toBe(alert);
    expect(alert.textContent).toBe('This change could not be saved.');
  });
});

describe('the keys', () => {
  it('are those that the browser has now, or said not to be set', () => {
    const keys = [...drawForm().querySelectorAll('dt')].map(({ textContent }) => textContent);
    expect(keys).toEqual(['Alt+Shift+D', options.notSet, 'Esc']);
  });

  it('are those of the card alone on phones', () => {
    const container = drawForm({ keys: undefined });
    expect([...container.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual([
      'Esc',
    ]);
    expect(container.textContent).not.toContain(options.keysHelp);
  });
});

it('says how much data there is, and how old', () => {
  expect(drawForm().textContent).toContain('14 entries, as of 23 November 2026');
});
