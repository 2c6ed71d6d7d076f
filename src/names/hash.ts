/** Hashes of tokens and pairs of tokens, and what is read from them. */
import { FINGERPRINT } from './layout';

export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_STEP = 0x01000193;

/** One step of the token hash, over folded units. */
export function hashStep(h: number, unit: number): number {
  return Math.imul(h ^ unit, HASH_STEP);
}

/** Spreads the bits: the high ones choose the home slot, the low ones are the fingerprint. Signed. */
export function hashEnd(h: number): number {
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
  return h ^ (h >>> 16);
}

/** Finished hash of a folded token. */
export function hashToken(token: string): number {
  let h = HASH_SEED;
  for (let k = 0; k < token.length; k++) h = hashStep(h, token.charCodeAt(k));
  return hashEnd(h);
}

/** Hash of two tokens from their finished hashes. */
export function pairHash(first: number, second: number): number {
  return hashEnd(Math.imul(first, 0x9e3779b1) ^ second);
}

/** The word of a filter of so many words for a hash, by its high bits. */
export function filterWord(hash: number, words: number): number {
  return ((hash >>> 0) * (words / 0x100000000)) | 0;
}

/** The two bits of that word, by its low bits. */
export function filterBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
}

/** Fingerprint of a finished hash; never EMPTY. */
export function fingerprintOf(h: number): number {
  return h & FINGERPRINT || 1;
}

/** A filter of these hashes with `bits` bits for each, and never without words. */
export function writeFilter(hashes: readonly number[], bits: number): Int32Array {
  const words = new Int32Array(Math.ceil((hashes.length * bits) / 32) + 1);
  for (const hash of hashes) words[filterWord(hash, words.length)]! |= filterBits(hash);
  return words;
}

/** Whether the filter may have been given this hash. False is certain. */
export function mayHold(filter: Int32Array, hash: number): boolean {
  const bits = filterBits(hash);
  return (filter[filterWord(hash, filter.length)]! & bits) === bits;
}
