import { browser } from 'wxt/browser';
import type { KeyCommand } from '../../components/settings/KeyList';
import type { Dossier } from '../../domain/dossier';
import type { RepairedSettings } from '../../domain/settings';
import { createDossierLoader, type DossierLoader } from '../../platform/dossier-loader';
import { loadSettings } from '../../platform/settings-store';
import { languageInUse } from '../../platform/language-in-use';

/** Of the commands: browsers sort them by their names, the next far from the previous. */
const ORDER = ['_execute_action', 'next-mention', 'previous-mention', 'pause-site'];

export interface LoadedOptions {
  stored: RepairedSettings;
  dossier: Dossier;
  loader: DossierLoader;
  /** Undefined where the browser has no commands. */
  commands: KeyCommand[] | undefined;
  /** Opens the browser's page for keys; undefined where it cannot be opened. */
  openKeys: (() => void) | undefined;
  /** Of the extension. */
  version: string;
}

export async function loadOptions(): Promise<LoadedOptions> {
  const loader = createDossierLoader();
  const [stored, commands] = await Promise.all([loadSettings(), loadCommands()]);
  return {
    stored,
    dossier: await loader.load(languageInUse(stored.settings)),
    loader,
    commands,
    openKeys: commands && findKeysPage(),
    version: browser.runtime.getManifest().version,
  };
}

async function loadCommands(): Promise<KeyCommand[] | undefined> {
  const commands = await browser.commands?.getAll();
  return commands
    ?.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }))
    .toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
}

/** Firefox has a call for it, from 137 on; the others open their page like any other. */
function findKeysPage(): (() => void) | undefined {
  if (import.meta.env.FIREFOX) {
    const { openShortcutSettings: open } = browser.commands as {
      openShortcutSettings?(): Promise<void>;
    };
    return open && (() => void open());
  }
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
