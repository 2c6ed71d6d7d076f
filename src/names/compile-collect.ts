/** Build time: names to token numbers and patterns. */
import { isLower } from './fold';
import { CASE_ANY, spell } from './spelling';
import type { NameEntry } from './types';

export interface Names {
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

/** @throws RangeError when a value is no unsigned 32-bit number. */
export function collect(entries: Iterable<NameEntry>): Names {
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
