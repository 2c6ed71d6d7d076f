/** A name as the dictionary keeps it: folded tokens, and the pattern of its capitals and gaps. */
import { isLetter, isLower, isUpper } from './fold';
import { GAP_BREAK, GAP_NEUTRAL, gap, MAX_TOKENS, nextTokenStart, readGap, TokenReader } from './tokens';

/** Case classes of a name's token. A text's token that is written with more capitals always fits. */
export const CASE_ANY = 0;
/** First letter must not be lower case. */
export const CASE_CAPITAL = 1;
/** No lower-case letter at all. */
export const CASE_ALL = 2;

export interface Spelling {
  /** Folded tokens. */
  tokens: string[];
  /** One byte a token: case class in bits 0–1, kind of the gap before it in bits 2–5. */
  pattern: number[];
}

const reader = new TokenReader();

/**
 * Spelling of a name, or null when no text could ever match it: no word in it, more than MAX_TOKENS tokens, a token
 * beyond MAX_TOKEN units, or characters between its words that end a name (brackets, "!").
 */
export function spell(name: string): Spelling | null {
  const tokens: string[] = [];
  const pattern: number[] = [];
  let at = nextTokenStart(name, 0);
  let gapKind = GAP_NEUTRAL;
  while (at < name.length) {
    reader.read(name, at);
    if (reader.tooLong || tokens.length === MAX_TOKENS) return null;
    tokens.push(String.fromCharCode(...reader.units.subarray(0, reader.length)));
    pattern.push(caseClass(name, reader.start, reader.end) | (gapKind << 2));
    readGap(name, reader.end);
    if (gap.kind === GAP_BREAK) {
      if (nextTokenStart(name, reader.end) < name.length) return null;
      break;
    }
    gapKind = gap.kind;
    at = gap.next;
  }
  return tokens.length > 0 ? { tokens, pattern } : null;
}

/**
 * A name without case, diacritics and differences of hyphen, space and quote: two names that fold alike are found in
 * the same texts, capitals aside. For comparing labels.
 */
export function foldName(name: string): string {
  const words: string[] = [];
  for (let at = nextTokenStart(name, 0); at < name.length; at = nextTokenStart(name, reader.end)) {
    reader.read(name, at);
    words.push(String.fromCharCode(...reader.units.subarray(0, reader.length)));
  }
  return words.join(' ');
}

function caseClass(text: string, start: number, end: number): number {
  if (!isUpper(text.charCodeAt(start))) return CASE_ANY;
  let letters = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isLower(unit)) return CASE_CAPITAL;
    if (isLetter(unit)) letters++;
  }
  return letters >= 2 ? CASE_ALL : CASE_CAPITAL;
}
