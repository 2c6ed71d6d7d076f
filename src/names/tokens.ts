/**
 * Tokens and the gaps between them, for names (build time) and for the look-up's slow path.
 *
 * A token is a run of word units; marks, format characters and a quote between two word units belong to it and count
 * as nothing ("Sana'a" = "Sanaa"). Single letters each followed by a period are one token ("U.S." = "US").
 */
import {
  AMPERSAND,
  BREAK,
  COLON,
  COMMA,
  classify,
  EXPAND,
  expansion,
  FIRST_WORD,
  FORMAT,
  foldTable,
  HYPHEN,
  isLetter,
  isWord,
  MARK,
  PERIOD,
  PLUS,
  QUOTE,
  SLASH,
  SPACE,
} from './fold';

/** Longer tokens are never found. Folded units. */
export const MAX_TOKEN = 64;
/** Longer names are never found. */
export const MAX_TOKENS = 32;
/** UTF-16 units between two tokens of a name. */
const MAX_GAP = 10;
/** "U.S.S.R." has four. The bound keeps hostile texts ("A.A.A.…") linear. */
const MAX_INITIALS = 8;

/** Kinds of gap between two tokens. NEUTRAL: spaces (at most one line break) or a hyphen, with spaces or without. */
export const GAP_NEUTRAL = 0;
export const GAP_PERIOD = 1;
export const GAP_SLASH = 2;
export const GAP_AMPERSAND = 3;
export const GAP_COMMA = 4;
export const GAP_COLON = 5;
export const GAP_PLUS = 6;
export const GAP_QUOTE = 7;
/** No name goes across. */
export const GAP_BREAK = 15;

/** Class of the one connector in a gap → kind of the gap; GAP_BREAK for classes that are no connectors. */
export const gapOfClass: Uint8Array = new Uint8Array(FIRST_WORD).fill(GAP_BREAK);
for (const [value, kind] of [
  [SPACE, GAP_NEUTRAL],
  [HYPHEN, GAP_NEUTRAL],
  [PERIOD, GAP_PERIOD],
  [SLASH, GAP_SLASH],
  [AMPERSAND, GAP_AMPERSAND],
  [COMMA, GAP_COMMA],
  [COLON, GAP_COLON],
  [PLUS, GAP_PLUS],
  [QUOTE, GAP_QUOTE],
] as const)
  gapOfClass[value] = kind;

/** Reads one token at a time into its own fields, so that nothing is allocated. */
export class TokenReader {
  /** Folded units, `length` of them. */
  readonly units = new Uint16Array(MAX_TOKEN);
  length = 0;
  /** Folded units of the token, those that do not fit included. */
  private total = 0;
  start = 0;
  /** After the last word unit or mark; after the last period of "U.S.". */
  end = 0;
  /** True when the token does not fit into `units`: it is no token of any name. */
  tooLong = false;
  /** For "Iran's": end of "Iran" in the text. 0: no possessive. */
  possessiveEnd = 0;

  /** Reads the token whose first word unit is at `start`. */
  read(text: string, start: number): void {
    this.start = start;
    this.length = 0;
    this.total = 0;
    this.tooLong = false;
    this.possessiveEnd = 0;
    if (this.readInitials(text, start)) return;
    let i = start;
    let end = start;
    let quoteEnd = 0;
    let quoteLength = 0;
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const value = foldTable[unit]! || classify(unit);
      if (value >= FIRST_WORD) {
        this.push(value);
        end = i + 1;
      } else if (value === EXPAND) {
        for (const v of expansion(unit)) this.push(v);
        end = i + 1;
      } else if (value === MARK) {
        end = i + 1;
      } else if (value === QUOTE) {
        if (!this.wordFollows(text, i + 1)) break;
        quoteEnd = end;
        quoteLength = this.total;
      } else if (value !== FORMAT) break;
    }
    this.end = end;
    // Possessive: only an "s" follows the last quote.
    if (quoteEnd > 0 && this.total === quoteLength + 1 && (text.charCodeAt(end - 1) | 32) === 115) {
      this.possessiveEnd = quoteEnd;
    }
  }

  /** "U.S.", "A.S", "U.S.S.R.": letters each followed by a period, the last period optional. */
  private readInitials(text: string, start: number): boolean {
    let i = start;
    let count = 0;
    while (i < text.length && isLetter(text.charCodeAt(i)) && isWord(text.charCodeAt(i))) {
      count++;
      if (count > MAX_INITIALS) return false;
      if (text.charCodeAt(i + 1) !== 46) {
        i++;
        break;
      }
      i += 2;
    }
    if (count < 2 || text.charCodeAt(start + 1) !== 46) return false;
    // "a.bc" and "U.Sá" go on: no initials. Marks and quotes after them do not occur in news.
    if (i < text.length && isTokenPart(text.charCodeAt(i))) return false;
    for (let j = start; j < i; j++) {
      const unit = text.charCodeAt(j);
      if (unit === 46) continue;
      const value = classify(unit);
      if (value === EXPAND) for (const v of expansion(unit)) this.push(v);
      else this.push(value);
    }
    this.end = i;
    return true;
  }

  private push(value: number): void {
    this.total++;
    if (this.length < MAX_TOKEN) this.units[this.length++] = value;
    else this.tooLong = true;
  }

  private wordFollows(text: string, from: number): boolean {
    for (let i = from; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const value = foldTable[unit]! || classify(unit);
      if (value >= FIRST_WORD || value === EXPAND) return true;
      if (value !== MARK && value !== FORMAT) return false;
    }
    return false;
  }
}

function isTokenPart(unit: number): boolean {
  const value = foldTable[unit]! || classify(unit);
  return value >= FIRST_WORD || value === EXPAND || value === MARK || value === FORMAT || value === QUOTE;
}

/** Kind of the gap that {@link readGap} read last, and the offset of the word unit after it. */
export const gap = { kind: GAP_BREAK, next: 0 };

/**
 * Reads the gap that begins at `from` (the end of a token) into {@link gap}.
 * With GAP_BREAK `next` is where the search for the next token may go on.
 */
export function readGap(text: string, from: number): void {
  let connector = SPACE;
  let lines = 0;
  let seen = false;
  const limit = Math.min(text.length, from + MAX_GAP + 1);
  for (let i = from; i < limit; i++) {
    const unit = text.charCodeAt(i);
    const value = foldTable[unit]! || classify(unit);
    if (value >= FIRST_WORD || value === EXPAND) {
      // Two tokens with nothing between them: initials such as "U.S.A" and what is glued to them.
      gap.kind = seen ? gapOfClass[connector]! : GAP_BREAK;
      gap.next = i;
      return;
    }
    if (value === MARK || value === FORMAT) continue;
    if (value === SPACE) {
      if ((unit === 10 || unit === 0x2028 || unit === 0x2029) && ++lines > 1) break;
    } else if (value !== BREAK && connector === SPACE && !(value === PERIOD && seen)) {
      connector = value;
    } else break;
    seen = true;
  }
  gap.kind = GAP_BREAK;
  gap.next = from;
}

/**
 * The first unit at or after `from` that begins a token, or the text's length. `from` must not lie inside a token.
 */
export function nextTokenStart(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (isWord(text.charCodeAt(i))) return i;
  return text.length;
}
