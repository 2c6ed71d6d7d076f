/**
 * A dictionary's tables as they lie in the buffer. Nothing is parsed or copied.
 *
 * A damaged file must not lead out of the tables or into a long loop: lengths are checked once when they are opened,
 * numbers read from the tables where they are used; probes and chains are bounded.
 */
import { columnWords } from './bits';
import { type Container, openContainer } from './container';
import { NamesError } from './errors';
import { mayHold, pairHash } from './hash';
import * as layout from './layout';
import { Terminals } from './terminals';
import { TokenTable } from './token-table';
import type { Trail } from './trail';
import { Trie } from './trie';

const damaged = (what: string) => new NamesError(`names dictionary: damaged (${what})`);

export class Tables {
  readonly tokens: TokenTable;
  readonly trie: Trie;
  /** Name–value pairs. */
  readonly size: number;
  /** Whether any name may begin in lower case. */
  readonly hasLower: boolean;
  private readonly container: Container;
  private readonly terminals: Terminals;
  private readonly pairs: Int32Array;
  private readonly lower: Int32Array;
  private readonly roots: number;

  constructor(buffer: ArrayBuffer, byteOffset: number, byteLength: number) {
    const c = openContainer(
      buffer,
      byteOffset,
      byteLength,
      { magic: layout.MAGIC, version: layout.VERSION, sections: layout.SECTIONS, what: 'names dictionary' },
      (message) => new NamesError(message),
    );
    const numbers = c.u32(layout.META);
    if (numbers.length !== layout.META_FIELDS.length) throw damaged('counts');
    const meta = Object.fromEntries(
      layout.META_FIELDS.map((field, i) => [field, numbers[i]!]),
    ) as layout.Meta;
    const table = c.u16(layout.TABLE);
    const blocks = c.bytes(layout.BLOCKS);
    const groups = c.i32(layout.NODES);
    const eldest = c.i32(layout.ELDEST);
    const labels = c.i32(layout.LABELS);
    const values = c.i32(layout.VALUES);
    const pattern = c.i32(layout.PATTERN);
    const patternAt = c.u32(layout.PATTERN_AT);
    this.pairs = c.i32(layout.PAIRS);
    this.lower = c.i32(layout.LOWER);
    const widths = [meta.labelWidth, meta.valueWidth + 1, meta.patternWidth];
    const fits =
      widths.every((width) => width >= 1 && width <= 33) &&
      meta.homes >= 1 &&
      meta.homes < meta.slots &&
      meta.longestProbe <= layout.MAX_PROBE &&
      meta.roots <= meta.nodes &&
      meta.terminals <= meta.nodes &&
      meta.unusual <= meta.terminals &&
      table.length === meta.slots &&
      blocks.length === Math.ceil(meta.slots / layout.BLOCK_SLOTS) * layout.BLOCK_BYTES &&
      groups.length === Math.ceil(meta.nodes / layout.GROUP_NODES) * layout.GROUP_WORDS &&
      eldest.length === Math.ceil((meta.nodes - meta.roots) / 32) &&
      labels.length === columnWords(meta.nodes - meta.roots, meta.labelWidth) &&
      values.length === columnWords(meta.valueWidth === 0 ? 0 : meta.terminals, meta.valueWidth) &&
      pattern.length === columnWords(meta.unusual, meta.patternWidth) &&
      patternAt.length === meta.patterns + 1 &&
      this.pairs.length > 0;
    if (!fits) throw damaged('lengths of sections');
    this.container = c;
    this.size = meta.entries;
    this.roots = meta.roots;
    this.hasLower = this.lower.length > 0;
    const words = c.i32(layout.BLOCKS);
    this.tokens = new TokenTable({ table, bytes: blocks, words, pool: c.bytes(layout.POOL) }, meta, damaged);
    this.trie = new Trie({ groups, eldest, labels }, meta, damaged);
    const patterns = c.bytes(layout.PATTERNS);
    const listAt = c.u32(layout.LIST_AT);
    const lists = c.u32(layout.LISTS);
    this.terminals = new Terminals({ values, pattern, patternAt, patterns, listAt, lists }, meta, damaged);
  }

  checkBody(): Generator<number, boolean> {
    return this.container.checkBody();
  }

  /** Whether a name that may begin in lower case may begin with the token of this hash. False is certain. */
  mayBeginLower(hash: number): boolean {
    return mayHold(this.lower, hash);
  }

  /** Whether a name may begin with the two tokens of these hashes. False is certain. */
  mayPair(first: number, second: number): boolean {
    return mayHold(this.pairs, pairHash(first, second));
  }

  /** Node of the names that begin with this token, or -1. */
  root(slot: number): number {
    if (!this.tokens.begins(slot)) return -1;
    const node = this.tokens.root(slot);
    if (!(node >= 0 && node < this.roots)) throw damaged('roots');
    return node;
  }

  /** The values of an accepting node whose patterns fit the text; null when none does. See {@link Terminals.values}. */
  values(node: number, trail: Trail, depth: number, needsCapitals: boolean): number[] | null {
    const { trie } = this;
    const unusual = trie.isUnusual(node) ? trie.unusual(node) : -1;
    return this.terminals.values(trie.terminal(node), unusual, trail, depth, needsCapitals);
  }
}
