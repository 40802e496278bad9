import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shortcutOf } from '../../platform/shortcut';

it('is what the browser says, and empty for a command without keys', async () => {
  vi.spyOn(fakeBrowser.commands, 'getAll').mockResolvedValue([
    { name: 'next-mention', shortcut: 'Alt+Shift+J' },
  ] as never);
  expect(await shortcutOf('next-mention')).toBe('Alt+Shift+J');
  expect(await shortcutOf('other')).toBe('');
});

it('is undefined where the browser has no commands', async () => {
  const { commands } = fakeBrowser;
  Object.assign(fakeBrowser, { commands: undefined });
  expect(await shortcutOf('next-mention')).toBeUndefined();
  Object.assign(fakeBrowser, { commands });
});
