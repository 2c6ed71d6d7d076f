/**
 * Does the reader want this card? Pure: takes pointer samples and timers that ran out, gives effects.
 *
 * A card is shown when the pointer rests (or nearly) on a mark for `dwell`, so a mouse that passes shows none.
 * It is hidden `hide` after the pointer left both mark and card; on the way from one to the other, for as long as
 * the pointer comes nearer to the card. Times are ms, lengths CSS px.
 */
export interface HoverTimes {
  dwell: number;
  hide: number;
  /** Longest way to the card, in ms after leaving the mark. */
  travel: number;
  /** px per ms above which the pointer is passing. */
  fast: number;
}

/** Show and hide differ on purpose: quick to show is a nuisance, quick to hide makes cards hard to enter. */
export const HOVER_TIMES: HoverTimes = { dwell: 180, hide: 300, travel: 1500, fast: 0.25 };

export interface PointerSample {
  t: number;
  x: number;
  y: number;
  /** Index of the mark under the pointer. */
  mark: number | null;
  inCard: boolean;
  /** Distance to the open hover card; null when there is none. */
  toCard: number | null;
}

/** A timer that is running. A later timer of the same purpose makes this one void: tokens tell. */
interface Waiting {
  token: number;
  since: number;
}

export interface HoverState {
  last: PointerSample | null;
  dwelling: (Waiting & { mark: number }) | null;
  /** The mark whose hover card is open. */
  open: number | null;
  leaving: Waiting | null;
  token: number;
}

export type HoverEffect =
  | { do: 'wait'; token: number; ms: number }
  | { do: 'show'; mark: number }
  | { do: 'hide' };

export interface HoverStep {
  state: HoverState;
  effects: HoverEffect[];
}

export const HOVER_START: HoverState = { last: null, dwelling: null, open: null, leaving: null, token: 0 };

/** The pointer moved, or left the page (`mark` null, `inCard` false). */
export function pointerMoved(state: HoverState, now: PointerSample, times = HOVER_TIMES): HoverStep {
  const next: HoverState = { ...state, last: now };
  if (now.inCard) return { state: { ...next, dwelling: null, leaving: null }, effects: [] };
  const effects: HoverEffect[] = [];
  const wait = (ms: number): Waiting => {
    next.token++;
    effects.push({ do: 'wait', token: next.token, ms });
    return { token: next.token, since: now.t };
  };
  const towardsCard = isNearing(state, now);

  if (state.open !== null && now.mark === state.open)
    return { state: { ...next, dwelling: null, leaving: null }, effects };
  if (state.open !== null) {
    if (!state.leaving) next.leaving = wait(times.hide);
    else if (towardsCard && now.t - state.leaving.since < times.travel) {
      next.leaving = { ...wait(times.hide), since: state.leaving.since };
    }
  }

  if (now.mark === null) next.dwelling = null;
  else if (state.dwelling?.mark !== now.mark || towardsCard || speed(state.last, now) > times.fast) {
    next.dwelling = { ...wait(times.dwell), mark: now.mark };
  }
  return { state: next, effects };
}

/** A timer of {@link HoverEffect} `wait` ran out. */
export function timeRanOut(state: HoverState, token: number): HoverStep {
  if (state.dwelling?.token === token) {
    const { mark } = state.dwelling;
    return {
      state: { ...state, dwelling: null, leaving: null, open: mark },
      effects: [{ do: 'show', mark }],
    };
  }
  if (state.leaving?.token === token) {
    return { state: { ...state, leaving: null, open: null }, effects: [{ do: 'hide' }] };
  }
  return { state, effects: [] };
}

/** The hover card was closed, pinned or replaced by other means: forget it and what is under way. */
export function forget(state: HoverState): HoverState {
  return { ...state, dwelling: null, open: null, leaving: null };
}

function isNearing(state: HoverState, now: PointerSample): boolean {
  const before = state.last?.toCard;
  return typeof before === 'number' && now.toCard !== null && now.toCard < before;
}

function speed(before: PointerSample | null, now: PointerSample): number {
  if (!before) return 0;
  return Math.hypot(now.x - before.x, now.y - before.y) / Math.max(1, now.t - before.t);
}
