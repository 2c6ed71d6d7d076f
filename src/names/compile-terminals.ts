/** Build time: values and patterns at the ends of names. See layout.ts. */
import { widthOf, writeColumn } from './bits';
import type { Names } from './compile-collect';
import { FIRST_PATTERN, MAX_LIST, PATTERN_LIST, PATTERN_USUAL } from './layout';
import { CASE_CAPITAL } from './spelling';

/** The first name of a terminal gets the terminal's number; the others, with other capitals, come after all of these. */
export function renumber(
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

export function writeTerminals(
  names: Names,
  order: Uint32Array,
  terminals: [number, number][],
  numbered: boolean,
) {
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
    isUnusual,
    pattern: writeColumn(unusual, patternWidth),
    patternAt,
    patterns: Uint8Array.from(patterns.flatMap((p) => [...p])),
    lists: Uint32Array.from(lists),
  };
}
