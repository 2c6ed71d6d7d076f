/** Which mentions stand for an entity in a cue: itself, its capital, its demonym, its head of that day. Pure. */
import { heldOn } from '../facts/dates';
import type { Pack } from '../pack/types';
import type { Mention } from './reading';

/** Somebody or something that may stand for an entity, and when. */
interface StandIn {
  entity: number;
  from: string | null;
  until: string | null;
}

/** By pack and entity: a state has hundreds of relations, and every article of a country asks for the same few. */
const cache = new WeakMap<Pack, Map<number, readonly StandIn[]>>();

export class StandIns {
  readonly #pack: Pack;
  readonly #date: string | null;
  readonly #known: Map<number, readonly StandIn[]>;
  readonly #ofDay = new Map<number, ReadonlySet<number>>();

  constructor(pack: Pack, date: string | null) {
    this.#pack = pack;
    this.#date = date;
    this.#known = cache.get(pack) ?? new Map();
    cache.set(pack, this.#known);
  }

  /** @param meant the entity chosen for the mention, or -1 when none was */
  standsFor(mention: Mention, meant: number, entity: number): boolean {
    if (meant === entity || mention.demonymOf.includes(entity)) return true;
    return meant >= 0 && this.#onTheDay(entity).has(meant);
  }

  #onTheDay(entity: number): ReadonlySet<number> {
    const known = this.#ofDay.get(entity);
    if (known) return known;
    const held = this.#all(entity).filter(
      ({ from, until }) => this.#date === null || heldOn(from, until, this.#date) !== 'no',
    );
    const found = new Set(held.map((standIn) => standIn.entity));
    this.#ofDay.set(entity, found);
    return found;
  }

  #all(entity: number): readonly StandIn[] {
    const known = this.#known.get(entity);
    if (known) return known;
    const { roles } = this.#pack.vocabulary();
    const found: StandIn[] = [];
    for (const { to, kind, from, until, reverse } of this.#pack.relations(entity)) {
      const key = /^role:(.+)$/.exec(kind)?.[1];
      // The person's own statement leads the other way: a country does not stand in for its president.
      const isHead = reverse && key !== undefined && roles[key]?.head !== undefined;
      if (kind === 'capital' && !reverse) found.push({ entity: to, from: null, until: null });
      else if (isHead) found.push({ entity: to, from, until });
    }
    this.#known.set(entity, found);
    return found;
  }
}
