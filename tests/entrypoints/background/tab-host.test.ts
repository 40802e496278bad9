import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hostForFrame } from '../../../entrypoints/background/tab-host';

type Sender = Parameters<typeof hostForFrame>[0];

const sender = (tab: object) => ({ tab }) as Sender;

let answer: unknown;

beforeEach(() => {
  answer = undefined;
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async () => answer) as never);
});

it('is told by a browser that shows the address, before the page can answer', async () => {
  const host = await hostForFrame(sender({ id: 7, url: 'https://news.example:8080/a' }));
  expect(host).toBe('news.example');
});

it('is told by the page itself where the browser hides the address', async () => {
  answer = { res: 'news.example' };
  expect(await hostForFrame(sender({ id: 7 }))).toBe('news.example');
  expect(vi.mocked(fakeBrowser.tabs.sendMessage).mock.lastCall?.[2]).toEqual({ frameId: 0 });
});

it('is unknown where neither does', async () => {
  expect(await hostForFrame(sender({ id: 7 }))).toBe('');
  expect(await hostForFrame({})).toBe('');
});
