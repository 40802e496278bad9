import { vi, type MockInstance } from 'vitest';
import { dossierIn } from '../domain/real-data';

/** `fetch` gives the package's own files, as the build makes them, and nothing else. */
export function servePackage(): MockInstance<typeof fetch> {
  return vi.spyOn(globalThis, 'fetch').mockImplementation((url) => {
    const code = /^chrome-extension:.*\/dossier\/(\w+)\.json$/.exec(String(url))?.[1];
    if (code === undefined) throw new TypeError(`Not in the package: ${String(url)}`);
    return Promise.resolve(Response.json(dossierIn(code)));
  });
}
