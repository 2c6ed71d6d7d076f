/** Evidence of time for cues: the article's day, and the dates that stand near a trigger. Pure. */

import { addDays, earliest, latest } from '../facts/dates';
import type { TriggerPattern } from '../pack/types';
import type { FlowContext } from './flow-context';
import type { TimeExpression } from './time-expressions';

/** After an event's end an undated description may still mean it for so long. Days; cues can say otherwise. */
const RECENT_DAYS = 30;

/** A date so close to the article's own is its dateline and not the event's. Days. */
const DATELINE_DAYS = 3;

/** The article's day lies within the cue's `after` (default: the event's begin) and `until`. */
export function withinArticleDates(
  cue: { after?: string | undefined; until?: string | undefined },
  begin: string | null,
  date: string | null,
): boolean {
  // Without an article's day, a cue that holds for some time only cannot be trusted.
  if (date === null) return cue.until === undefined;
  const after = cue.after ?? begin;
  if (after !== null && latest(date) < earliest(after)) return false;
  return cue.until === undefined || earliest(date) <= latest(cue.until);
}

/**
 * What the time near a trigger says.
 * @returns the words of the date that fits; null when none is needed; false when the time speaks against the event
 */
export function timeEvidence(
  context: FlowContext,
  pattern: TriggerPattern,
  sentence: number,
): string | null | false {
  const { cue } = pattern;
  const { date } = context.article;
  const { from, to } = context.pack.core(pattern.entity);
  if (!withinArticleDates(cue, from, date)) return false;
  const window = cue.window ?? 1;
  const fitting = context.timesNear(sentence, window).find((time) => shareADay(time, from, to));
  if (fitting) return context.flow.text.slice(fitting.start, fitting.end);
  if (pattern.near.some((entity) => context.mentionedNear(entity, sentence, window))) return null;
  if (cue.time === 'none') return null;
  // A date in the sentence itself that is neither the event's nor the article's speaks of something else.
  if (context.timesNear(sentence, 0).some((time) => !isDateline(time, date))) return false;
  if (cue.time !== 'recent' || date === null || from === null) return false;
  const until = to === null ? '9999-12-31' : addDays(latest(to), cue.recentDays ?? RECENT_DAYS);
  return latest(date) >= earliest(from) && earliest(date) <= until ? null : false;
}

function shareADay(time: TimeExpression, from: string | null, to: string | null): boolean {
  if (from === null) return false;
  return time.from <= (to === null ? '9999-12-31' : latest(to)) && time.to >= earliest(from);
}

function isDateline(time: TimeExpression, date: string | null): boolean {
  if (date === null) return false;
  return (
    time.from <= addDays(latest(date), DATELINE_DAYS) && time.to >= addDays(earliest(date), -DATELINE_DAYS)
  );
}
