/**
 * Which words of a text may begin a name that is written in lower case ("perang dingin"): a bit for each possible
 * beginning of three units. News has a hundred lower-case words for every name that begins with one.
 */

/** 32×32×32 bits. */
export const PREFIX_WORDS = 1024;

/** ASCII unit → 1–26 letters, 27 digits, 28 others that may stand within a token, 0 none. */
export const prefixClass: Uint8Array = new Uint8Array(128);
for (let i = 0; i < 26; i++) prefixClass[97 + i] = prefixClass[65 + i] = i + 1;
for (let i = 48; i < 58; i++) prefixClass[i] = 27;
for (const unit of [0x27, 0x60, 0x2e]) prefixClass[unit] = 28;

/** Index of the bit for three classes. */
export function prefixBit(a: number, b: number, c: number): number {
  return (a << 10) | (b << 5) | c;
}

/** Bits for the first folded tokens of lower-case names. Tokens that are not ASCII are not filtered. */
export function writePrefixes(tokens: Iterable<string>): Uint32Array {
  const bits = new Uint32Array(PREFIX_WORDS);
  const set = (a: number, b: number, c: number) => {
    const bit = prefixBit(a, b, c);
    bits[bit >>> 5]! |= 1 << (bit & 31);
  };
  for (const token of tokens) {
    const [a, b, c] = [0, 1, 2].map((i) => prefixClass[token.charCodeAt(i) & 127] ?? 0) as [
      number,
      number,
      number,
    ];
    set(a, b, c);
  }
  // A quote or a period among the three units may be part of the token: look.
  for (let a = 1; a < 32; a++)
    for (let x = 0; x < 32; x++) {
      set(a, 28, x);
      set(a, x, 28);
    }
  return bits;
}
