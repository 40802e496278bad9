// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { composeCard } from '../../domain/compose-card';
import { openDossier, textsOf, writeFactLines } from '../../domain/dossier-files';
import { dossierIn, file, languageCodes } from './real-data';

const factLines = writeFactLines(file.sources, file.entities);

function reopened(language: string) {
  const texts = JSON.stringify(textsOf(dossierIn(language)));
  return openDossier(JSON.parse(texts) as ReturnType<typeof textsOf>, factLines);
}

it.each(languageCodes)('gives the dossier in %s back as it was', (language) => {
  expect(reopened(language)).toEqual(dossierIn(language));
});

it('keeps facts and sources out of the files of the languages', () => {
  const texts = textsOf(dossierIn('de'));
  expect(texts).not.toHaveProperty('sources');
  expect(texts.entities.filter((entity) => 'facts' in entity)).toEqual([]);
});

it('parses the facts that a card needs, each once, and no others', () => {
  const dossier = reopened('en');
  const parse = vi.spyOn(JSON, 'parse');
  composeCard(dossier, 'arthur-mensch');
  composeCard(dossier, 'arthur-mensch');
  expect(parse.mock.calls.length).toBeLessThan(5);
});
