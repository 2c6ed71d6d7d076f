/** One entity of several that share a name, by evidence; none without a clear lead. Pure. */

import { addDays, earliest, latest } from '../facts/dates';
import type { Candidate, Pack } from '../pack/types';
import { impossibleOn } from './existence';
import type { FlowReading, Mention } from './reading';
import { type Around, partOfLongerName } from './surroundings';
import { titleFits, titlesBefore } from './titles';

export interface Choice {
  candidate: Candidate;
  /** 0..1 */
  score: number;
}

/** Points of evidence. Origin: dev gold, see docs/notes.md; only their order and the lead matter. */
const POINTS = { name: 2, alias: 1, title: 3, related: 2, relatedMost: 4, country: 1, current: 3 };

/** An event is in the news so many days before it begins and after it ends. */
const CURRENT_DAYS = { before: 30, after: 45 };

/** A candidate must lead by so many points over the next. */
const LEAD = 2;

/** Candidates of a mention that the surroundings and the calendar allow; short names are left to coreference. */
export function possibleCandidates(
  pack: Pack,
  mention: Mention,
  around: Around,
  date: string | null,
): Candidate[] {
  return mention.candidates.filter((candidate) => {
    if (candidate.role === 'short') return false;
    const core = pack.core(candidate.entity);
    return (
      impossibleOn(core, date) === null && partOfLongerName(mention, core.kind, core.type, around) === null
    );
  });
}

/**
 * @param present entities that the article names beyond doubt
 * @returns null when two candidates are too close to tell
 */
export function chooseCandidate(
  pack: Pack,
  mention: Mention,
  flow: FlowReading,
  possible: readonly Candidate[],
  context: { lang: string; date: string | null; present: ReadonlySet<number> },
): Choice | null {
  const [only] = possible;
  if (!only) return null;
  if (possible.length === 1 && mention.candidates.length === 1) {
    return { candidate: only, score: only.role === 'name' ? 0.97 : 0.93 };
  }
  const titles = titlesBefore(pack, flow, mention, context.lang);
  const ranked = possible
    .map((candidate) => ({ candidate, points: pointsOf(pack, candidate, titles, context) }))
    .sort((a, b) => b.points - a.points);
  const [first, second] = ranked;
  if (second && first!.points - second.points < LEAD) return null;
  return { candidate: first!.candidate, score: second ? 0.85 : 0.9 };
}

function pointsOf(
  pack: Pack,
  candidate: Candidate,
  titles: ReadonlySet<string>,
  context: { date: string | null; present: ReadonlySet<number> },
): number {
  let points = candidate.role === 'name' ? POINTS.name : POINTS.alias;
  if (titles.size > 0 && titleFits(pack, candidate.entity, titles, context.date)) points += POINTS.title;
  const related = new Set(
    pack.relations(candidate.entity).flatMap((r) => (context.present.has(r.to) ? [r.to] : [])),
  );
  points += Math.min(related.size * POINTS.related, POINTS.relatedMost);
  const { country } = pack.core(candidate.entity);
  if (country >= 0 && context.present.has(country)) points += POINTS.country;
  if (isCurrentEvent(pack, candidate.entity, context.date)) points += POINTS.current;
  return points;
}

/** "KTT ASEAN" in an article of October 2025 is the summit of October 2025. */
function isCurrentEvent(pack: Pack, entity: number, date: string | null): boolean {
  const core = pack.core(entity);
  if (core.kind !== 'event' || date === null || core.from === null) return false;
  const from = addDays(earliest(core.from), -CURRENT_DAYS.before);
  const to = addDays(latest(core.to ?? core.from), CURRENT_DAYS.after);
  return latest(date) >= from && earliest(date) <= to;
}
