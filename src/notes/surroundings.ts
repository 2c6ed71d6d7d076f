/** Whether a name stands for itself or is part of a longer name that the dataset does not know. Pure. */
import type { Kind } from '../facts/schema';
import { ORDINARY_WORDS } from './ordinary-words';
import type { FlowReading, Mention } from './reading';
import {
  CALENDAR,
  CONTAINERS_AFTER,
  CONTAINERS_BEFORE,
  CONTAINERS_OF,
  DIRECTIONS_AFTER,
  DIRECTIONS_BEFORE,
  FUNCTION_WORDS,
  MILITARY_NOUNS,
  WAR_NOUNS,
} from './surrounding-words';
import type { Token } from './tokens';

const STATE_TYPES = new Set(['country', 'capital', 'territory']);

export interface Around {
  flow: FlowReading;
  lang: string;
  /** Words that the article also writes in lower case. */
  lowerCase: ReadonlySet<string>;
  /** Words with a capital of their own, folded. */
  ownCapital: ReadonlySet<string>;
  /** Words of titles, folded: see title-words.ts. */
  titleWords: ReadonlySet<string>;
  /** Tokens that belong to some name of the dataset, by index: such neighbours are explained. */
  named: ReadonlySet<number>;
}

/** Why the mention cannot mean an entity of this kind here, or null. `type` is the entity's type key. */
export function partOfLongerName(mention: Mention, kind: Kind, type: string, around: Around): string | null {
  const before = neighbour(mention.firstToken - 1, mention.firstToken, around);
  const after = neighbour(mention.lastToken + 1, mention.lastToken + 1, around);
  const words = mention.lastToken - mention.firstToken + 1;
  const { tokens, headline } = around.flow;
  const single = words === 1;
  const acronym = single && tokens[mention.firstToken]!.allCaps && kind !== 'person';

  if (before?.capital && CONTAINERS_BEFORE.has(before.folded) && !isSaintOrAir(before, mention, around))
    return `"${before.folded}" before it`;
  if (around.flow.text.charAt(mention.end) === '$') return 'a currency';
  if (isOfContainer(mention, around)) return 'named after it, with "of"';
  if (after?.capital && CONTAINERS_AFTER.has(after.folded) && !isNamed(mention.lastToken + 1, around))
    if (kind === 'person' || kind === 'place' || single) return `"${after.folded}" after it`;
  if (kind === 'place' || acronym) {
    if (after?.capital && DIRECTIONS_AFTER.has(after.folded)) return `"${after.folded}" after it`;
    if (before?.capital && !before.first && DIRECTIONS_BEFORE.has(before.folded))
      return `"${before.folded}" before it`;
  }
  if (single && !acronym && isOrdinaryHere(tokens[mention.firstToken]!, around))
    return 'an ordinary word here';
  const adjective = isAdjective(mention, around.flow);
  if (adjective !== null) return adjective;
  if (headline || acronym) return null;
  if (kind === 'person' && single) {
    if (isUnknownName(before, mention.firstToken - 1, around)) return `unknown "${before!.folded}" before it`;
    if (isUnknownName(after, mention.lastToken + 1, around)) return `unknown "${after!.folded}" after it`;
  }
  if (kind === 'place' && single) {
    const explained =
      before !== null && (around.titleWords.has(before.folded) || isNamed(mention.firstToken - 1, around));
    // In Indonesian a country follows its noun and a name may follow the country: "aktor Israel Gal Gadot". The
    // same with capitals that stand for their states: "Agen Rahasia Moskow".
    const modifier = around.lang === 'id' && STATE_TYPES.has(type);
    if (!explained && !modifier && isUnknownName(after, mention.lastToken + 1, around))
      return `unknown "${after!.folded}" after it`;
    // "Invasi Moskow": an Indonesian noun before a place has its capital from the sentence.
    const noun = around.lang === 'id' && before?.first;
    if (!modifier && !noun && isUnknownName(before, mention.firstToken - 1, around))
      return `unknown "${before!.folded}" before it`;
  }
  if ((kind === 'org' || kind === 'weapon' || kind === 'unit') && single) {
    if (isUnknownName(after, mention.lastToken + 1, around) && around.lang === 'en')
      return `unknown "${after!.folded}" after it`;
  }
  return null;
}

/** "Baku tembak": the capital comes from the sentence or the headline, and nothing else makes it a name. */
function isOrdinaryHere(token: Token, around: Around): boolean {
  if (!token.first && !around.flow.headline) return false;
  if (around.ownCapital.has(token.folded)) return false;
  return ORDINARY_WORDS.has(token.folded) || around.lowerCase.has(token.folded);
}

/** The token at `index` when nothing but white space parts it from the mention. */
function neighbour(index: number, joint: number, around: Around): Token | null {
  const { tokens } = around.flow;
  const token = tokens[index];
  return token && tokens[joint]?.joined ? token : null;
}

function isNamed(index: number, around: Around): boolean {
  return around.named.has(index);
}

/** A capitalised word that nothing explains: likely the rest of a longer name. */
function isUnknownName(token: Token | null, index: number, around: Around): boolean {
  if (token === null || !token.capital || isNamed(index, around)) return false;
  if (CALENDAR.has(token.folded) || around.titleWords.has(token.folded)) return false;
  if (FUNCTION_WORDS.has(token.folded)) return false;
  return !(token.first && isOrdinaryFirstWord(token.folded, around.lang, around.lowerCase));
}

/**
 * A sentence's first word has its capital from there: it is no name when the article writes it small elsewhere, or
 * when it is an Indonesian noun made by affixes ("pernyataan", "kunjungan", "serangannya"). Length and endings
 * keep surnames out ("Hasan", "Gunawan", "Sulaiman").
 */
export function isOrdinaryFirstWord(folded: string, lang: string, lowerCase: ReadonlySet<string>): boolean {
  if (lowerCase.has(folded)) return true;
  if (lang !== 'id') return false;
  if (folded.length >= 8 && /^(?:ke|pe|per|se)[a-z]+an$|^[a-z]+nya$/.test(folded)) return true;
  return folded.length >= 7 && /[^wmyh]an$/.test(folded);
}

/**
 * "militer" and "military" are adjectives too: "US military aid", "intervensi militer AS" speak of no armed
 * forces as such. Then a noun stands after (English) or before (Indonesian).
 */
export function isAdjective(
  span: { firstToken: number; lastToken: number },
  flow: FlowReading,
): string | null {
  const { tokens } = flow;
  const first = tokens[span.firstToken]!;
  const last = tokens[span.lastToken]!;
  const next = tokens[span.lastToken + 1];
  if (last.folded === 'military' && next?.joined && MILITARY_NOUNS.has(next.folded))
    return `"${next.folded}" after it`;
  if (last.folded === 'war' && next?.joined && WAR_NOUNS.has(next.folded)) return `"${next.folded}" after it`;
  const previous = tokens[span.firstToken - 1];
  if (first.folded !== 'militer' || !previous || !first.joined) return null;
  const isNoun = !FUNCTION_WORDS.has(previous.folded) && !/^(?:me|ber|di|ter)/.test(previous.folded);
  return isNoun ? `"${previous.folded}" before it` : null;
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
function isSaintOrAir(before: Token, mention: Mention, around: Around): boolean {
  return before.first && around.lowerCase.has(before.folded) && !isNamed(mention.firstToken - 1, around);
}
