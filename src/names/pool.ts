/**
 * The spellings of the tokens: one head byte a slot (0: empty; else length - 1 in 6 bits, and mode), and the folded units
 * of all tokens in order of slot. LETTERS: a–z only, 5 bits each, low bits first; BYTES: units below 256; WIDE: two bytes
 * a unit. Heads lie apart, and empty slots have one, so that the size of a run of tokens is a sum without branches.
 */
export const LETTERS = 0x40;
export const BYTES = 0x80;
export const WIDE = 0xc0;
const MODE = 0xc0;

/** Head → bytes of the token in the pool. */
export const sizeOfHead: Uint8Array = Uint8Array.from({ length: 256 }, (_, head) => {
  const length = lengthOf(head);
  const mode = modeOf(head);
  if (mode === 0) return 0;
  return mode === LETTERS ? (length * 5 + 7) >>> 3 : mode === BYTES ? length : length * 2;
});

export function lengthOf(head: number): number {
  return (head & 0x3f) + 1;
}

export function modeOf(head: number): number {
  return head & MODE;
}

/** Head of a token of 1 to 64 folded units. */
export function headOf(token: string): number {
  const mode = /^[a-z]+$/.test(token) ? LETTERS : /[^\0-\xff]/.test(token) ? WIDE : BYTES;
  return (token.length - 1) | mode;
}

/** Appends a token's units. */
export function writeToken(token: string, into: number[]): void {
  const mode = modeOf(headOf(token));
  let bits = 0;
  let count = 0;
  for (let i = 0; i < token.length; i++) {
    const unit = token.charCodeAt(i);
    if (mode === LETTERS) {
      bits |= (unit & 31) << count;
      count += 5;
      if (count >= 8) {
        into.push(bits & 0xff);
        bits >>>= 8;
        count -= 8;
      }
    } else {
      into.push(unit & 0xff);
      if (mode === WIDE) into.push(unit >>> 8);
    }
  }
  if (count > 0) into.push(bits);
}

/** Reads the token of this head that begins at `at`; returns its length. Bytes beyond the pool read as 0. */
export function readToken(pool: Uint8Array, head: number, at: number, into: Uint16Array): number {
  const length = lengthOf(head);
  const mode = modeOf(head);
  let bits = 0;
  let count = 0;
  let next = at;
  for (let i = 0; i < length; i++) {
    if (mode === LETTERS) {
      if (count < 5) {
        bits |= pool[next++]! << count;
        count += 8;
      }
      into[i] = (bits & 31) | 96;
      bits >>>= 5;
      count -= 5;
    } else {
      into[i] = mode === BYTES ? pool[next]! : pool[next]! | (pool[next + 1]! << 8);
      next += mode === BYTES ? 1 : 2;
    }
  }
  return length;
}
