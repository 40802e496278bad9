import { afterEach, expect, it } from 'vitest';
import { onOrder, sendMessage } from '../../platform/messages';
import { BACKGROUND, PAGE, sendFrom } from './fake-sender';

const steps: number[] = [];
const stop = onOrder('stepToMention', ({ by }) => void steps.push(by));

afterEach(() => steps.splice(0));

it('a page does what the background orders', async () => {
  sendFrom(BACKGROUND);
  await sendMessage('stepToMention', { by: 1 });
  expect(steps).toEqual([1]);
});

it.each([
  ['a content script', PAGE],
  ['nobody', {}],
  ['a page with a similar address', { url: 'https://evil.example/chrome-extension://x' }],
])('and nothing that %s orders', async (_, sender) => {
  sendFrom(sender);
  await expect(sendMessage('stepToMention', { by: 1 })).rejects.toThrow('stepToMention');
  expect(steps).toEqual([]);
});

it('and nothing any more after its end', async () => {
  sendFrom(BACKGROUND);
  stop();
  await expect(sendMessage('stepToMention', { by: 1 })).rejects.toThrow('No response');
});
