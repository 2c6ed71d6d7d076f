/**
 * Finds every name of a compiled dictionary in a text: leftmost, longest, whole tokens, not overlapping.
 *
 * Rules a caller can rely on (spelling.ts, tokens.ts and matcher.ts hold the details):
 * - Folded: case, diacritics (composed or not), kinds of quote, soft hyphens and zero-width characters; between the
 *   tokens of a name spaces and hyphens are one ("Kim Jong-un" = "Kim Jong Un", "Ke-105" = "ke 105").
 * - Capitals: a name is written in its least capitalised form. "perang" matches "Perang", "Putin" matches "PUTIN",
 *   "AS" matches only "AS". When the longest name's capitals do not fit, a shorter one is taken.
 * - "U.S." = "US"; a period after a token of up to three letters is passed over ("St. Petersburg", "George W. Bush").
 * - Left out of the span: hyphenated clitics and other affixes ("Rusia-lah", "pro-Rusia", "US-led"), possessives
 *   ("Iran's"), clitics attached to a name's last token ("Kim Jong Unnya", "PBBlah", never "Setelah").
 */
import { isInCapitals } from './caps';
import {
  classify,
  EXPAND,
  FIRST_WORD,
  FORMAT,
  foldTable,
  isLetter,
  isLower,
  isWord,
  MARK,
  QUOTE,
} from './fold';
import { Matcher } from './matcher';
import { prefixBit, prefixClass } from './prefix';
import { Tables } from './tables';
import { nextTokenStart, TokenReader } from './tokens';
import type { NameMatch } from './types';

export interface NamesDictionary {
  /** Names of the text, by start. UTF-16 offsets of the text as given. Throws NamesError on damaged tables. */
  find(text: string): NameMatch[];
  /** Number of name–value pairs in it. */
  readonly size: number;
  /** Reads every byte and compares with the checksum; the tables are checked as they are used in any case. */
  bodyIsIntact(): boolean;
}

/**
 * Opens a dictionary made by `compileNames` where it lies; nothing is parsed or copied.
 * @param byteOffset a multiple of 8.
 * @throws NamesError when header, version, byte order, lengths or sections are wrong.
 */
export function openNames(
  buffer: ArrayBuffer,
  byteOffset = 0,
  byteLength = buffer.byteLength - byteOffset,
): NamesDictionary {
  return new Dictionary(new Tables(buffer, byteOffset, byteLength));
}

/** Every unit that may begin a name not written in lower case, and few others: the engine's own loop hops to it. */
const HOP = /[A-Z0-9\u00aa-\u00ac\u00ae-\u1fff\u2070-\ud7ff\uf900-\uffff]/g;

class Dictionary implements NamesDictionary {
  readonly size: number;
  private readonly tables: Tables;
  private readonly matcher: Matcher;
  private readonly reader = new TokenReader();

  constructor(tables: Tables) {
    this.tables = tables;
    this.size = tables.meta.entries;
    this.matcher = new Matcher(tables);
  }

  bodyIsIntact(): boolean {
    return this.tables.bodyIsIntact();
  }

  find(text: string): NameMatch[] {
    const out: NameMatch[] = [];
    if (this.tables.prefixes.length > 0) this.scan(text, out);
    else this.hop(text, out);
    return out;
  }

  /** All names begin with a capital, a digit or a caseless letter: only such tokens are looked at. */
  private hop(text: string, out: NameMatch[]): void {
    /** Tokens before this offset are done; no token lies across it. */
    let settled = 0;
    HOP.lastIndex = 0;
    while (HOP.test(text)) {
      const i = HOP.lastIndex - 1;
      const unit = text.charCodeAt(i);
      if (unit >= 128 && (isLower(unit) || !isWord(unit))) continue;
      if (i > settled && !this.beginsToken(text, i, settled)) continue;
      settled = this.matcher.match(text, i) ? this.take(text, i, out) : this.matcher.tokenEnd;
      HOP.lastIndex = settled;
    }
  }

  /** Some names may begin in lower case: every token is looked at, most of them only at three units. */
  private scan(text: string, out: NameMatch[]): void {
    const { prefixes } = this.tables;
    const length = text.length;
    for (let i = nextTokenStart(text, 0); i < length; i = nextTokenStart(text, i)) {
      const unit = text.charCodeAt(i);
      if (isLower(unit) && unit < 128) {
        const next = i + 1 < length ? text.charCodeAt(i + 1) : 32;
        const third = i + 2 < length ? text.charCodeAt(i + 2) : 32;
        if (next < 128 && third < 128) {
          const b = prefixClass[next]!;
          const bit = prefixBit(prefixClass[unit]!, b, b === 0 ? 0 : prefixClass[third]!);
          if (((prefixes[bit >>> 5]! >>> (bit & 31)) & 1) === 0) {
            i = this.skipToken(text, i);
            continue;
          }
        }
      }
      i = this.matcher.match(text, i) ? this.take(text, i, out) : this.matcher.tokenEnd;
    }
  }

  private skipToken(text: string, start: number): number {
    let end = start + 1;
    let value = 0;
    for (; end < text.length; end++) {
      value = foldTable[text.charCodeAt(end)]!;
      if (value < FIRST_WORD) break;
    }
    if (end === text.length || value === 1 || value === 2 || value === 3) return end;
    this.reader.read(text, start);
    return this.reader.end;
  }

  private take(text: string, start: number, out: NameMatch[]): number {
    const { matcher } = this;
    const match: NameMatch = { start, end: matcher.end, values: matcher.values.slice() };
    if (isInCapitals(text, start, matcher.end)) match.caps = true;
    out.push(match);
    return matcher.resume;
  }

  /** Whether the token that unit `i` lies in begins there. */
  private beginsToken(text: string, i: number, settled: number): boolean {
    const before = text.charCodeAt(i - 1);
    if (before === 32) return true;
    if (liesInWord(text, i, settled)) return false;
    if (before !== 46) return true;
    // "e.U.": walk back over initials, then forward again token by token.
    let p = i;
    while (
      p - 2 >= settled &&
      text.charCodeAt(p - 1) === 46 &&
      isLetter(text.charCodeAt(p - 2)) &&
      isWord(text.charCodeAt(p - 2))
    )
      p -= 2;
    if (p > settled && p < i && liesInWord(text, p, settled)) p += 2;
    while (p < i) {
      this.reader.read(text, p);
      if (this.reader.end > i) return false;
      p = nextTokenStart(text, this.reader.end);
    }
    return true;
  }
}

/** Whether a token that begins before the word unit at `i` goes on across it, initials aside. */
function liesInWord(text: string, i: number, settled: number): boolean {
  let quotes = 0;
  for (let j = i - 1; j >= settled; j--) {
    const unit = text.charCodeAt(j);
    const value = foldTable[unit]! || classify(unit);
    if (value >= FIRST_WORD || value === EXPAND) return true;
    if (value === QUOTE) {
      if (++quotes > 1) return false;
    } else if (value !== MARK && value !== FORMAT) return false;
  }
  return false;
}
