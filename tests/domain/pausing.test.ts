import { describe, expect, it } from 'vitest';
import { isSitePaused, withEverythingPaused } from '../../domain/pausing';
import { DEFAULT_SETTINGS, whyPaused } from '../../domain/settings';

const HOUR_MS = 3_600_000;

it('everything is paused for an hour, and no longer', () => {
  const settings = withEverythingPaused(DEFAULT_SETTINGS, true, 1000);
  const at = (now: number) => whyPaused(settings, 'news.example', now);
  expect([at(1000), at(999 + HOUR_MS), at(1000 + HOUR_MS)]).toEqual([
    'everywhere',
    'everywhere',
    undefined,
  ]);
});

it('a pause of everything can be ended', () => {
  const paused = withEverythingPaused(DEFAULT_SETTINGS, true, 1000);
  expect(withEverythingPaused(paused, false, 2000)).toEqual(DEFAULT_SETTINGS);
});

describe('a website is switched off for itself', () => {
  const paused = withEverythingPaused(
    { ...DEFAULT_SETTINGS, pausedSites: ['*.example'] },
    true,
    Date.now(),
  );

  it('whether or not everything is paused', () => {
    expect(isSitePaused(paused, 'news.example')).toBe(true);
    expect(isSitePaused(paused, 'news.test')).toBe(false);
  });

  it('when only others are switched on', () => {
    const only = { ...DEFAULT_SETTINGS, siteMode: 'only' as const, onlySites: ['news.test'] };
    expect(isSitePaused(only, 'news.example')).toBe(true);
    expect(isSitePaused(only, 'news.test')).toBe(false);
  });
});
