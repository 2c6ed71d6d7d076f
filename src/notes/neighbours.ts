/** The words beside a mention, and whether they are the rest of a longer name. Pure. */
import type { FlowReading, Mention } from './reading';
import { CALENDAR, FUNCTION_WORDS, LOCATIVE, NOT_NOUNS, STATE_MARKS_BEFORE } from './surrounding-words';
import type { Token } from './tokens';

export interface Around {
  flow: FlowReading;
  lang: string;
  /** Words that the article also writes in lower case. */
  lowerCase: ReadonlySet<string>;
  /** Whether the article also writes these words, in this order, in lower case. */
  writesSmall: (words: readonly string[]) => boolean;
  /** Words with a capital of their own, folded. */
  ownCapital: ReadonlySet<string>;
  /** Words of titles, folded: see title-words.ts. */
  titleWords: ReadonlySet<string>;
  /** Tokens that belong to some name of the dataset, by index: such neighbours are explained. */
  named: ReadonlySet<number>;
  /** What the surroundings say of each candidate of a mention, once asked: it is asked up to four times. */
  refusals: Map<Mention, (string | null | undefined)[]>;
  /** The mention that begins with the token of that index. */
  mentionAt: (index: number) => Mention | undefined;
}

/** The token at `index` when nothing but white space parts it from the mention, which it touches at `joint`. */
export function neighbour(index: number, joint: number, around: Around): Token | null {
  const { tokens } = around.flow;
  const token = tokens[index];
  return token && tokens[joint]?.joined ? token : null;
}

export function isNamed(index: number, around: Around): boolean {
  return around.named.has(index);
}

/** A capitalised word that nothing explains: likely the rest of a longer name. */
export function isUnknownName(token: Token | null, index: number, around: Around): boolean {
  if (token === null || !token.capital || isNamed(index, around)) return false;
  // "Odessa A'zion", "A'ja Wilson"
  if (token.folded === 'a' && /['’]/.test(around.flow.text.charAt(token.end))) return true;
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

/** So many words with a capital in a row are a headline inside the text, and no name. */
const HEADLINE_RUN = 4;

/** "Baca juga: Jerman Hendak Perluas Bunker": a headline follows, where capitals tell nothing. */
export function beginsHeadline({ lastToken }: { lastToken: number }, { flow: { tokens } }: Around): boolean {
  for (let i = lastToken + 1; i <= lastToken + HEADLINE_RUN; i++) {
    if (!tokens[i]?.capital || !tokens[i]!.joined) return false;
  }
  return true;
}

/** "Putin-Kim": a hyphen or dash, and nothing else, parts the mention from a name of the dataset after it. */
export function isHyphenatedPair(lastToken: number, around: Around): boolean {
  const { tokens, text } = around.flow;
  const next = tokens[lastToken + 1];
  if (!next || !isNamed(lastToken + 1, around)) return false;
  return /^[-‐‑–—]$/.test(text.slice(tokens[lastToken]!.end, next.start));
}

/** Indonesian: "kota Ukraina Lyman" – a noun stands before, and the country says of where it is. */
export function isApposition({ firstToken }: { firstToken: number }, { flow, lang }: Around): boolean {
  if (lang !== 'id') return false;
  const noun = flow.tokens[firstToken - 1];
  if (!noun || !flow.tokens[firstToken]!.joined) return false;
  if (noun.capital || LOCATIVE.has(noun.folded)) return true;
  return !NOT_NOUNS.has(noun.folded) && !/^(?:me|ber|di|ter)\p{L}{3}/u.test(noun.folded);
}

/** "US", "U.S.": capitals say nothing of what stands beside them. */
export function isAcronym({ start, end }: Mention, { flow: { text } }: Around): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.]+$/u.test(text.slice(start, end));
}

/** "negara bagian Georgia", "Washington state". */
export function isState({ firstToken, lastToken }: Mention, { flow: { tokens } }: Around): boolean {
  const after = tokens[lastToken + 1];
  if (after?.joined && after.folded === 'state' && !after.capital) return true;
  const before = tokens[firstToken - 1];
  return (
    tokens[firstToken]!.joined &&
    STATE_MARKS_BEFORE.has(`${tokens[firstToken - 2]?.folded} ${before!.folded}`)
  );
}

/** "Telkom Indonesia", "Bursa Efek Indonesia": firms and bodies of the country are called after it. */
export function isHome({ firstToken }: Mention, { flow: { tokens } }: Around): boolean {
  return tokens[firstToken]!.folded === 'indonesia';
}
