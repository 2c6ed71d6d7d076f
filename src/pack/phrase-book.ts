/**
 * Build time: finds the phrases whose codes save the most (phrases.ts), and packs texts with them. Deterministic.
 *
 * Candidates are runs of up to {@link MOST_TOKENS} tokens (words, numbers, runs of punctuation) that occur often enough;
 * they are found level by level, since a run can only be frequent when its beginning and its end are. Then the sample is
 * packed with the best of them, and those that turn out to be used little make room, for some rounds.
 */
import { MOST_PHRASE_BYTES, MOST_PHRASES, ONE_BYTE_CODES, ONE_BYTE_FROM } from './phrases';

const LEAST_USES = 4;
const MOST_TOKENS = 24;
const ROUNDS = 4;
/** Candidates that enter the first round, as a multiple of the codes there are. */
const FIRST_ROUND = 4;

export class PhraseBook {
  /** In the order of their codes. */
  readonly phrases: readonly Uint8Array[];
  private readonly trie: Trie;

  /** @param sample texts like those that will be packed; some megabytes are enough and take some seconds */
  constructor(sample: readonly Uint8Array[]) {
    let best = candidates(sample);
    for (let round = 1; round <= ROUNDS; round++) {
      const room =
        round === ROUNDS ? MOST_PHRASES : Math.round(MOST_PHRASES * FIRST_ROUND ** (1 - round / ROUNDS));
      const uses = usesOf(best, sample);
      best = best
        .map((bytes, i) => ({ bytes, gain: uses[i]! * (bytes.length - 2) - bytes.length - 4 }))
        .filter(({ gain }) => gain > 0)
        .sort((a, b) => b.gain - a.gain || compare(a.bytes, b.bytes))
        .slice(0, room)
        .map(({ bytes }) => bytes);
    }
    // The most used get the codes of one byte.
    const uses = usesOf(best, sample);
    const byUse = best
      .map((bytes, i) => ({ bytes, uses: uses[i]! }))
      .sort((a, b) => b.uses - a.uses || compare(a.bytes, b.bytes));
    this.phrases = byUse.map(({ bytes }) => bytes);
    this.trie = new Trie(this.phrases);
  }

  /** The text with codes; never longer than it was. */
  pack(text: Uint8Array): Uint8Array {
    const out = new Uint8Array(text.length);
    let length = 0;
    for (let i = 0; i < text.length; ) {
      const phrase = this.trie.longest(text, i);
      if (phrase < 0) {
        out[length++] = text[i++]!;
        continue;
      }
      i += this.phrases[phrase]!.length;
      if (phrase < ONE_BYTE_CODES) out[length++] = ONE_BYTE_FROM + phrase;
      else {
        out[length++] = (phrase - ONE_BYTE_CODES) >>> 8;
        out[length++] = (phrase - ONE_BYTE_CODES) & 0xff;
      }
    }
    return out.slice(0, length);
  }
}

/** Times that each phrase is used when the sample is packed. */
function usesOf(phrases: readonly Uint8Array[], sample: readonly Uint8Array[]): Uint32Array {
  const trie = new Trie(phrases);
  const uses = new Uint32Array(phrases.length);
  for (const text of sample)
    for (let i = 0; i < text.length; ) {
      const phrase = trie.longest(text, i);
      if (phrase < 0) i++;
      else {
        uses[phrase]!++;
        i += phrases[phrase]!.length;
      }
    }
  return uses;
}

/** A run of tokens, by where it first stands. */
interface Run {
  at: number;
  tokens: number;
  count: number;
  /** A longer run contains it every time. */
  contained: boolean;
}

/** Runs of tokens that occur at least {@link LEAST_USES} times and that no longer run contains every time. */
function candidates(sample: readonly Uint8Array[]): Uint8Array[] {
  const { texts, ends, tokens } = tokenized(sample);
  const startOf = (token: number) => (token === 0 ? 0 : ends[token - 1]!);
  const found: Run[] = [];
  /** By token: the run of the level before that begins there, as an index in `found`; -1: none that is frequent. */
  let shorter: Int32Array | null = null;
  const pairs = new PairNumbers(tokens.length);
  /** By number of a run of the level. */
  const counts = new Int32Array(tokens.length);
  const firstAt = new Int32Array(tokens.length);
  const indexes = new Int32Array(tokens.length);
  for (let level = 1; level <= MOST_TOKENS; level++) {
    pairs.clear();
    let used = 0;
    const level0 = found.length;
    const runs = new Int32Array(tokens.length).fill(-1);
    for (let i = 0; i + level <= tokens.length; i++) {
      const begin = shorter ? shorter[i]! : tokens[i]!;
      const end = shorter ? shorter[i + 1]! : 0;
      if (begin < 0 || end < 0) continue;
      const number = pairs.number(begin, end);
      runs[i] = number;
      if (number === used) {
        counts[number] = 0;
        firstAt[number] = i;
        used++;
      }
      counts[number]!++;
    }
    for (let number = 0; number < used; number++) {
      const at = firstAt[number]!;
      const count = counts[number]!;
      const tooLong = ends[at + level - 1]! - startOf(at) > MOST_PHRASE_BYTES;
      indexes[number] =
        count < LEAST_USES || tooLong ? -1 : found.push({ at, tokens: level, count, contained: false }) - 1;
    }
    if (found.length === level0) break;
    const here = runs;
    for (let i = 0; i < here.length; i++) if (here[i]! >= 0) here[i] = indexes[here[i]!]!;
    for (let i = 0; shorter && i < here.length; i++) {
      if (here[i]! < 0) continue;
      const { count } = found[here[i]!]!;
      for (const part of [found[shorter[i]!]!, found[shorter[i + 1]!]!])
        part.contained ||= part.count === count;
    }
    shorter = here;
  }
  return found
    .filter(({ contained }) => !contained)
    .map((run) => texts.slice(startOf(run.at), ends[run.at + run.tokens - 1]!))
    .filter((bytes) => bytes.length > 2);
}

/** Pairs of numbers by number, in the order of first use: a Map of so many would take most of the time. */
class PairNumbers {
  private readonly slots: Int32Array;
  private readonly firsts: Int32Array;
  private readonly seconds: Int32Array;
  private count = 0;

  constructor(most: number) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(most * 2 + 2)));
    this.firsts = new Int32Array(most);
    this.seconds = new Int32Array(most);
  }

  clear(): void {
    this.slots.fill(0);
    this.count = 0;
  }

  number(first: number, second: number): number {
    const mask = this.slots.length - 1;
    const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot]! - 1;
      if (number < 0) {
        this.slots[slot] = this.count + 1;
        this.firsts[this.count] = first;
        this.seconds[this.count] = second;
        return this.count++;
      }
      if (this.firsts[number] === first && this.seconds[number] === second) return number;
    }
  }
}

/** The sample in one piece, the end of each token, and its number (-1: the end of a text, no bytes). */
function tokenized(sample: readonly Uint8Array[]): { texts: Uint8Array; ends: number[]; tokens: Int32Array } {
  const texts = new Uint8Array(sample.reduce((sum, text) => sum + text.length, 0));
  const ends: number[] = [];
  const numbers: number[] = [];
  const known = new Map<string, number>();
  let at = 0;
  for (const text of sample) {
    texts.set(text, at);
    // Latin-1: one character a byte, so that offsets are bytes.
    const string = latin1(text);
    for (const match of string.matchAll(/[A-Za-z\x80-\xff]+|\d{1,4}|[^A-Za-z\d\x80-\xff]/g)) {
      const token = match[0];
      let number = known.get(token);
      if (number === undefined) {
        number = known.size;
        known.set(token, number);
      }
      numbers.push(number);
      ends.push(at + match.index + token.length);
    }
    at += text.length;
    numbers.push(-1);
    ends.push(at);
  }
  return { texts, ends, tokens: Int32Array.from(numbers) };
}

function latin1(bytes: Uint8Array): string {
  let string = '';
  for (let i = 0; i < bytes.length; i += 8192) string += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return string;
}

function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** Longest match of phrases of two bytes or more: a table for the first two bytes, then a hash table of (node, byte). */
class Trie {
  private readonly begins = new Uint32Array(0x10000);
  private keys = new Uint32Array(1 << 12);
  private values = new Uint32Array(1 << 12);
  /** By node: the phrase that ends there, or -1. */
  private readonly ends: number[] = [-1];

  constructor(phrases: readonly Uint8Array[]) {
    phrases.forEach((phrase, number) => {
      const begin = (phrase[0]! << 8) | phrase[1]!;
      let node = this.begins[begin]!;
      if (node === 0) {
        node = this.ends.push(-1) - 1;
        this.begins[begin] = node;
      }
      for (let i = 2; i < phrase.length; i++) node = this.child(node, phrase[i]!);
      this.ends[node] = number;
    });
  }

  /** Number of the longest phrase that stands at `at`, or -1. */
  longest(text: Uint8Array, at: number): number {
    if (at + 1 >= text.length) return -1;
    let node = this.begins[(text[at]! << 8) | text[at + 1]!]!;
    let best = -1;
    for (let i = at + 2; node > 0; i++) {
      if (this.ends[node]! >= 0) best = this.ends[node]!;
      if (i === text.length) break;
      const slot = this.slot(node, text[i]!);
      if (this.keys[slot] === 0) break;
      node = this.values[slot]!;
    }
    return best;
  }

  private child(node: number, byte: number): number {
    let slot = this.slot(node, byte);
    if (this.keys[slot] === 0) {
      if (this.ends.length * 2 > this.keys.length) {
        this.grow();
        slot = this.slot(node, byte);
      }
      this.keys[slot] = node * 256 + byte;
      this.values[slot] = this.ends.push(-1) - 1;
    }
    return this.values[slot]!;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Uint32Array(keys.length * 2);
    keys.forEach((key, i) => {
      if (key === 0) return;
      const slot = this.slot(key >>> 8, key & 0xff);
      this.keys[slot] = key;
      this.values[slot] = values[i]!;
    });
  }

  /** Where (node, byte) is or would be. Nodes count from 1, so no key is 0. */
  private slot(node: number, byte: number): number {
    const mask = this.keys.length - 1;
    const key = node * 256 + byte;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}
