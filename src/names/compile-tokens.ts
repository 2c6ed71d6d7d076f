/** Build time: the table of tokens and the filters. See layout.ts. */
import type { Names } from './compile-collect';
import { fingerprintOf, hashToken, pairHash, writeFilter } from './hash';
import {
  AMBIGUOUS,
  BEGINS,
  BLOCK_BYTES,
  BLOCK_POOL_AT,
  BLOCK_ROOTS,
  BLOCK_SLOTS,
  FINGERPRINT,
  LOWER_BITS,
  PAIR_BITS,
  WHOLE,
} from './layout';
import { headOf, writeToken } from './pool';

/** Tokens per home slot. Denser saves 2–3 % of the bytes and costs longer probes. */
const LOAD = 0.65;

export interface CompiledTokens {
  /** By ordinal of the token. */
  hashes: Uint32Array;
  slotOf: Uint32Array;
  /** Ordinals by slot order. */
  bySlot: Uint32Array;
  /** Entries by slot, without BEGINS and WHOLE. The last one is empty, so that every chain ends inside the table. */
  table: Uint16Array;
  homes: number;
  longestProbe: number;
}

export function placeTokens(tokens: readonly string[]): CompiledTokens {
  const hashes = Uint32Array.from(tokens, (token) => hashToken(token) >>> 0);
  // Ties by spelling, so that the bytes do not depend on the order of the names.
  const bySlot = Uint32Array.from(tokens, (_, i) => i).sort(
    (a, b) => hashes[a]! - hashes[b]! || (tokens[a]! < tokens[b]! ? -1 : 1),
  );
  const homes = Math.max(1, Math.ceil(tokens.length / LOAD));
  const scale = homes / 0x100000000;
  const slotOf = new Uint32Array(tokens.length);
  const homeOf = new Uint32Array(tokens.length);
  let next = 0;
  let longestProbe = 1;
  for (const token of bySlot) {
    const home = Math.floor(hashes[token]! * scale);
    const slot = Math.max(home, next);
    slotOf[token] = slot;
    homeOf[token] = home;
    longestProbe = Math.max(longestProbe, slot - home + 1);
    next = slot + 1;
  }
  const table = new Uint16Array(Math.max(homes, next) + 1);
  for (const token of bySlot) {
    const slot = slotOf[token]!;
    const print = fingerprintOf(hashes[token]!);
    table[slot] = print;
    for (let s = homeOf[token]!; s < slot; s++)
      if ((table[s]! & FINGERPRINT) === print) table[s]! |= AMBIGUOUS;
  }
  return { hashes, slotOf, bySlot, table, homes, longestProbe };
}

/**
 * @param roots slots of the tokens that begin names, ascending
 * @param isWhole by root: the token is a name
 */
export function writeBlocks(
  tokens: readonly string[],
  placed: CompiledTokens,
  roots: readonly number[],
  isWhole: Uint8Array,
): { table: Uint16Array; blocks: Uint8Array; pool: Uint8Array } {
  const { table, slotOf, bySlot } = placed;
  const entries = table.slice();
  roots.forEach((slot, root) => {
    entries[slot]! |= BEGINS | (isWhole[root] ? WHOLE : 0);
  });
  const count = Math.ceil(entries.length / BLOCK_SLOTS);
  const blocks = new Uint8Array(count * BLOCK_BYTES);
  const view = new DataView(blocks.buffer);
  const pool: number[] = [];
  let next = 0;
  let root = 0;
  for (let block = 0; block < count; block++) {
    const from = block * BLOCK_BYTES;
    view.setUint32(from + BLOCK_POOL_AT, pool.length, true);
    view.setUint32(from + BLOCK_ROOTS, root, true);
    for (let i = 0; i < BLOCK_SLOTS; i++) {
      const slot = block * BLOCK_SLOTS + i;
      const entry = entries[slot] ?? 0;
      if (entry === 0) continue;
      const token = bySlot[next++]!;
      if (slotOf[token] !== slot) throw new Error('tokens out of order');
      blocks[from + i] = headOf(tokens[token]!);
      writeToken(tokens[token]!, pool);
      if (entry & BEGINS) root++;
    }
  }
  return { table: entries, blocks, pool: Uint8Array.from(pool) };
}

/** The first two tokens of every name that has two; by the order of the names, so that the bytes are always the same. */
export function writePairs(names: Names, placed: CompiledTokens, order: Uint32Array): Int32Array {
  const { at, sequence } = names;
  const pairs: number[] = [];
  let lastFirst = -1;
  let lastSecond = -1;
  for (const i of order) {
    if (at[i + 1]! - at[i]! < 2) continue;
    const first = sequence[at[i]!]!;
    const second = sequence[at[i]! + 1]!;
    if (first !== lastFirst || second !== lastSecond)
      pairs.push(pairHash(placed.hashes[first]!, placed.hashes[second]!));
    lastFirst = first;
    lastSecond = second;
  }
  return writeFilter(pairs, PAIR_BITS);
}

/** First tokens of names that may begin in lower case; nothing when there are none. */
export function writeLower(names: Names): Int32Array {
  const hashes = [...names.lowerFirsts].map(hashToken);
  return hashes.length === 0 ? new Int32Array(0) : writeFilter(hashes, LOWER_BITS);
}
