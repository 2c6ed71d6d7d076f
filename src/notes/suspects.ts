/**
 * Names that the article gives to somebody else: once "Paris Hilton" or "M. K. Stalin" stands in it, "Paris" and
 * "Stalin" alone need evidence of their own. Pure.
 */
import type { Pack } from '../pack/types';
import { nameOf } from './called-so';
import { type Around, isNamed } from './neighbours';
import { GIVEN_NAMES } from './ordinary-words';
import type { Mention } from './reading';
import { AND, LOCATIVE, PREFIXES } from './surrounding-words';

export interface Suspects {
  /** Names, folded, that are part of somebody else's name in the article. */
  names: ReadonlySet<string>;
  /** Names, folded, that somebody or something is said to bear: "a thief called Reagan", "Cairo, a language". */
  called: ReadonlySet<string>;
  /** Names, folded, of games, horses, yachts and bands that are called after wars, units or weapons. */
  things: ReadonlySet<string>;
  /** "paris hilton": such names with the word before or after, folded, for headlines. */
  pairs: ReadonlySet<string>;
  /** Names, folded, that the article says are states of a federation. */
  states: ReadonlySet<string>;
  /** Ordinals of people whose full name stands only in names of airports, streets and the like. */
  namesakes: ReadonlySet<number>;
  /** Ordinals of people whose full name stands for themselves. */
  themselves: ReadonlySet<number>;
  /** To what entities belong, as far as it has been asked: relations are decoded at each call. */
  belongings: Map<number, readonly number[]>;
}

/** Nobody and nothing suspected; new for each article, for what it learns on the way. */
export function noSuspects(): Suspects {
  return {
    names: new Set(),
    called: new Set(),
    things: new Set(),
    pairs: new Set(),
    states: new Set(),
    namesakes: new Set(),
    themselves: new Set(),
    belongings: new Map(),
  };
}

/** Relations that say that an entity belongs to the place or body, and the article to it. */
const BELONGS = /^(?:role:.+|country|capital|seat|partOf|birthplace|garrison)$/;

/** Why the mention cannot mean this entity while its name is somebody else's, or null. */
export function suspicionOf(
  pack: Pack,
  entity: number,
  mention: Mention,
  around: Around,
  suspects: Suspects,
  present: ReadonlySet<number>,
): string | null {
  if (suspects.things.size > 0 && suspects.things.has(nameOf(mention, around.flow.tokens)))
    return 'a thing is called so in the article';
  if (mention.lastToken > mention.firstToken) return null;
  const token = around.flow.tokens[mention.firstToken]!;
  if (suspects.namesakes.has(entity) && pack.record(entity).name.en.includes(' '))
    return 'only in names of other things';
  if (token.allCaps) return null;
  if (around.flow.headline && isPair(mention, around, suspects.pairs))
    return "part of somebody's name in the article";
  const { kind, type } = pack.core(entity);
  if (kind === 'place' && type !== 'region' && suspects.states.has(token.folded))
    return 'a state of a federation in the article';
  // Of several bearers of a name the evidence chooses.
  if (mention.candidates.length > 1) return null;
  const given = kind === 'place' && GIVEN_NAMES.has(token.folded);
  const called = suspects.called.has(token.folded);
  if (!given && !called && !suspects.names.has(token.folded)) return null;
  if (kind === 'place' && isLocated(mention, around)) return null;
  if (kind === 'person') {
    if (suspects.themselves.has(entity)) return null;
    // Nobody needs to be told what the president is called: "a thief called Soeharto" is another.
    if (called) return 'the article calls somebody else so';
    // Known by one name: "Soekarno" beside somebody called "Soekarno Hadi".
    if (mention.candidates[0]!.role === 'name') return null;
  }
  if (belongings(pack, entity, suspects).some((other) => present.has(other))) return null;
  return given ? 'a given name, and nothing speaks for the place' : "somebody else's name in the article";
}

function belongings(pack: Pack, entity: number, { belongings }: Suspects): readonly number[] {
  const known = belongings.get(entity);
  if (known) return known;
  const found = pack.relations(entity).flatMap(({ kind, to }) => (BELONGS.test(kind) ? [to] : []));
  belongings.set(entity, found);
  return found;
}

function isPair({ firstToken, lastToken }: Mention, { flow }: Around, pairs: ReadonlySet<string>): boolean {
  const own = flow.tokens[firstToken]!.folded;
  const before = flow.tokens[firstToken - 1]?.folded;
  const after = flow.tokens[lastToken + 1]?.folded;
  return pairs.has(`${before} ${own}`) || pairs.has(`${own} ${after}`);
}

/** "in Paris", "pro-Beijing", "Paris, Rome and Oslo". */
function isLocated({ firstToken, lastToken }: Mention, around: Around): boolean {
  const { tokens, text } = around.flow;
  const before = tokens[firstToken - 1];
  if (before && tokens[firstToken]!.joined && LOCATIVE.has(before.folded)) return true;
  if (before && PREFIXES.has(before.folded) && text.charAt(before.end) === '-') return true;
  return isListed(firstToken, -1, around) || isListed(lastToken, 1, around);
}

/** Only a comma or "and" parts the token at `index` from another name of the dataset before (-1) or after (1) it. */
function isListed(index: number, step: 1 | -1, around: Around): boolean {
  const { tokens, text } = around.flow;
  const beside = tokens[index + step];
  if (!beside) return false;
  if (AND.has(beside.folded)) return isNamed(index + 2 * step, around);
  const [left, right] = step < 0 ? [beside, tokens[index]!] : [tokens[index]!, beside];
  return isNamed(index + step, around) && text.slice(left.end, right.start) === ', ';
}
