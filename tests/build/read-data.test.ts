// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readData } from '../../build/read-data';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ai-dossier-data-'));
  mkdirSync(join(folder, 'languages'));
  write('entities.json', '{ "entities": [] }');
  mkdirSync(join(folder, 'vocabularies'));
  write('gate.json', '{}');
  write('unfit-sources.json', '[]');
  write('languages/fr.json', '{ "code": "fr" }');
  write('languages/en.json', '{ "code": "en" }');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string): void {
  writeFileSync(join(folder, path), content);
}

it('reads the entities and every language, in the order of their codes', () => {
  const { file, languages } = readData(folder);
  expect(file).toEqual({ entities: [] });
  expect(languages).toEqual([{ code: 'en' }, { code: 'fr' }]);
});

it('passes over what is no JSON file', () => {
  write('languages/README.md', 'how to add a language');
  expect(readData(folder).languages).toHaveLength(2);
});

it.each(['entities.json', 'languages/fr.json'])('names %s if it is broken', (path) => {
  write(path, '{ "entities": [ }');
  expect(() => readData(folder)).toThrow(join(folder, path));
});

it('names a file that is missing', () => {
  rmSync(join(folder, 'entities.json'));
  expect(() => readData(folder)).toThrow('entities.json');
});

it('reads the package’s own data when told nothing', () => {
  expect(readData().languages.map(({ code }) => code)).toContain('en');
});
