/** Bits, and columns of numbers packed to their width: written at build time, read in place. */

export function popcount(x: number): number {
  x -= (x >>> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Position of the lowest set bit; -1 for 0. */
export function lowestBit(x: number): number {
  return 31 - Math.clz32(x & -x);
}

/** Bits needed for numbers up to `max`; at least 1. */
export function widthOf(max: number): number {
  return Math.max(1, 32 - Math.clz32(max));
}

/** Unsigned numbers of `width` bits each, one after the other; a spare word at the end for reads across words. */
export function writeColumn(values: ArrayLike<number>, width: number): Int32Array {
  const out = new Int32Array(columnWords(values.length, width));
  for (let i = 0; i < values.length; i++) {
    const bit = i * width;
    const word = Math.floor(bit / 32);
    const shift = bit % 32;
    out[word]! |= values[i]! << shift;
    if (shift + width > 32) out[word + 1]! |= values[i]! >>> (32 - shift);
  }
  return out;
}

export function columnWords(length: number, width: number): number {
  return Math.ceil((length * width) / 32) + 1;
}

/** Entry `i` of a packed column. `i * width` must be below 2³². */
export function columnAt(words: Int32Array, width: number, i: number): number {
  const bit = i * width;
  const word = bit >>> 5;
  const shift = bit & 31;
  let value = words[word]! >>> shift;
  if (shift + width > 32) value |= words[word + 1]! << (32 - shift);
  return width === 32 ? value >>> 0 : value & ((1 << width) - 1);
}
