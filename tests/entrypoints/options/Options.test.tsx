import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, repairSettings, type Settings } from '../../../domain/settings';
import type { Dossier } from '../../../domain/dossier';
import { Options } from '../../../entrypoints/options/Options';
import { saveSettings } from '../../../platform/settings-store';
import { button, click, draw, get, settle } from '../../components/draw';
import { dossierIn } from '../../domain/real-data';

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
    <Options stored={stored} dossier={dossierIn('en')} loader={{ load }} keys={undefined} />,
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
const warning = (container: HTMLElement) => get(container, '[role="alert"]').textContent;

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
  click(get(container, 'input[type="checkbox"]'));
  await settle();
  expect(await stored()).toMatchObject({ findMisspelt: false });
});

it('switches a website on again', async () => {
  const container = await open({ pausedSites: ['a.example', 'b.example'] });
  click(button(container, 'Switch a.example on again'));
  await settle();
  expect(await stored()).toMatchObject({ pausedSites: ['b.example'] });
  expect(container.textContent).not.toContain('a.example');
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
