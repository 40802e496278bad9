import { beforeEach, expect, it, type MockInstance } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDossierLoader, type DossierLoader } from '../../platform/dossier-loader';
import { dossierIn } from '../domain/real-data';
import { servePackage } from './serve-package';

let fetchFile: MockInstance<typeof fetch>;
let loader: DossierLoader;

beforeEach(() => {
  fakeBrowser.reset();
  fetchFile = servePackage();
  loader = createDossierLoader();
});

it('reads the package’s own file of a language, and nothing from the network', async () => {
  expect(await loader.load('de')).toEqual(JSON.parse(JSON.stringify(dossierIn('de'))));
  expect(fetchFile.mock.calls).toEqual([[`${fakeBrowser.runtime.getURL('/')}dossier/de.json`]]);
});

it('reads each language once, also when it is asked for twice at a time', async () => {
  await Promise.all([loader.load('de'), loader.load('de'), loader.load('fr')]);
  await loader.load('de');
  expect(fetchFile).toHaveBeenCalledTimes(2);
});

const FAILURES: Record<string, () => Promise<Response>> = {
  'cannot be reached': () => Promise.reject(new TypeError('Failed to fetch')),
  'is not there': () => Promise.resolve(new Response('', { status: 404 })),
  'is no JSON': () => Promise.resolve(new Response('<html>')),
};

it.each(Object.entries(FAILURES))('tries again when the file %s', async (_, failure) => {
  fetchFile.mockImplementationOnce(failure);
  await expect(loader.load('de')).rejects.toThrow(/fetch|404|JSON/);
  expect((await loader.load('de')).language).toBe('de');
});

it('names the file that is not there', async () => {
  fetchFile.mockResolvedValueOnce(new Response('', { status: 404 }));
  await expect(loader.load('xx')).rejects.toThrow('dossier/xx.json: 404');
});
