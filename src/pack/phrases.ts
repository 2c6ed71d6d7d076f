/**
 * Text in which often used phrases are codes, read back in one pass. A code takes one or two bytes that never occur in
 * UTF-8 JSON: a byte below 0x20 with the byte after it, or a byte from 0xF5 on by itself.
 *
 * A general compressor would do better by a third, but must be unpacked in whole or in blocks; here one record of a
 * kilobyte is read by itself in a few microseconds. Codes: phrase-book.ts.
 */
import { damaged, parse } from './slices';

/** First byte of codes of two bytes: all below. */
export const TWO_BYTES_BELOW = 0x20;
/** Codes of one byte: this and all above. */
export const ONE_BYTE_FROM = 0xf5;
/** Phrases with a code of one byte come first. */
export const ONE_BYTE_CODES = 0x100 - ONE_BYTE_FROM;
export const MOST_PHRASES = ONE_BYTE_CODES + TWO_BYTES_BELOW * 256;
export const MOST_PHRASE_BYTES = 120;
/** Of a text, unpacked; no honest record comes near. */
const MOST_BYTES = 1 << 24;

export class Phrases {
  private out = new Uint8Array(1 << 14);

  /**
   * @param bytes the phrases one after the other
   * @param at where each begins, and one more
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly at: Uint32Array,
  ) {}

  /** The value of packed JSON. @throws PackError, naming `what`, when it is none */
  json(packed: Uint8Array, what: string): unknown {
    const length = this.unpack(packed, what);
    return parse(this.out.subarray(0, length), what);
  }

  /** Into `out`. Gives the length. The first records after waking are unpacked by an interpreter: few steps a byte. */
  private unpack(packed: Uint8Array, what: string): number {
    const { bytes, at } = this;
    const end = packed.length;
    let { out } = this;
    let room = out.length - MOST_PHRASE_BYTES;
    let length = 0;
    for (let i = 0; i < end; ) {
      if (length > room) {
        out = this.grow(what);
        room = out.length - MOST_PHRASE_BYTES;
      }
      let code = packed[i++]!;
      if (code >= TWO_BYTES_BELOW && code < ONE_BYTE_FROM) {
        out[length++] = code;
        continue;
      }
      if (code >= ONE_BYTE_FROM) code -= ONE_BYTE_FROM;
      else code = ONE_BYTE_CODES + (code << 8) + packed[i++]!;
      let from = at[code]!;
      const to = at[code + 1]!;
      // Also false for a code that there is none of.
      if (!(to - from <= MOST_PHRASE_BYTES && from <= to && to <= bytes.length)) throw damaged(what);
      while (from < to) out[length++] = bytes[from++]!;
    }
    return length;
  }

  private grow(what: string): Uint8Array<ArrayBuffer> {
    if (this.out.length > MOST_BYTES) throw damaged(what);
    const out = new Uint8Array(this.out.length * 2);
    out.set(this.out);
    this.out = out;
    return out;
  }
}
