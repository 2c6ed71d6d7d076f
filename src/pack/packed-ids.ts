/** Ids of the entities, in ascending order, and their Wikidata items; compared where they lie. */
import type { Container } from '../names/container';
import * as layout from './layout';
import { damaged, range } from './slices';

/** Answers of {@link PackedIds.find} that are kept at most. */
const MOST_FOUND = 8192;

export class PackedIds {
  readonly count: number;
  private readonly at: Uint32Array;
  private readonly bytes: Uint8Array;
  private readonly items: Uint32Array;
  private readonly byItem: Uint32Array;
  private readonly found = new Map<string, number>();

  /** @throws PackError when the tables do not fit each other */
  constructor(container: Container) {
    this.at = container.u32(layout.IDS_AT);
    this.bytes = container.bytes(layout.IDS);
    this.items = container.u32(layout.WIKIDATA);
    this.byItem = container.u32(layout.BY_WIKIDATA);
    this.count = this.items.length;
    if (this.at.length !== this.count + 1 || this.byItem.length > this.count)
      throw damaged('lengths of sections');
  }

  id(entity: number): string {
    const [from, to] = range(this.at, entity, this.bytes.length, 'ids');
    return String.fromCharCode(...this.bytes.subarray(from, Math.min(to, from + 256)));
  }

  has(entity: number, id: unknown): boolean {
    return typeof id === 'string' && this.compare(entity, id) === 0;
  }

  /** -1 when there is none. */
  find(id: string): number {
    let entity = this.found.get(id);
    if (entity === undefined) {
      entity = this.search(id);
      if (this.found.size >= MOST_FOUND) this.found.clear();
      this.found.set(id, entity);
    }
    return entity;
  }

  /** Number of the entity's Wikidata item, 0 for none. */
  item(entity: number): number {
    return this.items[entity]!;
  }

  withItem(item: number): number[] {
    const { byItem } = this;
    const itemAt = (i: number): number => {
      const found = this.items[byItem[i]!];
      if (found === undefined) throw damaged('wikidata');
      return found;
    };
    let lo = 0;
    for (let hi = byItem.length; lo < hi; ) {
      const mid = (lo + hi) >>> 1;
      if (itemAt(mid) < item) lo = mid + 1;
      else hi = mid;
    }
    const from = lo;
    while (lo < byItem.length && itemAt(lo) === item) lo++;
    return Array.from(byItem.subarray(from, lo));
  }

  private search(id: string): number {
    let lo = 0;
    let hi = this.count - 1;
    while (lo <= hi) {
      const mid = (lo + hi) >>> 1;
      const order = this.compare(mid, id);
      if (order === 0) return mid;
      if (order < 0) lo = mid + 1;
      else hi = mid - 1;
    }
    return -1;
  }

  /** Negative when the entity's id comes before `id`, 0 when it is the same. */
  private compare(entity: number, id: string): number {
    const [from, to] = range(this.at, entity, this.bytes.length, 'ids');
    const length = Math.min(to - from, id.length);
    for (let i = 0; i < length; i++) {
      const difference = this.bytes[from + i]! - id.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return to - from - id.length;
  }
}
