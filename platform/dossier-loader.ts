import { browser } from 'wxt/browser';
import type { Dossier } from '../domain/dossier';
import { openDossier, type DossierTexts } from '../domain/dossier-files';

/** Loads the package's own files, each once. A failed attempt is not kept, so that the next may succeed. */
export interface DossierLoader {
  load(language: string): Promise<Dossier>;
}

export function createDossierLoader(): DossierLoader {
  const dossiers = new Map<string, Promise<Dossier>>();
  const shared = new Map<string, Promise<string>>();

  async function loadDossier(language: string): Promise<Dossier> {
    const [texts, factLines] = await Promise.all([
      readFile(`${language}.json`),
      keep(shared, 'facts.jsonl', readFile),
    ]);
    return openDossier(JSON.parse(texts) as DossierTexts, factLines);
  }

  return { load: (language) => keep(dossiers, language, loadDossier) };
}

function keep<Loaded>(
  kept: Map<string, Promise<Loaded>>,
  key: string,
  load: (key: string) => Promise<Loaded>,
): Promise<Loaded> {
  const known = kept.get(key);
  if (known) return known;
  const started = load(key);
  kept.set(key, started);
  started.catch(() => kept.delete(key));
  return started;
}

async function readFile(name: string): Promise<string> {
  // A path from the root, because WXT's type of getURL() knows no generated files.
  const url = `${browser.runtime.getURL('/')}dossier/${name}`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
