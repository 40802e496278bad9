import { browser } from 'wxt/browser';
import type { Dossier } from '../../domain/dossier';
import type { RepairedSettings } from '../../domain/settings';
import { createDossierLoader, type DossierLoader } from '../../platform/dossier-loader';
import { loadSettings } from '../../platform/settings-store';
import { languageInUse } from '../../platform/language-in-use';

export interface LoadedOptions {
  stored: RepairedSettings;
  dossier: Dossier;
  loader: DossierLoader;
  /** Undefined where the browser has no commands. */
  keys: { nextMention: string; openPopup: string } | undefined;
}

export async function loadOptions(): Promise<LoadedOptions> {
  const loader = createDossierLoader();
  const [stored, keys] = await Promise.all([loadSettings(), loadKeys()]);
  return { stored, dossier: await loader.load(languageInUse(stored.settings)), loader, keys };
}

async function loadKeys(): Promise<LoadedOptions['keys']> {
  const commands = await browser.commands?.getAll();
  if (!commands) return undefined;
  const keyOf = (name: string) => commands.find((each) => each.name === name)?.shortcut ?? '';
  return { nextMention: keyOf('next-mention'), openPopup: keyOf('_execute_action') };
}
