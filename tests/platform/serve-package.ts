import { vi, type MockInstance } from 'vitest';
import { generateFiles } from '../../build/package-files';

const FILES = new Map(
  generateFiles().map(({ relativeDest, contents }) => [relativeDest, contents]),
);

/** `fetch` gives the package's own files, as the build makes them, and nothing else. */
export function servePackage(): MockInstance<typeof fetch> {
  return vi.spyOn(globalThis, 'fetch').mockImplementation((url) => {
    const path = /^chrome-extension:\/\/[^/]+\/(.+)$/.exec(String(url))?.[1] ?? '';
    const contents = FILES.get(path);
    if (contents === undefined) throw new TypeError(`Not in the package: ${String(url)}`);
    return Promise.resolve(new Response(contents));
  });
}
