/** Build time: names to dictionary bytes. See layout.ts for the bytes and dictionary.ts for the look-up. */
import { widthOf, writeColumn } from './bits';
import { collect } from './compile-collect';
import { renumber, writeTerminals } from './compile-terminals';
import { placeTokens, writeBlocks, writeLower, writePairs } from './compile-tokens';
import { buildTrie, sortNames, writeEldest, writeNodes } from './compile-trie';
import { writeContainer } from './container';
import { MAGIC, META_FIELDS, type Meta, VERSION } from './layout';
import type { NameEntry } from './types';

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
  const placed = placeTokens(names.tokens);
  const order = sortNames(names, placed.slotOf);
  const trie = buildTrie(names, placed.slotOf, order);
  if (numbers) renumber(names, order, trie.terminals, numbers);
  const terminals = writeTerminals(names, order, trie.terminals, numbers !== null);
  const { table, blocks, pool } = writeBlocks(names.tokens, placed, trie.roots, trie.accepts);
  const labelWidth = widthOf(placed.table.length);
  const meta: Meta = {
    homes: placed.homes,
    slots: placed.table.length,
    nodes: trie.nodes,
    roots: trie.roots.length,
    terminals: trie.terminals.length,
    unusual: terminals.unusual,
    patterns: terminals.patternAt.length - 1,
    labelWidth,
    valueWidth: terminals.valueWidth,
    patternWidth: terminals.patternWidth,
    longestProbe: placed.longestProbe,
    entries: order.length,
  };
  return writeContainer(MAGIC, VERSION, [
    Uint32Array.from(META_FIELDS, (field) => meta[field]),
    table,
    blocks,
    pool,
    writeNodes(trie, terminals.isUnusual),
    writeEldest(trie),
    writeColumn(trie.labels, labelWidth),
    terminals.values,
    terminals.pattern,
    terminals.patternAt,
    terminals.patterns,
    terminals.listAt,
    terminals.lists,
    writePairs(names, placed, order),
    writeLower(names),
  ]);
}
