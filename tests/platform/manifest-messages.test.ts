import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { manifestMessage } from '../../platform/manifest-messages';

it('gives the text that the browser has in its own language', () => {
  const texts: Record<string, string> = { cardFailed: 'Die Fakten konnten nicht geladen werden.' };
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name: string) => texts[name] ?? '');
  expect(manifestMessage('cardFailed')).toBe('Die Fakten konnten nicht geladen werden.');
});
