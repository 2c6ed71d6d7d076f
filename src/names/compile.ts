/** Build time: names to dictionary bytes. See layout.ts for the bytes and dictionary.ts for the look-up. */
import { widthOf, writeBits, writeColumn, writeSamples } from './bits';
import { writeContainer } from './container';
import { isLower } from './fold';
import {
  AMBIGUOUS,
  BEGINS,
  FINGERPRINT,
  FIRST_PATTERN,
  filterBits,
  filterWord,
  fingerprintOf,
  HASH_SEED,
  hashEnd,
  hashStep,
  LOWER_BITS,
  MAGIC,
  MAX_LIST,
  META_FIELDS,
  type Meta,
  PAIR_BITS,
  PATTERN_LIST,
  PATTERN_USUAL,
  pairHash,
  VERSION,
  WHOLE,
} from './layout';
import { headOf, writeToken } from './pool';
import { CASE_ANY, CASE_CAPITAL, spell } from './spelling';
import type { NameEntry } from './types';

/** Tokens per home slot. Denser saves 2–3 % of the bytes and costs longer probes. */
const LOAD = 0.65;

/**
 * Compiles names to a dictionary for `openNames`. Deterministic, and independent of the order of `entries`.
 * Names that no text could match (no word in them, too long, brackets inside) are left out: see `spell`.
 * @throws RangeError when a value is no unsigned 32-bit number, or a name has more than MAX_LIST values.
 */
export function compileNames(entries: Iterable<NameEntry>): Uint8Array<ArrayBuffer> {
  return compile(entries, null);
}

/** `numbers` entry of a name that no text could match. */
export const NOT_FOUND = 0xffffffff;

/**
 * Compiles distinct names and chooses their values: 0, 1, 2, … in the order in which the dictionary keeps the names, so
 * that most values need not be written (2 to 3 bytes a name). `numbers[i]` is the value of `texts[i]`, or NOT_FOUND.
 */
export function compileNumbered(texts: readonly string[]): {
  bytes: Uint8Array<ArrayBuffer>;
  numbers: Uint32Array;
} {
  const numbers = new Uint32Array(texts.length).fill(NOT_FOUND);
  const entries = texts.map((text, value) => ({ text, value }));
  return { bytes: compile(entries, numbers), numbers };
}

function compile(entries: Iterable<NameEntry>, numbers: Uint32Array | null): Uint8Array<ArrayBuffer> {
  const names = collect(entries);
  const tokens = tokenTable(names.tokens);
  const order = sortNames(names, tokens.slotOf);
  const trie = buildTrie(names, tokens.slotOf, order);
  if (numbers) renumber(names, order, trie.terminals, numbers);
  const terminals = writeTerminals(names, order, trie.terminals, numbers !== null);
  const labelWidth = widthOf(tokens.table.length);
  const eldest = writeBits(trie.nodes - trie.roots.length, (i) => trie.eldest[i] === 1);
  const pairs = writePairs(names, tokens.hashes, tokens.slotOf, order);
  const meta: Meta = {
    homes: tokens.homes,
    slots: tokens.table.length,
    nodes: trie.nodes,
    roots: trie.roots.length,
    parents: trie.parentCount,
    terminals: trie.terminals.length,
    unusual: terminals.unusual,
    patterns: terminals.patternAt.length - 1,
    labelWidth,
    valueWidth: terminals.valueWidth,
    patternWidth: terminals.patternWidth,
    longestProbe: tokens.longestProbe,
    entries: order.length,
  };
  const firsts = new Set(trie.roots);
  trie.roots.forEach((slot, node) => {
    tokens.table[slot]! |= BEGINS | (trie.accepts[node] === 1 ? WHOLE : 0);
  });
  return writeContainer(MAGIC, VERSION, [
    Uint32Array.from(META_FIELDS, (field) => meta[field]),
    tokens.table,
    tokens.poolAt,
    tokens.heads,
    tokens.pool,
    writeBits(tokens.table.length, (slot) => firsts.has(slot)),
    writeBits(trie.nodes, (node) => trie.accepts[node] === 1),
    writeBits(trie.nodes, (node) => trie.parents[node] === 1),
    eldest,
    writeSamples(eldest),
    writeColumn(trie.labels, labelWidth),
    terminals.values,
    terminals.unusualBits,
    terminals.pattern,
    terminals.patternAt,
    terminals.patterns,
    terminals.listAt,
    terminals.lists,
    pairs,
    writeLower(names),
  ]);
}

interface Names {
  /** Distinct folded tokens. */
  tokens: string[];
  /** Token ordinals of all names, one after the other. */
  sequence: number[];
  /** Where each name begins in `sequence`; one more than there are names. */
  at: number[];
  /** Per name. */
  pattern: Uint8Array[];
  value: number[];
  /** First tokens of names that may begin in lower case. */
  lowerFirsts: Set<string>;
}

function collect(entries: Iterable<NameEntry>): Names {
  const ordinals = new Map<string, number>();
  const patterns = new Map<string, Uint8Array>();
  const names: Names = { tokens: [], sequence: [], at: [0], pattern: [], value: [], lowerFirsts: new Set() };
  for (const { text, value } of entries) {
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff)
      throw new RangeError(`value of "${text}" is no unsigned 32-bit number: ${value}`);
    const spelling = spell(text);
    if (!spelling) continue;
    for (const token of spelling.tokens) {
      let ordinal = ordinals.get(token);
      if (ordinal === undefined) {
        ordinal = names.tokens.length;
        ordinals.set(token, ordinal);
        names.tokens.push(token);
      }
      names.sequence.push(ordinal);
    }
    const first = spelling.tokens[0]!;
    if ((spelling.pattern[0]! & 3) === CASE_ANY && isLower(first.charCodeAt(0))) names.lowerFirsts.add(first);
    const key = String.fromCharCode(...spelling.pattern);
    let pattern = patterns.get(key);
    if (!pattern) {
      pattern = Uint8Array.from(spelling.pattern);
      patterns.set(key, pattern);
    }
    names.at.push(names.sequence.length);
    names.pattern.push(pattern);
    names.value.push(value);
  }
  return names;
}

function tokenTable(tokens: string[]) {
  const hashes = new Uint32Array(tokens.length);
  tokens.forEach((token, i) => {
    hashes[i] = hashOf(token) >>> 0;
  });
  // Ties by spelling, so that the bytes do not depend on the order of the names.
  const byHash = Uint32Array.from(tokens, (_, i) => i).sort(
    (a, b) => hashes[a]! - hashes[b]! || (tokens[a]! < tokens[b]! ? -1 : 1),
  );
  const homes = Math.max(1, Math.ceil(tokens.length / LOAD));
  const scale = homes / 0x100000000;
  const slotOf = new Uint32Array(tokens.length);
  const homeOf = new Uint32Array(tokens.length);
  let next = 0;
  let longestProbe = 1;
  for (const token of byHash) {
    const home = Math.floor(hashes[token]! * scale);
    const slot = Math.max(home, next);
    slotOf[token] = slot;
    homeOf[token] = home;
    longestProbe = Math.max(longestProbe, slot - home + 1);
    next = slot + 1;
  }
  // The last slot is empty, so that every chain ends inside the table.
  const table = new Uint16Array(Math.max(homes, next) + 1);
  for (const token of byHash) {
    const slot = slotOf[token]!;
    const print = fingerprintOf(hashes[token]!);
    table[slot] = print;
    for (let s = homeOf[token]!; s < slot; s++)
      if ((table[s]! & FINGERPRINT) === print) table[s]! |= AMBIGUOUS;
  }
  return { table, homes, hashes, slotOf, longestProbe, ...writePool(tokens, byHash, slotOf, table.length) };
}

function writePool(tokens: string[], byHash: Uint32Array, slotOf: Uint32Array, slots: number) {
  const pool: number[] = [];
  const heads = new Uint8Array(slots);
  const poolAt = new Uint32Array(Math.ceil(slots / 16));
  let block = 0;
  for (const ordinal of byHash) {
    const slot = slotOf[ordinal]!;
    for (; block <= slot >>> 4; block++) poolAt[block] = pool.length;
    heads[slot] = headOf(tokens[ordinal]!);
    writeToken(tokens[ordinal]!, pool);
  }
  for (; block < poolAt.length; block++) poolAt[block] = pool.length;
  return { heads, pool: Uint8Array.from(pool), poolAt };
}

/** Names in order of their slots, a name before its continuations, then by value and pattern. */
function sortNames(names: Names, slotOf: Uint32Array): Uint32Array {
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

interface Trie {
  nodes: number;
  roots: number[];
  accepts: Uint8Array;
  parents: Uint8Array;
  parentCount: number;
  /** By node without the roots: is the first child of its parent. */
  eldest: number[];
  /** By node without the roots. */
  labels: number[];
  /** Ranges [from, to) of sorted names, by terminal. */
  terminals: [number, number][];
}

/** Breadth first over ranges of the sorted names that share their first tokens. */
function buildTrie(names: Names, slotOf: Uint32Array, order: Uint32Array): Trie {
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
  const eldest: number[] = [];
  let parentCount = 0;
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
      parentCount++;
      const first = labels.length;
      addChildren(rest, hi, depth, labels);
      for (let i = first; i < labels.length; i++) eldest.push(i === first ? 1 : 0);
    }
  }
  return {
    nodes: from.length,
    roots,
    accepts: Uint8Array.from(accepts),
    parents: Uint8Array.from(parents),
    parentCount,
    eldest,
    labels,
    terminals,
  };
}

/** The first two tokens of every name that has two, in the order of the names, so that the bytes are always the same. */
function writePairs(names: Names, hashes: Uint32Array, slotOf: Uint32Array, order: Uint32Array): Int32Array {
  const { at, sequence } = names;
  const pairs: number[] = [];
  let last = '';
  for (const i of order) {
    if (at[i + 1]! - at[i]! < 2) continue;
    const first = sequence[at[i]!]!;
    const second = sequence[at[i]! + 1]!;
    const key = `${slotOf[first]},${slotOf[second]}`;
    if (key !== last) pairs.push(pairHash(hashes[first]!, hashes[second]!));
    last = key;
  }
  const words = new Int32Array(Math.ceil((pairs.length * PAIR_BITS) / 32) + 1);
  for (const hash of pairs) words[filterWord(hash, words.length)]! |= filterBits(hash);
  return words;
}

/** The first name of a terminal gets the terminal's number; the others, with other capitals, come after all of these. */
function renumber(
  names: Names,
  order: Uint32Array,
  terminals: [number, number][],
  numbers: Uint32Array,
): void {
  let next = terminals.length;
  terminals.forEach(([from, to], t) => {
    for (let i = from; i < to; i++) {
      const name = order[i]!;
      const number = i === from ? t : next++;
      numbers[names.value[name]!] = number;
      names.value[name] = number;
    }
  });
}

/** Filter of the first tokens of names that may begin in lower case; nothing when there are none. */
function writeLower(names: Names): Int32Array {
  const count = names.lowerFirsts.size;
  if (count === 0) return new Int32Array(0);
  const words = new Int32Array(Math.ceil((count * LOWER_BITS) / 32) + 1);
  for (const token of names.lowerFirsts) {
    const hash = hashOf(token);
    words[filterWord(hash, words.length)]! |= filterBits(hash);
  }
  return words;
}

function hashOf(token: string): number {
  let h = HASH_SEED;
  for (let k = 0; k < token.length; k++) h = hashStep(h, token.charCodeAt(k));
  return hashEnd(h);
}

function writeTerminals(names: Names, order: Uint32Array, terminals: [number, number][], numbered: boolean) {
  const patternIds = new Map<Uint8Array, number>();
  const patterns: Uint8Array[] = [];
  const idOf = (pattern: Uint8Array): number => {
    if (pattern.every((p) => p === CASE_CAPITAL)) return PATTERN_USUAL;
    let id = patternIds.get(pattern);
    if (id === undefined) {
      id = FIRST_PATTERN + patterns.length;
      patternIds.set(pattern, id);
      patterns.push(pattern);
    }
    return id;
  };
  const values: number[] = [];
  const lists: number[] = [];
  const listAt: number[] = [];
  const unusual: number[] = [];
  const isUnusual = new Uint8Array(terminals.length);
  terminals.forEach(([from, to], t) => {
    const pairs: [number, number][] = [];
    for (let i = from; i < to; i++) {
      const pattern = idOf(names.pattern[order[i]!]!);
      const value = names.value[order[i]!]!;
      const last = pairs.at(-1);
      if (!last || last[0] !== pattern || last[1] !== value) pairs.push([pattern, value]);
    }
    const [pattern, value] = pairs[0]!;
    if (pairs.length > MAX_LIST)
      throw new RangeError(`${pairs.length} values for one name, at most ${MAX_LIST}`);
    if (pairs.length > 1) {
      isUnusual[t] = 1;
      unusual.push(PATTERN_LIST);
      values.push(0);
      listAt.push(t, lists.length);
      lists.push(pairs.length, ...pairs.flat());
    } else {
      values.push(value);
      if (pattern !== PATTERN_USUAL) {
        isUnusual[t] = 1;
        unusual.push(pattern);
      }
    }
  });
  const patternAt = new Uint32Array(patterns.length + 1);
  patterns.forEach((pattern, i) => {
    patternAt[i + 1] = patternAt[i]! + pattern.length;
  });
  const valueWidth = numbered ? 0 : widthOf(values.reduce((a, b) => Math.max(a, b), 0));
  const patternWidth = widthOf(FIRST_PATTERN + patterns.length);
  return {
    unusual: unusual.length,
    valueWidth,
    patternWidth,
    values: writeColumn(numbered ? [] : values, valueWidth),
    listAt: Uint32Array.from(listAt),
    unusualBits: writeBits(terminals.length, (t) => isUnusual[t] === 1),
    pattern: writeColumn(unusual, patternWidth),
    patternAt,
    patterns: Uint8Array.from(patterns.flatMap((p) => [...p])),
    lists: Uint32Array.from(lists),
  };
}
