/** What stands at the ends of names: values, and the patterns of capitals and gaps they ask for. See layout.ts. */
import { columnAt } from './bits';
import * as layout from './layout';
import { CASE_ALL, CASE_CAPITAL } from './spelling';
import { fitsPattern, type Trail } from './trail';

export class Terminals {
  private readonly valueColumn: Int32Array;
  private readonly pattern: Int32Array;
  private readonly patternAt: Uint32Array;
  private readonly patterns: Uint8Array;
  private readonly listAt: Uint32Array;
  private readonly lists: Uint32Array;
  // Numbers of the header as fields of their own: an object made from a list is slow to read from.
  private readonly valueWidth: number;
  private readonly patternWidth: number;
  private readonly count: number;
  private readonly unusuals: number;
  private readonly patternCount: number;
  private readonly damaged: (what: string) => Error;

  constructor(
    views: {
      values: Int32Array;
      pattern: Int32Array;
      patternAt: Uint32Array;
      patterns: Uint8Array;
      listAt: Uint32Array;
      lists: Uint32Array;
    },
    meta: layout.Meta,
    damaged: (what: string) => Error,
  ) {
    this.valueColumn = views.values;
    this.pattern = views.pattern;
    this.patternAt = views.patternAt;
    this.patterns = views.patterns;
    this.listAt = views.listAt;
    this.lists = views.lists;
    this.valueWidth = meta.valueWidth;
    this.patternWidth = meta.patternWidth;
    this.count = meta.terminals;
    this.unusuals = meta.unusual;
    this.patternCount = meta.patterns;
    this.damaged = damaged;
  }

  /**
   * The values of a terminal whose patterns fit the text; null when none does.
   * @param unusual its number among the unusual ones, or -1.
   * @param needsCapitals every token must be an acronym in the name as well (attached clitics).
   */
  values(
    terminal: number,
    unusual: number,
    trail: Trail,
    depth: number,
    needsCapitals: boolean,
  ): number[] | null {
    const { lists } = this;
    if (terminal >= this.count || unusual >= this.unusuals) throw this.damaged('terminals');
    const pattern = unusual < 0 ? layout.PATTERN_USUAL : columnAt(this.pattern, this.patternWidth, unusual);
    if (pattern !== layout.PATTERN_LIST)
      return this.fits(pattern, trail, depth, needsCapitals) ? [this.valueOf(terminal)] : null;
    const at = this.listOf(terminal);
    const count = lists[at]!;
    if (!(count <= layout.MAX_LIST && at + 1 + count * 2 <= lists.length)) throw this.damaged('lists');
    const fitting: number[] = [];
    for (let i = at + 1; i < at + 1 + count * 2; i += 2) {
      const v = lists[i + 1]!;
      if (v !== fitting.at(-1) && this.fits(lists[i]!, trail, depth, needsCapitals)) fitting.push(v);
    }
    return fitting.length > 0 ? fitting : null;
  }

  private valueOf(terminal: number): number {
    return this.valueWidth === 0 ? terminal : columnAt(this.valueColumn, this.valueWidth, terminal);
  }

  /** Where a terminal's list begins. */
  private listOf(terminal: number): number {
    const { listAt } = this;
    let lo = 0;
    let hi = listAt.length / 2 - 1;
    while (lo <= hi) {
      const mid = (lo + hi) >>> 1;
      const other = listAt[mid * 2]!;
      if (other === terminal) return listAt[mid * 2 + 1]!;
      if (other < terminal) lo = mid + 1;
      else hi = mid - 1;
    }
    throw this.damaged('lists');
  }

  private fits(pattern: number, trail: Trail, depth: number, needsCapitals: boolean): boolean {
    if (pattern === layout.PATTERN_USUAL) {
      if (needsCapitals) return false;
      for (let d = 0; d < depth; d++) if (!fitsPattern(trail, d, CASE_CAPITAL)) return false;
      return true;
    }
    const p = pattern - layout.FIRST_PATTERN;
    if (!(p >= 0 && p < this.patternCount) || this.patternAt[p + 1]! - this.patternAt[p]! !== depth)
      throw this.damaged('patterns');
    const at = this.patternAt[p]!;
    for (let d = 0; d < depth; d++) {
      const wanted = this.patterns[at + d]!;
      if (!fitsPattern(trail, d, wanted) || (needsCapitals && (wanted & 3) !== CASE_ALL)) return false;
    }
    return true;
  }
}
