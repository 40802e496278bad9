// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { IDLE, nextHover, type HoverEvent, type HoverState } from '../../domain/hover';
import { DEFAULT_SETTINGS } from '../../domain/settings';

type State = HoverState<string>;
type Event = HoverEvent<string>;

const over = (mention: string): Event => ({ type: 'overMention', mention });
const key = (mention: string): Event => ({ type: 'openByKey', mention });
const click = (mention: string): Event => ({ type: 'openByClick', mention });
const card: Event = { type: 'overCard' };
const away: Event = { type: 'overNothing' };
const timeUp: Event = { type: 'timeUp' };
const close: Event = { type: 'close' };
const pin: Event = { type: 'pin' };

const waiting = (mention: string): State => ({ phase: 'waiting', mention });
const open = (mention: string, isPinned = false): State => ({ phase: 'open', mention, isPinned });
const leaving = (mention: string, next?: string): State => ({ phase: 'leaving', mention, next });

/** The end state, and the timer that each event asked for: a number starts it, null stops it, undefined leaves it. */
function run(events: Event[]) {
  const timers: (number | null | undefined)[] = [];
  const state = events.reduce<State>((before, event) => {
    const step = nextHover(before, event, DELAYS);
    timers.push(step.timer);
    return step.state;
  }, IDLE);
  return { state, timers };
}

const SHOW = 200;
const HIDE = 400;
const DELAYS = { showDelay: SHOW, hideDelay: HIDE };
const KEEP = undefined;
const STOP = null;

const SEQUENCES: Record<string, [Event[], State, (number | null | undefined)[]]> = {
  'nothing under the pointer': [[away, card, timeUp], IDLE, [KEEP, KEEP, KEEP]],
  'the pointer rests on a name': [[over('a')], waiting('a'), [SHOW]],
  'and stays': [[over('a'), timeUp], open('a'), [SHOW, STOP]],
  'small moves on the name do not start the wait again': [
    [over('a'), over('a'), timeUp],
    open('a'),
    [SHOW, KEEP, STOP],
  ],
  'the pointer crosses a name': [[over('a'), away], IDLE, [SHOW, STOP]],
  'and a late timer opens nothing': [[over('a'), away, timeUp], IDLE, [SHOW, STOP, KEEP]],
  'from name to name before the card': [[over('a'), over('b')], waiting('b'), [SHOW, SHOW]],
  'from the name to the card': [
    [over('a'), timeUp, away, card],
    open('a'),
    [SHOW, STOP, HIDE, STOP],
  ],
  'rest on the card': [
    [over('a'), timeUp, card, card, timeUp],
    open('a'),
    [SHOW, STOP, KEEP, KEEP, KEEP],
  ],
  'back to the name': [[over('a'), timeUp, away, over('a')], open('a'), [SHOW, STOP, HIDE, STOP]],
  'away from name and card': [[over('a'), timeUp, away, timeUp], IDLE, [SHOW, STOP, HIDE, STOP]],
  'moves outside do not start the wait again': [
    [over('a'), timeUp, away, away, timeUp],
    IDLE,
    [SHOW, STOP, HIDE, KEEP, STOP],
  ],
  'another name on the way to the card keeps the card': [
    [over('a'), timeUp, over('b'), card],
    open('a'),
    [SHOW, STOP, HIDE, STOP],
  ],
  'rest on another name': [
    [over('a'), timeUp, over('b'), timeUp],
    open('b'),
    [SHOW, STOP, HIDE, STOP],
  ],
  'over another name, then away': [
    [over('a'), timeUp, over('b'), away],
    leaving('a'),
    [SHOW, STOP, HIDE, KEEP],
  ],
  'away, then over another name': [
    [over('a'), timeUp, away, over('b')],
    leaving('a', 'b'),
    [SHOW, STOP, HIDE, KEEP],
  ],
  'over two other names': [
    [over('a'), timeUp, over('b'), over('c'), timeUp],
    open('c'),
    [SHOW, STOP, HIDE, KEEP, STOP],
  ],
  'over another name and back': [
    [over('a'), timeUp, over('b'), over('a')],
    open('a'),
    [SHOW, STOP, HIDE, STOP],
  ],
  'opened by key': [[key('a')], open('a', true), [STOP]],
  'by key while another name waits': [[over('a'), key('b')], open('b', true), [SHOW, STOP]],
  'by key while another card is open': [
    [over('a'), timeUp, key('b')],
    open('b', true),
    [SHOW, STOP, STOP],
  ],
  'by key while a card closes': [
    [over('a'), timeUp, away, key('b')],
    open('b', true),
    [SHOW, STOP, HIDE, STOP],
  ],
  'a card opened by key does not follow the pointer': [
    [key('a'), over('b'), away, card, timeUp],
    open('a', true),
    [STOP, KEEP, KEEP, KEEP, KEEP],
  ],
  'a card opened by click does not follow the pointer either': [
    [click('a'), over('b'), away, timeUp],
    open('a', true),
    [STOP, KEEP, KEEP, KEEP],
  ],
  'kept by the reader': [
    [over('a'), timeUp, pin, away, timeUp],
    open('a', true),
    [SHOW, STOP, STOP, KEEP, KEEP],
  ],
  'kept while it closes': [
    [over('a'), timeUp, away, pin],
    open('a', true),
    [SHOW, STOP, HIDE, STOP],
  ],
  'nothing is kept where nothing is open': [[over('a'), pin], waiting('a'), [SHOW, KEEP]],
  'the next one by key': [[key('a'), key('b')], open('b', true), [STOP, STOP]],
};

it.each(Object.entries(SEQUENCES))('%s', (_, [events, state, timers]) => {
  expect(run(events)).toEqual({ state, timers });
});

const STATES = [IDLE, waiting('a'), open('a'), open('a', true), leaving('a'), leaving('a', 'b')];

describe.each(STATES)('from %j', (state) => {
  it('Esc closes at once and stops the timer', () => {
    expect(nextHover(state, close, DELAYS)).toEqual({ state: IDLE, timer: null });
  });

  it('every event leaves the old state as it was', () => {
    for (const event of [over('a'), over('b'), card, away, timeUp, key('c'), click('c'), close]) {
      const before = structuredClone(state);
      nextHover(state, event, DELAYS);
      expect(state).toEqual(before);
    }
  });

  it('a timer runs exactly while something waits for it', () => {
    const isTimed = (each: State) => each.phase === 'waiting' || each.phase === 'leaving';
    for (const event of [over('a'), over('b'), card, away, timeUp, key('c'), click('c'), close]) {
      const { state: after, timer } = nextHover(state, event, DELAYS);
      const isRunning = timer === undefined ? isTimed(state) : timer !== null;
      expect(isRunning, event.type).toBe(isTimed(after));
    }
  });
});

it('both waits are 0.3 seconds at first, as the design has them', () => {
  expect(DEFAULT_SETTINGS).toMatchObject({ showDelay: 300, hideDelay: 300 });
});
