/**
 * Short names of bodies, units, places and events ("Congress", "Kementerian Pertahanan", "KTT ASEAN"): the entity
 * of that name which the article has named in full before, or else the only one whose country the article is
 * about. Pure.
 */
import type { Candidate, Pack } from '../pack/types';
import type { ArticleReading, FlowReading, Mention } from './reading';
import type { Note } from './types';

/** The country of the one candidate must be named so much more often than those of the others. */
const COUNTRY_LEAD = 2;

export function shortMentionNotes(
  pack: Pack,
  article: ArticleReading,
  notes: readonly Note[],
  refused: ReadonlySet<Mention>,
): Note[] {
  const counts = new Map<number, number>();
  for (const { entity } of notes) {
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    // A minister or a capital speaks for the country too.
    const { country } = pack.core(entity);
    if (country >= 0) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const found: Note[] = [];
  for (const flow of article.flows) {
    for (const [index, mention] of flow.mentions.entries()) {
      const candidates = mention.candidates.filter((c) => pack.core(c.entity).kind !== 'person');
      if (refused.has(mention) || candidates.length === 0 || candidates.some((c) => c.role !== 'short'))
        continue;
      const own = ofCountryBeside(pack, candidates, index, flow);
      if (own.length === 0) continue;
      const [only] = own;
      const entity =
        own.length < candidates.length && own.length === 1
          ? only!.entity
          : (namedBefore(own, mention, notes) ?? ofTheCountry(pack, own, counts));
      if (entity === null) continue;
      const { start, end } = mention;
      found.push({ flow: flow.index, start, end, how: 'short', score: 0.8, entity });
    }
  }
  return found;
}

/**
 * "Kemlu Malaysia", "the Russian defence ministry", "India's Supreme Court": where a country stands beside the short
 * name, only those of that country are left; else all.
 */
function ofCountryBeside(
  pack: Pack,
  candidates: readonly Candidate[],
  index: number,
  flow: FlowReading,
): readonly Candidate[] {
  const { tokens, mentions } = flow;
  const mention = mentions[index]!;
  let left = candidates;
  for (const other of [mentions[index - 1], mentions[index + 1]]) {
    if (!other) continue;
    const after = other.firstToken === mention.lastToken + 1 && tokens[other.firstToken]?.joined;
    const before = isRightBefore(other, mention, flow);
    if (!after && !before) continue;
    const places = [...other.demonymOf, ...other.candidates.map((candidate) => candidate.entity)];
    const named = places.filter((place) => pack.core(place).type === 'country');
    if (named.length > 0) left = left.filter(({ entity }) => named.includes(pack.core(entity).country));
  }
  return left;
}

/** "Indian Supreme Court", "India's Supreme Court". */
function isRightBefore(other: Mention, mention: Mention, { tokens, text }: FlowReading): boolean {
  const at = mention.firstToken;
  if (other.lastToken === at - 1) return tokens[at]!.joined;
  const between = text.slice(other.end, mention.start);
  return other.lastToken === at - 2 && /^['’]s\s+$/.test(between);
}

/** Of the candidates the one that was named last before the mention; in headlines the first one after it. */
function namedBefore(
  candidates: readonly Candidate[],
  mention: Mention,
  notes: readonly Note[],
): number | null {
  const wanted = new Set(candidates.map((candidate) => candidate.entity));
  let last: number | null = null;
  let first: number | null = null;
  for (const note of notes) {
    if (!wanted.has(note.entity)) continue;
    const before = note.flow < mention.flow || (note.flow === mention.flow && note.start < mention.start);
    if (before) last = note.entity;
    else first ??= note.entity;
  }
  return last ?? (wanted.size === 1 ? first : null);
}

function ofTheCountry(
  pack: Pack,
  candidates: readonly Candidate[],
  counts: ReadonlyMap<number, number>,
): number | null {
  const ranked = candidates
    .map(({ entity }) => ({ entity, count: counts.get(pack.core(entity).country) ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  if (!first || first.count < 2) return null;
  return second && second.count * COUNTRY_LEAD > first.count ? null : first.entity;
}
