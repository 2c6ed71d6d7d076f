/** One entity of several that share a name, by evidence; none without a clear lead. Pure. */
import { addDays, earliest, latest } from '../facts/dates';
import type { Candidate, Pack } from '../pack/types';
import type { Evidence } from './choice-options';
import { inOtherState } from './city-and-state';
import { impossibleOn } from './existence';
import { isNear } from './near';
import type { Around } from './neighbours';
import type { FlowReading, Mention } from './reading';
import { partOfLongerName } from './surroundings';
import { type Suspects, suspicionOf } from './suspects';
import { titleFits, titlesBefore } from './titles';
import { foldWord } from './tokens';

/** A candidate with what speaks for it, or the reason why it cannot be meant here. */
export interface WeighedCandidate {
  candidate: Candidate;
  refused: string | null;
  evidence: { what: Evidence | 'name' | 'alias'; points: number }[];
}

export interface Choice {
  candidate: Candidate;
  /** 0..1 */
  score: number;
}

/** Points of evidence. Only their order and the lead matter; set by hand; docs/notes.md says what each is worth. */
const POINTS = { name: 2, alias: 1, titles: 3, related: 2, relatedMost: 4, country: 1, near: 3, current: 3 };

/** An event is in the news so many days before it begins and after it ends. */
const CURRENT_DAYS = { before: 30, after: 45 };

/** A candidate must lead by so many points over the next. */
const LEAD = 2;

export interface Weighing {
  pack: Pack;
  lang: string;
  date: string | null;
  /** Entities that the article names beyond doubt. */
  present: ReadonlySet<number>;
  suspects: Suspects;
  /** Abbreviations, folded, that the article explains as something else. */
  ownAbbreviations: ReadonlySet<string>;
  without: Evidence | undefined;
}

/** Why the candidate cannot be meant here, by calendar or surroundings; short names are left to coreference. */
export function refusalOf(
  candidate: Candidate,
  mention: Mention,
  around: Around,
  weighing: Weighing,
): string | null {
  if (candidate.role === 'short') return 'a short name: only after a full one';
  const core = weighing.pack.core(candidate.entity);
  const impossible = weighing.without === 'existence' ? null : impossibleOn(core, weighing.date);
  if (impossible !== null) return impossible;
  if (weighing.without === 'surroundings') return null;
  const token = around.flow.tokens[mention.firstToken]!;
  if (token.allCaps && weighing.ownAbbreviations.has(token.folded)) return "the article's own abbreviation";
  const isOwn = (word: string) => hasWord(weighing.pack, candidate.entity, word);
  return (
    partOfLongerName(mention, core.kind, core.type, around, isOwn) ??
    (core.kind === 'place' ? inOtherState(weighing.pack, candidate.entity, mention, around) : null) ??
    (weighing.without === 'suspects'
      ? null
      : suspicionOf(weighing.pack, candidate.entity, mention, around, weighing.suspects, weighing.present))
  );
}

/** Whether the entity's own name in either language has the word, folded. */
export function hasWord(pack: Pack, entity: number, word: string): boolean {
  const { name } = pack.record(entity);
  return [name.en, name.id].some((full) =>
    foldWord(full)
      .split(/[\s-]+/)
      .includes(word),
  );
}

/** Every candidate of the mention with its evidence, the best first, refused ones last. */
export function weighCandidates(
  mention: Mention,
  flow: FlowReading,
  around: Around,
  weighing: Weighing,
): WeighedCandidate[] {
  const weighed = mention.candidates.map((candidate): WeighedCandidate => {
    return { candidate, refused: refusalOf(candidate, mention, around, weighing), evidence: [] };
  });
  const possible = weighed.filter((entry) => entry.refused === null);
  // One name, one meaning: nothing to weigh.
  if (possible.length === 0 || mention.candidates.length === 1) return weighed;
  const titles = titlesBefore(weighing.pack, flow, mention, weighing.lang);
  for (const entry of possible) entry.evidence = evidenceFor(entry.candidate, titles, weighing);
  return weighed.sort((a, b) => rank(b) - rank(a));
}

function rank(entry: WeighedCandidate): number {
  return entry.refused === null ? pointsOf(entry) : -1;
}

function pointsOf(entry: WeighedCandidate): number {
  return entry.evidence.reduce((sum, { points }) => sum + points, 0);
}

/** Null when none is possible or two are too close to tell. @param weighed as weighCandidates gives them */
export function chooseCandidate(weighed: readonly WeighedCandidate[]): Choice | null {
  const [first, second] = weighed.filter((entry) => entry.refused === null);
  if (!first) return null;
  const { candidate } = first;
  if (weighed.length === 1) return { candidate, score: candidate.role === 'name' ? 0.97 : 0.93 };
  if (second && pointsOf(first) - pointsOf(second) < LEAD) return null;
  return { candidate, score: second ? 0.85 : 0.9 };
}

function evidenceFor(
  { entity, role }: Candidate,
  titles: ReadonlySet<string>,
  { pack, date, present, without }: Weighing,
): WeighedCandidate['evidence'] {
  const found: WeighedCandidate['evidence'] = [
    role === 'name' ? { what: 'name', points: POINTS.name } : { what: 'alias', points: POINTS.alias },
  ];
  const add = (what: Evidence, points: number) => {
    if (points > 0 && what !== without) found.push({ what, points });
  };
  if (titles.size > 0 && titleFits(pack, entity, titles, date)) add('titles', POINTS.titles);
  const related = new Set(
    pack.relations(entity).flatMap(({ to }) => (present.has(to) && speaksFor(pack, entity, to) ? [to] : [])),
  );
  add('relations', Math.min(related.size * POINTS.related, POINTS.relatedMost));
  const core = pack.core(entity);
  const { country } = core;
  if (country >= 0 && present.has(country)) add('country', POINTS.country);
  if (core.kind === 'place') add('near', isNear(pack, entity, present) ? POINTS.near : 0);
  if (isCurrentEvent(pack, entity, date)) add('current', POINTS.current);
  return found;
}

/** Who is told of with a place, and its country, say little of which place is meant: presidents travel. */
function speaksFor(pack: Pack, entity: number, other: number): boolean {
  const core = pack.core(entity);
  return core.kind !== 'place' || (pack.core(other).kind !== 'person' && other !== core.country);
}

/** "KTT ASEAN" in an article of October 2025 is the summit of October 2025. */
function isCurrentEvent(pack: Pack, entity: number, date: string | null): boolean {
  const core = pack.core(entity);
  if (core.kind !== 'event' || date === null || core.from === null) return false;
  const from = addDays(earliest(core.from), -CURRENT_DAYS.before);
  const to = addDays(latest(core.to ?? core.from), CURRENT_DAYS.after);
  return latest(date) >= from && earliest(date) <= to;
}
