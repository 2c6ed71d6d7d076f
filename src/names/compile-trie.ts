/** Build time: the trie of names. See layout.ts. */

import type { Names } from './compile-collect';
import { GROUP_NODES, GROUP_WORDS } from './layout';

/** Names in order of their slots, a name before its continuations, then by value and pattern. */
export function sortNames(names: Names, slotOf: Uint32Array): Uint32Array {
  const { at, sequence } = names;
  const slots = Uint32Array.from(sequence, (token) => slotOf[token]!);
  return Uint32Array.from(names.value, (_, i) => i).sort((a, b) => {
    let i = at[a]!;
    let j = at[b]!;
    const iEnd = at[a + 1]!;
    const jEnd = at[b + 1]!;
    for (; i < iEnd && j < jEnd; i++, j++) if (slots[i] !== slots[j]) return slots[i]! - slots[j]!;
    return iEnd - i - (jEnd - j) || names.value[a]! - names.value[b]! || comparePatterns(names, a, b);
  });
}

function comparePatterns(names: Names, a: number, b: number): number {
  const p = names.pattern[a]!;
  const q = names.pattern[b]!;
  for (let i = 0; i < p.length; i++) if (p[i] !== q[i]) return p[i]! - q[i]!;
  return 0;
}

export interface CompiledTrie {
  nodes: number;
  roots: number[];
  accepts: Uint8Array;
  parents: Uint8Array;
  /** Index (in `labels`) of the first child of every parent. */
  families: number[];
  /** By node without the roots. */
  labels: number[];
  /** Ranges [from, to) of sorted names, by terminal. */
  terminals: [number, number][];
}

/** Breadth first over ranges of the sorted names that share their first tokens. */
export function buildTrie(names: Names, slotOf: Uint32Array, order: Uint32Array): CompiledTrie {
  const { at, sequence } = names;
  const from: number[] = [];
  const to: number[] = [];
  const roots: number[] = [];
  const labels: number[] = [];
  const lengthOf = (i: number) => at[order[i]! + 1]! - at[order[i]!]!;
  const slotAt = (i: number, depth: number) => slotOf[sequence[at[order[i]!]! + depth]!]!;
  const addChildren = (lo: number, hi: number, depth: number, into: number[]) => {
    for (let i = lo; i < hi; ) {
      const slot = slotAt(i, depth);
      let end = i + 1;
      while (end < hi && slotAt(end, depth) === slot) end++;
      into.push(slot);
      from.push(i);
      to.push(end);
      i = end;
    }
  };
  addChildren(0, order.length, 0, roots);
  const accepts: number[] = [];
  const parents: number[] = [];
  const families: number[] = [];
  const terminals: [number, number][] = [];
  let depth = 1;
  let levelEnd = from.length;
  for (let node = 0; node < from.length; node++) {
    if (node === levelEnd) {
      depth++;
      levelEnd = from.length;
    }
    const lo = from[node]!;
    const hi = to[node]!;
    let rest = lo;
    while (rest < hi && lengthOf(rest) === depth) rest++;
    if (rest > lo) terminals.push([lo, rest]);
    accepts.push(rest > lo ? 1 : 0);
    parents.push(rest < hi ? 1 : 0);
    if (rest < hi) {
      families.push(labels.length);
      addChildren(rest, hi, depth, labels);
    }
  }
  return {
    nodes: from.length,
    roots,
    accepts: Uint8Array.from(accepts),
    parents: Uint8Array.from(parents),
    families,
    labels,
    terminals,
  };
}

/** @param isUnusual by terminal */
export function writeNodes(trie: CompiledTrie, isUnusual: Uint8Array): Int32Array {
  const out = new Int32Array(Math.ceil(trie.nodes / GROUP_NODES) * GROUP_WORDS);
  let terminals = 0;
  let parents = 0;
  let unusual = 0;
  for (let node = 0; node < trie.nodes; node++) {
    const group = (node >>> 6) * GROUP_WORDS;
    const half = (node >>> 5) & 1;
    const bit = 1 << (node & 31);
    if ((node & 63) === 0) {
      out[group] = terminals;
      out[group + 5] = trie.families[parents] ?? 0;
      out[group + 6] = unusual;
    }
    if (trie.accepts[node]) {
      out[group + 1 + half]! |= bit;
      if (isUnusual[terminals]) {
        out[group + 7 + half]! |= bit;
        unusual++;
      }
      terminals++;
    }
    if (trie.parents[node]) {
      out[group + 3 + half]! |= bit;
      parents++;
    }
  }
  return out;
}

export function writeEldest(trie: CompiledTrie): Int32Array {
  const out = new Int32Array(Math.ceil(trie.labels.length / 32));
  for (const first of trie.families) out[first >>> 5]! |= 1 << (first & 31);
  return out;
}
