/**
 * The dictionary's layout, shared by compile.ts and dictionary.ts. Container: container.ts. Sections in order:
 *
 * META      counts and widths, u32 (fields of {@link Meta} in order)
 * TABLE     tokens by hash, u16 a slot: 0 empty, else fingerprint (13 bits), AMBIGUOUS, BEGINS, WHOLE. Open addressing,
 *           filled in order of hash, so that chains are short and never wrap. The slot is the token's number.
 * POOL_AT   offset into POOL of the first token of every 16 slots, u32
 * HEADS, POOL  spellings of the tokens in order of slot, see pool.ts
 * FIRST     bits over slots: this token begins a name. Its rank is the number of its node.
 * ACCEPT    bits over nodes: a name ends here. Its rank is the terminal's number.
 * PARENT    bits over nodes: has children. Its rank is the number in ELDEST.
 * ELDEST    bits over nodes without the roots: is the first child of its parent. Nodes are numbered breadth first: the
 *           k-th parent's children begin at the k-th bit that is set and are neighbours
 * ELDEST_AT for every 64th parent the number of the group of 64 bits in ELDEST that its bit is in, u32
 * LABELS    token number of every node that is no root, packed; ascending among siblings
 * VALUES    by terminal, packed: the value (no meaning for lists). Width 0: the terminal's number is the value.
 * UNUSUAL   bits over terminals: not simply "one value, every token capitalised, neutral gaps"
 * PATTERN   by rank in UNUSUAL, packed: number of the pattern, or PATTERN_LIST
 * PATTERN_AT, PATTERNS  offsets (u32) and bytes of the patterns (see Spelling.pattern)
 * LIST_AT   u32 × 2: terminal and offset into LISTS, ascending
 * LISTS     u32: count, then pattern number and value for each, ascending by value
 * PAIRS     Bloom filter of the first two tokens of longer names: two bits of one word for each, chosen by pairHash
 * LOWER     Bloom filter of the first tokens of names that may begin in lower case; empty when there are none
 */
export const MAGIC = 0x4d414e4b; // "KNAM"
export const VERSION = 1;

export const META = 0;
export const TABLE = 1;
export const POOL_AT = 2;
export const HEADS = 3;
export const POOL = 4;
export const FIRST = 5;
export const ACCEPT = 6;
export const PARENT = 7;
export const ELDEST = 8;
export const ELDEST_AT = 9;
export const LABELS = 10;
export const VALUES = 11;
export const UNUSUAL = 12;
export const PATTERN = 13;
export const PATTERN_AT = 14;
export const PATTERNS = 15;
export const LIST_AT = 16;
export const LISTS = 17;
export const PAIRS = 18;
export const LOWER = 19;
export const SECTIONS = 20;

/** Numbers of META, in this order. */
export const META_FIELDS = [
  'homes',
  'slots',
  'nodes',
  'roots',
  'parents',
  'terminals',
  'unusual',
  'patterns',
  'labelWidth',
  'valueWidth',
  'patternWidth',
  'longestProbe',
  'entries',
] as const;
export type Meta = Record<(typeof META_FIELDS)[number], number>;

export const EMPTY = 0;
export const FINGERPRINT = 0x1fff;
/** Another token further on in the chain has the same fingerprint. */
export const AMBIGUOUS = 0x2000;
/** Begins a name. */
export const BEGINS = 0x4000;
/** Is a name. */
export const WHOLE = 0x8000;
/** Pattern numbers below FIRST_PATTERN. */
export const PATTERN_LIST = 0;
export const PATTERN_USUAL = 1;
export const FIRST_PATTERN = 2;

/** Bounds that no honest dictionary comes near: they keep a malicious one from costing time or memory. */
export const MAX_PROBE = 4096;
export const MAX_LIST = 0x10000;

export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_STEP = 0x01000193;

/** Bits of the filters for each pair, for each token. */
export const PAIR_BITS = 8;
export const LOWER_BITS = 16;

/** One step of the token hash, over folded units. The compiler inlines it. */
export function hashStep(h: number, unit: number): number {
  return Math.imul(h ^ unit, HASH_STEP);
}

/** Spreads the bits: the high ones choose the home slot, the low ones are the fingerprint. Signed. */
export function hashEnd(h: number): number {
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
  return h ^ (h >>> 16);
}

/** Hash of two tokens from their finished hashes. */
export function pairHash(first: number, second: number): number {
  return hashEnd(Math.imul(first, 0x9e3779b1) ^ second);
}

/** The word of a filter of so many words for a hash, by its high bits. */
export function filterWord(hash: number, words: number): number {
  return ((hash >>> 0) * (words / 0x100000000)) | 0;
}

/** The two bits of that word, by its low bits. */
export function filterBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
}

/** Fingerprint of a finished hash; never EMPTY. */
export function fingerprintOf(h: number): number {
  return h & FINGERPRINT || 1;
}
