import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCardSource, type CardSource } from '../../../entrypoints/content/card-source';
import { onMessage } from '../../../platform/messages';

let source: CardSource;
let asked: string[];
let stop: (() => void)[];

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  stop = [
    onMessage('getCard', ({ data }) => {
      asked.push(`${data.entityId}: ${data.text ?? ''}`);
      if (data.entityId === 'broken') throw new Error('no facts');
      return null;
    }),
    onMessage('getCardStyles', () => {
      asked.push('styles');
      return '.card { color: red }';
    }),
  ];
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => key);
  source = createCardSource(document);
});
afterEach(() => stop.forEach((end) => end()));

it('asks for the styles with the first card only', async () => {
  await source.getCard('grok', 'Grok-1');
  await source.getCard('openai');
  expect(asked.toSorted()).toEqual(['grok: Grok-1', 'openai: ', 'styles']);
  expect(source.styles()).toBe('.card { color: red }');
});

it('can be read before there are styles: a word on what went wrong needs some', () => {
  expect(source.styles()).toContain('background:Canvas');
});

it('says that there is no card, or that it could not be had, and can be asked again', async () => {
  expect(await source.getCard('nobody')).toMatchObject({ type: 'notice', message: 'cardUnknown' });
  expect(await source.getCard('broken')).toMatchObject({ type: 'notice', message: 'cardFailed' });
  expect(asked.filter((each) => each.startsWith('broken'))).toHaveLength(1);
});
