/**
 * Build time: records → sections of a pack. Everything but the records' own text is kept in columns; the text goes to
 * whoever calls, in the order of adding, so that a pack may have more records than memory holds. See layout.ts.
 */
import { type Cue, type DatasetRecord, KINDS } from '../facts/schema';
import type { Vocabulary } from '../facts/vocabulary';
import { indexCues } from './cue-patterns';
import { PackError } from './errors';
import { dateNumber, MAX_ENTITIES } from './layout';
import { NameColumns } from './name-columns';
import { Numbering, Numbers } from './numbering';
import { edgesOf, lifeOf } from './record-edges';
import { SourceCounts, waitingText } from './record-text';
import type { Section } from './stream-container';
import { textSections } from './text-sections';
import type { PackAbout } from './types';

const encoder = new TextEncoder();
const json = (value: unknown) => encoder.encode(JSON.stringify(value));

/** What the maker of a pack says of it. */
export type PackLabel = Pick<PackAbout, 'name' | 'made'>;

export class PackColumns {
  private readonly ids: string[] = [];
  /** Ids of records and of what they refer to. */
  private readonly idNumbers = new Numbering();
  /** By number of an id: the record that has it, plus one. */
  private readonly recordOfId = new Numbers();
  private readonly types = new Numbering();
  private readonly edgeKinds = new Numbering();
  /** Four a record: kind, type, from, to. Then the id of its country plus one. */
  private readonly cores = new Numbers();
  private readonly countries = new Numbers();
  private readonly names = new NameColumns();
  /** Four each: id, kind, from, until. And where each record's begin. */
  private readonly edges = new Numbers();
  private readonly edgesAt = new Numbers();
  private readonly bytes = new Numbers();
  private readonly wikidata = new Numbers();
  private readonly languages = new Map<string, number>();
  private readonly cues = new Map<number, readonly Cue[]>();
  private readonly sourceCounts = new SourceCounts();
  private date = '';

  get count(): number {
    return this.ids.length;
  }

  /**
   * Takes a validated record and gives its text, which {@link finish} will ask for.
   * @throws PackError for an id that is there already or is not 1 to 255 ASCII characters
   */
  add(record: DatasetRecord): Uint8Array {
    const { id } = record;
    if (this.ids.length === MAX_ENTITIES) throw new PackError(`more than ${MAX_ENTITIES} records`);
    if (!/^[\x21-\x7e]{1,255}$/.test(id)) throw new PackError(`id "${id}" is not 1 to 255 ASCII characters`);
    const number = this.idNumber(id);
    if (this.recordOfId.at(number) > 0) throw new PackError(`two records with the id ${id}`);
    this.ids.push(id);
    this.recordOfId.set(number, this.ids.length);
    const life = lifeOf(record);
    this.cores.push(
      KINDS.indexOf(record.kind),
      this.types.number(record.kind === 'person' ? '' : record.type),
      dateNumber(life.from),
      dateNumber(life.to),
    );
    const country = record.kind === 'event' ? undefined : record.country;
    this.countries.push(country === undefined ? 0 : this.idNumber(country) + 1);
    this.names.add(record);
    this.edgesAt.push(this.edges.length);
    for (const { to, kind, from, until } of edgesOf(record))
      this.edges.push(this.idNumber(to), this.edgeKinds.number(kind), dateNumber(from), dateNumber(until));
    this.wikidata.push(itemNumber(record.wikidata));
    for (const lang of Object.keys(record.name))
      this.languages.set(lang, (this.languages.get(lang) ?? 0) + 1);
    if (record.cues && record.cues.length > 0) this.cues.set(this.ids.length - 1, record.cues);
    if (record.checked > this.date) this.date = record.checked;
    const text = waitingText(record, this.sourceCounts);
    this.bytes.push(text.length);
    return text;
  }

  /**
   * The sections of the pack; ends the adding. The columns are used up.
   * @param textOf the text of a record, by its number in the order of adding
   */
  finish(
    vocabulary: Vocabulary,
    { name, made }: PackLabel,
    textOf: (record: number) => Uint8Array,
  ): Section[] {
    this.edgesAt.push(this.edges.length);
    const { ids } = this;
    const order = Uint32Array.from(ids, (_, i) => i).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
    const ordinals = new Uint32Array(order.length);
    order.forEach((record, ordinal) => {
      ordinals[record] = ordinal;
    });
    /** Ordinal of an id, or -1. */
    const ordinalOf = (id: number) =>
      this.recordOfId.at(id) === 0 ? -1 : ordinals[this.recordOfId.at(id) - 1]!;
    const words = new Numbering();
    const lists = this.names.finish(order, ordinals);
    const cores = this.coreTable(order, ordinalOf, words);
    const edges = this.edgeTable(order, ordinalOf, words);
    const idBytes = encoder.encode(Array.from(order, (record) => ids[record]!).join(''));
    const idsAt = sums(order, (record) => ids[record]!.length);
    const cues = indexCues(
      Array.from(order, (record) => this.cues.get(record) ?? []),
      (id) => (this.idNumbers.has(id) ? ordinalOf(this.idNumbers.number(id)) : -1),
    );
    const textBytes = this.bytes.values().reduce((sum, bytes) => sum + bytes, 0);
    const meta = Uint32Array.of(
      ids.length,
      lists.at.length - 1,
      edges.edges.length / 4,
      lists.candidates.length,
      cues.count,
      dateNumber(this.date),
    );
    const languages = Object.fromEntries([...this.languages].sort(([a], [b]) => (a < b ? -1 : 1)));
    const about: PackAbout = { name, made, languages };
    const wikidata = Uint32Array.from(order, (record) => this.wikidata.at(record));
    return [
      meta,
      json(about),
      lists.dictionary,
      lists.at,
      lists.candidates,
      cores,
      idsAt,
      idBytes,
      wikidata,
      byItem(wikidata),
      edges.at,
      edges.edges,
      json(words.list),
      json(cues.words),
      json(vocabulary),
      ...textSections(cues.patterns, order.length, textBytes, (i) => textOf(order[i]!), this.sourceCounts),
    ];
  }

  private idNumber(id: string): number {
    const number = this.idNumbers.number(id);
    if (number === this.recordOfId.length) this.recordOfId.push(0);
    return number;
  }

  private coreTable(order: Uint32Array, ordinalOf: (id: number) => number, words: Numbering): Uint32Array {
    const out = new Uint32Array(order.length * 4);
    order.forEach((record, i) => {
      const core = record * 4;
      const type = words.number(this.types.list[this.cores.at(core + 1)]!);
      const country = this.countries.at(record);
      out[i * 4] = this.cores.at(core) | (type << 8);
      out[i * 4 + 1] = this.cores.at(core + 2);
      out[i * 4 + 2] = this.cores.at(core + 3);
      out[i * 4 + 3] = country === 0 ? 0 : ordinalOf(country - 1) + 1;
    });
    return out;
  }

  /** Relations of every entity: those it states, then those stated of it. */
  private edgeTable(order: Uint32Array, ordinalOf: (id: number) => number, words: Numbering) {
    const { edges, edgesAt } = this;
    const each = (visit: (from: number, to: number, edge: number) => void) =>
      order.forEach((record, i) => {
        for (let edge = edgesAt.at(record); edge < edgesAt.at(record + 1); edge += 4) {
          const to = ordinalOf(edges.at(edge));
          if (to >= 0) visit(i, to, edge);
        }
      });
    const at = new Uint32Array(order.length + 1);
    const stated = new Uint32Array(order.length);
    each((from, to) => {
      at[from + 1]!++;
      at[to + 1]!++;
      stated[from]!++;
    });
    for (let i = 0; i < order.length; i++) at[i + 1]! += at[i]!;
    const nextOut = at.slice(0, order.length);
    const nextIn = at.slice(0, order.length).map((begin, i) => begin + stated[i]!);
    const out = new Uint32Array(at[order.length]! * 4);
    each((from, to, edge) => {
      const kind = words.number(this.edgeKinds.list[edges.at(edge + 1)]!) << 1;
      const dates = [edges.at(edge + 2), edges.at(edge + 3)] as const;
      out.set([to, kind, ...dates], nextOut[from]!++ * 4);
      out.set([from, kind | 1, ...dates], nextIn[to]!++ * 4);
    });
    return { at, edges: out };
  }
}

/** Q983654 → 983654; 0 for none. */
export function itemNumber(item: string | undefined): number {
  const number = item === undefined ? 0 : Number(item.slice(1));
  return number <= 0xffffffff ? number : 0;
}

/** The entities that have an item, by item. */
function byItem(items: Uint32Array): Uint32Array {
  const entities = Uint32Array.from(items.keys()).filter((entity) => items[entity]! > 0);
  return entities.sort((a, b) => items[a]! - items[b]! || a - b);
}

function sums(order: Uint32Array, length: (record: number) => number): Uint32Array {
  const at = new Uint32Array(order.length + 1);
  order.forEach((record, i) => {
    at[i + 1] = at[i]! + length(record);
  });
  return at;
}
