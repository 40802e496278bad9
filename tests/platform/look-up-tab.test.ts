import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openLookUp, readLookUp, type LookUp } from '../../platform/look-up-tab';

beforeEach(() => fakeBrowser.reset());

it.each<LookUp>([
  { entity: 'openai' },
  { query: 'x & y = z?' },
  { query: '' },
  { query: 'entity=meta' },
])('what is opened for %o is read again', async (lookUp) => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue(undefined as never);
  await openLookUp(lookUp, 'newForegroundTab');
  const { url = '' } = create.mock.calls[0]?.[0] ?? {};
  expect(new URL(url).pathname).toBe('/popup.html');
  expect(readLookUp(new URL(url).search)).toEqual(lookUp);
});

it('the popup itself was opened for nothing', () => {
  expect(readLookUp('')).toBeUndefined();
});
