/** The trie of names over token numbers. See layout.ts. */
import { columnAt, lowestBit, popcount } from './bits';
import { GROUP_WORDS, type Meta } from './layout';

export class Trie {
  private readonly groups: Int32Array;
  private readonly eldest: Int32Array;
  private readonly labels: Int32Array;
  private readonly labelWidth: number;
  private readonly roots: number;
  private readonly nodes: number;
  private readonly damaged: (what: string) => Error;

  constructor(
    views: { groups: Int32Array; eldest: Int32Array; labels: Int32Array },
    meta: Meta,
    damaged: (what: string) => Error,
  ) {
    this.groups = views.groups;
    this.eldest = views.eldest;
    this.labels = views.labels;
    this.labelWidth = meta.labelWidth;
    this.roots = meta.roots;
    this.nodes = meta.nodes;
    this.damaged = damaged;
  }

  accepts(node: number): boolean {
    return this.bit(node, 1);
  }

  hasChildren(node: number): boolean {
    return this.bit(node, 3);
  }

  /** Whether an accepting node's terminal is unusual. */
  isUnusual(node: number): boolean {
    return this.bit(node, 7);
  }

  /** Number of an accepting node's terminal. */
  terminal(node: number): number {
    return this.groups[(node >>> 6) * GROUP_WORDS]! + this.before(node, 1);
  }

  /** Number of an unusual terminal among the unusual ones. */
  unusual(node: number): number {
    return this.groups[(node >>> 6) * GROUP_WORDS + 6]! + this.before(node, 7);
  }

  private bit(node: number, at: number): boolean {
    return ((this.groups[(node >>> 6) * GROUP_WORDS + at + ((node >>> 5) & 1)]! >>> (node & 31)) & 1) === 1;
  }

  /** Bits set in the node's group before it. */
  private before(node: number, at: number): number {
    const word = (node >>> 6) * GROUP_WORDS + at;
    const low = this.groups[word]!;
    const mask = (1 << (node & 31)) - 1;
    return (node & 32) === 0 ? popcount(low & mask) : popcount(low) + popcount(this.groups[word + 1]! & mask);
  }

  /** Child of a node that has children, or -1. */
  child(node: number, slot: number): number {
    const { eldest, labels, labelWidth } = this;
    const first = this.groups[(node >>> 6) * GROUP_WORDS + 5]!;
    // From the family of the group's first parent over those of the parents between to this one's.
    let families = this.before(node, 3);
    let word = first >>> 5;
    let bits = eldest[word]! & (-1 << (first & 31));
    for (let count = popcount(bits); families >= count; count = popcount(bits)) {
      families -= count;
      if (++word >= eldest.length) throw this.damaged('children');
      bits = eldest[word]!;
    }
    for (; families > 0; families--) bits &= bits - 1;
    let lo = (word << 5) + lowestBit(bits);
    // Children come after their parent: a damaged file cannot make a circle.
    if (!(first >= 0 && lo + this.roots > node)) throw this.damaged('children');
    bits &= bits - 1;
    while (bits === 0 && ++word < eldest.length) bits = eldest[word]!;
    const end = bits === 0 ? this.nodes - this.roots : (word << 5) + lowestBit(bits);
    let hi = end - 1;
    while (lo <= hi) {
      const mid = (lo + hi) >>> 1;
      const label = columnAt(labels, labelWidth, mid);
      if (label === slot) {
        if (mid + this.roots >= this.nodes) throw this.damaged('children');
        return mid + this.roots;
      }
      if (label < slot) lo = mid + 1;
      else hi = mid - 1;
    }
    return -1;
  }
}
