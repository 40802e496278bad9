import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Welcome } from '../../../entrypoints/welcome/Welcome';
import { createDossierLoader } from '../../../platform/dossier-loader';
import type { Dossier } from '../../../domain/dossier';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { loadSettings } from '../../../platform/settings-store';
import { button, click, draw, get, settle } from '../../components/draw';
import { dossierIn } from '../../domain/real-data';
import { servePackage } from '../../platform/serve-package';

const step = vi.fn<(by: 1 | -1) => void>();
const started: string[] = [];
vi.mock('../../../entrypoints/example/start-example', () => ({
  startExample(_: Element, { dossier }: { dossier: Dossier }, signal: AbortSignal) {
    const { language } = dossier;
    started.push(language);
    signal.addEventListener('abort', () => started.splice(started.indexOf(language), 1));
    return { step };
  },
}));

beforeEach(() => {
  fakeBrowser.reset();
  servePackage();
});
afterEach(() => void started.splice(0));

async function open(nextKeys = 'Alt+Shift+J'): Promise<HTMLElement> {
  const loader = createDossierLoader();
  const dossier = dossierIn('en');
  const settings = { ...DEFAULT_SETTINGS, language: 'en' };
  const container = draw(<Welcome {...{ loader, dossier, settings, nextKeys }} />);
  await settle();
  return container;
}

it('marks its example with the real parts, and opens a card for who has no pointer', async () => {
  const container = await open();
  expect(started).toEqual(['en']);
  click(button(container, 'Show a card'));
  expect(step).toHaveBeenCalledExactlyOnceWith(1);
});

it('says which keys are set', async () => {
  const keys = [...(await open()).querySelectorAll('kbd')].map(({ textContent }) => textContent);
  expect(keys).toEqual(['Alt+Shift+J', 'Esc']);
});

it('says nothing of keys where there are none', async () => {
  expect((await open('')).querySelector('kbd')).toBeNull();
});

it('changes the language at once, its example with it, and keeps the choice', async () => {
  const container = await open();
  const menu = get<HTMLSelectElement>(container, 'select');
  menu.value = 'de';
  menu.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => {
    expect(get(container, 'h1').textContent).toBe(dossierIn('de').words.welcome.title);
  });
  expect([document.documentElement.lang, started]).toEqual(['de', ['de']]);
  expect((await loadSettings()).settings.language).toBe('de');
});
