/**
 * The dictionary's layout, shared by compile.ts and dictionary.ts. Container: container.ts. Sections in order:
 *
 * META      counts and widths, u32 (fields of {@link Meta} in order)
 * TABLE     tokens by hash, u16 a slot: 0 empty, else fingerprint (15 bits) and AMBIGUOUS. Open addressing, filled in
 *           order of hash, so that chains are short and never wrap. The slot is the token's number.
 * POOL_AT   offset into POOL of the first token of every 16 slots, u32
 * POOL      tokens in order of slot: length byte (units; WIDE when two bytes a unit), folded units
 * FIRST     bits over slots: this token begins a name. Its rank is the number of its node.
 * ACCEPT    bits over nodes: a name ends here. Its rank is the terminal's number.
 * PARENT    bits over nodes: has children. Its rank is the number in STARTS.
 * STARTS    number of the first child, for every 16 parents, u32
 * STARTS_LO distance from it, u16 for every parent; nodes are numbered breadth first, so children are neighbours
 * LABELS    token number of every node that is no root, packed; ascending among siblings
 * VALUES    by terminal, packed: the value, or the offset into LISTS
 * UNUSUAL   bits over terminals: not simply "one value, every token capitalised, neutral gaps"
 * PATTERN   by rank in UNUSUAL, packed: number of the pattern, or PATTERN_LIST
 * PATTERN_AT, PATTERNS  offsets (u32) and bytes of the patterns (see Spelling.pattern)
 * LISTS     u32: count, then pattern number and value for each, ascending by value
 * PREFIXES  bits over the first three units of lower-case names (see prefix.ts); empty when there are none
 */
export const MAGIC = 0x4d414e4b; // "KNAM"
export const VERSION = 1;

export const META = 0;
export const TABLE = 1;
export const POOL_AT = 2;
export const POOL = 3;
export const FIRST = 4;
export const ACCEPT = 5;
export const PARENT = 6;
export const STARTS = 7;
export const STARTS_LO = 8;
export const LABELS = 9;
export const VALUES = 10;
export const UNUSUAL = 11;
export const PATTERN = 12;
export const PATTERN_AT = 13;
export const PATTERNS = 14;
export const LISTS = 15;
export const PREFIXES = 16;
export const SECTIONS = 17;

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
export const AMBIGUOUS = 0x8000;
export const FINGERPRINT = 0x7fff;
export const WIDE = 0x80;
/** Pattern numbers below FIRST_PATTERN. */
export const PATTERN_LIST = 0;
export const PATTERN_USUAL = 1;
export const FIRST_PATTERN = 2;

/** Bounds that no honest dictionary comes near: they keep a malicious one from costing time or memory. */
export const MAX_PROBE = 4096;
export const MAX_LIST = 0x10000;

export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_STEP = 0x01000193;

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

/** Fingerprint of a finished hash; never EMPTY. */
export function fingerprintOf(h: number): number {
  return h & FINGERPRINT || 1;
}
