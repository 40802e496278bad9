import type { Dossier } from '../../domain/dossier';
import type { Settings } from '../../domain/settings';
import { createDossierLoader, type DossierLoader } from '../../platform/dossier-loader';
import { languageInUse } from '../../platform/language-in-use';
import { settingsInUse } from '../../platform/settings-store';
import { shortcutOf } from '../../platform/shortcut';

export interface LoadedWelcome {
  loader: DossierLoader;
  dossier: Dossier;
  settings: Settings;
  nextKeys: string | undefined;
}

export async function loadWelcome(): Promise<LoadedWelcome> {
  const loader = createDossierLoader();
  const [settings, nextKeys] = await Promise.all([settingsInUse(), shortcutOf('next-mention')]);
  return { loader, dossier: await loader.load(languageInUse(settings)), settings, nextKeys };
}
