/** Several packs as one, without merging files: the same entity in two packs is one entity. */
import type { DatasetRecord } from '../facts/schema';
import type { Vocabulary } from '../facts/vocabulary';
import type { NameMatch } from '../names/types';
import { mergeRecords } from './merge-records';
import type { Candidate, EntityCore, EntityCue, Pack, Relation } from './types';

/**
 * The packs as one, in order: a later one wins per claim. Entities are the same when their ids are, or their
 * Wikidata ids. One pack is returned as it is.
 */
export function joinPacks(packs: readonly Pack[]): Pack {
  const [only] = packs;
  if (!only) throw new RangeError('no pack to join');
  return packs.length === 1 ? only : new JoinedPack(packs);
}

/** Where an entity lives: pack and its ordinal there. */
interface Home {
  pack: number;
  entity: number;
}

class JoinedPack implements Pack {
  readonly entityCount: number;
  readonly date: string;
  /** By ordinal of the joined pack: one home a pack at most, earliest pack first. */
  private readonly homes: Home[][] = [];
  /** By pack: its ordinals → ordinals of the joined pack. */
  private readonly joined: number[][] = [];
  private readonly byId = new Map<string, number>();
  private readonly records = new Map<number, DatasetRecord>();

  constructor(private readonly packs: readonly Pack[]) {
    const byWikidata = new Map<string, number>();
    packs.forEach((pack, p) => {
      const map: number[] = [];
      for (let entity = 0; entity < pack.entityCount; entity++) {
        const { id } = pack.core(entity);
        const { wikidata, kind } = pack.record(entity);
        const known =
          this.byId.get(id) ?? (wikidata === undefined ? undefined : byWikidata.get(kind + wikidata));
        const ordinal = known ?? this.homes.push([]) - 1;
        if (!this.homes[ordinal]!.some((home) => home.pack === p))
          this.homes[ordinal]!.push({ pack: p, entity });
        if (!this.byId.has(id)) this.byId.set(id, ordinal);
        if (wikidata !== undefined && !byWikidata.has(kind + wikidata))
          byWikidata.set(kind + wikidata, ordinal);
        map.push(ordinal);
      }
      this.joined.push(map);
    });
    this.entityCount = this.homes.length;
    this.date = packs
      .map((pack) => pack.date)
      .sort()
      .at(-1)!;
  }

  /** Leftmost-longest over all packs; a span that several packs know has the values of all. */
  findNames(text: string): NameMatch[] {
    const all = this.packs.flatMap((pack, p) =>
      pack.findNames(text).map((match) => ({
        ...match,
        values: match.values.map((value) => value * this.packs.length + p),
      })),
    );
    all.sort((a, b) => a.start - b.start || b.end - a.end);
    const kept: NameMatch[] = [];
    for (const match of all) {
      const last = kept[kept.length - 1];
      if (!last || match.start >= last.end) kept.push(match);
      else if (match.start === last.start && match.end === last.end) last.values.push(...match.values);
    }
    return kept;
  }

  candidates(value: number): readonly Candidate[] {
    const p = value % this.packs.length;
    const own = this.packs[p]!.candidates(Math.floor(value / this.packs.length));
    return own.map((candidate) => ({ ...candidate, entity: this.joined[p]![candidate.entity]! }));
  }

  core(entity: number): EntityCore {
    const homes = this.homesOf(entity);
    const home = homes[homes.length - 1]!;
    const core = this.packs[home.pack]!.core(home.entity);
    const country = core.country < 0 ? -1 : this.joined[home.pack]![core.country]!;
    const first = this.packs[homes[0]!.pack]!.core(homes[0]!.entity);
    return { ...core, id: first.id, country };
  }

  relations(entity: number): readonly Relation[] {
    const seen = new Set<string>();
    return this.homesOf(entity).flatMap((home) =>
      this.packs[home.pack]!.relations(home.entity)
        .map((relation) => ({ ...relation, to: this.joined[home.pack]![relation.to]! }))
        .filter(({ kind, to, from, reverse }) => {
          const key = `${kind} ${to} ${from} ${reverse}`;
          return !seen.has(key) && seen.add(key);
        }),
    );
  }

  cues(): readonly EntityCue[] {
    return this.packs.flatMap((pack, p) =>
      pack.cues().map(({ entity, cue }) => ({ entity: this.joined[p]![entity]!, cue })),
    );
  }

  titles(): ReturnType<Pack['titles']> {
    return Object.assign({}, ...this.packs.map((pack) => pack.titles()));
  }

  find(id: string): number {
    return this.byId.get(id) ?? -1;
  }

  record(entity: number): DatasetRecord {
    const known = this.records.get(entity);
    if (known) return known;
    const [first, ...later] = this.homesOf(entity).map((home) => this.packs[home.pack]!.record(home.entity));
    const record = later.reduce(mergeRecords, first!);
    this.records.set(entity, record);
    return record;
  }

  vocabulary(): Vocabulary {
    const all = this.packs.map((pack) => pack.vocabulary());
    const types = {} as Vocabulary['types'];
    for (const kind of ['place', 'unit', 'org', 'event', 'weapon'] as const)
      types[kind] = Object.assign({}, ...all.map((words) => words.types[kind]));
    return { roles: Object.assign({}, ...all.map((words) => words.roles)), types };
  }

  private homesOf(entity: number): readonly Home[] {
    const homes = this.homes[entity];
    if (!homes) throw new RangeError(`no entity ${entity}, the packs have ${this.entityCount}`);
    return homes;
  }
}
