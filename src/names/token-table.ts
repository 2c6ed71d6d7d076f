/** The tokens of a dictionary: which slot a token has, and whether a text's token really is it. See layout.ts. */
import { EXPAND, expansion, FIRST_WORD, foldTable } from './fold';
import { fingerprintOf } from './hash';
import * as layout from './layout';
import { BYTES, LETTERS, lengthOf, modeOf, readToken, sizeOfHead } from './pool';
import { MAX_TOKEN } from './tokens';
import { ANY_LOWER, FIRST_LOWER } from './trail';

/** See {@link TokenTable.maybe}. */
export const MAYBE = -2;

const BLOCK_WORDS = layout.BLOCK_BYTES / 4;

export class TokenTable {
  private readonly table: Uint16Array;
  private readonly bytes: Uint8Array;
  private readonly words: Int32Array;
  private readonly pool: Uint8Array;
  private readonly scale: number;
  private readonly probes: number;
  private readonly spelling = new Uint16Array(MAX_TOKEN);
  private readonly damaged: (what: string) => Error;

  /** @param damaged makes the error to throw from what is wrong. */
  constructor(
    views: { table: Uint16Array; bytes: Uint8Array; words: Int32Array; pool: Uint8Array },
    meta: layout.Meta,
    damaged: (what: string) => Error,
  ) {
    this.table = views.table;
    this.bytes = views.bytes;
    this.words = views.words;
    this.pool = views.pool;
    this.scale = meta.homes / 0x100000000;
    this.probes = meta.longestProbe;
    this.damaged = damaged;
  }

  /** Slot of a token with this hash, -1, or MAYBE when only the token's text can tell. See {@link slotOf}. */
  maybe(hash: number): number {
    const { table } = this;
    const print = fingerprintOf(hash);
    let slot = ((hash >>> 0) * this.scale) | 0;
    const last = Math.min(slot + this.probes, table.length);
    for (; slot < last; slot++) {
      const entry = table[slot]!;
      if ((entry & layout.FINGERPRINT) === print) return entry & layout.AMBIGUOUS ? MAYBE : slot;
      if (entry === layout.EMPTY) return -1;
    }
    return -1;
  }

  /**
   * Slot of the token with this hash, or -1. May be wrong for a token that is not in the dictionary (1 in 8,192 for each
   * probe): {@link isToken} decides. Never misses a token that is in it.
   */
  slotOf(hash: number, text: string, start: number, end: number): number {
    const { table } = this;
    const print = fingerprintOf(hash);
    let slot = ((hash >>> 0) * this.scale) | 0;
    const last = Math.min(slot + this.probes, table.length);
    for (; slot < last; slot++) {
      const entry = table[slot]!;
      if (entry === layout.EMPTY) return -1;
      if ((entry & layout.FINGERPRINT) === print) {
        if ((entry & layout.AMBIGUOUS) === 0 || this.isToken(slot, text, start, end)) return slot;
      }
    }
    return -1;
  }

  /** Whether this token begins a name of more tokens or is one. */
  begins(slot: number): boolean {
    return (this.table[slot]! & layout.BEGINS) !== 0;
  }

  /** Whether this token is a name, whatever its capitals. */
  isWhole(slot: number): boolean {
    return this.table[slot]! >= layout.WHOLE;
  }

  /** Node of the names that begin with this token, which {@link begins} one. */
  root(slot: number): number {
    const { table } = this;
    let rank = this.words[(slot >>> 4) * BLOCK_WORDS + layout.BLOCK_ROOTS / 4]!;
    for (let i = slot & ~15; i < slot; i++) rank += (table[i]! >>> 14) & 1;
    return rank;
  }

  /** Whether ASCII word bytes fold to the token of this slot: -1 for no, else FIRST_LOWER and ANY_LOWER. */
  compareBytes(slot: number, text: Uint8Array, start: number, end: number): number {
    const { pool } = this;
    const head = this.headOf(slot);
    if (lengthOf(head) !== end - start) return -1;
    let at = this.poolOffset(slot);
    let flags = text[start]! >= 97 ? FIRST_LOWER : 0;
    if (modeOf(head) === LETTERS) {
      let bits = 0;
      let count = 0;
      for (let i = start; i < end; i++) {
        const byte = text[i]!;
        if (byte < 65) return -1;
        if (byte >= 97) flags |= ANY_LOWER;
        bits |= (byte & 31) << count;
        count += 5;
        if (count >= 8) {
          if ((bits & 0xff) !== pool[at++]) return -1;
          bits >>>= 8;
          count -= 8;
        }
      }
      return count === 0 || bits === pool[at] ? flags : -1;
    }
    if (modeOf(head) !== BYTES) return -1;
    for (let i = start; i < end; i++) {
      const byte = text[i]!;
      // The pool's letters are lower case; digits have the bit of lower case anyway.
      if ((byte | 32) !== pool[at++]) return -1;
      if (byte >= 97) flags |= ANY_LOWER;
    }
    return flags;
  }

  /** Whether the text from start to end folds to the token of this slot. */
  isToken(slot: number, text: string, start: number, end: number): boolean {
    const { spelling } = this;
    const length = readToken(this.pool, this.headOf(slot), this.poolOffset(slot), spelling);
    let at = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const value = foldTable[unit]!;
      if (value >= FIRST_WORD) {
        if (at === length || spelling[at++] !== value) return false;
      } else if (value === EXPAND) {
        for (const v of expansion(unit)) if (at === length || spelling[at++] !== v) return false;
      }
    }
    return at === length;
  }

  private headOf(slot: number): number {
    return this.bytes[(slot >>> 4) * layout.BLOCK_BYTES + (slot & 15)]!;
  }

  /** Where the token of this slot begins in the pool. */
  private poolOffset(slot: number): number {
    const { bytes } = this;
    const sizes = sizeOfHead;
    const from = (slot >>> 4) * layout.BLOCK_BYTES;
    const to = from + (slot & 15);
    let at = this.words[(slot >>> 4) * BLOCK_WORDS + layout.BLOCK_POOL_AT / 4]!;
    for (let i = from; i < to; i++) at += sizes[bytes[i]!]!;
    if (!(at >= 0 && at < this.pool.length)) throw this.damaged('token pool');
    return at;
  }
}
