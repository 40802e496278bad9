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
  whyPaused,
  withEntityMarked,
  withSitePaused,
  type Settings,
} from '../../domain/settings';

const NOW = Date.UTC(2026, 10, 23, 12);
const FIELDS = Object.keys(DEFAULT_SETTINGS);

const CHANGED: Settings = {
  language: 'fr',
  pausedSites: ['*.b.example', 'a.example', '[::1]', 'localhost'],
  onlySites: ['c.example'],
  siteMode: 'only',
  pausedUntil: NOW,
  findMisspelt: false,
  markStyle: 'key',
  markAll: false,
  kinds: ['model'],
  unmarked: ['openai'],
  trigger: 'click',
  showDelay: 0,
  hideDelay: 2000,
  theme: 'dark',
  showBadge: false,
};

describe('repairSettings', () => {
  it.each<[string, unknown, Settings, string[]]>([
    ['nothing', undefined, DEFAULT_SETTINGS, []],
    ['null', null, DEFAULT_SETTINGS, []],
    ['an empty object', {}, DEFAULT_SETTINGS, []],
    ['all of it', CHANGED, CHANGED, []],
    ['a part of it', { language: 'de' }, { ...DEFAULT_SETTINGS, language: 'de' }, []],
    ['an array', ['de'], DEFAULT_SETTINGS, FIELDS],
    ['a string', 'de', DEFAULT_SETTINGS, FIELDS],
    ['a number', 7, DEFAULT_SETTINGS, FIELDS],
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
    [
      'sites that no browser has',
      { pausedSites: ['a.example/news', 'A.example', '*.a.example', '*', '', 'a.*'] },
      { ...DEFAULT_SETTINGS, pausedSites: ['*.a.example'] },
      ['pausedSites'],
    ],
    [
      'a kind that there is not',
      { kinds: ['model', 'robot'] },
      { ...DEFAULT_SETTINGS, kinds: ['model'] },
      ['kinds'],
    ],
    ['no kinds at all', { kinds: [] }, { ...DEFAULT_SETTINGS, kinds: [] }, []],
    ['a style that there is not', { markStyle: 'blink' }, DEFAULT_SETTINGS, ['markStyle']],
    ['a delay below zero', { showDelay: -1 }, DEFAULT_SETTINGS, ['showDelay']],
    ['a delay that never ends', { hideDelay: 1e9 }, DEFAULT_SETTINGS, ['hideDelay']],
    ['a delay that is no number', { showDelay: '300' }, DEFAULT_SETTINGS, ['showDelay']],
    ['a time that is none', { pausedUntil: Number.NaN }, DEFAULT_SETTINGS, ['pausedUntil']],
    [
      'wrong fields among right ones',
      { theme: 'dark', trigger: null, unmarked: ['openai', {}], showBadge: 0 },
      { ...DEFAULT_SETTINGS, theme: 'dark', unmarked: ['openai'] },
      ['unmarked', 'trigger', 'showBadge'],
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
    const before = structuredClone(DEFAULT_SETTINGS);
    repairSettings(CHANGED);
    expect(DEFAULT_SETTINGS).toEqual(before);
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

const isPaused = (settings: Partial<Settings>, host: string, now = NOW) =>
  pageSettingsFor({ ...DEFAULT_SETTINGS, ...settings }, host, now).isPaused;

describe('a page is paused', () => {
  it.each<[string, Partial<Settings>, string, ReturnType<typeof whyPaused>]>([
    ['not at first', {}, 'news.example', undefined],
    ['not at first, nor is a file', {}, '', undefined],
    ['by its host', { pausedSites: ['news.example'] }, 'news.example', 'site'],
    ['not by a host above it', { pausedSites: ['example'] }, 'news.example', undefined],
    ['not by a host below it', { pausedSites: ['www.news.example'] }, 'news.example', undefined],
    ['by a pattern above it', { pausedSites: ['*.news.example'] }, 'a.b.news.example', 'site'],
    ['by a pattern of its own name', { pausedSites: ['*.news.example'] }, 'news.example', 'site'],
    [
      'not by a pattern that ends alike',
      { pausedSites: ['*.s.example'] },
      'news.example',
      undefined,
    ],
    [
      'where only others are marked',
      { siteMode: 'only', onlySites: ['a.example'] },
      'b.example',
      'unlisted',
    ],
    [
      'not where only it is marked',
      { siteMode: 'only', onlySites: ['*.example'] },
      'b.example',
      undefined,
    ],
    ['not by a list that is not in use', { onlySites: ['a.example'] }, 'b.example', undefined],
    [
      'where it is on both lists',
      { siteMode: 'only', onlySites: ['*.example'], pausedSites: ['b.example'] },
      'b.example',
      'site',
    ],
    ['for a time', { pausedUntil: NOW + 1 }, 'news.example', 'everywhere'],
    ['not after that time', { pausedUntil: NOW }, 'news.example', undefined],
  ])('%s', (_, settings, host, reason) => {
    expect(whyPaused({ ...DEFAULT_SETTINGS, ...settings }, host, NOW)).toBe(reason);
    expect(isPaused(settings, host)).toBe(reason !== undefined);
  });

  it('and knows how long that holds', () => {
    const settings = { ...DEFAULT_SETTINGS, pausedUntil: NOW + 60_000 };
    expect(pageSettingsFor(settings, 'news.example', NOW).changesIn).toBe(60_000);
    expect(pageSettingsFor(settings, 'news.example', NOW + 60_000).changesIn).toBeUndefined();
  });
});

describe('withSitePaused', () => {
  const before: Settings = { ...DEFAULT_SETTINGS, pausedSites: ['*.b.example', 'z.example'] };

  it('adds a host in order and once, and takes it away', () => {
    const paused = withSitePaused(withSitePaused(before, 'a.example', true), 'a.example', true);
    expect(paused).toEqual({ ...before, pausedSites: ['*.b.example', 'a.example', 'z.example'] });
    expect(withSitePaused(paused, 'a.example', false)).toEqual(before);
  });

  it.each<[string, Settings, string]>([
    ['a host', before, 'z.example'],
    ['a host under a pattern', before, 'www.b.example'],
    ['a host that is not on the list', { ...before, siteMode: 'only' }, 'c.example'],
    [
      'a host on both lists',
      { ...before, siteMode: 'only', onlySites: ['z.example'] },
      'z.example',
    ],
  ])('marks %s again, and pauses it again', (_, settings, host) => {
    expect(isPaused(settings, host)).toBe(true);
    const resumed = withSitePaused(settings, host, false);
    expect(isPaused(resumed, host)).toBe(false);
    expect(isPaused(withSitePaused(resumed, host, true), host)).toBe(true);
  });

  it('leaves the settings that it was given as they are', () => {
    const copy = structuredClone(before);
    withSitePaused(before, 'a.example', true);
    withSitePaused(before, 'www.b.example', false);
    expect(before).toEqual(copy);
  });
});

it('an entity is not marked, and marked again', () => {
  const without = withEntityMarked(withEntityMarked(CHANGED, 'meta', false), 'meta', false);
  expect(without).toEqual({ ...CHANGED, unmarked: ['meta', 'openai'] });
  expect(withEntityMarked(without, 'meta', true)).toEqual(CHANGED);
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
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'de',
      findMisspelt: false,
      pausedSites: ['intranet.example', 'mail.example'],
    });
  });
});
