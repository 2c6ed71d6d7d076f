/** Which mentions stand for an entity in a cue: itself, its capital, its demonym, its head of that day. Pure. */
import { heldOn } from '../facts/dates';
import type { Pack } from '../pack/types';
import type { Mention } from './reading';

/** Head roles that may speak for a state or body in a cue. */
export class StandIns {
  readonly #pack: Pack;
  readonly #date: string | null;
  readonly #heads = new Map<number, Set<number>>();

  constructor(pack: Pack, date: string | null) {
    this.#pack = pack;
    this.#date = date;
  }

  /** @param meant the entity chosen for the mention, or -1 when none was */
  standsFor(mention: Mention, meant: number, entity: number): boolean {
    if (meant === entity || mention.demonymOf.includes(entity)) return true;
    return meant >= 0 && this.#standIns(entity).has(meant);
  }

  #standIns(entity: number): Set<number> {
    const found = this.#heads.get(entity) ?? this.#find(entity);
    this.#heads.set(entity, found);
    return found;
  }

  #find(entity: number): Set<number> {
    const found = new Set<number>();
    const { roles } = this.#pack.vocabulary();
    for (const relation of this.#pack.relations(entity)) {
      if (relation.kind === 'capital' && !relation.reverse) found.add(relation.to);
      const key = /^role:(.+)$/.exec(relation.kind)?.[1];
      const head = key === undefined ? undefined : roles[key]?.head;
      if (head === undefined) continue;
      if (this.#date === null || heldOn(relation.from, relation.until, this.#date) !== 'no')
        found.add(relation.to);
    }
    return found;
  }
}
