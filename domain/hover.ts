import type { Settings } from './settings';

/** How long a card waits before it opens, and before it closes. */
export type HoverDelays = Pick<Settings, 'showDelay' | 'hideDelay'>;

/** The pointer and a card, over names of type `M`. */
export type HoverState<M> =
  | { phase: 'idle' }
  | { phase: 'waiting'; mention: M }
  | { phase: 'open'; mention: M; isPinned: boolean }
  /** `next`: the name that the pointer rests on by now. */
  | { phase: 'leaving'; mention: M; next: M | undefined };

export type HoverEvent<M> =
  | { type: 'overMention'; mention: M }
  | { type: 'overCard' }
  | { type: 'overNothing' }
  | { type: 'timeUp' }
  /** By key: opens at once and stays until it is closed. */
  | { type: 'openByKey'; mention: M }
  /** By a click, in the same way. */
  | { type: 'openByClick'; mention: M; byTouch?: boolean }
  /** The reader keeps the open card. */
  | { type: 'pin' }
  /** Esc, the close button, a click elsewhere, the name gone from the page. */
  | { type: 'close' };

export interface HoverStep<M> {
  state: HoverState<M>;
  /** Milliseconds after which `timeUp` is due; undefined leaves a running timer alone, null stops it. */
  timer?: number | null;
}

export const IDLE: HoverState<never> = { phase: 'idle' };

/** The next state. A card that was opened by key or click does not follow the pointer. */
export function nextHover<M>(
  state: HoverState<M>,
  event: HoverEvent<M>,
  delays: HoverDelays,
): HoverStep<M> {
  if (event.type === 'close') return { state: IDLE, timer: null };
  if (event.type === 'openByKey' || event.type === 'openByClick') {
    return { state: { phase: 'open', mention: event.mention, isPinned: true }, timer: null };
  }
  if (event.type === 'pin') {
    if (state.phase !== 'open' && state.phase !== 'leaving') return { state };
    return { state: { phase: 'open', mention: state.mention, isPinned: true }, timer: null };
  }
  switch (state.phase) {
    case 'idle':
      return fromIdle(state, event, delays);
    case 'waiting':
      return fromWaiting(state, event, delays);
    case 'open':
      return state.isPinned ? { state } : fromOpen(state, event, delays);
    case 'leaving':
      return fromLeaving(state, event);
  }
}

type PointerEvent<M> = Exclude<
  HoverEvent<M>,
  { type: 'close' | 'openByKey' | 'openByClick' | 'pin' }
>;
type In<M, Phase> = Extract<HoverState<M>, { phase: Phase }>;

function fromIdle<M>(
  state: HoverState<M>,
  event: PointerEvent<M>,
  { showDelay }: HoverDelays,
): HoverStep<M> {
  if (event.type !== 'overMention') return { state };
  return { state: { phase: 'waiting', mention: event.mention }, timer: showDelay };
}

function fromWaiting<M>(
  state: In<M, 'waiting'>,
  event: PointerEvent<M>,
  delays: HoverDelays,
): HoverStep<M> {
  if (event.type === 'timeUp') {
    return { state: { phase: 'open', mention: state.mention, isPinned: false }, timer: null };
  }
  if (event.type !== 'overMention') return { state: IDLE, timer: null };
  return event.mention === state.mention ? { state } : fromIdle(IDLE, event, delays);
}

function fromOpen<M>(
  state: In<M, 'open'>,
  event: PointerEvent<M>,
  { hideDelay }: HoverDelays,
): HoverStep<M> {
  if (event.type === 'overCard' || event.type === 'timeUp') return { state };
  const next = event.type === 'overMention' ? event.mention : undefined;
  if (next === state.mention) return { state };
  return { state: { phase: 'leaving', mention: state.mention, next }, timer: hideDelay };
}

function fromLeaving<M>(state: In<M, 'leaving'>, event: PointerEvent<M>): HoverStep<M> {
  const open: HoverState<M> = { phase: 'open', mention: state.mention, isPinned: false };
  switch (event.type) {
    case 'overCard':
      return { state: open, timer: null };
    case 'overNothing':
      return { state: { ...state, next: undefined } };
    case 'overMention':
      if (event.mention === state.mention) return { state: open, timer: null };
      return { state: { ...state, next: event.mention } };
    case 'timeUp':
      if (state.next === undefined) return { state: IDLE, timer: null };
      return { state: { phase: 'open', mention: state.next, isPinned: false }, timer: null };
  }
}
