/** One entity of several that share a name, by evidence; none without a clear lead. Pure. */
import type { Candidate, Pack } from '../pack/types';
import type { Evidence } from './choice-options';
import { inOtherState } from './city-and-state';
import { impossibleOn } from './existence';
import { isNear } from './near';
import type { Around } from './neighbours';
import { hasWord } from './own-words';
import type { Mention } from './reading';
import { partOfLongerName } from './surroundings';
import { type Suspects, suspicionOf } from './suspects';

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

/** Points of evidence and the lead that decides. Only their order matters; docs/notes.md says how they were found. */
export const WEIGHTS = { name: 2, alias: 1, related: 2, relatedMost: 4, near: 3, lead: 2 };
export type Weights = typeof WEIGHTS;

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
  weights: Weights;
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
  return (
    besideOf(candidate, mention, around, weighing.pack) ??
    (weighing.without === 'suspects'
      ? null
      : suspicionOf(weighing.pack, candidate.entity, mention, around, weighing.suspects, weighing.present))
  );
}

/** What the words beside the mention say against the candidate. */
function besideOf(candidate: Candidate, mention: Mention, around: Around, pack: Pack): string | null {
  const known = around.refusals.get(mention) ?? [];
  around.refusals.set(mention, known);
  const at = mention.candidates.indexOf(candidate);
  const before = known[at];
  if (before !== undefined) return before;
  const { kind, type } = pack.core(candidate.entity);
  const refusal =
    partOfLongerName(mention, kind, type, around, (word) => hasWord(pack, candidate.entity, word)) ??
    inOtherState(pack, candidate.entity, mention, around);
  known[at] = refusal;
  return refusal;
}

/** Every candidate of the mention with its evidence, the best first, refused ones last. */
export function weighCandidates(mention: Mention, around: Around, weighing: Weighing): WeighedCandidate[] {
  const weighed = mention.candidates.map((candidate): WeighedCandidate => {
    return { candidate, refused: refusalOf(candidate, mention, around, weighing), evidence: [] };
  });
  const possible = weighed.filter((entry) => entry.refused === null);
  // One name, one meaning: nothing to weigh.
  if (possible.length === 0 || mention.candidates.length === 1) return weighed;
  for (const entry of possible) entry.evidence = evidenceFor(entry.candidate, weighing);
  return weighed.sort((a, b) => rank(b) - rank(a));
}

function rank(entry: WeighedCandidate): number {
  return entry.refused === null ? pointsOf(entry) : -1;
}

function pointsOf(entry: WeighedCandidate): number {
  return entry.evidence.reduce((sum, { points }) => sum + points, 0);
}

/** Null when none is possible or two are too close to tell. @param weighed as weighCandidates gives them */
export function chooseCandidate(weighed: readonly WeighedCandidate[], lead: number): Choice | null {
  const [first, second] = weighed.filter((entry) => entry.refused === null);
  if (!first) return null;
  const { candidate } = first;
  if (weighed.length === 1) return { candidate, score: candidate.role === 'name' ? 0.97 : 0.93 };
  if (second && pointsOf(first) - pointsOf(second) < lead) return null;
  return { candidate, score: second ? 0.85 : 0.9 };
}

function evidenceFor(
  { entity, role }: Candidate,
  { pack, present, without, weights }: Weighing,
): WeighedCandidate['evidence'] {
  const found: WeighedCandidate['evidence'] = [
    role === 'name' ? { what: 'name', points: weights.name } : { what: 'alias', points: weights.alias },
  ];
  const add = (what: Evidence, points: number) => {
    if (points > 0 && what !== without) found.push({ what, points });
  };
  const related = new Set(
    pack.relations(entity).flatMap(({ to }) => (present.has(to) && speaksFor(pack, entity, to) ? [to] : [])),
  );
  add('relations', Math.min(related.size * weights.related, weights.relatedMost));
  if (pack.core(entity).kind === 'place') add('near', isNear(pack, entity, present) ? weights.near : 0);
  return found;
}

/** Who is told of with a place, and its country, say little of which place is meant: presidents travel. */
function speaksFor(pack: Pack, entity: number, other: number): boolean {
  const core = pack.core(entity);
  return core.kind !== 'place' || (pack.core(other).kind !== 'person' && other !== core.country);
}
