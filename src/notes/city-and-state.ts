/** "Athens, Georgia": a city of that name in a state of another country than the dataset's. Pure. */
import type { Pack } from '../pack/types';
import type { Around } from './neighbours';
import type { Mention } from './reading';

/** Why the mention cannot be the place `entity`, or null. */
export function inOtherState(pack: Pack, entity: number, mention: Mention, around: Around): string | null {
  const { tokens, text } = around.flow;
  const next = tokens[mention.lastToken + 1];
  if (!next || text.slice(tokens[mention.lastToken]!.end, next.start) !== ', ') return null;
  const state = around.mentionAt(mention.lastToken + 1);
  const own = pack.core(entity).country;
  const elsewhere = state?.candidates.some((candidate) => {
    const { type, country } = pack.core(candidate.entity);
    return type === 'region' && country >= 0 && country !== own && country !== entity;
  });
  return elsewhere ? 'a place in another state' : null;
}
