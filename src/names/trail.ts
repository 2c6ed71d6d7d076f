/** A candidate name in a text: what its tokens are like. Reused, never allocated anew. */
import { CASE_ALL, CASE_CAPITAL } from './spelling';
import { GAP_NEUTRAL, GAP_PERIOD, MAX_TOKENS } from './tokens';

/** Flags of a token. */
export const FIRST_LOWER = 1;
export const ANY_LOWER = 2;
/** Directly after a hyphen. */
export const AFTER_HYPHEN = 4;
/** Up to three units of text: a period after it may belong to it ("St.", "Gen."). */
export const SHORT = 8;

export class Trail {
  readonly start = new Int32Array(MAX_TOKENS + 1);
  readonly end = new Int32Array(MAX_TOKENS + 1);
  readonly slot = new Int32Array(MAX_TOKENS + 1);
  readonly node = new Int32Array(MAX_TOKENS + 1);
  /** Kind of the gap before the token. */
  readonly gap = new Int32Array(MAX_TOKENS + 1);
  readonly flags = new Int32Array(MAX_TOKENS + 1);
}

/** Whether token `d` of the trail fits one byte of a name's pattern: case class and gap before it. */
export function fitsPattern(trail: Trail, d: number, pattern: number): boolean {
  if (d > 0 && !fitsGap(trail, d, pattern >>> 2)) return false;
  const wanted = pattern & 3;
  const flags = trail.flags[d]!;
  if (wanted === CASE_CAPITAL) {
    // "Kim Jong-un", "Tsai Ing-wen": after a hyphen East Asian given names go on in lower case.
    return (flags & FIRST_LOWER) === 0 || (d > 0 && (flags & AFTER_HYPHEN) !== 0);
  }
  return wanted !== CASE_ALL || (flags & ANY_LOWER) === 0;
}

/** "St. Petersburg" = "St Petersburg", "George W. Bush" = "George W Bush". */
function fitsGap(trail: Trail, d: number, wanted: number): boolean {
  const found = trail.gap[d]!;
  if (found === wanted) return true;
  if (wanted === GAP_PERIOD) return found === GAP_NEUTRAL;
  return wanted === GAP_NEUTRAL && found === GAP_PERIOD && (trail.flags[d - 1]! & SHORT) !== 0;
}
