/** Bit vectors with rank, and columns of numbers packed to their width: written at build time, read in place. */

/**
 * Bit vector with rank. For every 64 bits three words: number of bits set before them, then the bits.
 * Ranks of a 64-bit group lie on one cache line with its bits.
 */
export function writeBits(length: number, isSet: (i: number) => boolean): Int32Array {
  const out = new Int32Array(Math.ceil(length / 64) * 3);
  let rank = 0;
  for (let i = 0; i < length; i++) {
    const group = (i >>> 6) * 3;
    if ((i & 63) === 0) out[group] = rank;
    if (isSet(i)) {
      out[group + 1 + ((i >>> 5) & 1)]! |= 1 << (i & 31);
      rank++;
    }
  }
  return out;
}

export function bitAt(bits: Int32Array, i: number): boolean {
  return ((bits[(i >>> 6) * 3 + 1 + ((i >>> 5) & 1)]! >>> (i & 31)) & 1) === 1;
}

/** Number of bits set before bit `i`. */
export function rankAt(bits: Int32Array, i: number): number {
  const group = (i >>> 6) * 3;
  const low = bits[group + 1]!;
  const inGroup = i & 63;
  if (inGroup < 32) return bits[group]! + popcount(low & ((1 << inGroup) - 1));
  return bits[group]! + popcount(low) + popcount(bits[group + 2]! & ((1 << (inGroup - 32)) - 1));
}

export function popcount(x: number): number {
  x -= (x >>> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** One bit set in how many groups of 64 is noted for {@link selectAt}. */
const SAMPLE = 64;

/** For every 64th bit that is set, the number of its group of 64. */
export function writeSamples(bits: Int32Array): Uint32Array {
  const samples: number[] = [];
  for (let group = 0; group * 3 < bits.length; group++) {
    const end = bits[group * 3]! + popcount(bits[group * 3 + 1]!) + popcount(bits[group * 3 + 2]!);
    while (samples.length * SAMPLE < end) samples.push(group);
  }
  return Uint32Array.from(samples);
}

/** Position of the set bit with rank `k`, or -1 when there is none (or the vector is damaged). */
export function selectAt(bits: Int32Array, samples: Uint32Array, k: number): number {
  const groups = bits.length / 3;
  let lo = samples[Math.floor(k / SAMPLE)] ?? groups;
  let hi = Math.min(samples[Math.floor(k / SAMPLE) + 1] ?? groups - 1, groups - 1);
  if (lo >= groups) return -1;
  while (lo < hi) {
    const mid = (lo + hi + 1) >>> 1;
    if (bits[mid * 3]! <= k) lo = mid;
    else hi = mid - 1;
  }
  let left = k - bits[lo * 3]!;
  const inFirst = popcount(bits[lo * 3 + 1]!);
  const second = left >= inFirst ? 1 : 0;
  if (second === 1) left -= inFirst;
  let word = bits[lo * 3 + 1 + second]!;
  if (left < 0 || left >= popcount(word)) return -1;
  for (; left > 0; left--) word &= word - 1;
  return lo * 64 + second * 32 + (31 - Math.clz32(word & -word));
}

/** Bits needed for numbers up to `max`; at least 1. */
export function widthOf(max: number): number {
  return Math.max(1, 32 - Math.clz32(max));
}

/** Unsigned numbers of `width` bits each, one after the other; a spare word at the end for reads across words. */
export function writeColumn(values: ArrayLike<number>, width: number): Uint32Array {
  const out = new Uint32Array(Math.ceil((values.length * width) / 32) + 1);
  for (let i = 0; i < values.length; i++) {
    const bit = i * width;
    const word = Math.floor(bit / 32);
    const shift = bit % 32;
    out[word]! |= values[i]! << shift;
    if (shift + width > 32) out[word + 1]! |= values[i]! >>> (32 - shift);
  }
  return out;
}

/** Entry `i` of a packed column. `i * width` must be below 2³². */
export function columnAt(words: Uint32Array, width: number, i: number): number {
  const bit = i * width;
  const word = bit >>> 5;
  const shift = bit & 31;
  let value = words[word]! >>> shift;
  if (shift + width > 32) value |= words[word + 1]! << (32 - shift);
  return width === 32 ? value >>> 0 : value & ((1 << width) - 1);
}
