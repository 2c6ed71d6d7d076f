/**
 * The dictionary's layout, shared by the compiler and the look-up. Container: container.ts.
 *
 * What costs time in a dictionary of this size is not instructions but memory that is in no cache: what is used together
 * lies together. Sections in order:
 *
 * META      counts and widths, u32 (fields of {@link Meta} in order)
 * TABLE     tokens by hash, u16 a slot: 0 empty, else fingerprint (13 bits), AMBIGUOUS, BEGINS, WHOLE. Open addressing,
 *           filled in order of hash, so that chains are short and never wrap. The slot is the token's number. Nothing
 *           else is in it, so that at 100,000 names it fits a processor's second cache: most words of a text end here.
 * BLOCKS    what only tokens of names found are asked for, 24 bytes for every 16 slots:
 *             0  u8 × 16   heads of the spellings, see pool.ts
 *            16  u32       offset in POOL of the first token
 *            20  u32       number of BEGINS in all slots before
 * POOL      spellings of the tokens in order of slot, see pool.ts
 * NODES     the trie's nodes, breadth first; roots are the tokens with BEGINS in order of slot. 64 nodes a group of 9 × i32:
 *             0  names that end at nodes before the group; 1, 2 bits: a name ends here (its rank is the terminal's number)
 *             3, 4 bits: has children; 5 first child of the group's first parent, as an index of ELDEST
 *             6  unusual terminals before the group; 7, 8 bits: terminal is not simply "one value, every token
 *                capitalised, neutral gaps"
 * ELDEST    bits over nodes without the roots: is the first child of its parent. Children of one parent are neighbours,
 *           families in the order of their parents
 * LABELS    token number of every node that is no root, packed; ascending among siblings
 * VALUES    by terminal, packed: the value (no meaning for lists). Width 0: the terminal's number is the value.
 * PATTERN   by rank among the unusual terminals, packed: number of the pattern, or PATTERN_LIST
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
export const BLOCKS = 2;
export const POOL = 3;
export const NODES = 4;
export const ELDEST = 5;
export const LABELS = 6;
export const VALUES = 7;
export const PATTERN = 8;
export const PATTERN_AT = 9;
export const PATTERNS = 10;
export const LIST_AT = 11;
export const LISTS = 12;
export const PAIRS = 13;
export const LOWER = 14;
export const SECTIONS = 15;

/** Numbers of META, in this order. */
export const META_FIELDS = [
  'homes',
  'slots',
  'nodes',
  'roots',
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

export const BLOCK_SLOTS = 16;
export const BLOCK_BYTES = 24;
export const BLOCK_POOL_AT = 16;
export const BLOCK_ROOTS = 20;

export const GROUP_NODES = 64;
export const GROUP_WORDS = 9;

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

/** Bits of the filters for each pair, for each token. */
export const PAIR_BITS = 8;
export const LOWER_BITS = 16;
