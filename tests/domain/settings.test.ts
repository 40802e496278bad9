// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  changedSettings,
  DEFAULT_SETTINGS,
  pageSettingsFor,
  repairSettings,
  SETTINGS_MIGRATIONS,
  SETTINGS_VERSION,
  withSitePaused,
  type Settings,
} from '../../domain/settings';

const CHANGED: Settings = {
  language: 'fr',
  pausedSites: ['a.example', 'b.example'],
  findMisspelt: false,
};

describe('repairSettings', () => {
  it.each<[string, unknown, Settings, string[]]>([
    ['nothing', undefined, DEFAULT_SETTINGS, []],
    ['null', null, DEFAULT_SETTINGS, []],
    ['an empty object', {}, DEFAULT_SETTINGS, []],
    ['all of it', CHANGED, CHANGED, []],
    ['a part of it', { language: 'de' }, { ...DEFAULT_SETTINGS, language: 'de' }, []],
    ['an array', ['de'], DEFAULT_SETTINGS, ['language', 'pausedSites', 'findMisspelt']],
    ['a string', 'de', DEFAULT_SETTINGS, ['language', 'pausedSites', 'findMisspelt']],
    ['a number', 7, DEFAULT_SETTINGS, ['language', 'pausedSites', 'findMisspelt']],
    ['a wrong language', { language: 7 }, DEFAULT_SETTINGS, ['language']],
    [
      'a wrong language beside sites',
      { language: null, pausedSites: ['a.example'] },
      { ...DEFAULT_SETTINGS, pausedSites: ['a.example'] },
      ['language'],
    ],
    [
      'sites that are no list',
      { language: 'de', pausedSites: 'a.example' },
      { ...DEFAULT_SETTINGS, language: 'de' },
      ['pausedSites'],
    ],
    [
      'sites that are partly right',
      { pausedSites: ['a.example', 7, null, 'b.example'] },
      { ...DEFAULT_SETTINGS, pausedSites: ['a.example', 'b.example'] },
      ['pausedSites'],
    ],
    ['a wrong switch', { findMisspelt: 'no' }, DEFAULT_SETTINGS, ['findMisspelt']],
    [
      'a field of a later version',
      { language: 'de', later: 1 },
      { ...DEFAULT_SETTINGS, language: 'de' },
      [],
    ],
  ])('takes what it can of %s', (_, stored, settings, lost) => {
    expect(repairSettings(stored)).toEqual({ settings, lost });
  });

  it('leaves the defaults as they are', () => {
    repairSettings({ language: 'de', pausedSites: ['a.example'] });
    expect(DEFAULT_SETTINGS).toEqual({ language: 'auto', pausedSites: [], findMisspelt: true });
  });
});

it.each<[Settings, Partial<Settings>]>([
  [DEFAULT_SETTINGS, {}],
  [{ ...DEFAULT_SETTINGS, language: 'de' }, { language: 'de' }],
  [{ ...DEFAULT_SETTINGS, findMisspelt: false }, { findMisspelt: false }],
  [{ ...DEFAULT_SETTINGS, pausedSites: ['a.example'] }, { pausedSites: ['a.example'] }],
  [CHANGED, CHANGED],
])('of %j only the changes are stored, and come back', (settings, stored) => {
  expect(changedSettings(settings)).toEqual(stored);
  expect(repairSettings(changedSettings(settings))).toEqual({ settings, lost: [] });
});

describe('withSitePaused', () => {
  it.each([
    [[], 'a.example', true, ['a.example']],
    [['b.example'], 'a.example', true, ['a.example', 'b.example']],
    [['a.example'], 'a.example', true, ['a.example']],
    [['a.example', 'b.example'], 'a.example', false, ['b.example']],
    [['b.example'], 'a.example', false, ['b.example']],
  ])('%j, %s paused: %s', (pausedSites, host, isPaused, expected) => {
    const before = { ...CHANGED, pausedSites };
    const after = withSitePaused(before, host, isPaused);
    expect(after).toEqual({ ...CHANGED, pausedSites: expected });
    expect(before.pausedSites).toBe(pausedSites);
    expect(pageSettingsFor(after, host).isPaused).toBe(isPaused);
  });

  it('pauses one host, not its neighbours', () => {
    const settings = withSitePaused(DEFAULT_SETTINGS, 'mail.example', true);
    expect(pageSettingsFor(settings, 'example').isPaused).toBe(false);
    expect(pageSettingsFor(settings, 'www.mail.example').isPaused).toBe(false);
  });
});

it.each([true, false])('a page learns whether misspelt names are marked: %s', (findMisspelt) => {
  const settings = { ...DEFAULT_SETTINGS, findMisspelt };
  expect(pageSettingsFor(settings, 'news.example').findMisspelt).toBe(findMisspelt);
});

describe('settings of every version that was stored', () => {
  const folder = join(import.meta.dirname, '..', 'settings-examples');
  const versions = Array.from({ length: SETTINGS_VERSION }, (_, n) => n + 1);

  function migrate(stored: unknown, from: number): unknown {
    return versions
      .filter((version) => version > from)
      .reduce((old, version) => SETTINGS_MIGRATIONS[version]?.(old), stored);
  }

  it('have an example each, and a migration to each but the first', () => {
    const examples = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(examples.toSorted()).toEqual(versions.map((version) => `v${version}.json`).toSorted());
    expect(Object.keys(SETTINGS_MIGRATIONS).map(Number)).toEqual(versions.slice(1));
  });

  it.each(versions)('version %i is read without loss', (version) => {
    const stored: unknown = JSON.parse(readFileSync(join(folder, `v${version}.json`), 'utf8'));
    const { settings, lost } = repairSettings(migrate(stored, version));
    expect(lost).toEqual([]);
    expect(settings.language).toBe('de');
    expect(settings.findMisspelt).toBe(false);
    expect(settings.pausedSites).toEqual(['intranet.example', 'mail.example']);
  });
});
