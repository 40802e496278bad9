import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readData } from '../../../build/read-data';
import { composeIndex } from '../../../build/screenshots/compose-index';
import { fileOf, listShots, SURFACES } from '../../../build/screenshots/shots';

const FOLDER = path.resolve(import.meta.dirname, '../../../docs/screenshots');
const { languages } = readData();
const shots = listShots(languages.map(({ code }) => code));
const files = shots.map(fileOf);

test('every surface is there in every language, light and dark, and some of each on a phone', () => {
  for (const surface of Object.keys(SURFACES)) {
    for (const { code } of languages) {
      const own = shots.filter((shot) => shot.surface === surface && shot.language === code);
      expect(new Set(own.map(({ scheme }) => scheme))).toEqual(new Set(['light', 'dark']));
    }
  }
  expect(shots.some(({ isPhone }) => isPhone)).toBe(true);
});

test('no picture takes the place of another, and files sort as the surfaces do', () => {
  expect(new Set(files).size).toBe(files.length);
  expect(files).toEqual(files.toSorted());
  const order = [...new Set(shots.map(({ surface }) => surface))];
  expect(order).toEqual(Object.keys(SURFACES));
});

test('the page of the gallery shows each picture once', () => {
  const shown = [...composeIndex(shots, languages).matchAll(/\]\(([^)]+)\)/g)].map(
    ([, file = '']) => file,
  );
  expect(shown.toSorted()).toEqual(files);
});

test('the gallery holds these pictures and no others, and is small', () => {
  const there = readdirSync(FOLDER).filter((file) => file !== 'README.md');
  expect(there.toSorted(), '`npm run screenshots` makes them anew').toEqual(files);
  const bytes = there.reduce((sum, file) => sum + statSync(path.join(FOLDER, file)).size, 0);
  expect(bytes).toBeLessThan(3_000_000);
  const index = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
  expect(files.filter((file) => !index.includes(`(${file})`))).toEqual([]);
});
