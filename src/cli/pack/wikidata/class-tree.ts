/** Which kind of record an entity becomes: the nearest class of the table above its own classes. Pure. */
import type { Kind } from '../../../facts/schema';
import { CLASSES, type ClassRule } from './classes';

/** Classes further up than this say little of an entity. */
const MOST_STEPS = 8;
/** Two classes equally near: a person before an event, … */
const ORDER: readonly ClassRule['kind'][] = ['skip', 'person', 'event', 'unit', 'weapon', 'org', 'place'];

export interface ClassFound {
  rule: ClassRule;
  /** The classes from the entity's own to the rule's, nearest first: their labels may tell a finer type. */
  path: readonly number[];
}

/** Subclass relations of a whole dump: sorted pairs in one typed array, 8 bytes each. */
export class ClassTree {
  /** `child * 2^32 + parent`, ascending. */
  private readonly pairs: BigUint64Array;
  private readonly rules: ReadonlyMap<number, ClassRule>;
  private readonly known = new Map<number, { found: ClassFound; steps: number } | null>();

  /**
   * @param edges child, parent, child, parent, … in any order
   * @param without numbers of classes of the table that are not to be used
   */
  constructor(edges: Uint32Array, without: ReadonlySet<number> = new Set()) {
    this.pairs = new BigUint64Array(edges.length >>> 1);
    for (let i = 0; i < this.pairs.length; i++)
      this.pairs[i] = (BigInt(edges[i * 2]!) << 32n) | BigInt(edges[i * 2 + 1]!);
    this.pairs.sort();
    this.rules = new Map(CLASSES.filter(({ q }) => !without.has(q)).map((rule) => [rule.q, rule]));
  }

  /** Null when no class of the table is above any of them. */
  find(classes: readonly number[]): ClassFound | null {
    let best: { found: ClassFound; steps: number } | null = null;
    for (const q of classes) {
      const here = this.nearest(q);
      if (here && (!best || here.steps < best.steps || (here.steps === best.steps && before(here, best))))
        best = here;
    }
    return best?.found ?? null;
  }

  /** Whether `q` or a class above it is one of `wanted`. */
  isUnder(q: number, wanted: ReadonlySet<number>): boolean {
    for (const step of this.upwards(q)) if (wanted.has(step.q)) return true;
    return false;
  }

  private nearest(q: number): { found: ClassFound; steps: number } | null {
    const known = this.known.get(q);
    if (known !== undefined) return known;
    let best: { found: ClassFound; steps: number } | null = null;
    for (const { q: above, path } of this.upwards(q)) {
      const rule = this.rules.get(above);
      if (best && path.length > best.steps) break;
      if (!rule) continue;
      const here = { found: { rule, path }, steps: path.length };
      if (!best || before(here, best)) best = here;
    }
    this.known.set(q, best);
    return best;
  }

  /** `q` and what is above it, breadth first. The dump has cycles. */
  private *upwards(q: number): Generator<{ q: number; path: number[] }> {
    const seen = new Set([q]);
    let level: { q: number; path: number[] }[] = [{ q, path: [q] }];
    for (let step = 0; level.length > 0 && step <= MOST_STEPS; step++) {
      yield* level;
      const next: typeof level = [];
      for (const { q: child, path } of level) {
        for (const parent of this.parents(child)) {
          if (seen.has(parent)) continue;
          seen.add(parent);
          next.push({ q: parent, path: [...path, parent] });
        }
      }
      level = next;
    }
  }

  private parents(child: number): number[] {
    const from = BigInt(child) << 32n;
    let lo = 0;
    let hi = this.pairs.length;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if (this.pairs[mid]! < from) lo = mid + 1;
      else hi = mid;
    }
    const parents: number[] = [];
    for (let i = lo; i < this.pairs.length && this.pairs[i]! >> 32n === BigInt(child); i++)
      parents.push(Number(this.pairs[i]! & 0xffffffffn));
    return parents;
  }
}

function before(a: { found: ClassFound }, b: { found: ClassFound }): boolean {
  return ORDER.indexOf(a.found.rule.kind) < ORDER.indexOf(b.found.rule.kind);
}

export const KIND_CODES: readonly Kind[] = ['person', 'unit', 'event', 'org', 'place', 'weapon'];

/**
 * Whether a class of the table is what the table takes it for: a word of its label (or of an alias) is one of ours.
 * Wikidata relabels ("region", "geographic region"); a number mixed up has no word in common.
 */
export function labelFits(rule: ClassRule, names: readonly string[]): boolean {
  const words = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const ours = new Set(words(rule.label).map((word) => word.slice(0, 6)));
  return names.some((name) => words(name).some((word) => ours.has(word.slice(0, 6))));
}
