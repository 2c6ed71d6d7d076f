/** Cue phrases: words and slots in a row ("invasi {russia} ke {ukraine}"). Pure. */
import type { PhrasePattern } from '../pack/types';
import { withinArticleDates } from './cue-time';
import { type FlowContext, isWord } from './flow-context';
import type { Mention } from './reading';
import { CALENDAR, FUNCTION_WORDS } from './surrounding-words';
import { isAdjective } from './surroundings';
import type { Note } from './types';

/** The note of a phrase whose anchor word stands at token `index`, or null. */
export function matchPhrase(context: FlowContext, pattern: PhrasePattern, index: number): Note | null {
  const first = walk(context, pattern, index, -1);
  const last = first === null ? null : walk(context, pattern, index, 1);
  if (first === null || last === null) return null;
  if (isAdjective({ firstToken: first, lastToken: last }, context.flow) !== null) return null;
  const core = context.pack.core(pattern.entity);
  const begin = core.kind === 'event' ? core.from : null;
  if (core.kind === 'event' && isOfAnotherYear(context, last, core)) return null;
  if (goesOn(context, last)) return null;
  if (!withinArticleDates(pattern.cue, begin, context.article.date)) return null;
  const { tokens, text, index: flow } = context.flow;
  const start = tokens[first]!.start;
  const end = tokens[last]!.end;
  const why = { participants: [], trigger: text.slice(start, end), time: null };
  return { flow, start, end, how: 'described', score: 0.85, entity: pattern.entity, why };
}

/** "KTT ASEAN Plus One", "KTT ASEAN–PBB" are others: an unknown name, or a dash, follows a name at the phrase's end. */
function goesOn({ flow: { tokens, text, headline }, mentionAt }: FlowContext, last: number): boolean {
  const next = tokens[last + 1];
  if (!next || !tokens[last]!.capital || headline) return false;
  if (/^(?:-{1,2}|[‐‑–—])$/.test(text.slice(tokens[last]!.end, next.start))) return next.capital;
  if (!next.joined || !next.capital || mentionAt.has(last + 1)) return false;
  return !CALENDAR.has(next.folded) && !FUNCTION_WORDS.has(next.folded);
}

/** "KTT APEC 2026" is not the one of 2025. */
function isOfAnotherYear(
  { flow: { tokens } }: FlowContext,
  last: number,
  { from, to }: { from: string | null; to: string | null },
): boolean {
  const next = tokens[last + 1];
  if (!next?.joined || !/^(?:19|20)\d{2}$/.test(next.folded) || from === null) return false;
  return next.folded < from.slice(0, 4) || (to !== null && next.folded > to.slice(0, 4));
}

/** Matches the elements before (-1) or after (1) the anchor. Outermost token reached, or null. */
function walk(context: FlowContext, pattern: PhrasePattern, anchor: number, step: -1 | 1): number | null {
  let edge = anchor;
  for (let e = pattern.anchor + step; e >= 0 && e < pattern.elements.length; e += step) {
    const element = pattern.elements[e]!;
    if (!context.runsOn(step < 0 ? edge - 1 : edge)) return null;
    const at = edge + step;
    if ('slot' in element) {
      const mention = slotAt(context, at, step, element.slot);
      if (!mention) return null;
      edge = step < 0 ? mention.firstToken : mention.lastToken;
    } else if (isWord(context.flow.tokens[at], element.word)) edge = at;
    else return null;
  }
  return edge;
}

/** The mention that begins (or, going backwards, ends) at the token and stands for the entity. */
function slotAt(context: FlowContext, index: number, step: -1 | 1, entity: number): Mention | null {
  const { tokens, text } = context.flow;
  const token = tokens[index];
  // "Russia's invasion": the possessive is a token of its own.
  const possessive = step < 0 && token?.folded === 's' && /['’]/.test(text.charAt(token.start - 1));
  const at = possessive ? index - 1 : index;
  const mention = context.mentionAt.get(at);
  if (!mention || (step < 0 ? mention.lastToken : mention.firstToken) !== at) return null;
  return context.standsFor(mention, entity) ? mention : null;
}
