import { browser } from 'wxt/browser';
import type { Dossier } from '../../domain/dossier';
import type { EntityId } from '../../domain/entity';
import type { Settings } from '../../domain/settings';
import { createDossierLoader } from '../../platform/dossier-loader';
import { languageInUse } from '../../platform/language-in-use';
import { readLookUp, type LookUp } from '../../platform/look-up-tab';
import { loadRecent } from '../../platform/recent-store';
import { settingsInUse } from '../../platform/settings-store';

export interface LoadedPopup {
  dossier: Dossier;
  settings: Settings;
  recent: EntityId[];
  /** What a tab of its own was opened for; undefined in the popup at the button. */
  lookUp: LookUp | undefined;
  /** Undefined in a window without tabs. */
  tabId: number | undefined;
}

export async function loadPopup(): Promise<LoadedPopup> {
  const [settings, recent, [tab]] = await Promise.all([
    settingsInUse(),
    // Whoever cannot see the last look-ups can still search.
    loadRecent().catch(() => []),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  const dossier = await createDossierLoader().load(languageInUse(settings));
  document.documentElement.lang = dossier.language;
  return { dossier, settings, recent, lookUp: readLookUp(location.search), tabId: tab?.id };
}
