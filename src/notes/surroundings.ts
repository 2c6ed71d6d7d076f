/** Whether a name stands for itself or is part of a longer name that the dataset does not know. Pure. */
import type { Kind } from '../facts/schema';
import { namedAfter } from './named-after';
import {
  type Around,
  beginsHeadline,
  isAcronym,
  isApposition,
  isHome,
  isHyphenatedPair,
  isNamed,
  isState,
  isUnknownName,
  neighbour,
} from './neighbours';
import { ordinaryHere } from './ordinary-here';
import { PEOPLE_TOO } from './ordinary-words';
import type { FlowReading, Mention } from './reading';
import {
  DIRECTIONS_AFTER,
  DIRECTIONS_BEFORE,
  FIXED_NAMES,
  FIXED_PHRASES,
  FUNCTION_WORDS,
  ILLNESSES,
  LANGUAGES_BEFORE,
  MILITARY_NOUNS,
  NAMES_TOO,
  ONCE,
  OTHER_TRADES,
  ROMANCE_OF,
  TITLES_OF_WORKS,
  WAR_NOUNS,
} from './surrounding-words';

/** "Minister for the Middle East Tobias Ellwood" is no longer name, "Los Angeles Lakers" is one. */
const CITY_TYPES = new Set(['city', 'capital']);
const STATE_TYPES = new Set(['country', 'capital', 'territory']);

/**
 * Why the mention cannot mean an entity of this kind here, or null.
 * @param type the entity's type key
 * @param isOwn whether the entity's own names have the word, folded: "Presiden Xi" goes on with "Jinping"
 */
export function partOfLongerName(
  mention: Mention,
  kind: Kind,
  type: string,
  around: Around,
  isOwn: (word: string) => boolean = () => false,
): string | null {
  const { headline, text } = around.flow;
  const single = mention.lastToken === mention.firstToken;
  const acronym = kind !== 'person' && isAcronym(mention, around);
  // "US$", and "US $180" where a space slipped in.
  if (/^ ?\$/.test(text.slice(mention.end, mention.end + 2))) return 'a currency';
  // "RI-1" is a president's car.
  if (acronym && /^[-‐‑]\d{1,2}(?!\d)/.test(text.slice(mention.end, mention.end + 4))) return 'numbered';
  const refused =
    namedAfter(mention, kind, around) ??
    fixedPhrase(mention, around) ??
    (kind === 'place' || acronym ? otherPlace(mention, type, around) : null) ??
    ordinaryHere(mention, acronym, around) ??
    isAdjective(mention, around.flow);
  if (refused !== null || headline || acronym) return refused;
  if (kind === 'person') return besidePerson(mention, single, around, isOwn);
  if (isGivenName(mention, around)) return "somebody's first name";
  if (kind === 'place') return besidePlace(mention, type, single, around);
  // "Javelin Gold": only English puts the rest of the name after it.
  return single && kind !== 'event' && around.lang === 'en' ? unknownAfter(mention, around) : null;
}

function unknownBefore({ firstToken }: Mention, around: Around): string | null {
  const before = neighbour(firstToken - 1, firstToken, around);
  return isUnknownName(before, firstToken - 1, around) ? `unknown "${before!.folded}" before it` : null;
}

function unknownAfter({ lastToken }: Mention, around: Around): string | null {
  const after = neighbour(lastToken + 1, lastToken + 1, around);
  return isUnknownName(after, lastToken + 1, around) ? `unknown "${after!.folded}" after it` : null;
}

/** A full name with more after it is another's: "Nelson Mandela Rao". */
function besidePerson(
  mention: Mention,
  single: boolean,
  around: Around,
  isOwn: (word: string) => boolean,
): string | null {
  if (single && isSecondSurname(mention, around)) return 'a double surname';
  // "Duet Prabowo-Gibran": the word before is no first name.
  if (single && !isHyphenatedPair(mention.lastToken, around)) {
    const before = unknownBefore(mention, around);
    if (before !== null && !isOwnInitial(mention, around, isOwn)) return before;
  }
  const trade = neighbour(mention.firstToken - 1, mention.firstToken, around);
  const once = around.flow.tokens[mention.firstToken - 2];
  // "Peneliti Kim Yong-hyun" is not the minister; one name alone ("komedian Zelensky") says who is meant.
  if (!single && trade && OTHER_TRADES.has(trade.folded) && !ONCE.has(once?.folded ?? ''))
    return `"${trade.folded}" before it`;
  const next = neighbour(mention.lastToken + 1, mention.lastToken + 1, around);
  if (next?.capital && NAMES_TOO.has(next.folded) && !isOwn(next.folded)) return `"${next.folded}" after it`;
  const after = unknownAfter(mention, around);
  return after !== null && isOwn(around.flow.tokens[mention.lastToken + 1]!.folded) ? null : after;
}

/** "Volodymyr O. Zelensky": an initial, and before it the person's own first name. */
function isOwnInitial({ firstToken }: Mention, around: Around, isOwn: (word: string) => boolean): boolean {
  const initial = around.flow.tokens[firstToken - 1]!;
  const given = neighbour(firstToken - 2, firstToken - 1, around);
  return initial.end - initial.start === 1 && given?.capital === true && isOwn(given.folded);
}

/** "Katherine Johnson-Trump": before the hyphen stands an unknown name with a first name. "Era-Trump" is none. */
function isSecondSurname({ firstToken }: Mention, around: Around): boolean {
  const { tokens, text } = around.flow;
  const [given, surname, own] = [tokens[firstToken - 2], tokens[firstToken - 1], tokens[firstToken]!];
  if (!given || !surname || !/^[-‐‑]$/.test(text.slice(surname.end, own.start))) return false;
  if (!surname.joined || !isUnknownName(surname, firstToken - 1, around)) return false;
  return isUnknownName(given, firstToken - 2, around);
}

/** "Penyanyi Chad Kroeger": one unknown word follows a name that people bear too. "Aktor Israel Gal Gadot" has two. */
function isGivenName({ firstToken, lastToken }: Mention, around: Around): boolean {
  const { tokens } = around.flow;
  if (firstToken !== lastToken || !PEOPLE_TOO.has(tokens[firstToken]!.folded)) return false;
  const next = neighbour(lastToken + 1, lastToken + 1, around);
  const further = neighbour(lastToken + 2, lastToken + 2, around);
  return isUnknownName(next, lastToken + 1, around) && !further?.capital;
}

function besidePlace(mention: Mention, type: string, single: boolean, around: Around): string | null {
  const before = neighbour(mention.firstToken - 1, mention.firstToken, around);
  const explained =
    before !== null && (around.titleWords.has(before.folded) || isNamed(mention.firstToken - 1, around));
  // In Indonesian a country follows its noun and a name may follow the country: "aktor Israel Gal Gadot". The
  // same with capitals that stand for their states: "Agen Rahasia Moskow".
  const modifier = around.lang === 'id' && STATE_TYPES.has(type);
  const open = modifier
    ? isApposition(mention, around) || beginsHeadline(mention, around)
    : !single && !CITY_TYPES.has(type) && before?.folded === 'the';
  if (!explained && !open) {
    const after = unknownAfter(mention, around);
    if (after !== null) return after;
  }
  // "Invasi Moskow": an Indonesian noun before a place has its capital from the sentence.
  const noun = around.lang === 'id' && before?.first;
  return (modifier && !isHome(mention, around)) || noun || !single ? null : unknownBefore(mention, around);
}

/** "AS Roma", "Stockholm syndrome", "Panama hats". */
function fixedPhrase(mention: Mention, around: Around): string | null {
  if (isFixedName(mention, around)) return 'part of a fixed name';
  const { tokens } = around.flow;
  const after = tokens[mention.lastToken + 1];
  if (!after?.joined) return null;
  if (ILLNESSES.has(after.folded)) return 'an illness';
  const phrase = `${tokens[mention.lastToken]!.folded} ${after.folded}`;
  return FIXED_PHRASES.has(phrase) || FIXED_PHRASES.has(phrase.replace(/s$/, ''))
    ? 'part of a fixed phrase'
    : null;
}

/** "AS Roma", "Prince of Wales", "Tour de France". */
function isFixedName({ firstToken, lastToken }: Mention, { flow: { tokens } }: Around): boolean {
  const [before, first, after] = [tokens[firstToken - 1], tokens[firstToken]!, tokens[lastToken + 1]];
  if (before && FIXED_NAMES.has(`${before.folded} ${first.folded}`)) return true;
  if (before && FIXED_NAMES.has(`${tokens[firstToken - 2]?.folded} ${before.folded} ${first.folded}`))
    return true;
  if (after && FIXED_NAMES.has(`${tokens[lastToken]!.folded} ${after.folded}`)) return true;
  return first.joined && ROMANCE_OF.has(before!.folded) && tokens[firstToken - 2]?.capital === true;
}

/** "Bandung Barat", "South Sudan", "Washington state", "film Roma": another place, or no place. */
function otherPlace(mention: Mention, type: string, around: Around): string | null {
  const before = neighbour(mention.firstToken - 1, mention.firstToken, around);
  const after = neighbour(mention.lastToken + 1, mention.lastToken + 1, around);
  if (after?.capital && DIRECTIONS_AFTER.has(after.folded)) return `"${after.folded}" after it`;
  if (before?.capital && !before.first && DIRECTIONS_BEFORE.has(before.folded))
    return `"${before.folded}" before it`;
  if (before && LANGUAGES_BEFORE.has(before.folded)) return 'a language';
  // "Kabupaten Bogor" lies around the city.
  if (CITY_TYPES.has(type) && (/^kab(?:upaten)?$/.test(before?.folded ?? '') || after?.folded === 'regency'))
    return 'a regency of that name';
  // "Wali Kota Solo": an office, and Solo.
  if (before?.folded === 'wali' && around.flow.tokens[mention.firstToken]!.folded === 'kota')
    return 'the end of a title';
  if (STATE_TYPES.has(type) && isState(mention, around)) return 'a state of a federation';
  if (before && !before.capital && type !== 'country' && TITLES_OF_WORKS.has(before.folded))
    return `"${before.folded}" before it`;
  return null;
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
