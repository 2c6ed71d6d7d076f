/**
 * The matcher's walk over ASCII bytes: what most candidates of a text need, at a fraction of the cost. It gives up,
 * and leaves the candidate to the matcher, at anything else: other characters, quotes, initials, attached clitics,
 * unusual gaps. Where it does not give up it finds what the matcher finds.
 */
import { BREAK, classify, FIRST_WORD, PERIOD, QUOTE, SPACE } from './fold';
import { HASH_SEED, hashEnd, hashStep } from './hash';
import { hasClitic } from './stem';
import type { Tables } from './tables';
import { MAYBE } from './token-table';
import { GAP_BREAK, GAP_NEUTRAL, gapOfClass, MAX_TOKENS } from './tokens';
import { AFTER_HYPHEN, ANY_LOWER, SHORT, Trail } from './trail';

/** Byte → folded unit, or class; QUOTE for what needs the text itself. */
export const byteFold: Uint8Array = new Uint8Array(256).map((_, byte) =>
  byte < 128 ? classify(byte) : QUOTE,
);

/** Pseudo-classes of {@link afterQuote}. */
export const POSSESSIVE = -1;
const QUOTE_AT_END = -2;

/**
 * What follows an ASCII token whose next byte is a quote or not ASCII: BREAK, POSSESSIVE, QUOTE_AT_END for a quote that
 * is none of the word's; QUOTE when the text itself has to be looked at.
 */
export function afterQuote(bytes: Uint8Array, at: number): number {
  let length = 1;
  if (bytes[at]! >= 128) {
    // U+2018, U+2019 quotes; U+2014, U+201C, U+201D, U+2026 break.
    if (bytes[at] !== 0xe2 || bytes[at + 1] !== 0x80) return QUOTE;
    const last = bytes[at + 2]!;
    if (last === 0x94 || last === 0x9c || last === 0x9d || last === 0xa6) return BREAK;
    if (last !== 0x98 && last !== 0x99) return QUOTE;
    length = 3;
  }
  const next = byteFold[bytes[at + length]!]!;
  if (next === QUOTE) return QUOTE;
  if (next < FIRST_WORD) return QUOTE_AT_END;
  const afterNext = byteFold[bytes[at + length + 1]!]!;
  return next === 115 && afterNext < FIRST_WORD && afterNext !== QUOTE ? POSSESSIVE : QUOTE;
}

/** Whether a byte of this class, after a gap, ends every name: a dash or quotation mark, a second line break. */
function endsName(bytes: Uint8Array, at: number, value: number): boolean {
  if (value === SPACE) return bytes[at] === 10 && bytes[at - 1] === 10;
  return bytes[at]! >= 128 && afterQuote(bytes, at) === BREAK;
}

export const NOTHING = 0;
export const FOUND = 1;
export const UNDECIDED = 2;

export class AsciiWalk {
  /** With FOUND: byte after the name. With NOTHING: byte after the first token; in both cases without possessive. */
  end = 0;
  /** Bytes of the possessive that follows at `end`, which belongs to the same token: 0, or 2 ('s) or 4 (’s). */
  possessive = 0;
  values: number[] = [];
  /** With FOUND: no token of the name has a lower-case letter. */
  capitals = false;
  private readonly trail = new Trail();
  private readonly tables: Tables;
  private readonly bytes: Uint8Array;

  constructor(tables: Tables, bytes: Uint8Array) {
    this.tables = tables;
    this.bytes = bytes;
  }

  /**
   * The longest name whose first token begins at byte `i`, an ASCII word unit.
   * @param written bytes of the chunk; after them come zeros.
   */
  walk(i: number, written: number): number {
    const { tables, bytes, trail } = this;
    // A local, because engines load and check a variable of the module again at every use.
    const fold = byteFold;
    let depth = 0;
    let compared = 0;
    let best = 0;
    let node = -1;
    let start = i;
    let gap = GAP_NEUTRAL;
    let firstHash = 0;
    this.possessive = 0;
    let possessive = 0;
    for (;;) {
      let end = start;
      let hash = HASH_SEED;
      let value = fold[bytes[end]!]!;
      do {
        hash = hashStep(hash, value);
        value = fold[bytes[++end]!]!;
      } while (value >= FIRST_WORD);
      if (end + 6 >= written) return UNDECIDED;
      if (value === QUOTE) {
        value = afterQuote(bytes, end);
        if (value === QUOTE) return UNDECIDED;
        if (value === POSSESSIVE) {
          // The token with its "s" comes first, as in "Macy's"; if there is one, the matcher knows.
          if (tables.tokens.maybe(hashEnd(hashStep(hash, 115))) !== -1) return UNDECIDED;
          possessive = bytes[end] === 0xe2 ? 4 : 2;
          value = BREAK;
        }
      } else if (value === PERIOD && end === start + 1 && bytes[start]! >= 65) return UNDECIDED;
      hash = hashEnd(hash);
      if (depth === 0) {
        this.end = end;
        this.possessive = possessive;
      }
      let slot = -1;
      // Most candidates end here: a token that begins no name, or two that do not begin one together.
      if (depth !== 1 || tables.mayPair(firstHash, hash)) {
        slot = tables.tokens.maybe(hash);
        if (slot === MAYBE) return UNDECIDED;
        if (slot >= 0) {
          if (depth === 0) {
            firstHash = hash;
            if (!tables.tokens.begins(slot)) slot = -1;
          } else {
            if (node < 0) node = tables.root(trail.slot[0]!);
            node = node < 0 ? -1 : tables.trie.child(node, slot);
            if (node < 0) slot = -1;
          }
        }
      }
      if (hasClitic(bytes[end - 3]!, bytes[end - 2]!, bytes[end - 1]!)) {
        // A token that may shed its clitic: the matcher knows.
        if (depth === 0 ? bytes[start + 1]! < 97 : depth > 1 || this.mayPairStem(firstHash, start, end - 3))
          return UNDECIDED;
      }
      if (slot < 0) break;
      trail.start[depth] = start;
      trail.end[depth] = end;
      trail.slot[depth] = slot;
      trail.gap[depth] = gap;
      depth++;
      let goesOn = true;
      if (depth > 1 || tables.tokens.isWhole(slot)) {
        if (depth === 1) node = tables.root(slot);
        if (node < 0 || !this.compare(compared, depth)) return UNDECIDED;
        compared = depth;
        if (tables.trie.accepts(node)) {
          const values = tables.values(node, trail, depth, false);
          if (values !== null) {
            best = depth;
            this.values = values;
            this.end = end;
            this.possessive = possessive;
          }
        }
        goesOn = tables.trie.hasChildren(node);
      }
      if (value === BREAK || !goesOn) break;
      if (value === QUOTE_AT_END) return UNDECIDED;
      if (depth === MAX_TOKENS) return UNDECIDED;
      start = end + 1;
      let next = fold[bytes[start]!]!;
      gap = gapOfClass[value]!;
      if (gap === GAP_BREAK) return UNDECIDED;
      if (gap !== GAP_NEUTRAL && next === SPACE) next = fold[bytes[++start]!]!;
      if (next < FIRST_WORD) {
        if (next === BREAK || endsName(bytes, start, next)) break;
        return UNDECIDED;
      }
    }
    if (best === 0) return NOTHING;
    let flags = 0;
    for (let d = 0; d < best; d++) flags |= trail.flags[d]!;
    this.capitals = (flags & ANY_LOWER) === 0;
    return FOUND;
  }

  private mayPairStem(firstHash: number, start: number, end: number): boolean {
    let hash = HASH_SEED;
    for (let i = start; i < end; i++) hash = hashStep(hash, byteFold[this.bytes[i]!]!);
    return this.tables.mayPair(firstHash, hashEnd(hash));
  }

  /** Compares tokens from..to with the pool and notes their flags. A token that only looks known: false. */
  private compare(from: number, to: number): boolean {
    const { trail, tables, bytes } = this;
    for (let d = from; d < to; d++) {
      const start = trail.start[d]!;
      const end = trail.end[d]!;
      let flags = tables.tokens.compareBytes(trail.slot[d]!, bytes, start, end);
      if (flags < 0) return false;
      if (d > 0 && bytes[start - 1] === 45) flags |= AFTER_HYPHEN;
      trail.flags[d] = end - start <= 3 ? flags | SHORT : flags;
    }
    return true;
  }
}
