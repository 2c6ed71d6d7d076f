/** When an event began and ended, or that it cannot be told. Pure. */
import { surelyBefore } from '../../../facts/dates';
import type { Draft, DraftClaim } from './draft';

/** Years. An event that began earlier and has no end is not taken for one under way. */
const LONGEST_UNDER_WAY = 30;

export interface EventDates {
  /** The claim that dates the beginning. */
  begin: DraftClaim & { date: string };
  to?: string;
}

/**
 * Null without a beginning, and for an old event without an end: a record without one reads "going on", where in truth
 * nobody has entered the end, or nobody knows it.
 * @param day the dump's day, YYYY-MM-DD
 */
export function eventDates(draft: Draft, day: string): EventDates | null {
  const { P580, P585, P571, P582, P576 } = draft.claims;
  const begin = bestDate(P580) ?? bestDate(P585) ?? bestDate(P571);
  if (!begin) return null;
  const end = bestDate(P582) ?? bestDate(P576);
  if (end) return surelyBefore(end.date, begin.date) ? null : { begin, to: end.date };
  // With a point in time only, the event is over on that day (month, year).
  if (!P580) return { begin, to: begin.date };
  if (draft.end === 'none') return { begin };
  const years = Number(day.slice(0, 4)) - Number(begin.date.slice(0, 4));
  return draft.end === 'unknown' || years > LONGEST_UNDER_WAY ? null : { begin };
}

/** Of several dates of best rank the most precise. */
export function bestDate(claims: readonly DraftClaim[] | undefined): EventDates['begin'] | undefined {
  let best: EventDates['begin'] | undefined;
  for (const claim of claims ?? []) {
    const { date } = claim;
    if (date !== undefined && (!best || date.length > best.date.length)) best = { ...claim, date };
  }
  return best;
}
