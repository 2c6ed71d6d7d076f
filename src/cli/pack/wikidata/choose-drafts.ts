/** After the dump is read: which drafts become records, of what kind, and what is known of the items they name. */
import type { Kind } from '../../../facts/schema';
import type { ItemNote, Items, KnownRecord } from './aux-index';
import { type ClassFound, ClassTree, KIND_CODES } from './class-tree';
import { CLASSES } from './classes';
import type { Draft } from './draft';
import { eventDates } from './event-dates';
import { spoolPath } from './read-dump';
import { linesOf } from './spool';
import { typeFromLabels } from './type-words';

/** Unknown classes that the report lists. */
const MOST_UNKNOWN = 10;

export interface ChooseOptions {
  /** Classes (with what is below them) that are wanted; null: all of the table. */
  classes: ReadonlySet<number> | null;
  limit: number;
  /** Records of the bundled dataset by Wikidata number. */
  bundled: ReadonlyMap<number, KnownRecord>;
  /** The dump's day, YYYY-MM-DD. */
  day: string;
}

/** Kinds by item number: one byte each, so that 130 million items take 130 MB and no more. */
class Kinds {
  private codes = new Uint8Array(1 << 16);

  get(q: number): Kind | null {
    return KIND_CODES[(this.codes[q] ?? 0) - 1] ?? null;
  }

  set(q: number, kind: Kind | null): void {
    if (q >= this.codes.length) {
      const larger = new Uint8Array(Math.max(q + 1, this.codes.length * 2));
      larger.set(this.codes);
      this.codes = larger;
    }
    this.codes[q] = kind === null ? 0 : KIND_CODES.indexOf(kind) + 1;
  }
}

export class Chosen implements Items {
  /** Drafts that become records. */
  count = 0;
  /** Events whose dates cannot be told. */
  undatedEvents = 0;
  /** Drafts of no class of the table, by their first class. */
  readonly unknownClasses = new Map<number, number>();
  private readonly kinds = new Kinds();
  /** Drafts that become records only if the labels of their classes tell a type. */
  private readonly unsure: Pick<Draft, 'q' | 'is' | 'sub'>[] = [];
  private readonly notes = new Map<number, ItemNote>();
  private readonly aliases = new Map<number, readonly string[]>();
  /** Bundled records that were asked for: the pack must bring them along. */
  readonly usedBundled = new Set<string>();

  constructor(
    private readonly tree: ClassTree,
    private readonly options: ChooseOptions,
  ) {}

  record(q: number): KnownRecord | null {
    const kind = this.kinds.get(q);
    const bundled = this.options.bundled.get(q);
    if (kind !== null) return { id: this.idOf(q, kind), kind };
    if (!bundled) return null;
    this.usedBundled.add(bundled.id);
    return bundled;
  }

  /** The bundled dataset's id where that has the same entity, so that both become one card; else the Wikidata number. */
  idOf(q: number, kind: Kind): string {
    const bundled = this.options.bundled.get(q);
    return bundled?.kind === kind ? bundled.id : `q${q}`;
  }

  names(q: number): readonly string[] {
    const known = this.aliases.get(q);
    if (known) return known;
    const label = this.notes.get(q)?.en;
    return label === undefined ? [] : [label];
  }

  note(q: number): ItemNote | null {
    return this.notes.get(q) ?? null;
  }

  /** Kind and type of a draft; null when it becomes no record. */
  kindOf(draft: Pick<Draft, 'q' | 'is' | 'sub'>): { kind: Kind; type: string } | null {
    const kind = this.kinds.get(draft.q);
    if (kind === null) return null;
    const found = this.found(draft)!;
    if (kind === 'person') return { kind, type: '' };
    const own = new Set(found.path);
    const labels = [...found.path, ...draft.is.filter((q) => !own.has(q)), ...(draft.sub ?? [])]
      .map((q) => this.notes.get(q)?.en)
      .filter((label) => label !== undefined);
    const finer = typeFromLabels(kind, labels);
    if (finer === null && found.rule.typed) return null;
    // The table's own class says it best: an "army" is one whatever a label further up says.
    const exact = found.path.length === 1 && !isGeneral(found.rule.type);
    return { kind, type: exact ? found.rule.type : (finer ?? found.rule.type) };
  }

  /** First pass over the drafts. Gives the items whose labels are needed. */
  async choose(dir: string): Promise<Set<number>> {
    const needed = new Set<number>();
    const { classes, limit } = this.options;
    for await (const line of linesOf(spoolPath(dir, 'drafts'))) {
      if (this.count >= limit) break;
      const draft = JSON.parse(line) as Draft;
      const found = this.found(draft);
      if (found === null) {
        const first = draft.is[0]!;
        this.unknownClasses.set(first, (this.unknownClasses.get(first) ?? 0) + 1);
        continue;
      }
      const { kind } = found.rule;
      if (kind === 'skip' || (classes && !draft.is.some((q) => this.tree.isUnder(q, classes)))) continue;
      if (this.kinds.get(draft.q) !== null) continue;
      if (kind === 'event' && eventDates(draft, this.options.day) === null) {
        this.undatedEvents++;
        continue;
      }
      if (found.rule.typed)
        this.unsure.push({ q: draft.q, is: draft.is, ...(draft.sub ? { sub: draft.sub } : {}) });
      this.kinds.set(draft.q, kind);
      this.count++;
      if (kind !== 'person')
        for (const q of [...found.path, ...draft.is, ...(draft.sub ?? [])]) needed.add(q);
      for (const claims of Object.values(draft.claims))
        for (const claim of claims) {
          for (const ref of claim.refs ?? [])
            for (const q of [ref.in, ref.by]) if (q !== undefined) needed.add(q);
          for (const q of claim.nature ?? []) needed.add(q);
          if (claim.of !== undefined) needed.add(claim.of);
        }
      for (const claim of draft.claims.P39 ?? []) needed.add(claim.item!);
    }
    for (const [q] of this.frequentUnknown()) needed.add(q);
    return needed;
  }

  /** The most frequent classes that the table does not know. */
  frequentUnknown(): [q: number, entities: number][] {
    return [...this.unknownClasses].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_UNKNOWN);
  }

  /** Reads what is known of `needed`, then of the places and organisations that those positions belong to. */
  async readItems(dir: string, needed: ReadonlySet<number>): Promise<void> {
    const places = new Set<number>();
    await this.readNotes(dir, needed);
    for (const { of } of this.notes.values()) for (const q of of ?? []) if (!needed.has(q)) places.add(q);
    if (places.size > 0) await this.readNotes(dir, places);
    // Now, so that no other record refers to what becomes none.
    for (const draft of this.unsure) if (this.kindOf(draft) === null) this.kinds.set(draft.q, null);
  }

  /** English names of bundled records that positions may belong to. */
  addNames(q: number, names: readonly string[]): void {
    this.aliases.set(q, names);
  }

  private async readNotes(dir: string, wanted: ReadonlySet<number>): Promise<void> {
    for await (const line of linesOf(spoolPath(dir, 'items'))) {
      // The number stands first: most lines need not be parsed.
      const q = Number(line.slice(1, line.indexOf(',')));
      if (!wanted.has(q)) continue;
      const [, en, id, of] = JSON.parse(line) as [number, string | null, string | null, number[] | undefined];
      const note: ItemNote = {};
      if (en) note.en = en;
      if (id) note.id = id;
      if (of) note.of = of;
      this.notes.set(q, note);
    }
  }

  private found(draft: Pick<Draft, 'is'>): ClassFound | null {
    return this.tree.find(draft.is);
  }
}

function isGeneral(type: string): boolean {
  return ['unit', 'organisation', 'place', 'event', 'weapon', 'region'].includes(type);
}

/** The tree of classes of a dump that was read. */
export async function readClassTree(dir: string, without: ReadonlySet<number>): Promise<ClassTree> {
  let edges = new Uint32Array(1 << 12);
  let length = 0;
  for await (const line of linesOf(spoolPath(dir, 'classes'))) {
    const [child, ...parents] = JSON.parse(line) as number[];
    if (length + parents.length * 2 > edges.length) {
      const larger = new Uint32Array(edges.length * 2 + parents.length * 2);
      larger.set(edges);
      edges = larger;
    }
    for (const parent of parents) {
      edges[length++] = child!;
      edges[length++] = parent;
    }
  }
  return new ClassTree(edges.subarray(0, length), without);
}

/** Label of a class of the table. */
export function tableLabel(q: number): string {
  return CLASSES.find((rule) => rule.q === q)?.label ?? `Q${q}`;
}
