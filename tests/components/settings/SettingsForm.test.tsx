import type { ComponentProps } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsForm } from '../../../components/settings/SettingsForm';
import {
  CARD_TRIGGERS,
  DEFAULT_SETTINGS,
  MARK_STYLES,
  type Settings,
} from '../../../domain/settings';
import { dossierIn, languages } from '../../domain/real-data';
import { button, click, drawWithWords, get, type as typeInto } from '../draw';

type Props = ComponentProps<typeof SettingsForm>;

const { options } = dossierIn('en').words;
const onChange = vi.fn<Props['onChange']>();
const onExport = vi.fn<() => void>();
const onImport = vi.fn<(file: File) => void>();
const onReset = vi.fn<() => void>();

function drawForm(
  chosen: Partial<Settings> = {},
  more: Partial<Props> = {},
  container?: HTMLElement,
) {
  for (const spy of [onChange, onExport, onImport, onReset]) spy.mockReset();
  return drawWithWords(
    <SettingsForm
      settings={{ ...DEFAULT_SETTINGS, ...chosen }}
      languages={languages}
      automaticName="Deutsch"
      entities={[
        { id: 'openai', name: 'OpenAI' },
        { id: 'meta', name: 'Meta' },
      ]}
      findEntity={(name) => (name === 'Open AI' ? 'openai' : undefined)}
      commands={[
        { name: 'next-mention', description: 'nächster', shortcut: 'Alt+Shift+J' },
        { name: '_execute_action', description: 'Suche', shortcut: '' },
        { name: 'later', description: 'what a later version does', shortcut: '' },
      ]}
      about={{ version: '1.2.3', dataLine: '14 entries, as of today', countLine: '1, 2, 3' }}
      preview={<p>preview</p>}
      warning={undefined}
      notice={undefined}
      fileProblem={undefined}
      onChange={onChange}
      onChangeKeys={undefined}
      onExport={onExport}
      onImport={onImport}
      onReset={onReset}
      {...more}
    />,
    container,
  );
}

const inputs = (container: HTMLElement, name: string) => [
  ...container.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`),
];

describe('the language', () => {
  it('is one of all there are, each in its own name and marked as its language', () => {
    const labels = inputs(drawForm(), 'language').flatMap(({ labels: all }) => [...(all ?? [])]);
    const names = labels.map(({ textContent }) => textContent);
    expect(names).toEqual([options.automatic, 'Deutsch', 'English', 'Français']);
    const marked = labels.slice(1).map((label) => get(label, '[lang]').lang);
    expect(marked).toEqual(['de', 'en', 'fr']);
  });

  it('follows the browser at first, and says what that gives', () => {
    const [automatic] = inputs(drawForm(), 'language');
    expect(automatic?.checked).toBe(true);
    const help = document.getElementById(automatic?.getAttribute('aria-describedby') ?? '');
    expect(help?.textContent).toBe('at present Deutsch');
  });

  it('follows the browser when the stored one is not there (any more)', () => {
    const [automatic] = inputs(drawForm({ language: 'tlh' }), 'language');
    expect(automatic?.checked).toBe(true);
  });
});

describe('every choice', () => {
  it.each<[string, number, Partial<Settings>]>([
    ['language', 3, { language: 'fr' }],
    ['markStyle', 1, { markStyle: 'tint' }],
    ['markStyle', 2, { markStyle: 'key' }],
    ['organization', 0, { kinds: ['model', 'person'] }],
    ['model', 0, { kinds: ['organization', 'person'] }],
    ['person', 0, { kinds: ['organization', 'model'] }],
    ['markFirst', 0, { markAll: false }],
    ['findMisspelt', 0, { findMisspelt: false }],
    ['trigger', 1, { trigger: 'click' }],
    ['trigger', 2, { trigger: 'keyboard' }],
    ['theme', 1, { theme: 'light' }],
    ['theme', 2, { theme: 'dark' }],
    ['siteMode', 1, { siteMode: 'only' }],
    ['showBadge', 0, { showBadge: false }],
  ])('%s %i is told, shown, and can be taken back', (name, n, changed) => {
    const container = drawForm();
    const before = inputs(container, name).map(({ checked }) => checked);
    click(inputs(container, name)[n] as HTMLElement);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(changed);
    drawForm(changed, {}, container);
    const box = inputs(container, name)[n];
    expect(box?.checked).toBe(!before[n]);
    if (box?.type !== 'checkbox') return;
    click(box);
    const [field] = Object.keys(changed) as (keyof Settings)[];
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      [field as string]: DEFAULT_SETTINGS[field as keyof Settings],
    });
  });

  it('has a name, and a group where it is one of several', () => {
    const all = [...drawForm().querySelectorAll<HTMLInputElement>('input:not([hidden])')];
    expect(all.filter(({ labels }) => !labels?.[0]?.textContent)).toEqual([]);
    const radios = all.filter(({ type }) => type === 'radio');
    expect(radios.filter((radio) => !radio.closest('fieldset')?.querySelector('legend'))).toEqual(
      [],
    );
  });

  it('of no kind at all says that nothing is marked', () => {
    expect(drawForm().textContent).not.toContain(options.noKinds);
    expect(drawForm({ kinds: [] }).textContent).toContain(options.noKinds);
  });
});

describe('the delays', () => {
  it('are said in words, while the slider moves too, and told when it is let go', () => {
    const container = drawForm();
    const [slider] = inputs(container, 'showDelay');
    if (!slider) throw new Error('No slider');
    expect(slider.getAttribute('aria-valuetext')).toBe('0.3 seconds');
    typeInto(slider, '1000');
    expect(slider.getAttribute('aria-valuetext')).toBe('1 second');
    expect(onChange).not.toHaveBeenCalled();
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ showDelay: 1000 });
  });

  it.each(['click', 'keyboard'] as const)('are not asked for with cards by %s', (trigger) => {
    expect(inputs(drawForm({ trigger }), 'hideDelay')).toEqual([]);
  });
});

describe.each([
  ['sites that are switched off', 'pausedSites', options.sites, options.resumeSite],
  ['sites that alone are marked', 'onlySites', options.onlySites, options.removeSite],
] as const)('%s', (_, field, title, removeLabel) => {
  const siteMode = field === 'onlySites' ? 'only' : 'all';
  const draw = (sites: string[], container?: HTMLElement) =>
    drawForm({ siteMode, [field]: sites }, {}, container);
  const form = (container: HTMLElement) =>
    button(container, `Add to: ${title}`).closest('form') as HTMLElement;

  function add(container: HTMLElement, text: string): void {
    typeInto(get<HTMLInputElement>(form(container), 'input'), text);
    click(button(container, `Add to: ${title}`));
  }

  it('are taken off the list, each by a button that names it', () => {
    const container = draw(['a.example', 'b.example']);
    click(button(container, removeLabel.replace('{site}', 'b.example')));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ [field]: ['a.example'] });
  });

  it('are added, in order and as browsers write them', () => {
    const container = draw(['b.example']);
    add(container, 'https://A.example/news');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ [field]: ['a.example', 'b.example'] });
    expect(get<HTMLInputElement>(form(container), 'input').value).toBe('');
  });

  it.each([
    ['two words', options.siteWrong.replace('{site}', 'two words')],
    ['*', options.siteWrong.replace('{site}', '*')],
    ['b.example', options.listedAlready.replace('{name}', 'b.example')],
  ])('that cannot be added stay in the field, with the reason: %s', (typed, reason) => {
    const container = draw(['b.example']);
    add(container, typed);
    const input = get<HTMLInputElement>(form(container), 'input');
    expect(onChange).not.toHaveBeenCalled();
    expect([input.value, input.getAttribute('aria-invalid')]).toEqual([typed, 'true']);
    expect(get(form(container), '[role="alert"]').textContent).toBe(reason);
    expect(input.getAttribute('aria-describedby')).toContain(
      get(form(container), '[role="alert"]').id,
    );
    typeInto(input, 'c.example');
    expect(get(form(container), '[role="alert"]').textContent).toBe('');
  });

  it('are not added when nothing was typed', () => {
    add(draw([]), '  ');
    expect(onChange).not.toHaveBeenCalled();
  });
});

it('says that nothing is marked while only listed sites are, and none is listed', () => {
  expect(drawForm({ siteMode: 'only' }).textContent).toContain(options.noOnlySites);
});

describe('names not to mark', () => {
  it('are shown by name, in order, and marked again', () => {
    const container = drawForm({ unmarked: ['openai', 'gone', 'meta'] });
    const names = [...container.querySelectorAll('.entries li > span')];
    expect(names.map(({ textContent }) => textContent)).toEqual(['gone', 'Meta', 'OpenAI']);
    click(button(container, 'Mark again: OpenAI'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ unmarked: ['gone', 'meta'] });
  });

  it.each([
    ['Open AI', { unmarked: ['meta', 'openai'] }, ''],
    ['Nobody', undefined, options.unknownName.replace('{name}', 'Nobody')],
  ])('are added by any of their spellings: %s', (typed, changed, problem) => {
    const container = drawForm({ unmarked: ['meta'] });
    const adding = button(container, `Add to: ${options.unmarked}`);
    const form = adding.closest('form') as HTMLElement;
    typeInto(get<HTMLInputElement>(form, 'input'), typed);
    click(adding);
    expect(onChange.mock.calls).toEqual(changed ? [[changed]] : []);
    expect(get(form, '[role="alert"]').textContent).toBe(problem);
  });
});

describe('a pause everywhere', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(2026, 10, 23, 13, 32) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says until when, and is ended', () => {
    const container = drawForm({ pausedUntil: new Date(2026, 10, 23, 14, 32).getTime() });
    expect(container.textContent).toMatch(/Paused everywhere until (14:32|2:32.PM)/);
    click(button(container, options.resumeAll));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ pausedUntil: 0 });
  });

  it('that is over is not mentioned', () => {
    const container = drawForm({ pausedUntil: Date.now() + 60_000 });
    expect(container.textContent).toContain(options.resumeAll);
    void act(() => void vi.advanceTimersByTime(60_000));
    expect(container.textContent).not.toContain(options.resumeAll);
  });
});

describe('a warning', () => {
  it('is announced when it comes', () => {
    const container = drawForm();
    const alert = get(container, 'header [role="alert"]');
    expect(alert.textContent).toBe('');
    drawForm({}, { warning: 'This change could not be saved.' }, container);
    expect(get(container, 'header [role="alert"]')).toBe(alert);
    expect(alert.textContent).toBe('This change could not be saved.');
  });
});

describe('the keys', () => {
  const keys = (container: HTMLElement) =>
    [...container.querySelectorAll('.keys > div')].map((row) => [
      get(row, 'dt').textContent,
      get(row, 'dd').textContent,
    ]);

  it('are those that the browser has now, or said not to be set', () => {
    expect(keys(drawForm())).toEqual([
      [options.notSet, options.commands['_execute_action']],
      ['Alt+Shift+J', options.commands['next-mention']],
      [options.notSet, 'what a later version does'],
      ['Esc', options.closeCard],
    ]);
  });

  it('are those of the card alone on phones', () => {
    const container = drawForm({}, { commands: undefined });
    expect(keys(container)).toEqual([['Esc', options.closeCard]]);
    expect(container.textContent).not.toContain(options.keysHelp);
  });

  it('are not chosen where there are none, but taken back', () => {
    const values = (chosen: Partial<Settings>) =>
      ['markStyle', 'trigger'].flatMap((name) =>
        inputs(drawForm(chosen, { commands: undefined }), name).map(({ value }) => value),
      );
    expect(values({})).toEqual(['underline', 'tint', 'hover', 'click']);
    const chosen = values({ markStyle: 'key', trigger: 'keyboard' });
    expect(chosen).toEqual([...MARK_STYLES, ...CARD_TRIGGERS]);
  });

  it('are changed in the browser, and the way there is said for each', () => {
    const onChangeKeys = vi.fn<() => void>();
    const container = drawForm({}, { onChangeKeys });
    click(button(container, options.changeKeys));
    expect(onChangeKeys).toHaveBeenCalledOnce();
    for (const place of ['chrome://extensions/shortcuts', 'edge://', 'about:addons']) {
      expect(container.textContent).toContain(place);
    }
  });
});

describe('all settings', () => {
  it('are saved and reset', () => {
    const container = drawForm();
    click(button(container, options.exportFile));
    click(button(container, options.reset));
    expect([onExport.mock.calls.length, onReset.mock.calls.length]).toEqual([1, 1]);
  });

  it('are loaded from the file that was chosen', () => {
    const input = get<HTMLInputElement>(drawForm(), 'input[type="file"]');
    const file = new File(['{}'], 'settings.json');
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change'));
    expect(onImport).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('are put back, and it is announced what came of them', () => {
    const onUndo = vi.fn<() => void>();
    const container = drawForm();
    const status = get(container, '.notice[role="status"]');
    drawForm({}, { notice: { text: 'Loaded.', onUndo } }, container);
    expect(status.textContent).toContain('Loaded.');
    click(button(container, options.undo));
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

it('says how much data there is, how old, and whose', () => {
  const container = drawForm();
  for (const text of [
    '14 entries, as of today',
    '1, 2, 3',
    '1.2.3',
    'CC\u00a0BY\u00a04.0',
    'MPL 2.0',
  ]) {
    expect(container.textContent).toContain(text);
  }
});

it('tells no site where its readers come from', () => {
  const links = [...drawForm().querySelectorAll<HTMLAnchorElement>('a[href^="http"]')];
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter(({ rel, target }) => rel !== 'noreferrer' || target !== '_blank')).toEqual(
    [],
  );
});
