/** Reading what tables of a pack lead to; nothing is read outside it. */
import { PackError } from './errors';

const decoder = new TextDecoder('utf-8', { fatal: true });

export function damaged(what: string): PackError {
  return new PackError(`pack: damaged (${what})`);
}

/** Slice `i` of a table of beginnings; never outside `length`. @throws PackError */
export function range(at: Uint32Array, i: number, length: number, what: string): [from: number, to: number] {
  const from = at[i];
  const to = at[i + 1];
  if (from === undefined || to === undefined || from > to || to > length) throw damaged(what);
  return [from, to];
}

/** UTF-8 JSON. @throws PackError */
export function parse(bytes: Uint8Array, what: string): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw damaged(what);
  }
}
