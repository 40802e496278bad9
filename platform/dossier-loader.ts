import { browser } from 'wxt/browser';
import type { Dossier } from '../domain/dossier';

/** Loads the package's own files, each once. A failed attempt is not kept, so that the next may succeed. */
export interface DossierLoader {
  load(language: string): Promise<Dossier>;
}

export function createDossierLoader(): DossierLoader {
  const loading = new Map<string, Promise<Dossier>>();

  async function fetchDossier(language: string): Promise<Dossier> {
    // A path from the root, because WXT's type of getURL() knows no generated files.
    const url = `${browser.runtime.getURL('/')}dossier/${language}.json`;
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return (await response.json()) as Dossier;
  }

  return {
    load(language) {
      const known = loading.get(language);
      if (known) return known;
      const started = fetchDossier(language);
      loading.set(language, started);
      started.catch(() => loading.delete(language));
      return started;
    },
  };
}
