import { beforeEach, expect, it, type MockInstance } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { composeCard } from '../../domain/compose-card';
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

function readFiles(): string[] {
  const root = `${fakeBrowser.runtime.getURL('/')}dossier/`;
  return fetchFile.mock.calls.map(([url]) => String(url).replace(root, ''));
}

it('reads the package’s own files of a language, and nothing from the network', async () => {
  const dossier = await loader.load('de');
  expect(dossier.language).toBe('de');
  expect(composeCard(dossier, 'mistral-ai')).toEqual(composeCard(dossierIn('de'), 'mistral-ai'));
  expect(readFiles()).toEqual(['de.json', 'facts.jsonl']);
});

it('reads each file once, also when it is asked for twice at a time', async () => {
  await Promise.all([loader.load('de'), loader.load('de'), loader.load('fr')]);
  await loader.load('de');
  expect(readFiles()).toEqual(['de.json', 'facts.jsonl', 'fr.json']);
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
