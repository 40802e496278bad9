import type { ComponentProps } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../../components/popup/popup-state';
import { PopupView } from '../../../components/popup/PopupView';
import { composeCard } from '../../../domain/compose-card';
import { composeEntityLine } from '../../../domain/entity-line';
import { createSearch } from '../../../domain/search';
import { searchItems } from '../../../entrypoints/popup/popup-data';
import { dossierIn } from '../../domain/real-data';
import { button, click, drawWithWords, get, pressKey, type } from '../draw';

const dossier = dossierIn('en');
const search = createSearch(dossier);
const { popup } = dossier.words;

const onPause = vi.fn<(isPaused: boolean) => void>();
const onPauseEverywhere = vi.fn<(isPaused: boolean) => void>();
const onLookUp = vi.fn<(entityId: string) => void>();
const onClearRecent = vi.fn<() => void>();
const onOptions = vi.fn<() => void>();
const spies = [onPause, onPauseEverywhere, onLookUp, onClearRecent, onOptions];

function drawPopup(
  page: PageState,
  more: Partial<ComponentProps<typeof PopupView>> = {},
  container?: HTMLElement,
): HTMLElement {
  for (const spy of spies) spy.mockReset();
  return drawWithWords(
    <PopupView
      page={page}
      host="news.example"
      isSitePaused={page.type === 'paused' && page.reason === 'site'}
      pausedUntil={undefined}
      recent={[]}
      warning={undefined}
      asOf="As of 23 Nov 2026"
      counts={{ all: 14, organizations: 6, models: 3, people: 5 }}
      search={(query) => searchItems(search.find(query), dossier)}
      getCard={(entityId) => composeCard(dossier, entityId)}
      onLookUp={onLookUp}
      onClearRecent={onClearRecent}
      onPause={onPause}
      onPauseEverywhere={onPauseEverywhere}
      onOptions={onOptions}
      {...more}
    />,
    container,
  );
}

function readPage(...entityIds: string[]): PageState {
  const items = entityIds.flatMap((entityId) => {
    const line = composeEntityLine(dossier, entityId);
    return line ? [{ line, side: '2×' }] : [];
  });
  return { type: 'read', items, places: 2 * items.length };
}

const field = (container: HTMLElement) => get<HTMLInputElement>(container, 'input[type="search"]');
const listed = (container: HTMLElement) =>
  [...container.querySelectorAll('.result-name')].map(({ textContent }) => textContent);
const heading = (container: HTMLElement) => get(container, 'h1, h2').textContent;
const switchOf = (container: HTMLElement) =>
  get<HTMLInputElement>(container, 'input[role="switch"]');

function submit(container: HTMLElement): void {
  void act(() => field(container).form?.requestSubmit());
}

describe('with an empty field', () => {
  it('shows who is on this page, and how often', () => {
    const container = drawPopup(readPage('openai', 'meta'));
    expect(listed(container)).toEqual(['OpenAI', 'Meta']);
    expect(heading(container)).toContain('2 entries, 4 places');
  });

  const STATES: Record<string, { page: PageState; expected: string }> = {
    'that the page is being read': { page: { type: 'reading' }, expected: popup.reading },
    'that the page cannot be read': { page: { type: 'restricted' }, expected: popup.restricted },
    'that the website is switched off': {
      page: { type: 'paused', reason: 'site' },
      expected: popup.pausedTitle,
    },
    'that only other websites are switched on': {
      page: { type: 'paused', reason: 'unlisted' },
      expected: popup.unlistedTitle,
    },
    'what there is to search, in a tab of its own': {
      page: { type: 'none' },
      expected: '6 companies, 3 models and 5 people',
    },
    'that the page names nobody': { page: readPage(), expected: popup.noNames },
  };

  it.each(Object.entries(STATES))('says %s', (_, { page, expected }) => {
    expect(get(drawPopup(page), '[role="status"]').textContent).toContain(expected);
  });

  it('shows the page again when the query is deleted', () => {
    const container = drawPopup(readPage('openai'));
    type(field(container), 'mistral');
    type(field(container), ' ');
    expect(listed(container)).toEqual(['OpenAI']);
  });
});

describe('a page that cannot be read', () => {
  const reload = (container: HTMLElement) =>
    [...container.querySelectorAll('button')].find((each) => each.textContent === popup.reload);

  it('can be loaded again: it may only be older than the extension', () => {
    const onReload = vi.fn<() => void>();
    reload(drawPopup({ type: 'restricted' }, { onReload }))?.click();
    expect(onReload).toHaveBeenCalledOnce();
  });

  it('is not there to be loaded again without a tab', () => {
    expect(reload(drawPopup({ type: 'restricted' }))).toBeUndefined();
  });
});

describe('how the names of a page are related', () => {
  it('stands in their rows', () => {
    const line = composeEntityLine(dossier, 'microsoft');
    const items = line ? [{ line, side: '1×', relation: 'Invested in OpenAI' }] : [];
    const container = drawPopup({ type: 'read', items, places: 1 });
    expect(get(container, '.result').textContent).toContain('Invested in OpenAI');
  });
});

describe('the last look-ups', () => {
  const recent = ['meta', 'openai'].flatMap((id) => composeEntityLine(dossier, id) ?? []);

  it('stand below the page, whatever its state', () => {
    for (const page of [readPage('openai'), { type: 'restricted' } as const]) {
      const container = drawPopup(page, { recent });
      const names = [...container.querySelectorAll('.recent li')].map((each) => each.textContent);
      expect(names).toEqual(['Meta', 'OpenAI']);
    }
  });

  it('open their cards, which counts as a look-up again', () => {
    const container = drawPopup(readPage(), { recent });
    click(button(container, 'Meta'));
    expect(heading(container)).toBe('Meta');
    expect(onLookUp).toHaveBeenCalledExactlyOnceWith('meta');
  });

  it('can be cleared', () => {
    const container = drawPopup(readPage(), { recent });
    click(button(container, popup.clearRecent));
    expect(onClearRecent).toHaveBeenCalledOnce();
  });

  it('are not spoken of when there are none', () => {
    expect(drawPopup(readPage()).textContent).not.toContain(popup.recent);
  });
});

describe('opened for something', () => {
  it('shows its card, and the search behind it', () => {
    const container = drawPopup({ type: 'none' }, { start: { entity: 'openai' } });
    expect(heading(container)).toBe('OpenAI');
    expect(onLookUp).toHaveBeenCalledExactlyOnceWith('openai');
    click(button(container, popup.back));
    expect(field(container).value).toBe('');
  });

  it('shows the search when there is no such entity', () => {
    const container = drawPopup({ type: 'none' }, { start: { entity: 'nobody' } });
    expect(document.activeElement).toBe(field(container));
    expect(onLookUp).not.toHaveBeenCalled();
  });

  it('shows what a query finds', () => {
    const container = drawPopup({ type: 'none' }, { start: { query: 'openai' } });
    expect(field(container).value).toBe('openai');
    expect(listed(container)[0]).toBe('OpenAI');
  });

  it('has no website to switch', () => {
    const container = drawPopup({ type: 'none' }, { host: '' });
    expect(container.querySelector('[role="switch"]')).toBeNull();
  });
});

describe('the pause of everything', () => {
  it('is begun in the foot', () => {
    click(button(drawPopup(readPage('openai')), popup.pauseHour));
    expect(onPauseEverywhere).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('says until when, and is ended there', () => {
    const container = drawPopup(
      { type: 'paused', reason: 'everywhere' },
      { pausedUntil: '14:32', isSitePaused: false },
    );
    expect(heading(container)).toBe('Paused everywhere until 14:32');
    // Once, or it would be read out twice.
    expect(get(container, 'footer').textContent).not.toContain('14:32');
    expect(switchOf(container).checked).toBe(true);
    click(button(container, popup.resumeAll));
    expect(onPauseEverywhere).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('can be ended on pages that cannot be read, too', () => {
    const container = drawPopup({ type: 'restricted' }, { pausedUntil: '14:32' });
    expect(get(container, 'footer').textContent).toContain('until 14:32');
    click(button(container, popup.resumeAll));
    expect(onPauseEverywhere).toHaveBeenCalledExactlyOnceWith(false);
  });
});

it('says what could not be stored', () => {
  const container = drawPopup(readPage(), { warning: 'The storage is full' });
  expect(get(container, '[role="alert"]').textContent).toBe('The storage is full');
});

describe('while typing', () => {
  it('shows hits, with the letters marked', () => {
    const container = drawPopup(readPage('openai'));
    type(field(container), 'micro');
    expect(listed(container)[0]).toBe('Microsoft');
    expect(get(container, '.result-name mark').textContent).toBe('Micro');
    expect(get(container, '[role="status"]').textContent).toMatch(/^\d+ results?$/);
  });

  it('says so when it is spelt otherwise', () => {
    const container = drawPopup(readPage());
    type(field(container), 'antrhopik');
    type(field(container), 'microsfot');
    expect(listed(container)[0]).toBe('Microsoft');
    expect(get(container, '[role="status"]').textContent).toContain('spelt like “microsfot”');
  });

  it('says when nothing is found, and what there is', () => {
    const container = drawPopup(readPage('openai'));
    type(field(container), 'xyzzy ');
    expect(heading(container)).toBe('No entry for “xyzzy”');
    expect(get(container, '[role="status"]').textContent).toContain('6 companies, 3 models');
  });

  it('finds on pages that cannot be read, too', () => {
    const container = drawPopup({ type: 'restricted' });
    type(field(container), 'openai');
    expect(listed(container)[0]).toBe('OpenAI');
  });
});

describe('by key', () => {
  it('Enter opens the first hit', () => {
    const container = drawPopup(readPage('openai'));
    type(field(container), 'mist');
    submit(container);
    expect(heading(container)).toBe('Mistral AI');
  });

  it('Enter does nothing when there is no hit, or nothing is typed', () => {
    const container = drawPopup(readPage('openai'));
    submit(container);
    type(field(container), 'xyzzy');
    submit(container);
    expect(container.querySelector('[role="dialog"]')).toBeNull();
  });

  it('arrows move through the hits and back to the field', () => {
    const container = drawPopup(readPage('openai', 'meta'));
    pressKey('ArrowDown', field(container));
    expect(document.activeElement?.textContent).toContain('OpenAI');
    pressKey('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Meta');
    pressKey('ArrowUp');
    pressKey('ArrowUp');
    expect(document.activeElement).toBe(field(container));
  });
});

describe('a card in the popup', () => {
  it('takes the place of the list, and leads back to what was typed', () => {
    const container = drawPopup(readPage('openai'));
    type(field(container), 'mist');
    click(get(container, '.result'));
    expect(container.querySelector('input[type="search"]')).toBeNull();
    click(button(container, popup.back));
    expect(field(container).value).toBe('mist');
    expect(document.activeElement).toBe(field(container));
  });

  it('leads to other cards', () => {
    const container = drawPopup(readPage('mixtral-8x7b'));
    click(get(container, '.result'));
    click(button(container, 'Mistral AI'));
    expect(heading(container)).toBe('Mistral AI');
  });

  it('goes back through the cards before it, by Esc as by the button', () => {
    const container = drawPopup(readPage('mixtral-8x7b'));
    click(get(container, '.result'));
    click(button(container, 'Mistral AI'));
    pressKey('Escape');
    expect(heading(container)).toBe('Mixtral 8x7B');
    pressKey('Escape');
    expect(field(container)).toBe(document.activeElement);
  });

  it('takes the focus, so that keys and screen readers are there too', () => {
    const container = drawPopup(readPage('openai'));
    click(get(container, '.result'));
    expect(get(container, '[role="dialog"]').contains(document.activeElement)).toBe(true);
  });
});

describe('the switch for this website', () => {
  it('is on while the page is read, and says where', () => {
    const container = drawPopup(readPage('openai'));
    expect(switchOf(container).checked).toBe(true);
    expect(get(container, 'footer label').textContent).toContain('news.example');
  });

  it('switches off', () => {
    click(switchOf(drawPopup(readPage('openai'))));
    expect(onPause).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('switches on again, as the button beside the explanation does', () => {
    const container = drawPopup({ type: 'paused', reason: 'site' });
    expect(switchOf(container).checked).toBe(false);
    click(switchOf(container));
    click(button(container, popup.resume));
    expect(onPause.mock.calls).toEqual([[false], [false]]);
  });

  it('cannot be used where nothing can be read, or the website is not known', () => {
    expect(switchOf(drawPopup({ type: 'restricted' })).disabled).toBe(true);
    expect(switchOf(drawPopup({ type: 'reading' }, { host: '' })).disabled).toBe(true);
  });

  it('follows the page', () => {
    const container = drawPopup(readPage('openai'));
    drawPopup({ type: 'paused', reason: 'site' }, {}, container);
    expect(switchOf(container).checked).toBe(false);
  });
});

it('leads to the options, and says how old the data are', () => {
  const container = drawPopup(readPage());
  click(button(container, popup.options));
  expect(onOptions).toHaveBeenCalledOnce();
  expect(get(container, 'footer').textContent).toContain('As of 23 Nov 2026');
});
