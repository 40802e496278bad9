import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  DEFAULT_SETTINGS,
  repairSettings,
  SETTINGS_VERSION,
  type Settings,
} from '../../../domain/settings';
import { readSettingsFile } from '../../../domain/settings-file';
import type { Dossier } from '../../../domain/dossier';
import { Options } from '../../../entrypoints/options/Options';
import { saveSettings } from '../../../platform/settings-store';
import { button, click, draw, get, settle, type } from '../../components/draw';
import { dossierIn } from '../../domain/real-data';

// Marks need a real browser, where its test looks at them.
vi.mock('../../../entrypoints/example/start-example', () => ({ startExample: () => undefined }));

const load = vi.fn<(language: string) => Promise<Dossier>>();

beforeEach(() => {
  fakeBrowser.reset();
  load.mockReset();
  load.mockImplementation((language) => Promise.resolve(dossierIn(language)));
});

async function open(settings: Partial<Settings> = {}, lost: string[] = []): Promise<HTMLElement> {
  const stored = { settings: { ...DEFAULT_SETTINGS, language: 'en', ...settings }, lost };
  await saveSettings(stored.settings);
  const container = draw(
    <Options
      stored={stored}
      dossier={dossierIn('en')}
      loader={{ load }}
      commands={undefined}
      openKeys={undefined}
      version="1.2.3"
    />,
  );
  await settle();
  return container;
}

async function choose(container: HTMLElement, language: string): Promise<void> {
  click(get(container, `input[value="${language}"]`));
  await settle();
}

const stored = async () =>
  repairSettings((await fakeBrowser.storage.sync.get('settings'))['settings']).settings;
const title = (container: HTMLElement) => get(container, 'h1').textContent;
const warning = (container: HTMLElement) => get(container, 'header [role="alert"]').textContent;
const notice = (container: HTMLElement) => get(container, '.notice').textContent;
const problem = (container: HTMLElement) =>
  get(get(container, '.notice').parentElement as HTMLElement, '.problem').textContent;
const { options } = dossierIn('en').words;

async function loadFile(container: HTMLElement, text: string): Promise<void> {
  const input = get<HTMLInputElement>(container, 'input[type="file"]');
  Object.defineProperty(input, 'files', {
    value: [new File([text], 'x.json')],
    configurable: true,
  });
  input.dispatchEvent(new Event('change'));
  await settle();
}

describe('another language', () => {
  it('shows at once, and is stored', async () => {
    const container = await open();
    await choose(container, 'de');
    expect(title(container)).toBe('Einstellungen');
    expect(document.documentElement.lang).toBe('de');
    expect(await stored()).toMatchObject({ language: 'de' });
  });

  it('shows when it was chosen in another window', async () => {
    const container = await open();
    await saveSettings({ ...DEFAULT_SETTINGS, language: 'fr' });
    await settle();
    expect(get<HTMLInputElement>(container, 'input[value="fr"]').checked).toBe(true);
    expect(document.documentElement.lang).toBe('fr');
  });

  it('is the one chosen last, however long each takes to load', async () => {
    const container = await open();
    let answer: (dossier: Dossier) => void = () => undefined;
    load.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    await choose(container, 'de');
    await choose(container, 'fr');
    answer(dossierIn('de'));
    await settle();
    expect(document.documentElement.lang).toBe('fr');
  });
});

it('stores that misspelt names are not to be marked', async () => {
  const container = await open();
  click(get(container, 'input[name="findMisspelt"]'));
  await settle();
  expect(await stored()).toMatchObject({ findMisspelt: false });
});

it('switches a website on again', async () => {
  const container = await open({ pausedSites: ['a.example', 'b.example'] });
  click(button(container, 'Switch on again: a.example'));
  await settle();
  expect(await stored()).toMatchObject({ pausedSites: ['b.example'] });
  expect(container.textContent).not.toContain('a.example');
});

it('stores a change beside those that were made before', async () => {
  const container = await open({ theme: 'dark' });
  await choose(container, 'tint');
  await choose(container, 'click');
  expect(await stored()).toMatchObject({ theme: 'dark', markStyle: 'tint', trigger: 'click' });
});

it('keeps changes that follow each other faster than storage tells of them', async () => {
  const container = await open();
  for (const value of ['tint', 'click', 'dark']) click(get(container, `input[value="${value}"]`));
  await settle();
  await settle();
  expect(await stored()).toMatchObject({ theme: 'dark', markStyle: 'tint', trigger: 'click' });
});

it('takes a name by any of its spellings, and shows what the dossier calls it', async () => {
  const container = await open();
  const field = get<HTMLInputElement>(container, 'input[list]');
  type(field, 'Open AI');
  click(button(container, `Add to: ${options.unmarked}`));
  await settle();
  expect(await stored()).toMatchObject({ unmarked: ['openai'] });
  expect(get(container, '.entries').textContent).toContain('OpenAI');
});

describe('colours', () => {
  it.each([
    ['dark', 'dark'],
    ['auto', ''],
  ] as const)('%s', async (theme, scheme) => {
    await open({ theme });
    expect(document.documentElement.style.colorScheme).toBe(scheme);
  });
});

describe('a file', () => {
  const file = (settings: object) =>
    JSON.stringify({ app: 'AI Dossier', version: SETTINGS_VERSION, settings });

  it('has what was chosen', async () => {
    let saved: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved = blob as Blob;
      return 'blob:1';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    click(button(await open({ theme: 'dark' }), options.exportFile));
    expect(readSettingsFile((await saved?.text()) ?? '')).toEqual({
      settings: { ...DEFAULT_SETTINGS, language: 'en', theme: 'dark' },
    });
  });

  it('replaces all settings, which can be taken back', async () => {
    const container = await open({ theme: 'dark', pausedSites: ['a.example'] });
    await loadFile(container, file({ language: 'en', trigger: 'click' }));
    const loaded = { ...DEFAULT_SETTINGS, language: 'en', trigger: 'click' };
    expect(await stored()).toEqual(loaded);
    expect(notice(container)).toContain(options.imported);
    click(button(container, options.undo));
    await settle();
    expect(await stored()).toMatchObject({ theme: 'dark', pausedSites: ['a.example'] });
    expect(notice(container)).toBe('');
  });

  it.each([
    ['not JSON', options.fileUnreadable],
    ['{}', options.fileForeign],
    [file({ theme: 'pink' }), options.fileWrong.replace('{fields}', 'theme')],
  ])('that is wrong changes nothing and says why: %s', async (text, reason) => {
    const container = await open({ theme: 'dark' });
    await loadFile(container, text);
    expect(problem(container)).toBe(reason);
    expect(await stored()).toMatchObject({ theme: 'dark' });
    await choose(container, 'light');
    expect(problem(container)).toBe('');
  });

  it('that the browser cannot store changes nothing and says why', async () => {
    const container = await open({ theme: 'dark' });
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES') as never);
    await loadFile(container, file({ theme: 'light' }));
    expect(warning(container)).toContain('QUOTA_BYTES');
    expect([notice(container), await stored()]).toMatchObject(['', { theme: 'dark' }]);
  });
});

it('goes back to the defaults, and from there to what was chosen', async () => {
  const container = await open({ theme: 'dark' });
  click(button(container, options.reset));
  await settle();
  expect(await stored()).toEqual(DEFAULT_SETTINGS);
  expect(notice(container)).toContain(dossierIn('en').words.options.resetDone);
  click(button(container, options.undo));
  await settle();
  expect(await stored()).toMatchObject({ theme: 'dark' });
});

describe('the preview', () => {
  it('shows a card in the language that is chosen, and others from there', async () => {
    const container = await open();
    expect(get(container, '.preview [role="dialog"]').textContent).toContain('Founded');
    await choose(container, 'de');
    expect(get(container, '.preview [role="dialog"]').textContent).toContain('Gegründet');
  });

  it('shows the card again that was closed', async () => {
    const container = await open();
    click(button(get(container, '.preview'), 'Close'));
    expect(container.querySelector('.preview [role="dialog"]')).toBeNull();
    click(button(container, options.previewClosed));
    expect(container.querySelector('.preview [role="dialog"]')).not.toBeNull();
  });
});

describe('a warning', () => {
  it('says when stored options could not be read', async () => {
    expect(warning(await open({}, ['language']))).toBe(dossierIn('en').words.options.repaired);
  });

  it('says when a change could not be saved, and takes it back', async () => {
    const container = await open();
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES') as never);
    await choose(container, 'de');
    expect(warning(container)).toContain('QUOTA_BYTES');
    expect(get<HTMLInputElement>(container, 'input[value="en"]').checked).toBe(true);
    expect(title(container)).toBe('Options');
  });

  it('is not there otherwise', async () => {
    expect(warning(await open())).toBe('');
  });
});
