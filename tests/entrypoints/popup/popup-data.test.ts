import { describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../../components/popup/popup-state';
import { createSearch } from '../../../domain/search';
import { countEntities, pageState, searchItems } from '../../../entrypoints/popup/popup-data';
import type { FrameReport } from '../../../platform/page-port';
import { dossierIn } from '../../domain/real-data';

const dossier = dossierIn('en');
const goTo = vi.fn<(frames: string[], entityId: string) => void>();

function report(mentions: Record<string, number>, more: Partial<FrameReport> = {}): FrameReport {
  return {
    type: 'pageReport',
    frame: 'top',
    isTop: true,
    host: 'news.example',
    isPaused: false,
    done: true,
    scanMs: 1,
    mentions: Object.entries(mentions).map(([entityId, count]) => ({ entityId, count })),
    ...more,
  };
}

const AD = { frame: 'ad', isTop: false };

function stateOf(...reports: FrameReport[]): PageState {
  goTo.mockReset();
  return pageState({ reports, isRestricted: false }, undefined, dossier, goTo);
}

const rowsOf = (state: PageState) =>
  state.type === 'read' ? state.items.map(({ line, side }) => [line.name, side]) : undefined;

describe('the state of a page', () => {
  interface Case {
    reports: FrameReport[];
    isClosed?: boolean;
    pause?: 'everywhere' | 'site';
    expected: string;
  }
  const CASES: Record<string, Case> = {
    'read when its frames are': { reports: [report({ openai: 1 })], expected: 'read' },
    'read when it names nobody': { reports: [report({})], expected: 'read' },
    'being read before it answers': { reports: [], expected: 'reading' },
    'restricted when nobody will answer': { reports: [], isClosed: true, expected: 'restricted' },
    'being read while nothing is found yet': {
      reports: [report({}), report({}, { ...AD, done: false })],
      expected: 'reading',
    },
    'shown as far as it is read': {
      reports: [report({ openai: 1 }, { done: false })],
      expected: 'read',
    },
    'paused when it is switched off': {
      reports: [report({}, { isPaused: true })],
      pause: 'site',
      expected: 'paused',
    },
    'paused at once, before its frames have heard of it': {
      reports: [report({ openai: 1 })],
      pause: 'everywhere',
      expected: 'paused',
    },
    'being read when it has just been switched on': {
      reports: [report({}, { isPaused: true })],
      expected: 'reading',
    },
    'read although a frame of another website is paused': {
      reports: [report({}), report({}, { ...AD, isPaused: true })],
      expected: 'read',
    },
    'restricted although everything is paused': {
      reports: [],
      isClosed: true,
      pause: 'everywhere',
      expected: 'restricted',
    },
    'still shown when its frames have just gone': {
      reports: [report({ openai: 1 })],
      isClosed: true,
      expected: 'read',
    },
  };

  it.each(Object.entries(CASES))(
    'is %s',
    (_, { reports, isClosed: isRestricted = false, pause, expected }) => {
      expect(pageState({ reports, isRestricted }, pause, dossier, goTo).type).toBe(expected);
    },
  );
});

describe('the names of a page', () => {
  it('are joined over its frames, the most frequent first', () => {
    const state = stateOf(report({ meta: 2, openai: 1 }), report({ openai: 3 }, AD));
    expect(rowsOf(state)).toEqual([
      ['OpenAI', '4×'],
      ['Meta', '2×'],
    ]);
    expect(state).toMatchObject({ places: 6 });
  });

  it('lead to the page itself before its frames, whichever answered first', () => {
    const state = stateOf(report({ openai: 1 }, AD), report({ openai: 2 }));
    if (state.type === 'read') state.items[0]?.goTo?.onGoTo();
    expect(goTo).toHaveBeenCalledExactlyOnceWith(['top', 'top', 'ad'], 'openai');
  });

  it('lead to the frame that has them when the page has not', () => {
    const state = stateOf(report({}), report({ openai: 1 }, AD));
    if (state.type === 'read') state.items[0]?.goTo?.onGoTo();
    expect(goTo).toHaveBeenCalledExactlyOnceWith(['ad'], 'openai');
  });

  it('are those of the dossier: one that an update has dropped is neither listed nor counted', () => {
    const state = stateOf(report({ openai: 1, dropped: 5 }));
    expect(rowsOf(state)).toEqual([['OpenAI', '1×']]);
    expect(state).toMatchObject({ places: 1 });
  });

  it('say how they are related to each other, over all frames', () => {
    const state = stateOf(report({ microsoft: 1 }), report({ openai: 1, nvidia: 1 }, AD));
    const relations =
      state.type === 'read' ? state.items.map(({ line, relation }) => [line.name, relation]) : [];
    expect(relations).toEqual([
      ['Microsoft', 'Invested in OpenAI'],
      ['OpenAI', undefined],
      ['Nvidia', undefined],
    ]);
  });

  it('say to whom their button leads', () => {
    const state = stateOf(report({ openai: 1 }));
    expect(state.type === 'read' && state.items[0]?.goTo?.label).toBe(
      'Go to the next place: OpenAI',
    );
  });
});

describe('the hits of a search', () => {
  const search = createSearch(dossier);
  const hits = (query: string) => searchItems(search.find(query), dossier);

  it('carry the alias only where it is not the name', () => {
    expect(hits('openai').items[0]?.matched).toBeUndefined();
    const facebook = hits('facebook').items.find(({ line }) => line.entityId === 'meta');
    expect(facebook?.matched).toMatch(/^Facebook/);
  });

  it('are told apart from those that are only similar', () => {
    expect(hits('openai').isExact).toBe(true);
    expect(hits('microsfot').isExact).toBe(false);
    expect(hits('microsfot').items[0]?.line.entityId).toBe('microsoft');
  });

  it('are none for a name that is not there', () => {
    expect(hits('xyzzy')).toEqual({ items: [], isExact: false });
  });

  it('show the letters typed, whatever name they begin', () => {
    const unmarked = dossier.entities.filter(({ id, name }) => {
      // A space at its end is nothing to mark ("Le Chat").
      const typed = name.slice(0, 3).trimEnd();
      const item = hits(typed).items.find(({ line }) => line.entityId === id);
      return item?.ranges?.[0]?.start !== 0 || item.ranges[0].end !== typed.length;
    });
    expect(unmarked.map(({ name }) => name)).toEqual([]);
  });
});

it('counts what the dossier has', () => {
  const { all, organizations, models, people } = countEntities(dossier);
  expect(all).toBe(dossier.entities.length);
  expect(organizations + models + people).toBe(all);
  expect(Math.min(organizations, models, people)).toBeGreaterThan(0);
});
