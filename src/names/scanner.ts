/**
 * Goes through a text for tokens at which a name may begin, and rules out nearly all of them without the matcher.
 *
 * Works on the text's UTF-8: the engines encode a string faster (0.7 ns a unit in Node) than a script can read it
 * unit by unit (2.4 ns), and bytes can be looked at four at a time. Whatever is not plain ASCII is left to the
 * matcher, which reads the text itself and has the last word on every match.
 */
import { AsciiWalk, afterQuote, byteFold, FOUND, POSSESSIVE, UNDECIDED } from './ascii-walk';
import { beginsToken } from './boundary';
import { isInCapitals } from './caps';
import { FIRST_WORD, isLower, isWord, PERIOD, QUOTE } from './fold';
import { HASH_SEED, hashEnd, hashStep } from './hash';
import type { Matcher } from './matcher';
import type { Tables } from './tables';
import type { NameMatch } from './types';

/** Bytes encoded at a time. */
const CHUNK = 1 << 16;
/** Tokens that begin so near the end of a chunk are left to the next one. */
const MARGIN = 256;

/** A chunk begins here, so that the bytes before a token can be read without asking. */
const BEGIN = 8;
const chunk = new Uint8Array(BEGIN + CHUNK + 8);
const space = chunk.subarray(BEGIN, BEGIN + CHUNK);
const chunkWords = new Int32Array(chunk.buffer);
const encoder = new TextEncoder();

export class Scanner {
  private readonly tables: Tables;
  private readonly matcher: Matcher;
  private readonly walk: AsciiWalk;
  private text = '';
  private out: NameMatch[] = [];
  /** Offset in the text: tokens before it are done, no token lies across it. */
  private settled = 0;
  /** Byte `at` of the chunk is unit `at - extra` of the text. */
  private at = 0;
  private extra = 0;
  private written = 0;

  constructor(tables: Tables, matcher: Matcher) {
    this.tables = tables;
    this.matcher = matcher;
    this.walk = new AsciiWalk(tables, chunk);
  }

  scan(text: string): NameMatch[] {
    const out: NameMatch[] = [];
    this.text = text;
    this.out = out;
    this.settled = 0;
    for (let from = 0; from < text.length; ) {
      const encoded = encoder.encodeInto(from === 0 ? text : text.slice(from), space);
      const written = BEGIN + encoded.written;
      // After the end: a break, then something that the search for capitals stops at.
      chunk[written] = chunk[written + 1] = chunk[written + 2] = chunk[written + 3] = 0;
      chunk[written + 4] = 0x80;
      this.written = written;
      const last = from + encoded.read >= text.length;
      this.at = BEGIN;
      this.extra = BEGIN - from;
      if (this.tables.hasLower) this.everyToken(last ? written : written - MARGIN);
      else this.capitals(last ? written : written - MARGIN);
      if (last) break;
      from = Math.max(this.at - this.extra, this.settled);
    }
    this.text = '';
    this.out = [];
    return out;
  }

  /** No name begins in lower case: hops from capital or digit to capital. */
  private capitals(limit: number): void {
    const bytes = chunk;
    const words = chunkWords;
    const fold = byteFold;
    let i = this.at;
    while (i < limit) {
      let word = i >>> 2;
      let w = words[word]!;
      // Bit 6 of a byte: 0x40–0x5F (capitals), 0x30–0x3F (digits); bit 7: not ASCII.
      let hits =
        ((((w & ~(w << 1)) | ((w << 2) & (w << 1) & ~w)) & 0x40404040) | (w & 0x80808080)) &
        (-1 << ((i & 3) << 3));
      while (hits === 0) {
        w = words[++word]!;
        hits = (((w & ~(w << 1)) | ((w << 2) & (w << 1) & ~w)) & 0x40404040) | (w & 0x80808080);
      }
      i = (word << 2) + ((31 - Math.clz32(hits & -hits)) >>> 3);
      if (i >= limit) break;
      const byte = bytes[i]!;
      if (byte >= 128) i = this.wide(i);
      else if (fold[byte]! < FIRST_WORD) i++;
      else {
        const before = i === BEGIN ? QUOTE : fold[bytes[i - 1]!]!;
        if (before >= FIRST_WORD) i++;
        else if (before !== QUOTE && before !== PERIOD) i = this.candidate(i);
        else i = beginsToken(this.text, i - this.extra, this.settled) ? this.candidate(i) : i + 1;
      }
    }
    this.at = Math.min(i, this.written);
  }

  /** Some names may begin in lower case: from token to token, most of them ruled out by a filter. */
  private everyToken(limit: number): void {
    const bytes = chunk;
    const fold = byteFold;
    const { tables } = this;
    let i = this.at;
    while (i < limit) {
      const byte = bytes[i]!;
      if (byte >= 128) {
        i = this.wide(i);
        continue;
      }
      if (fold[byte]! < FIRST_WORD) {
        i++;
        continue;
      }
      if (byte >= 97) {
        let end = i;
        let hash = HASH_SEED;
        let value = fold[byte]!;
        do {
          hash = hashStep(hash, value);
          value = fold[bytes[++end]!]!;
        } while (value >= FIRST_WORD);
        if (end + 6 < this.written) {
          if (value === QUOTE) value = afterQuote(bytes, end);
          const whole = value !== QUOTE && value !== POSSESSIVE && !(value === PERIOD && end === i + 1);
          if (whole && !tables.mayBeginLower(hashEnd(hash))) {
            i = end;
            continue;
          }
        }
      }
      i = this.candidate(i);
    }
    this.at = Math.min(i, this.written);
  }

  /** The token that begins at byte `i`, an ASCII word unit. Returns the byte after it, or after the name found. */
  private candidate(i: number): number {
    const { walk } = this;
    const outcome = walk.walk(i, this.written);
    if (outcome === UNDECIDED) return this.match(i);
    const { end, possessive } = walk;
    const endUnit = end - this.extra;
    if (outcome === FOUND) this.add(i - this.extra, endUnit, walk.values, walk.capitals);
    this.settled = possessive > 0 ? endUnit + 2 : endUnit;
    if (possessive === 4) this.extra += 2;
    return end + possessive;
  }

  private match(i: number): number {
    const { matcher, text } = this;
    const start = i - this.extra;
    if (matcher.match(text, start)) {
      this.add(start, matcher.end, matcher.values, true);
      this.settled = matcher.resume;
    } else this.settled = matcher.tokenEnd;
    return this.byteOf(i, this.settled);
  }

  private add(start: number, end: number, values: number[], capitals: boolean): void {
    const match: NameMatch = { start, end, values };
    if (capitals && isInCapitals(this.text, start, end)) match.caps = true;
    this.out.push(match);
  }

  /** A character that is not ASCII at byte `i`. */
  private wide(i: number): number {
    const { text } = this;
    const lead = chunk[i]!;
    const offset = i - this.extra;
    const unit = text.charCodeAt(offset);
    if (isWord(unit) && !(isLower(unit) && !this.tables.hasLower)) {
      if (beginsToken(text, offset, this.settled)) return this.match(i);
    }
    // Two bytes are one unit, three are one, four are two.
    if (lead < 0xe0) {
      this.extra += 1;
      return i + 2;
    }
    this.extra += 2;
    return i + (lead < 0xf0 ? 3 : 4);
  }

  /** Byte of a text offset at or after byte `i`; brings `extra` up to date. */
  private byteOf(i: number, offset: number): number {
    let at = i;
    let { extra } = this;
    while (at - extra < offset && at < this.written) {
      const byte = chunk[at]!;
      if (byte < 128) at++;
      else if (byte < 0xe0) {
        at += 2;
        extra += 1;
      } else {
        at += byte < 0xf0 ? 3 : 4;
        extra += 2;
      }
    }
    this.extra = extra;
    return at;
  }
}
