/**
 * Several packs as one, without merging files: the same entity in two packs is one entity.
 *
 * Nothing is done in advance: a pack of a million records is joined as quickly as one of ten. An ordinal of the joined
 * pack is the ordinal in its own pack plus the lengths of the packs before; which earlier record an ordinal is the same
 * as is looked up when it is asked for.
 */
import type { DatasetRecord, Kind } from '../facts/schema';
import type { Vocabulary } from '../facts/vocabulary';
import type { NameMatch } from '../names/types';
import { Kept } from './kept';
import { mergeRecords } from './merge-records';
import type {
  Candidate,
  CueLanguage,
  EntityCore,
  Pack,
  PhrasePattern,
  Relation,
  TriggerPattern,
} from './types';

/**
 * The packs as one, in order: a later one wins per claim. Entities are the same when their kind is and their id or
 * Wikidata item. Of two kinds with one id, {@link Pack.find} gives the earlier. One pack is returned as it is.
 */
export function joinPacks(packs: readonly Pack[]): Pack {
  const [only] = packs;
  if (!only) throw new RangeError('no pack to join');
  return packs.length === 1 ? only : new JoinedPack(packs);
}

/** Where a record lies: number of the pack and the ordinal there. */
interface Home {
  pack: number;
  entity: number;
}

/** Answers of each kind that are kept at most. */
const MOST_KEPT = 4096;
/** Merged records, and relations, that are kept at most. */
const MOST_RECORDS = 512;
const MOST_RELATIONS = 1 << 16;

class JoinedPack implements Pack {
  readonly entityCount: number;
  readonly date: string;
  /** By pack: the ordinal of its first entity. */
  private readonly bases: number[] = [];
  private readonly firsts = new Kept<number>(MOST_KEPT);
  private readonly homesKept = new Kept<readonly Home[]>(MOST_KEPT);
  private readonly cores = new Kept<EntityCore>(MOST_KEPT);
  private readonly related = new Kept<readonly Relation[]>(MOST_RELATIONS, (list) => list.length);
  private readonly records = new Kept<DatasetRecord>(MOST_RECORDS);
  private words: Vocabulary | null = null;

  constructor(private readonly packs: readonly Pack[]) {
    let count = 0;
    for (const pack of packs) {
      this.bases.push(count);
      count += pack.entityCount;
    }
    this.entityCount = count;
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
    const pack = value % this.packs.length;
    const own = this.packs[pack]!.candidates(Math.floor(value / this.packs.length));
    return own.map((candidate) => ({ ...candidate, entity: this.ordinal(pack, candidate.entity) }));
  }

  core(entity: number): EntityCore {
    return this.cores.get(entity, () => {
      const homes = this.homesOf(entity);
      const home = homes[homes.length - 1]!;
      const core = this.packs[home.pack]!.core(home.entity);
      const country = core.country < 0 ? -1 : this.ordinal(home.pack, core.country);
      const first = this.packs[homes[0]!.pack]!.core(homes[0]!.entity);
      return { ...core, id: first.id, country };
    });
  }

  relations(entity: number): readonly Relation[] {
    return this.related.get(entity, () => {
      const seen = new Set<string>();
      return this.homesOf(entity).flatMap((home) =>
        this.packs[home.pack]!.relations(home.entity)
          .map((relation) => ({ ...relation, to: this.ordinal(home.pack, relation.to) }))
          .filter(({ kind, to, from, reverse }) => {
            const key = `${kind} ${to} ${from} ${reverse}`;
            return !seen.has(key) && seen.add(key);
          }),
      );
    });
  }

  phraseCues(lang: CueLanguage, word: string): readonly PhrasePattern[] {
    return this.packs.flatMap((pack, p) =>
      pack.phraseCues(lang, word).map((pattern) => ({
        ...pattern,
        entity: this.ordinal(p, pattern.entity),
        elements: pattern.elements.map((element) =>
          'slot' in element ? { slot: this.ordinal(p, element.slot) } : element,
        ),
      })),
    );
  }

  triggerCues(lang: CueLanguage, word: string): readonly TriggerPattern[] {
    return this.packs.flatMap((pack, p) => {
      const joined = (entity: number) => this.ordinal(p, entity);
      return pack.triggerCues(lang, word).map((pattern) => ({
        ...pattern,
        entity: joined(pattern.entity),
        groups: pattern.groups.map((group) => group.map(joined)),
        near: pattern.near.map(joined),
      }));
    });
  }

  titles(): ReturnType<Pack['titles']> {
    return Object.assign({}, ...this.packs.map((pack) => pack.titles()));
  }

  find(id: string): number {
    for (let pack = 0; pack < this.packs.length; pack++) {
      const entity = this.packs[pack]!.find(id);
      if (entity >= 0) return this.ordinal(pack, entity);
    }
    return -1;
  }

  wikidata(entity: number): number {
    for (const home of this.homesOf(entity)) {
      const item = this.packs[home.pack]!.wikidata(home.entity);
      if (item > 0) return item;
    }
    return 0;
  }

  withWikidata(item: number): readonly number[] {
    const found = this.packs.flatMap((pack, p) =>
      pack.withWikidata(item).map((entity) => this.ordinal(p, entity)),
    );
    return [...new Set(found)];
  }

  record(entity: number): DatasetRecord {
    return this.records.get(entity, () => {
      const all = this.homes(entity).map(({ record }) => record);
      return all.slice(1).reduce(mergeRecords, all[0]!);
    });
  }

  homes(entity: number): readonly { pack: number; record: DatasetRecord }[] {
    return this.homesOf(entity).map((home) => ({
      pack: home.pack,
      record: this.packs[home.pack]!.record(home.entity),
    }));
  }

  vocabulary(): Vocabulary {
    this.words ??= joinedWords(this.packs.map((pack) => pack.vocabulary()));
    return this.words;
  }

  /** The joined ordinal of a pack's entity: that of the first record that is the same entity. */
  private ordinal(pack: number, entity: number): number {
    const own = this.bases[pack]! + entity;
    if (pack === 0) return own;
    return this.firsts.get(own, () => {
      const { id, kind } = this.packs[pack]!.core(entity);
      const item = this.packs[pack]!.wikidata(entity);
      for (let earlier = 0; earlier < pack; earlier++) {
        const [same] = this.sameIn(earlier, id, kind, item);
        if (same !== undefined) return this.ordinal(earlier, same);
      }
      return own;
    });
  }

  /** Entities of a pack of that kind with that id or Wikidata item (0: none); one may be there twice. */
  private sameIn(pack: number, id: string, kind: Kind, item: number): number[] {
    const packed = this.packs[pack]!;
    const byId = packed.find(id);
    const all = [...(byId < 0 ? [] : [byId]), ...(item === 0 ? [] : packed.withWikidata(item))];
    return all.filter((entity) => packed.core(entity).kind === kind);
  }

  /** Every record that is this entity, earliest pack first. */
  private homesOf(entity: number): readonly Home[] {
    return this.homesKept.get(entity, () => {
      const at = this.homeOf(entity);
      const first = this.homeOf(this.ordinal(at.pack, at.entity));
      const homes = [first];
      for (let pack = first.pack + 1; pack < this.packs.length; pack++) {
        const found = new Set(
          homes.flatMap((home) => {
            const { id, kind } = this.packs[home.pack]!.core(home.entity);
            return this.sameIn(pack, id, kind, this.packs[home.pack]!.wikidata(home.entity));
          }),
        );
        const ordinal = this.bases[first.pack]! + first.entity;
        for (const same of found)
          if (this.ordinal(pack, same) === ordinal) homes.push({ pack, entity: same });
      }
      return homes;
    });
  }

  private homeOf(entity: number): Home {
    if (!Number.isInteger(entity) || entity < 0 || entity >= this.entityCount)
      throw new RangeError(`no entity ${entity}, the packs have ${this.entityCount}`);
    let pack = this.packs.length - 1;
    while (this.bases[pack]! > entity) pack--;
    return { pack, entity: entity - this.bases[pack]! };
  }
}

function joinedWords(all: readonly Vocabulary[]): Vocabulary {
  const types = {} as Vocabulary['types'];
  for (const kind of ['place', 'unit', 'org', 'event', 'weapon'] as const)
    types[kind] = Object.assign({}, ...all.map((words) => words.types[kind]));
  return { roles: Object.assign({}, ...all.map((words) => words.roles)), types };
}
