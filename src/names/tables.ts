/**
 * The dictionary's tables as they lie in the buffer: tokens, trie and terminals. Nothing is parsed or copied.
 *
 * A damaged file must not lead out of the tables or into a long loop: lengths are checked once when they are opened,
 * numbers read from the tables where they are used; probes and chains are bounded.
 */
import { bitAt, columnAt, rankAt, selectAt } from './bits';
import { type Container, openContainer } from './container';
import { NamesError } from './errors';
import { EXPAND, expansion, FIRST_WORD, foldTable } from './fold';
import * as layout from './layout';
import { BYTES, LETTERS, lengthOf, modeOf, readToken, sizeOfHead } from './pool';
import { CASE_ALL, CASE_CAPITAL } from './spelling';
import { MAX_TOKEN } from './tokens';
import { ANY_LOWER, FIRST_LOWER, fitsPattern, type Trail } from './trail';

/** See {@link Tables.maybe}. */
export const MAYBE = -2;

const damaged = (what: string) => new NamesError(`names dictionary: damaged (${what})`);

export class Tables {
  /** Name–value pairs. */
  readonly size: number;
  // Numbers of the header as fields of their own: an object made from a list is slow to read from.
  private readonly roots: number;
  private readonly nodes: number;
  private readonly parents: number;
  private readonly terminals: number;
  private readonly unusuals: number;
  private readonly patternCount: number;
  private readonly labelWidth: number;
  private readonly valueWidth: number;
  private readonly patternWidth: number;
  /** Whether any name may begin in lower case. */
  readonly hasLower: boolean;
  private readonly lower: Int32Array;
  private readonly container: Container;
  private readonly table: Uint16Array;
  private readonly scale: number;
  private readonly probes: number;
  private readonly poolAt: Uint32Array;
  private readonly heads: Uint8Array;
  private readonly pool: Uint8Array;
  private readonly first: Int32Array;
  private readonly accept: Int32Array;
  private readonly parent: Int32Array;
  private readonly eldest: Int32Array;
  private readonly eldestAt: Uint32Array;
  private readonly pairs: Int32Array;
  private readonly spelling = new Uint16Array(MAX_TOKEN);
  private readonly labels: Uint32Array;
  private readonly valueColumn: Uint32Array;
  private readonly unusual: Int32Array;
  private readonly pattern: Uint32Array;
  private readonly patternAt: Uint32Array;
  private readonly patterns: Uint8Array;
  private readonly listAt: Uint32Array;
  private readonly lists: Uint32Array;

  constructor(buffer: ArrayBuffer, byteOffset: number, byteLength: number) {
    const c = openContainer(
      buffer,
      byteOffset,
      byteLength,
      { magic: layout.MAGIC, version: layout.VERSION, sections: layout.SECTIONS, what: 'names dictionary' },
      (message) => new NamesError(message),
    );
    this.container = c;
    const numbers = c.u32(layout.META);
    if (numbers.length !== layout.META_FIELDS.length) throw damaged('counts');
    const m = Object.fromEntries(layout.META_FIELDS.map((field, i) => [field, numbers[i]!])) as layout.Meta;
    this.size = m.entries;
    this.roots = m.roots;
    this.nodes = m.nodes;
    this.parents = m.parents;
    this.terminals = m.terminals;
    this.unusuals = m.unusual;
    this.patternCount = m.patterns;
    this.labelWidth = m.labelWidth;
    this.valueWidth = m.valueWidth;
    this.patternWidth = m.patternWidth;
    this.table = c.u16(layout.TABLE);
    this.poolAt = c.u32(layout.POOL_AT);
    this.heads = c.bytes(layout.HEADS);
    this.pool = c.bytes(layout.POOL);
    this.first = c.i32(layout.FIRST);
    this.accept = c.i32(layout.ACCEPT);
    this.parent = c.i32(layout.PARENT);
    this.eldest = c.i32(layout.ELDEST);
    this.eldestAt = c.u32(layout.ELDEST_AT);
    this.pairs = c.i32(layout.PAIRS);
    this.labels = c.u32(layout.LABELS);
    this.valueColumn = c.u32(layout.VALUES);
    this.unusual = c.i32(layout.UNUSUAL);
    this.pattern = c.u32(layout.PATTERN);
    this.patternAt = c.u32(layout.PATTERN_AT);
    this.patterns = c.bytes(layout.PATTERNS);
    this.listAt = c.u32(layout.LIST_AT);
    this.lists = c.u32(layout.LISTS);
    this.lower = c.i32(layout.LOWER);
    this.hasLower = this.lower.length > 0;
    this.scale = m.homes / 0x100000000;
    this.probes = m.longestProbe;
    const bitWords = (n: number) => Math.ceil(n / 64) * 3;
    const columnWords = (n: number, width: number) => Math.ceil((n * width) / 32) + 1;
    const widthsFit = [m.labelWidth, m.valueWidth + 1, m.patternWidth].every((w) => w >= 1 && w <= 33);
    const fits =
      widthsFit &&
      m.homes >= 1 &&
      m.homes < m.slots &&
      m.longestProbe <= layout.MAX_PROBE &&
      m.roots <= m.nodes &&
      m.terminals <= m.nodes &&
      m.parents <= m.nodes &&
      m.unusual <= m.terminals &&
      this.table.length === m.slots &&
      this.poolAt.length === Math.ceil(m.slots / 16) &&
      this.heads.length === m.slots &&
      this.first.length === bitWords(m.slots) &&
      this.accept.length === bitWords(m.nodes) &&
      this.parent.length === bitWords(m.nodes) &&
      this.eldest.length === bitWords(m.nodes - m.roots) &&
      this.eldestAt.length === Math.ceil(m.parents / 64) &&
      this.pairs.length > 0 &&
      this.labels.length === columnWords(m.nodes - m.roots, m.labelWidth) &&
      this.valueColumn.length === columnWords(m.valueWidth === 0 ? 0 : m.terminals, m.valueWidth) &&
      this.unusual.length === bitWords(m.terminals) &&
      this.pattern.length === columnWords(m.unusual, m.patternWidth) &&
      this.patternAt.length === m.patterns + 1;
    if (!fits) throw damaged('lengths of sections');
  }

  bodyIsIntact(): boolean {
    return this.container.bodyIsIntact();
  }

  /**
   * Slot of the token with this hash, or -1. May be wrong for a token that is not in the dictionary (1 in 8,192
   * for each probe): {@link isToken} decides. Never misses a token that is in it.
   */
  slotOf(hash: number, text: string, start: number, end: number): number {
    const { table } = this;
    const print = layout.fingerprintOf(hash);
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

  /** Slot of a token with this hash as {@link slotOf}, -1, or MAYBE when only the token's text can tell. */
  maybe(hash: number): number {
    const { table } = this;
    const print = layout.fingerprintOf(hash);
    let slot = ((hash >>> 0) * this.scale) | 0;
    const last = Math.min(slot + this.probes, table.length);
    for (; slot < last; slot++) {
      const entry = table[slot]!;
      if ((entry & layout.FINGERPRINT) === print) return entry & layout.AMBIGUOUS ? MAYBE : slot;
      if (entry === layout.EMPTY) return -1;
    }
    return -1;
  }

  /** Where the token of this slot begins in the pool. */
  private poolOffset(slot: number): number {
    const { heads } = this;
    const sizes = sizeOfHead;
    let at = this.poolAt[slot >>> 4]!;
    for (let s = slot & ~15; s < slot; s++) at += sizes[heads[s]!]!;
    if (!(at < this.pool.length)) throw damaged('token pool');
    return at;
  }

  /** Whether ASCII word bytes fold to the token of this slot: -1 for no, else FIRST_LOWER and ANY_LOWER. */
  compareBytes(slot: number, bytes: Uint8Array, start: number, end: number): number {
    const { pool } = this;
    const head = this.heads[slot]!;
    if (lengthOf(head) !== end - start) return -1;
    let at = this.poolOffset(slot);
    let flags = bytes[start]! >= 97 ? FIRST_LOWER : 0;
    if (modeOf(head) === LETTERS) {
      let bits = 0;
      let count = 0;
      for (let i = start; i < end; i++) {
        const byte = bytes[i]!;
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
      const byte = bytes[i]!;
      // The pool's letters are lower case; digits have the bit of lower case anyway.
      if ((byte | 32) !== pool[at++]) return -1;
      if (byte >= 97) flags |= ANY_LOWER;
    }
    return flags;
  }

  /** Whether the text from start to end folds to the token of this slot. */
  isToken(slot: number, text: string, start: number, end: number): boolean {
    const { spelling } = this;
    const length = readToken(this.pool, this.heads[slot]!, this.poolOffset(slot), spelling);
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

  /** Whether this token, given by its slot, begins a name of more tokens or is one. */
  begins(slot: number): boolean {
    return (this.table[slot]! & layout.BEGINS) !== 0;
  }

  /** Whether this token is a name, whatever its capitals. */
  isWhole(slot: number): boolean {
    return this.table[slot]! >= layout.WHOLE;
  }

  /** Whether a name that may begin in lower case may begin with the token of this hash. False is certain. */
  mayBeginLower(hash: number): boolean {
    const bits = layout.filterBits(hash);
    return (this.lower[layout.filterWord(hash, this.lower.length)]! & bits) === bits;
  }

  /** Whether a name may begin with the two tokens of these hashes. False is certain. */
  mayPair(first: number, second: number): boolean {
    const hash = layout.pairHash(first, second);
    const bits = layout.filterBits(hash);
    return (this.pairs[layout.filterWord(hash, this.pairs.length)]! & bits) === bits;
  }

  /** Node of the names that begin with this token, or -1. */
  root(slot: number): number {
    if (!this.begins(slot)) return -1;
    const node = rankAt(this.first, slot);
    if (node >= this.roots) throw damaged('roots');
    return node;
  }

  accepts(node: number): boolean {
    return bitAt(this.accept, node);
  }

  hasChildren(node: number): boolean {
    return bitAt(this.parent, node);
  }

  /** Child of a node that has children, or -1. */
  child(node: number, slot: number): number {
    const { roots, nodes, parents, labelWidth } = this;
    const k = rankAt(this.parent, node);
    const from = roots + selectAt(this.eldest, this.eldestAt, k);
    const to = k + 1 < parents ? roots + selectAt(this.eldest, this.eldestAt, k + 1) : nodes;
    // Children come after their parent: a damaged file cannot make a circle.
    if (!(from > node && from >= roots && to <= nodes && k < parents)) throw damaged('children');
    let lo = from;
    let hi = to - 1;
    while (lo <= hi) {
      const mid = (lo + hi) >>> 1;
      const label = columnAt(this.labels, labelWidth, mid - roots);
      if (label === slot) return mid;
      if (label < slot) lo = mid + 1;
      else hi = mid - 1;
    }
    return -1;
  }

  /**
   * The values of an accepting node whose patterns fit the text; null when none does.
   * @param needsCapitals the last token must be an acronym in the name as well (attached clitics).
   */
  values(node: number, trail: Trail, depth: number, needsCapitals: boolean): number[] | null {
    const { lists } = this;
    const t = rankAt(this.accept, node);
    if (t >= this.terminals) throw damaged('terminals');
    let pattern: number = layout.PATTERN_USUAL;
    if (bitAt(this.unusual, t)) {
      const u = rankAt(this.unusual, t);
      if (u >= this.unusuals) throw damaged('patterns');
      pattern = columnAt(this.pattern, this.patternWidth, u);
    }
    if (pattern !== layout.PATTERN_LIST)
      return this.fits(pattern, trail, depth, needsCapitals) ? [this.valueOf(t)] : null;
    const at = this.listOf(t);
    const count = lists[at]!;
    if (!(count <= layout.MAX_LIST && at + 1 + count * 2 <= lists.length)) throw damaged('lists');
    const fitting: number[] = [];
    for (let i = at + 1; i < at + 1 + count * 2; i += 2) {
      const v = lists[i + 1]!;
      if (v !== fitting.at(-1) && this.fits(lists[i]!, trail, depth, needsCapitals)) fitting.push(v);
    }
    return fitting.length > 0 ? fitting : null;
  }

  private valueOf(terminal: number): number {
    return this.valueWidth === 0 ? terminal : columnAt(this.valueColumn, this.valueWidth, terminal);
  }

  /** Where a terminal's list begins. */
  private listOf(terminal: number): number {
    const { listAt } = this;
    let lo = 0;
    let hi = listAt.length / 2 - 1;
    while (lo <= hi) {
      const mid = (lo + hi) >>> 1;
      const other = listAt[mid * 2]!;
      if (other === terminal) return listAt[mid * 2 + 1]!;
      if (other < terminal) lo = mid + 1;
      else hi = mid - 1;
    }
    throw damaged('lists');
  }

  private fits(pattern: number, trail: Trail, depth: number, needsCapitals: boolean): boolean {
    if (pattern === layout.PATTERN_USUAL) {
      if (needsCapitals) return false;
      for (let d = 0; d < depth; d++) if (!fitsPattern(trail, d, CASE_CAPITAL)) return false;
      return true;
    }
    const p = pattern - layout.FIRST_PATTERN;
    if (p >= this.patternCount || this.patternAt[p + 1]! - this.patternAt[p]! !== depth)
      throw damaged('patterns');
    const at = this.patternAt[p]!;
    for (let d = 0; d < depth; d++) {
      const wanted = this.patterns[at + d]!;
      if (!fitsPattern(trail, d, wanted) || (needsCapitals && (wanted & 3) !== CASE_ALL)) return false;
    }
    return true;
  }
}
