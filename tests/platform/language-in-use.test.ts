import { expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { languageInUse } from '../../platform/language-in-use';

const CASES: Record<string, { setting: string; browser: string[]; expected: string }> = {
  'the reader’s choice': { setting: 'fr', browser: ['de'], expected: 'fr' },
  'the browser’s first that there is': {
    setting: 'auto',
    browser: ['nl-NL', 'de-AT', 'fr'],
    expected: 'de',
  },
  'English without any of them': { setting: 'auto', browser: ['nl'], expected: 'en' },
  'the browser’s when the choice is not there any more': {
    setting: 'xx',
    browser: ['fr-CA'],
    expected: 'fr',
  },
};

it.each(Object.entries(CASES))('is %s', (_, { setting, browser, expected }) => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(browser);
  expect(languageInUse({ ...DEFAULT_SETTINGS, language: setting })).toBe(expected);
});
