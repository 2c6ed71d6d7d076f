/** What an article says is called so: "nephew Chad", "the yacht Brexit", "Iron Dome, a grey colt". Pure. */
import type { Pack } from '../pack/types';
import { type Around, neighbour } from './neighbours';
import type { Mention } from './reading';
import { KIN_BEFORE, KIN_WITH_COMMA, NAMED_THINGS, THINGS } from './surrounding-words';
import type { Token } from './tokens';

/** After a name and a comma, an article and so many words: "a grey colt trained …". */
const WORDS = 4;

/** The mention's words, folded: the key of names in suspects. */
export function nameOf({ firstToken, lastToken }: Mention, tokens: readonly Token[]): string {
  return tokens
    .slice(firstToken, lastToken + 1)
    .map((token) => token.folded)
    .join(' ');
}

/**
 * "gim Delta Force", "the yacht Brexit", "Iron Dome, a grey colt": the name of a war, unit or weapon for a thing.
 * Of places and people it says nothing: "film Iran" is one from there.
 */
export function isThing(pack: Pack, mention: Mention, around: Around): boolean {
  const kinds = mention.candidates.map(({ entity }) => pack.core(entity).kind);
  if (kinds.some((kind) => kind === 'place' || kind === 'person')) return false;
  const before = neighbour(mention.firstToken - 1, mention.firstToken, around);
  return (
    (before !== null && NAMED_THINGS.has(before.folded)) || isThingByComma(mention, around, NAMED_THINGS)
  );
}

/** "nephew Chad", "Pak Oman", "her cat, Cairo", "Cairo, a programming language". */
export function isCalledSo(mention: Mention, isPerson: boolean, around: Around): boolean {
  const { tokens, text } = around.flow;
  const { firstToken } = mention;
  if (isThingByComma(mention, around, THINGS)) return true;
  const before = tokens[firstToken - 1];
  if (!before) return false;
  // "Pak Jokowi" is the president himself.
  if (tokens[firstToken]!.joined)
    return (!isPerson && KIN_BEFORE.has(before.folded)) || isNaming(tokens, firstToken - 1);
  return KIN_WITH_COMMA.has(before.folded) && text.slice(before.end, tokens[firstToken]!.start) === ', ';
}

/** "Cairo, a programming language", "Iron Dome, grup metal dari Bekasi". */
function isThingByComma(
  { lastToken }: Mention,
  { flow, lang }: Around,
  things: ReadonlySet<string>,
): boolean {
  const { tokens, text } = flow;
  const { end } = tokens[lastToken]!;
  const after = tokens.slice(lastToken + 1, lastToken + 2 + WORDS);
  if (lang === 'id') return text.startsWith(', ', end) && things.has(after[0]?.folded ?? '');
  if (!/^, an? /.test(text.slice(end, end + 5))) return false;
  // "Iron Dome, a system that a firm …": what it is stands before the next comma or clause.
  const clause = after
    .slice(1)
    .findIndex((token) => !token.joined || /^(?:that|which|who|of|for|by)$/.test(token.folded));
  return after
    .slice(1, clause < 0 ? undefined : Math.max(2, clause + 1))
    .some((token) => things.has(token.folded));
}

/** "are called", "a judge named", "tersangka bernama": and not "NATO called China …". */
function isNaming(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]!.folded === 'bernama') return true;
  if (!/^(?:called|named)$/.test(tokens[index]!.folded)) return false;
  const be = /^(?:is|are|was|were|be|been)$/.test(tokens[index - 1]?.folded ?? '');
  return be || /^an?$/.test(tokens[index - 2]?.folded ?? '');
}
