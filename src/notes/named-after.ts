/** Streets, schools, banks, clubs and newspapers that are named after a person or a place. Pure. */
import type { Kind } from '../facts/schema';
import { type Around, isAcronym, isNamed, neighbour } from './neighbours';
import type { Mention } from './reading';
import {
  CLUBS_BEFORE,
  CONTAINERS_AFTER,
  CONTAINERS_BEFORE,
  CONTAINERS_OF,
  DISHES_BEFORE,
  LONG_CONTAINERS_AFTER,
  LONG_CONTAINERS_BEFORE,
  PERSON_CONTAINERS_AFTER,
  PLACE_CONTAINERS_AFTER,
} from './surrounding-words';
import type { Token } from './tokens';

/**
 * So many words away a container may stand: "Bank Rakyat Indonesia", "Jalan Jenderal Ahmad Yani", "Moscow State
 * University". A place further on says where it is: "Universitas Kansai Gaidai Jepang".
 */
const REACH = { before: { place: 2, other: 3 }, after: 3 };

/** Why the mention is only part of the name of something else, or null. */
export function namedAfter(mention: Mention, kind: Kind, around: Around): string | null {
  return containerBefore(mention, kind, around) ?? containerAfter(mention, kind, around);
}

function containerBefore(mention: Mention, kind: Kind, around: Around): string | null {
  const before = neighbour(mention.firstToken - 1, mention.firstToken, around);
  if (before && kind === 'place' && DISHES_BEFORE.has(before.folded)) return `"${before.folded}" before it`;
  if (!isCapitalOrNumber(before)) return isOfContainer(mention, around) ? 'named after it, with "of"' : null;
  if (CONTAINERS_BEFORE.has(before.folded) && !isOrdinaryNoun(before, mention, around))
    return `"${before.folded}" before it`;
  if (CLUBS_BEFORE.has(before.folded) && isNamed(mention.firstToken, around) && !around.flow.headline)
    return `the club "${before.folded}" before it`;
  const { tokens } = around.flow;
  let reach = kind === 'place' ? REACH.before.place : REACH.before.other;
  for (let i = mention.firstToken - 1; i >= mention.firstToken - reach; i--) {
    const token = tokens[i]!;
    if (!token.capital) reach++;
    if (LONG_CONTAINERS_BEFORE.has(token.folded)) return `"${token.folded}" before it`;
    // "SMP Negeri 34 Bandung"
    if (!token.joined || !isCapitalOrNumber(tokens[i - 1])) break;
  }
  return isOfContainer(mention, around) ? 'named after it, with "of"' : null;
}

function isCapitalOrNumber(token: Token | null | undefined): token is Token {
  return token !== null && token !== undefined && (token.capital || /^\d{1,3}$/.test(token.folded));
}

function containerAfter(mention: Mention, kind: Kind, around: Around): string | null {
  const at = mention.lastToken + 1;
  if (/^ & (?:Co|Company|Sons|Partners)\b/.test(around.flow.text.slice(mention.end, mention.end + 12)))
    return 'a firm';
  const after = neighbour(at, at, around);
  if (!after?.capital || isNamed(at, around)) return null;
  const single = mention.lastToken === mention.firstToken;
  if (CONTAINERS_AFTER.has(after.folded) && (kind === 'person' || kind === 'place' || single))
    return `"${after.folded}" after it`;
  if (ofKind(kind)?.has(after.folded) && !isAcronym(mention, around)) return `"${after.folded}" after it`;
  // In a headline every word has its capital: "Moscow Closes Airport".
  if (around.flow.headline || !ofKind(kind) || isAcronym(mention, around)) return null;
  const { tokens } = around.flow;
  for (let i = at; i < at + REACH.after; i++) {
    const token = tokens[i];
    if (!token?.capital || !token.joined || isNamed(i, around)) return null;
    if (LONG_CONTAINERS_AFTER.has(token.folded)) return `"${token.folded}" after it`;
  }
  return null;
}

function ofKind(kind: Kind): ReadonlySet<string> | null {
  return kind === 'person' ? PERSON_CONTAINERS_AFTER : kind === 'place' ? PLACE_CONTAINERS_AFTER : null;
}

/** "University of Indonesia": container, "of", name. */
function isOfContainer(mention: Mention, around: Around): boolean {
  const { tokens } = around.flow;
  const of = tokens[mention.firstToken - 1];
  const container = tokens[mention.firstToken - 2];
  if (!of || !container || !tokens[mention.firstToken]!.joined || !of.joined) return false;
  return of.folded === 'of' && container.capital && CONTAINERS_OF.has(container.folded);
}

/** "Air", "Royal", "Bank" … are names' parts; the same words begin sentences in Indonesian ("Air Gaza tercemar"). */
function isOrdinaryNoun(before: Token, mention: Mention, around: Around): boolean {
  return before.first && around.lowerCase.has(before.folded) && !isNamed(mention.firstToken - 1, around);
}
