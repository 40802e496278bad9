import { browser } from 'wxt/browser';
import { showTheme } from '../../components/show-theme';
import type { Dossier } from '../../domain/dossier';
import type { Settings } from '../../domain/settings';
import { createDossierLoader } from '../../platform/dossier-loader';
import { loadSettings } from '../../platform/settings-store';
import { languageInUse } from '../../platform/language-in-use';

export interface LoadedPopup {
  dossier: Dossier;
  settings: Settings;
  /** Undefined in a window without tabs. */
  tabId: number | undefined;
}

export async function loadPopup(): Promise<LoadedPopup> {
  const [{ settings }, [tab]] = await Promise.all([
    loadSettings(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  showTheme(document.documentElement, settings.theme);
  const dossier = await createDossierLoader().load(languageInUse(settings));
  document.documentElement.lang = dossier.language;
  return { dossier, settings, tabId: tab?.id };
}
