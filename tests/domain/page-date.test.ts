// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { choosePageDate } from '../../domain/page-date';

const NOW = new Date(2026, 10, 23, 12);

function choose(published: string[], times: string[] = []): string | undefined {
  return choosePageDate({ published, times }, NOW);
}

describe('the day of a page', () => {
  it.each([
    ['2023-12-12'],
    ['2023-12-12T08:30:00+01:00'],
    ['2023-12-12T08:30:00Z'],
    [' 2023-12-12 08:30:00'],
  ])('is read from %s', (stated) => {
    expect(choose([stated])).toBe('2023-12-12');
  });

  it.each([
    'yesterday',
    '',
    '12.12.2023',
    '2023-13-01',
    '2023-02-30',
    '2023-12',
    '0001-01-01',
    '1970-01-01T00:00:00Z',
  ])('is not known from %j', (stated) => {
    expect(choose([stated])).toBeUndefined();
  });

  it('is not tomorrow', () => {
    expect(choose(['2026-11-23'])).toBe('2026-11-23');
    expect(choose(['2026-11-24'])).toBeUndefined();
  });

  it('is the one that all places agree on', () => {
    expect(choose(['2023-12-12', '2023-12-12T10:00:00Z'])).toBe('2023-12-12');
    expect(choose(['2023-12-12', '2024-01-05'])).toBeUndefined();
    expect(choose(['2023-12-12', 'soon'])).toBeUndefined();
  });

  it('is the earlier of two time zones, so that nothing later counts as known', () => {
    expect(choose(['2023-12-13T00:30:00+01:00', '2023-12-12T23:30:00Z'])).toBe('2023-12-12');
  });

  it('is taken from a time element only if nothing else says one', () => {
    expect(choose([], ['2023-12-12'])).toBe('2023-12-12');
    expect(choose([], ['2023-12-12', '2022-01-01'])).toBeUndefined();
    expect(choose(['2023-12-12'], ['2022-01-01'])).toBe('2023-12-12');
    expect(choose(['2099-12-12'], ['2022-01-01'])).toBeUndefined();
    expect(choose([], [])).toBeUndefined();
  });
});
